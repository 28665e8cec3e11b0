import { describe, expect, it } from 'vitest';
import { originOf, type ServiceCommand } from '../../../app/service/definition.ts';
import { launchdAgent } from '../../../app/service/launchd-agent.ts';
import { scheduledTask, windowsArgument } from '../../../app/service/scheduled-task.ts';
import { systemdUnit } from '../../../app/service/systemd-unit.ts';
import {
  launchdCommand,
  parseLaunchdPlist,
  parseSystemdUnit,
  scheduledTaskCommand,
} from '../../../app/openclaw/discovery/unit-text.ts';

/** Whatever a path may hold that means something to one of the formats. */
const ODD = `/home/o'brien/a "b" %h %% $HOME \${X} \\x & <c> é/clawlamp.mjs`;
const command: ServiceCommand = {
  program: '/opt/my node/%n/node',
  args: [ODD, 'watch', '--service', `--data-dir=${ODD}`],
  env: { PATH: '/usr/bin:/home/a b/%h/bin', CLAWLAMP_LANGUAGE: 'en' },
};

const texts = {
  systemd: systemdUnit(command),
  launchd: launchdAgent(command),
  task: scheduledTask(command, 'HOST\\o & me'),
};

describe('a definition of the service', () => {
  it('of systemd gives back each word, with every sign of its own escaped', () => {
    const unit = parseSystemdUnit(texts.systemd, '/WRONG');
    // The reader of units in app/openclaw leaves variables alone, as `:` would: here two are one.
    expect(unit.command.map((word) => word.replaceAll('$$', '$'))).toEqual([
      command.program,
      ...command.args,
    ]);
    expect(unit.env).toEqual(command.env);
    expect(texts.systemd).toContain('Restart=always');
    expect(texts.systemd).toContain('"/opt/my node/%%n/node" ');
    expect(texts.systemd).toContain('$$HOME $${X}');
  });

  it('of launchd gives back each word, in XML that is well formed', () => {
    expect(launchdCommand(texts.launchd)).toEqual([command.program, ...command.args]);
    expect(parseLaunchdPlist(texts.launchd).env).toEqual(command.env);
    expect(texts.launchd).toMatch(/<key>KeepAlive<\/key>\s*<true\/>/);
    expect(texts.launchd.replace(/<!DOCTYPE[^>]*>|<!--.*?-->|<\?.*?\?>/g, '')).not.toMatch(
      /&(?!amp;|lt;|gt;|quot;|apos;)/,
    );
  });

  it('of Task Scheduler gives back the program, and words as the C runtime takes them apart', () => {
    expect(scheduledTaskCommand(Buffer.from(texts.task))).toBe(command.program);
    expect(texts.task).toContain('<UserId>HOST\\o &amp; me</UserId>');
    expect(texts.task).toContain('<RunLevel>LeastPrivilege</RunLevel>');
    expect(windowsArgument('C:\\a b\\')).toBe('"C:\\a b\\\\"');
    expect(windowsArgument('say "hi"')).toBe('"say \\"hi\\""');
    expect(windowsArgument('C:\\x\\"y')).toBe('"C:\\x\\\\\\"y"');
    expect(windowsArgument('--data-dir=C:\\x')).toBe('--data-dir=C:\\x');
    expect(windowsArgument('')).toBe('""');
  });

  it.each(Object.entries(texts))(
    'of %s is known as ours, and no longer once a letter of it is changed',
    (_name, text) => {
      expect(originOf(text)).toBe('own');
      expect(originOf(text.replace('watch', 'Watch'))).toBe('changed');
      expect(originOf(text.replace(/Sum: [0-9a-f]{32}/, ''))).toBe('foreign');
      expect(originOf('[Service]\nExecStart=/bin/true\n')).toBe('foreign');
    },
  );

  it.each(['a\nExecStart=/bin/evil', 'a\u0000b', 'a\rb', 'a\u007fb'])(
    'refuses a control character: %j',
    (word) => {
      const bad = { ...command, args: [word] };
      for (const write of [systemdUnit, launchdAgent, (one: ServiceCommand) => scheduledTask(one, 'me')])
        expect(() => write(bad)).toThrow(RangeError);
    },
  );
});
