import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { durableFiles } from './node/durable-files.ts';

const MARK = '.clawlamp-';
const SUFFIX = '.tmp';

/**
 * Replaces a file so that after a crash the old or the new one is whole: a temp file of ours beside it, opened
 * exclusively with 0600, written, synced, renamed over it, then the folder synced.
 * @param mode permission bits of the new file.
 */
export async function writeDurably(path: string, content: string | Buffer, mode = 0o600): Promise<void> {
  const temp = tempBeside(path);
  try {
    await durableFiles.createExclusive(temp, content, { mode });
    await durableFiles.replace(temp, path);
  } catch (error) {
    await durableFiles.remove(temp).catch(() => {});
    throw error;
  }
  await durableFiles.syncFolder(dirname(path));
}

/** A new name of ours beside a file, which {@link sweepTemps} knows after a crash. */
export function tempBeside(path: string): string {
  return join(dirname(path), MARK + basename(path) + '-' + randomBytes(6).toString('hex') + SUFFIX);
}

/** Creates a folder that only its owner may enter. */
export async function privateFolder(path: string): Promise<void> {
  await durableFiles.folder(path);
}

/** Removes a file if it is there, durably. */
export async function removeDurably(path: string): Promise<void> {
  await durableFiles.remove(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await durableFiles.syncFolder(dirname(path));
}

/**
 * Takes a lock of ours away. Tried again where the system refuses for the moment: one that stays names a living process, and
 * keeps everybody out for as long as that lives. Never rejects.
 */
export async function removeLock(path: string): Promise<void> {
  for (let tries = 3; tries > 0; tries -= 1) {
    try {
      return await durableFiles.remove(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    }
  }
}

/** A file server’s clock may be ahead by minutes; what is further ahead is no file of a living process. */
const FUTURE_MS = 3_600_000;

/**
 * Removes temp files of ours that a crash left in a folder. A younger one may belong to a living process; one from the future
 * was left before the clock was put back.
 */
export async function sweepTemps(folder: string, now: number, olderThanMs = 60_000): Promise<number> {
  let swept = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(MARK) || !name.endsWith(SUFFIX)) continue;
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (!facts) continue;
    const age = now - facts.mtimeMs;
    if (olderThanMs > 0 && age < olderThanMs && age > -FUTURE_MS) continue;
    await durableFiles.remove(path).catch(() => {});
    swept += 1;
  }
  return swept;
}
