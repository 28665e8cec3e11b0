import { constants, type Stats } from 'node:fs';
import { access, lstat, mkdtemp, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Looks at files as a writer needs them, fresh at each call and noted by nobody: what is written next must fit what stands there
 * now. Readings go through `Files` instead. All reject with the system's error.
 */

export function textAt(path: string): Promise<string> {
  return readFile(path, 'utf8');
}

export function bytesAt(path: string): Promise<Buffer> {
  return readFile(path);
}

/** Facts of what a path leads to. */
export function statAt(path: string): Promise<Stats> {
  return stat(path);
}

/** Facts of the entry itself, which may be a link. */
export function entryAt(path: string): Promise<Stats> {
  return lstat(path);
}

export function namesIn(folder: string): Promise<string[]> {
  return readdir(folder);
}

export function realPathOf(path: string): Promise<string> {
  return realpath(path);
}

/** Rejects where this process may not write. */
export function probeWritable(path: string): Promise<void> {
  return access(path, constants.W_OK);
}

/** Makes a new folder for this user alone among the temporary ones; its name begins with `prefix`. */
export function newTempFolder(prefix: string): Promise<string> {
  return mkdtemp(join(tmpdir(), prefix));
}

/** Takes a folder away with all that is in it; it need not be there. */
export function removeTree(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
