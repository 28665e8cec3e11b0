import { spawnSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { durableFiles } from '../../../app/platform/node/durable-files.ts';
import { underJsonLock } from '../../../app/openclaw/write/json-lock.ts';

/** OpenClaw's lock of a JSON store: taken only where nobody alive has it, given back whatever happens, and nobody else's with it. */

const NOW = Date.parse('2026-11-28T12:00:00Z');
const now = (): number => NOW;

let dir: string;
let store: string;
let lock: string;
beforeEach(async () => {
  dir = await realpath(await mkdtemp(path.join(tmpdir(), 'clawlamp-lock-')));
  store = path.join(dir, 'auth-profiles.json');
  lock = `${store}.lock`;
  await writeFile(store, '{}');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true, force: true });
});

/** Waits take no time in these tests; how often was waited is counted. */
function countWaits(): number[] {
  const waits: number[] = [];
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((done: () => void, ms: number) => {
    waits.push(ms);
    setImmediate(done);
  }) as never);
  return waits;
}

const gone = (file: string): Promise<boolean> =>
  stat(file).then(
    () => false,
    () => true,
  );

/** A process id that nobody has any more. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;

const held = (more: object): Promise<void> => writeFile(lock, JSON.stringify(more));
const ago = (ms: number): string => new Date(NOW - ms).toISOString();

describe('while it works', () => {
  it('holds the lock with its process and the moment, readable by this person alone', async () => {
    const [text, mode] = await underJsonLock(store, now, async () => [
      await readFile(lock, 'utf8'),
      (await stat(lock)).mode & 0o777,
    ]);
    expect(JSON.parse(String(text))).toEqual({ pid: process.pid, createdAt: '2026-11-28T12:00:00.000Z' });
    expect(mode).toBe(0o600);
    expect(await gone(lock)).toBe(true);
  });

  it('gives it back when the work fails, with the work’s own error', async () => {
    await expect(underJsonLock(store, now, () => Promise.reject(new Error('no room')))).rejects.toThrow(
      'no room',
    );
    expect(await gone(lock)).toBe(true);
  });

  it('leaves a lock that another took over meanwhile', async () => {
    const theirs = JSON.stringify({ pid: 1, createdAt: ago(0) });
    await underJsonLock(store, now, () => writeFile(lock, theirs));
    expect(await readFile(lock, 'utf8')).toBe(theirs);
  });

  it('holds both names of a store that is a link, and the temporary files of neither stay', async () => {
    const real = path.join(dir, 'main');
    await mkdir(real);
    await writeFile(path.join(real, 'auth-profiles.json'), '{}');
    await rm(store);
    await symlink(path.join(real, 'auth-profiles.json'), store);
    const left = [dir, real].map((folder) =>
      path.join(folder, '.clawlamp-auth-profiles.json-0123456789ab.tmp'),
    );
    for (const file of left) await writeFile(file, 'of a killed run');
    await underJsonLock(store, now, async () => {
      expect(await gone(lock)).toBe(false);
      expect(await gone(path.join(real, 'auth-profiles.json.lock'))).toBe(false);
      for (const file of left) expect(await gone(file), file).toBe(true);
    });
    expect(await gone(lock)).toBe(true);
    expect(await gone(path.join(real, 'auth-profiles.json.lock'))).toBe(true);
  });

  it('gives the first name back where the second is taken', async () => {
    const real = path.join(dir, 'zz');
    await mkdir(real);
    await writeFile(path.join(real, 'auth-profiles.json'), '{}');
    await rm(store);
    await symlink(path.join(real, 'auth-profiles.json'), store);
    const other = path.join(real, 'auth-profiles.json.lock');
    await writeFile(other, JSON.stringify({ pid: process.pid, createdAt: ago(0) }));
    countWaits();
    await expect(underJsonLock(store, now, () => Promise.resolve())).rejects.toMatchObject({
      code: 'STORE_BUSY',
    });
    expect(await gone(lock)).toBe(true);
    expect(await gone(other)).toBe(false);
  });
});

describe('a lock that stands there', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['whose process is gone, however new', () => held({ pid: DEAD, createdAt: ago(0) })],
    ['without a process, older than thirty seconds', () => held({ createdAt: ago(30_001) })],
    ['without process or moment', () => held({})],
    [
      'that says nothing readable, older than thirty seconds',
      async () => {
        await writeFile(lock, '{"pid":');
        await utimes(lock, (NOW - 31_000) / 1000, (NOW - 31_000) / 1000);
      },
    ],
  ])('%s, is taken over', async (_, make) => {
    await make();
    const waits = countWaits();
    let mine = '';
    await underJsonLock(store, now, async () => void (mine = await readFile(lock, 'utf8')));
    expect(JSON.parse(mine)).toMatchObject({ pid: process.pid });
    expect(waits).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['of a living process, however old', () => held({ pid: process.pid, createdAt: ago(86_400_000) })],
    ['without a process, of thirty seconds ago', () => held({ createdAt: ago(30_000) })],
    [
      'that is just being written',
      async () => {
        await writeFile(lock, '');
        await utimes(lock, (NOW - 29_000) / 1000, (NOW - 29_000) / 1000);
      },
    ],
  ])('%s, is waited for, then the store is busy and as it was', async (_, make) => {
    await make();
    const before = await readFile(lock, 'utf8');
    const waits = countWaits();
    const work = vi.fn();
    await expect(underJsonLock(store, now, work as never)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    expect(work).not.toHaveBeenCalled();
    expect(waits).toEqual([100, 200, 400, 800, 1000, 1000, 1000, 1000, 1000, 1000]);
    expect(await readFile(lock, 'utf8')).toBe(before);
  });

  it('is taken as soon as its owner gives it back', async () => {
    await held({ pid: process.pid, createdAt: ago(0) });
    setTimeout(() => void rm(lock), 30);
    expect(await underJsonLock(store, now, () => Promise.resolve('done'))).toBe('done');
  });
});

it.runIf(process.getuid?.() !== 0)('says why where no lock can be made', async () => {
  await chmod(dir, 0o500);
  await expect(underJsonLock(store, now, () => Promise.resolve())).rejects.toMatchObject({
    code: 'OWNER_FAILED',
    detail: 'EACCES',
  });
  await chmod(dir, 0o700);
});

it('says why where the system refuses the lock, and waits for nobody', async () => {
  const refusal = Object.assign(new Error(), { code: 'EROFS' });
  vi.spyOn(durableFiles, 'createExclusive').mockRejectedValue(refusal);
  const waits = countWaits();
  const refused = underJsonLock(store, now, () => Promise.resolve());
  await expect(refused).rejects.toMatchObject({ code: 'OWNER_FAILED', detail: 'EROFS' });
  expect(waits).toEqual([]);
});

it.each(['aa', 'zz'])(
  'takes both locks of a link in one order, wherever its file stands (%s)',
  async (folder) => {
    const links = path.join(dir, 'mm');
    const real = path.join(dir, folder);
    for (const one of [links, real]) await mkdir(one);
    await writeFile(path.join(real, 'auth-profiles.json'), '{}');
    const link = path.join(links, 'auth-profiles.json');
    await symlink(path.join(real, 'auth-profiles.json'), link);
    const taken = vi.spyOn(durableFiles, 'createExclusive');
    await underJsonLock(link, now, () => Promise.resolve());
    const order = taken.mock.calls.map(([file]) => path.basename(path.dirname(file)));
    expect(order).toEqual(['mm', folder].sort());
  },
);
