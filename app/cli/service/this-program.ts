import path from 'node:path';
import { AppError } from '../../model/errors.ts';
import { searchPath } from '../../platform/ownership/program-owner.ts';
import { thisSystem } from '../../platform/this-system.ts';
import type { Files } from '../../platform/ports.ts';

/** How this very program is started again, without a shell. */
export interface ThisProgram {
  program: string;
  args: string[];
}

/** What is known of the running process. */
export interface Running {
  execPath: string;
  argv: readonly string[];
  /** The file that Node was given, or null. */
  started: string | null;
  electron: boolean;
}

/** The node of the search path that is this one, where there is one: it stays when a package manager changes the version. */
async function steadyNode(execPath: string, env: Readonly<Record<string, string | undefined>>, files: Files) {
  const name = path.basename(execPath);
  for (const folder of searchPath({ env, platform: thisSystem() })) {
    const candidate = path.join(folder, name);
    if ((await files.realPath(candidate).catch(() => null)) === execPath) return candidate;
  }
  return execPath;
}

/**
 * The command that starts this program: absolute, by the names that stay.
 * @throws AppError SERVICE_TEMPORARY where it is only lent (npx), or nobody knows how it was started
 */
export async function thisProgram(
  running: Running,
  env: Readonly<Record<string, string | undefined>>,
  files: Files,
): Promise<ThisProgram> {
  const { execPath, argv, started, electron } = running;
  if (electron) {
    // As the launcher of the package called it: Chromium's switches and our mark, up to the person's words.
    const end = argv.indexOf('--');
    if (end < 0) throw new AppError('SERVICE_TEMPORARY');
    return { program: execPath, args: argv.slice(1, end + 1) };
  }
  if (started === null || /[\\/]_npx[\\/]/.test(started)) throw new AppError('SERVICE_TEMPORARY', started);
  const real = await files.realPath(started).catch(() => null);
  if (real === null || /[\\/]_npx[\\/]/.test(real)) throw new AppError('SERVICE_TEMPORARY', started);
  return { program: await steadyNode(execPath, env, files), args: [path.resolve(started)] };
}
