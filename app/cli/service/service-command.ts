import path from 'node:path';
import { language } from '../../language/say.ts';
import { namedVariables } from '../../platform/named-variables.ts';
import type { ServiceCommand } from '../../service/definition.ts';
import type { Arguments } from '../arguments.ts';
import { pathFlags } from '../call.ts';
import type { ThisProgram } from './this-program.ts';

/** Variables that say where the programs keep things: paths, no secrets. A service does not get a shell's own. */
const PLACES = [
  ...[
    'PATH',
    'XDG_CONFIG_HOME',
    'OPENCLAW_HOME',
    'OPENCLAW_STATE_DIR',
    'OPENCLAW_CONFIG_PATH',
    'OPENCLAW_PROFILE',
  ],
  ...['CODEX_HOME', 'CLAWDBOT_STATE_DIR', 'CLAWDBOT_CONFIG_PATH'],
];

/**
 * What the service runs: `watch` by this program, on the same places as the command that installs it. Hook, webhook, ping and
 * gateway stand in our own settings.
 */
export function serviceCommand(
  self: ThisProgram,
  args: Pick<Arguments, 'engine' | 'provider' | 'agent' | 'profile'>,
  dataDir: string,
  env: Readonly<Record<string, string | undefined>>,
): ServiceCommand {
  const { engine } = args;
  const at = (file: string | undefined) => (file === undefined ? null : path.resolve(file));
  const flags: [name: string, value: string | null | undefined][] = [
    ['--data-dir', path.resolve(dataDir)],
    ...pathFlags(engine).map(([name, file]): [string, string | null] => [name, at(file)]),
    ['--provider', args.provider],
    ['--agent', args.agent],
    ['--profile', args.profile],
  ];
  const words = flags.flatMap(([name, value]) => (typeof value === 'string' ? [`${name}=${value}`] : []));
  return {
    program: self.program,
    args: [...self.args, 'watch', '--service', ...words],
    env: { ...namedVariables(env, PLACES), CLAWLAMP_LANGUAGE: language() },
  };
}
