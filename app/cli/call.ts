import { basename, delimiter, dirname, relative } from 'node:path';
import { shellWord } from '../platform/text/shell-word.ts';
import type { Arguments } from './arguments.ts';

/** How a command of ours is typed here, so that what is printed runs when it is pasted. */
export interface Call {
  /** `clawlamp`, `npx clawlamp`, `npm run -s cli --`. */
  program: string;
  /** The flags that say where to look, as a shell takes them; empty for the usual places. */
  place: string;
  /** False in a drill or demo, whose made-up sign-ins no command reaches. */
  printed: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** As it is called where nothing else is known: by the name of the installed program. */
export const PLAIN_CALL: Call = { program: 'clawlamp', place: '', printed: true };

/** `npm run -s cli --`, with the folder where the person does not stand in it. */
function byNpmRun(env: Env): string | null {
  const run = env['npm_command'] === 'run-script' || env['npm_command'] === 'run';
  if (!run || env['npm_lifecycle_event'] !== 'cli' || env['npm_package_name'] !== 'clawlamp') return null;
  const folder = dirname(env['npm_package_json'] ?? '');
  const stands = relative(folder, env['INIT_CWD'] ?? folder);
  const elsewhere = stands.startsWith('..') || stands.startsWith('/');
  return `npm ${elsewhere ? `--prefix ${shellWord(folder)} ` : ''}run -s cli --`;
}

/**
 * How this process was called, as a person would type it again.
 * @param started the file that Node was given (`process.argv[1]`), or null where nobody started it as a program
 */
export function programCalled(started: string | null, env: Env): string {
  const npm = byNpmRun(env);
  if (npm) return npm;
  if (env['npm_command'] === 'exec' && /(^|[\\/])_npx[\\/]|node_modules/.test(started ?? ''))
    return 'npx clawlamp';
  if (started === null) return PLAIN_CALL.program;
  const name = basename(started).replace(/\.(cmd|ps1|exe)$/i, '');
  if (/\.[cm]?js$/.test(name)) return `node ${shellWord(started)}`;
  const found = (env['PATH'] ?? '').split(delimiter).includes(dirname(started));
  return found ? shellWord(name) : shellWord(started);
}

/** The flags that name places of OpenClaw and Codex, with what a command line gave them. */
export function pathFlags(engine: Arguments['engine']): [name: string, value: string | undefined][] {
  return [
    ['--state-dir', engine.stateDir],
    ['--config', engine.config],
    ['--codex-home', engine.codexHome],
    ['--openclaw-bin', engine.openclawBin],
    ['--codex-bin', engine.codexBin],
  ];
}

/** The flags of a command line that say where to look: a command without them would look elsewhere. */
export function placeFlags({ engine, dataDir }: Pick<Arguments, 'engine' | 'dataDir'>): string {
  const flags: [name: string, value: string | null | undefined][] = [
    ...pathFlags(engine),
    ['--gateway', engine.gateway],
    ['--issuer', engine.issuer],
    ['--data-dir', dataDir],
  ];
  return flags
    .filter((flag): flag is [string, string] => typeof flag[1] === 'string')
    .map(([name, value]) =>
      `${name} ${value.startsWith('-') ? `=${shellWord(value)}` : shellWord(value)}`.replace(' =', '='),
    )
    .join(' ');
}

/** The call of a command line. */
export function callOf(
  program: string,
  args: Pick<Arguments, 'engine' | 'dataDir' | 'demo' | 'command'> | null,
): Call {
  return {
    program,
    place: args ? placeFlags(args) : '',
    printed: !args || !(args.demo || args.command === 'drill'),
  };
}

/**
 * A command as it is to be printed, or null where none is: `clawlamp VERB …` is written as it was really called, with the
 * same flags for the place behind the verb; a command of another program stays as it is.
 */
export function asCalled(command: string, { program, place, printed }: Call): string | null {
  if (!printed) return null;
  const [own, verb, ...rest] = command.split(' ');
  if (own !== 'clawlamp' || verb === undefined) return command;
  return [program, verb, ...(place ? [place] : []), ...rest].join(' ');
}
