import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../model/errors.ts';
import { privateFolder, removeLock, tempBeside } from './durable-file.ts';
import { machineNow } from './this-machine.ts';
import { durableFiles } from './node/durable-files.ts';
import { processBegan } from './node/system-tools.ts';

/** When a process of that number began, epoch ms, or null: asked where there is no /proc. */
export type Began = (pid: number) => Promise<number | null>;

/** Start times are told to the second. */
const SECOND_MS = 1_000;

/** A lock that can't be told from a dead one is believed this long. */
const BLIND_TRUST_MS = 30 * 60_000;

interface Holder {
  pid: number;
  /** Start time of that process in the system's own unit, or null where it can't be had. */
  started: string | null;
  at: number;
  /** When the lock was made by the machine's own clock, epoch ms; absent in locks of earlier Clawlamps. */
  made?: number;
}

/**
 * One sign-in at a time on this machine: the callback ports and the store are shared by every window and terminal.
 * @returns a function that releases the lock.
 * @throws AppError SIGNIN_BUSY when a living process of ours holds it.
 */
export async function holdLoginLock(
  dataDir: string,
  now: number,
  began: Began = processBegan,
): Promise<() => Promise<void>> {
  return holdLock(dataDir, 'login.lock', now, began);
}

/**
 * Holds a lock file of that name in the data folder.
 * @param began absent: a lock that is held for moments, for which nobody is asked
 * @returns a function that releases it.
 * @throws AppError SIGNIN_BUSY when a living process of ours holds it.
 */
export async function holdLock(
  dataDir: string,
  name: string,
  now: number,
  began?: Began,
): Promise<() => Promise<void>> {
  const path = join(dataDir, name);
  const me: Holder = { pid: process.pid, started: startOf(process.pid), at: now, made: machineNow() };
  const text = JSON.stringify(me);
  await privateFolder(dataDir).catch((error: NodeJS.ErrnoException) => {
    throw new AppError('BACKUP_FAILED', error.code ?? null);
  });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await createWhole(path, text);
      return async () => {
        // Only our own lock is taken away: a later run may have replaced one it took for dead.
        if ((await readFile(path, 'utf8').catch(() => '')) === text) await removeLock(path);
      };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOSPC') throw new AppError('DISK_FULL');
      if (code !== 'EEXIST') throw new AppError('BACKUP_FAILED', code ?? null);
    }
    const found = await readFile(path, 'utf8').catch(() => '');
    if (await isAlive(parse(found), now, began)) throw new AppError('SIGNIN_BUSY');
    await takeAway(path, found);
  }
  throw new AppError('SIGNIN_BUSY');
}

/**
 * True while a living process of ours holds a lock file of that name. Changes nothing, and starts nothing: without /proc a lock
 * whose process lives is believed for {@link BLIND_TRUST_MS}.
 */
export async function isHeld(dataDir: string, name: string, now: number, began?: Began): Promise<boolean> {
  return isAlive(parse(await readFile(join(dataDir, name), 'utf8').catch(() => '')), now, began);
}

/**
 * Creates the lock with its content in one step: a lock seen empty would be taken for a dead one. Fails with EEXIST when
 * one is there.
 */
async function createWhole(path: string, text: string): Promise<void> {
  const temp = tempBeside(path);
  try {
    await durableFiles.createExclusive(temp, text, { sync: false });
    await durableFiles.link(temp, path);
  } catch (error) {
    // Some filesystems have no links: there the lock is made in two steps.
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await durableFiles.createExclusive(path, text, { sync: false });
  } finally {
    await durableFiles.remove(temp).catch(() => {});
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Takes away the dead lock that was just judged. Of several that try, one gets it; a living one is put back. */
async function takeAway(path: string, judged: string): Promise<void> {
  const aside = tempBeside(path);
  try {
    await durableFiles.replace(path, aside);
    if ((await readFile(aside, 'utf8')) !== judged) await durableFiles.link(aside, path);
  } catch {
    // Somebody else has taken it away already.
  } finally {
    await durableFiles.remove(aside).catch(() => {});
  }
}

function parse(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.at === 'number' ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

async function isAlive(holder: Holder | null, now: number, beganOf?: Began): Promise<boolean> {
  if (!holder) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const started = startOf(holder.pid);
  // The pid lives, but it may be another program by now.
  if (started !== null && holder.started !== null) return started === holder.started;
  // Without /proc: whoever began after the lock was made did not make it.
  const began = (typeof holder.made === 'number' && (await beganOf?.(holder.pid))) || null;
  // A start in the future was noted before the clock was put back, and tells nothing.
  const told = began !== null && began <= machineNow() + SECOND_MS;
  if (told && typeof holder.made === 'number') return began <= holder.made + SECOND_MS;
  return now - holder.at < BLIND_TRUST_MS;
}

/** Start time, field 22 of /proc/<pid>/stat (proc(5)), `ended` for a process that only waits to be reaped, or null without /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : (fields[19] ?? null);
  } catch {
    return null;
  }
}
