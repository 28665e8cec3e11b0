import { expect, it } from 'vitest';
import { readArguments } from '../../../app/cli/arguments.ts';
import { COMMAND_NAMES, commandOf, commandsWith } from '../../../app/cli/table/commands.ts';
import { FLAG_NAMES, flagOf } from '../../../app/cli/table/flags.ts';
import { PAGES } from '../../../app/cli/table/pages.ts';

/** A value that each flag takes. */
const VALUES: Partial<Record<string, string>> = {
  gateway: 'wss://gateway.example.com',
  issuer: 'https://issuer.example.com',
  now: '2026-05-24T12:00:00Z',
  hook: '/usr/bin/true',
  webhook: 'https://example.com/hook',
  ping: 'https://example.com/ping',
  format: 'tmux',
};

/** A command line that is understood, with a flag in it. */
function lineOf(command: string, flag: string): string[] {
  const operands = { login: 'x', plan: 'x', service: 'install', completion: 'bash' } as Record<
    string,
    string
  >;
  const { kind } = flagOf(flag as 'json');
  return [
    command,
    ...(operands[command] ? [operands[command]] : []),
    kind === 'switch' ? `--${flag}` : `--${flag}=${VALUES[flag] ?? 'x'}`,
  ];
}

it.each(FLAG_NAMES)(
  '--%s goes with every command or with those that name it, and is refused elsewhere',
  (flag) => {
    const { every, refused } = flagOf(flag);
    const named = commandsWith(flag);
    expect(every ?? named.length > 0).toBe(true);
    for (const command of COMMAND_NAMES) {
      const read = () => readArguments(lineOf(command, flag));
      if (refused && !named.includes(command) && command !== 'help') expect(read, command).toThrow('USAGE');
      else expect(read(), command).toMatchObject({ command: flag === 'help' ? 'help' : command });
    }
  },
);

it('each command that is listed has a form to be typed, and all but lamp a page', () => {
  for (const name of COMMAND_NAMES) {
    expect(commandOf(name).forms.length, name).toBeGreaterThan(0);
    if (commandOf(name).does && name !== 'lamp') expect(PAGES[name], name).toBeDefined();
  }
});

it('help takes every flag: who asks for it has a line half typed', () => {
  expect(readArguments(['login', '--turn', '--help'])).toMatchObject({
    command: 'help',
    operands: ['login'],
  });
  expect(readArguments(['status', '--ask-owner', '--help'])).toMatchObject({ command: 'help' });
});
