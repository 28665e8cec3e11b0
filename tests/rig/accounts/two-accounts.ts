import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Two accounts that no machine has: the kernel needs numbers only. */
export const PERSON = 61_001;
export const NEIGHBOUR = 61_002;

/** Only the administrator of a Linux machine can be two people. */
const canBeTwo = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/setpriv');

/** Tests with two real accounts: skipped by name where we cannot be two, and then a failure in CI, so that nobody forgets them. */
export function describeTwoAccounts(name: string, tests: () => void): void {
  describe.skipIf(!canBeTwo)(`${name} (two accounts; needs root)`, tests);
  if (!canBeTwo && process.env.CI === 'true')
    it(`${name}: CI runs as root, so that two accounts are tried`, () =>
      expect.fail('skipped for want of root'));
}

/** Does something with the rights of an account: the kernel itself refuses what that account may not. One at a time. */
export async function actAs<T>(uid: number, work: () => Promise<T>): Promise<T> {
  process.setgroups?.([]);
  process.setegid?.(uid);
  process.seteuid?.(uid);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
    process.setgroups?.([0]);
  }
}

/** A folder in the temporary one in which both accounts may look around. */
export function commonFolder(): { path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'clawlamp-two-'));
  chmodSync(folder, 0o755);
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes a folder of an account. */
export function folderOf(uid: number, folder: string, mode = 0o700): string {
  mkdirSync(folder, { recursive: true });
  chownSync(folder, uid, uid);
  chmodSync(folder, mode);
  return folder;
}

/** Gives a tree to an account. */
export function give(uid: number, entry: string): string {
  lchownSync(entry, uid, uid);
  if (lstatSync(entry).isDirectory())
    for (const name of readdirSync(entry)) give(uid, path.join(entry, name));
  return entry;
}

/** A process of an account that waits, and whose command line is this one word (and a number). */
export async function processOf(uid: number, title: string): Promise<ChildProcess & { pid: number }> {
  const ids = [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
  const named = ['/bin/bash', '-c', 'exec -a "$0" sleep 600', title];
  const child = spawn('/usr/bin/setpriv', [...ids, ...named], { env: {}, stdio: 'ignore', cwd: '/' });
  const { pid } = child;
  if (pid === undefined) throw new Error('it did not start');
  const isUp = (): boolean => readFileSync(`/proc/${pid}/cmdline`, 'latin1').startsWith(`${title}\0`);
  for (let turn = 0; turn < 1_000 && !isUp(); turn++) await new Promise((done) => setTimeout(done, 10));
  return child as ChildProcess & { pid: number };
}
