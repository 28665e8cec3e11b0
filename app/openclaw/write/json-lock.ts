import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { removeLock, sweepTemps } from '../../platform/durable-file.ts';
import { durableFiles } from '../../platform/node/durable-files.ts';
import { realPathOf, statAt, textAt } from '../../platform/plain-files.ts';
import { pause } from '../../platform/wait.ts';
import { isGone } from '../../platform/this-machine.ts';

/** OpenClaw 2026.5.12 AUTH_STORE_LOCK_OPTIONS: ten retries, a lock without a living owner is stale after 30 s. */
const LOCK_RETRIES = 10;
const LOCK_STALE_MS = 30_000;

/**
 * Runs under OpenClaw's lock of a JSON store: `<real folder>/auth-profiles.json.lock` with pid and time, made exclusively. A
 * store that is a link has two: one where the link stands, which OpenClaw takes for that agent, and one where the file stands,
 * which it takes for the agent whose file it is. Both are held then, always in one order.
 * @param now clock, epoch ms
 * @throws AppError STORE_BUSY when a living process keeps one
 */
export async function underJsonLock<T>(
  storePath: string,
  now: () => number,
  work: () => Promise<T>,
): Promise<T> {
  const named = join(await realPathOf(dirname(resolve(storePath))), basename(storePath));
  const real = await realPathOf(named).catch(() => named);
  const stores = [...new Set([named, real])].sort();
  const mine = JSON.stringify({ pid: process.pid, createdAt: new Date(now()).toISOString() });
  const held: string[] = [];
  try {
    for (const store of stores) {
      await takeLock(`${store}.lock`, mine, now);
      held.push(`${store}.lock`);
    }
    for (const folder of new Set(stores.map((store) => dirname(store)))) await sweepTemps(folder, now(), 0);
    return await work();
  } finally {
    for (const lock of held.reverse()) {
      if ((await textAt(lock).catch(() => '')) === mine) await removeLock(lock);
    }
  }
}

async function takeLock(lock: string, mine: string, now: () => number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    if (await tryLock(lock, mine)) return;
    if (await isDead(lock, now())) await durableFiles.remove(lock).catch(() => {});
    else if (attempt >= LOCK_RETRIES) throw new AppError('STORE_BUSY');
    else await pause(Math.min(100 * 2 ** attempt, 1_000));
  }
}

async function tryLock(path: string, text: string): Promise<boolean> {
  try {
    await durableFiles.createExclusive(path, text, { sync: false });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new AppError('OWNER_FAILED', (error as NodeJS.ErrnoException).code ?? null);
  }
}

/** As 2026.5.12 judges it (stale-lock-file): dead when its process is gone, or by age when it names none. */
async function isDead(path: string, now: number): Promise<boolean> {
  const text = await textAt(path).catch(() => null);
  if (text === null) return true;
  let holder: { pid?: unknown; createdAt?: unknown } = {};
  try {
    holder = JSON.parse(text) as typeof holder;
  } catch {
    const facts = await statAt(path).catch(() => null);
    return !facts || now - facts.mtimeMs > LOCK_STALE_MS;
  }
  if (typeof holder.pid === 'number') return isGone(holder.pid);
  const at = Date.parse(String(holder.createdAt));
  return !Number.isFinite(at) || now - at > LOCK_STALE_MS;
}
