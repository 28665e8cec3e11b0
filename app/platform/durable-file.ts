import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const MARK = '.clawlamp-';
const SUFFIX = '.tmp';

/**
 * Replaces a file so that after a crash the old or the new one is whole: a temp file of ours beside it, opened
 * exclusively with 0600, written, synced, renamed over it, then the folder synced.
 * @param mode permission bits of the new file.
 */
export async function writeDurably(path: string, content: string | Buffer, mode = 0o600): Promise<void> {
  const temp = tempBeside(path);
  const file = await open(temp, 'wx', mode);
  try {
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temp, path);
  } catch (error) {
    await unlink(temp).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A new name of ours beside a file, which {@link sweepTemps} knows after a crash. */
export function tempBeside(path: string): string {
  return join(dirname(path), MARK + basename(path) + '-' + randomBytes(6).toString('hex') + SUFFIX);
}

/** Makes a rename or an unlink in the folder durable. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  try {
    await handle.sync();
  } catch {
    // Some filesystems refuse to sync a folder: the rename is then as durable as they make it.
  } finally {
    await handle.close();
  }
}

/** Creates a folder that only its owner may enter. */
export async function privateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** Removes a file if it is there, durably. */
export async function removeDurably(path: string): Promise<void> {
  await unlink(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await syncFolder(dirname(path));
}

/** Removes temp files of ours that a crash left in a folder. A younger one may belong to a living process. */
export async function sweepTemps(folder: string, now: number, olderThanMs = 60_000): Promise<number> {
  let swept = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(MARK) || !name.endsWith(SUFFIX)) continue;
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (!facts || now - facts.mtimeMs < olderThanMs) continue;
    await unlink(path).catch(() => {});
    swept += 1;
  }
  return swept;
}
