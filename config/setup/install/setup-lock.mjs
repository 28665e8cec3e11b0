import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { detail } from '../run/screen.mjs';

/**
 * Runs `work` while no other set-up of this checkout does: two that install or build at once would spoil both.
 * A lock whose process is gone is taken over.
 */
export async function alone(cacheDir, work) {
  const lock = path.join(cacheDir, 'setup.lock');
  mkdirSync(cacheDir, { recursive: true });
  for (let said = false; !take(lock); said = true) {
    if (!said) detail(`waiting for another set-up (process ${readHolder(lock)})`);
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = readHolder(lock);
  if (holder !== null && !running(holder)) {
    try {
      // Renamed first: of two that find the same stale lock, one removes it and the other finds nothing.
      renameSync(lock, `${lock}.${process.pid}`);
      rmSync(`${lock}.${process.pid}`, { force: true });
    } catch {
      // the other was faster
    }
  }
  return false;
}

/** Process id in the lock; null while it is being written or gone. */
function readHolder(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

function running(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
