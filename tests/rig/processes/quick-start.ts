import path from 'node:path';
import { defaultCacheDir } from '../../../config/setup/install/programs.mjs';
import { systemProcesses } from '../../../app/platform/node/processes.ts';
import type { Processes } from '../../../app/platform/ports.ts';

/**
 * How the real programs of the rig start sooner. They do the same: what is left out is work that Node does twice.
 * In CPU seconds (2026.5.12, 2026.9.6): the plugin SDK's provider-auth 1.1 to 0.7 and 1.1 to 0.9, its agent-runtime 3.0 to
 * 1.8 and 2.1 to 1.8, `models status` 2.3 to 1.8 and 1.8 to 1.6, a gateway until it is ready 3.4 to 2.2 and 12 to 9, its first
 * turn 5.7 to 4.9 and 12 to 9.
 */
const OPTION = `--import ${new URL('quick-imports.mjs', import.meta.url).href}`;

/** With this flag, or without it in a second process of its own: as each release starts itself (`buildCliRespawnPlan`). */
const QUIET = '--disable-warning=ExperimentalWarning';

/** Where scripts and threads of a program keep what V8 compiled. Keyed by V8 itself: its version, its flags, the code. */
export function compiledFolder(): string {
  return process.env.RIG_COMPILE_CACHE ?? path.join(defaultCacheDir(), 'compiled');
}

/** A NODE_OPTIONS that has the quick imports too. */
function quickOptions(options = ''): string {
  return options.includes(OPTION) ? options : `${options} ${OPTION}`.trim();
}

/**
 * What every real program of the rig, and all that it starts, gets to start sooner.
 * @param options its NODE_OPTIONS without that
 */
export function quickStart(options?: string): Record<'NODE_OPTIONS' | 'RIG_COMPILED', string> {
  return { NODE_OPTIONS: quickOptions(options), RIG_COMPILED: compiledFolder() };
}

/**
 * The environment of a Node 24 child, so that it starts sooner.
 * @param args of that Node. A launcher (`openclaw.mjs`) has a folder for compiled code already, and starts itself once more
 * where another is named; any other script is given ours.
 */
export function quicker(env: Record<string, string>, args: string[]): Record<string, string> {
  const own = { ...env, ...quickStart(env.NODE_OPTIONS) };
  const disabled = env.NODE_DISABLE_COMPILE_CACHE !== undefined || env.NODE_COMPILE_CACHE !== undefined;
  if (disabled || args.some((arg) => /[\\/]openclaw\.mjs$/.test(arg))) return own;
  return { ...own, NODE_COMPILE_CACHE: compiledFolder() };
}

/** The same for a command of a release that ends by itself: in one process instead of two. Not for a gateway. */
export function quickCommand(env: Record<string, string>, args: string[]): Record<string, string> {
  const own = quicker(env, args);
  return { ...own, NODE_OPTIONS: `${own.NODE_OPTIONS} ${QUIET}` };
}

/**
 * The real child processes, for a product that is tested: its own children get the environment that the product gives them,
 * and in it what lets Node start sooner. The product's spec stays as it is.
 * @param options `compiled: false` where a test counts the calls of children: compiled code is written with calls of its own
 */
export function quickProcesses({ compiled = true } = {}): Processes {
  const real = systemProcesses();
  const isNode = (file: string): boolean => /^node(\.exe)?$/.test(path.basename(file));
  return {
    ...real,
    run(spec) {
      if (!isNode(spec.file)) return real.run(spec);
      const env = compiled
        ? quicker(spec.env, spec.args)
        : { ...spec.env, NODE_OPTIONS: quickOptions(spec.env.NODE_OPTIONS) };
      return real.run({ ...spec, env });
    },
  };
}
