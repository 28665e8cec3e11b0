import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import {
  isSealedBox,
  newSealKey,
  seal,
  sealLabel,
  unseal,
} from '../../../app/platform/sealing/sealed-box.ts';
import { pruneBackups, readBackup, writeBackup } from '../../../app/transactions/journal/backup.ts';
import { keyName } from '../../../app/platform/sealing/data-key.ts';
import { sweepTemps, writeDurably } from '../../../app/platform/durable-file.ts';
import { Journal, type JournalEntry } from '../../../app/transactions/journal/journal.ts';
import { holdLoginLock, isHeld } from '../../../app/platform/process-lock.ts';

const TOKEN = 'canary-token-0123456789';
const DAY = 86_400_000;
const key = newSealKey();
const named = { key, name: keyName(key) };
const box = seal(key, sealLabel('one', 'before'), Secret.from(TOKEN) as Secret);
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'clawlamp-keep-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

function entry(id: string, at = 1): JournalEntry {
  return {
    v: 2,
    id,
    at,
    state: 'writing',
    rowId: 'row',
    profileId: 'p',
    provider: 'openai',
    agentId: 'main',
    stateDir: dir,
    target: { writer: 'json', agentDir: dir, storePath: join(dir, 'auth-profiles.json') },
    after: box,
    agreement: {
      profileId: 'p',
      provider: 'openai',
      lockoutDirs: [],
      selectionDir: dir,
      hiddenByOrder: null,
      staleLastGood: null,
    },
  };
}

describe('a sealed box', () => {
  it('opens with its key and label, and with nothing else', () => {
    expect(unseal(key, sealLabel('one', 'before'), box)?.open()).toBe(TOKEN);
    expect(unseal(newSealKey(), sealLabel('one', 'before'), box)).toBeNull();
    expect(unseal(key, sealLabel('one', 'after'), box)).toBeNull();
    expect(unseal(key, sealLabel('two', 'before'), box)).toBeNull();
    const data = Buffer.from(box.data, 'base64url');
    data[0] = (data[0] ?? 0) ^ 1;
    expect(unseal(key, sealLabel('one', 'before'), { ...box, data: data.toString('base64url') })).toBeNull();
    expect(JSON.stringify(box)).not.toContain(TOKEN);
  });

  it('has a mark of sixteen bytes, and with a shorter one it is none', () => {
    expect(isSealedBox(box)).toBe(true);
    for (const bytes of [0, 4, 12, 15]) {
      const tag = Buffer.from(box.tag, 'base64url').subarray(0, bytes).toString('base64url');
      expect(isSealedBox({ ...box, tag })).toBe(false);
      expect(unseal(key, sealLabel('one', 'before'), { ...box, tag })).toBeNull();
    }
    expect(isSealedBox({ ...box, iv: '' })).toBe(false);
  });
});

describe('a durable write', () => {
  it('replaces the file with 0600 and leaves no temp, also when it fails', async () => {
    const path = join(dir, 'file');
    await writeFile(path, 'old', { mode: 0o644 });
    await writeDurably(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
    await mkdir(join(dir, 'folder', 'full'), { recursive: true });
    await expect(writeDurably(join(dir, 'folder'), 'x')).rejects.toThrow();
    expect((await readdir(dir)).sort()).toEqual(['file', 'folder']);
  });

  it('sweeps its own old temps only', async () => {
    const mine = join(dir, '.clawlamp-x-1.tmp');
    await writeFile(mine, '');
    await writeFile(join(dir, '.other.tmp'), '');
    expect(await sweepTemps(dir, Date.now())).toBe(0);
    expect(await sweepTemps(dir, Date.now() + 120_000)).toBe(1);
    expect(await readdir(dir)).toEqual(['.other.tmp']);
  });

  it('sweeps one from before the clock was put back', async () => {
    await writeFile(join(dir, '.clawlamp-x-1.tmp'), '');
    expect(await sweepTemps(dir, Date.now() - 30 * DAY)).toBe(1);
    await writeFile(join(dir, '.clawlamp-x-2.tmp'), '');
    expect(await sweepTemps(dir, Date.now() - 30 * DAY, 0)).toBe(1);
    // The clock of a file server may be ahead.
    await writeFile(join(dir, '.clawlamp-x-3.tmp'), '');
    expect(await sweepTemps(dir, Date.now() - 300_000)).toBe(0);
  });
});

describe('the journal', () => {
  it('gives back whole entries, oldest first, and skips what is damaged', async () => {
    const journal = new Journal(dir);
    await journal.put(entry('22222222-b', 2), named);
    await journal.put(entry('11111111-a', 1), named);
    await writeFile(join(dir, 'journal', '33333333-c.json'), '{"v":1,');
    await writeFile(join(dir, 'journal', '44444444-d.json'), JSON.stringify(entry('not-its-name')));
    expect((await journal.pending(Date.now())).map((one) => one.id)).toEqual(['11111111-a', '22222222-b']);
    expect((await readFile(join(dir, 'journal', '11111111-a.json'), 'utf8')).includes(TOKEN)).toBe(false);
  });

  it('takes entry and permit away together', async () => {
    const journal = new Journal(dir);
    await journal.put(entry('11111111-a'), named);
    await journal.grantPermit('11111111-a');
    await journal.remove('11111111-a');
    expect(await readdir(join(dir, 'journal'))).toEqual([]);
  });

  it('fails with BACKUP_FAILED where it can not write', async () => {
    await writeFile(join(dir, 'journal'), 'a file where the folder should be');
    await expect(new Journal(dir).put(entry('11111111-a'), named)).rejects.toMatchObject({
      code: 'BACKUP_FAILED',
    });
  });
});

describe('backups', () => {
  it('are read back by id and refused when damaged', async () => {
    await writeBackup(dir, { id: 'one', at: 1, profileId: 'p', storePath: '/s', before: box });
    expect(await readBackup(dir, 'one')).toMatchObject({ profileId: 'p', before: box });
    await writeFile(join(dir, 'backups', 'one.json'), '{}');
    expect(await readBackup(dir, 'one')).toBeNull();
  });

  it('are kept ten deep and thirty days long, and never pruned while in use', async () => {
    const now = Date.now();
    for (let i = 0; i < 13; i += 1) {
      const id = `b${i}`;
      await writeBackup(dir, { id, at: 1, profileId: 'p', storePath: '/s', before: box });
      const at = (now - (i === 5 ? 31 * DAY : i * 1_000)) / 1000;
      await utimes(join(dir, 'backups', `${id}.json`), at, at);
    }
    await pruneBackups(dir, now, new Set(['b12']));
    const left = (await readdir(join(dir, 'backups'))).map((name) => name.replace('.json', ''));
    expect(left.sort()).toEqual(['b0', 'b1', 'b10', 'b12', 'b2', 'b3', 'b4', 'b6', 'b7', 'b8', 'b9']);
  });
});

describe('the lock of one sign-in at a time', () => {
  it('refuses a second holder and is free after release', async () => {
    const release = await holdLoginLock(dir, Date.now());
    await expect(holdLoginLock(dir, Date.now())).rejects.toMatchObject({ code: 'SIGNIN_BUSY' });
    await release();
    await (
      await holdLoginLock(dir, Date.now())
    )();
  });

  it.each<[string, number | null, 'busy' | 'free']>([
    ['began before it was made', -60_000, 'busy'],
    ['began within its second', 400, 'busy'],
    ['began later, so that it is another one', 60_000, 'free'],
    ['began nobody knows when', null, 'busy'],
  ])('without /proc, where the process of that number %s', async (_when, after, wanted) => {
    const at = Date.now();
    const lock = { pid: process.pid, started: null, at, made: at };
    await writeFile(join(dir, 'login.lock'), JSON.stringify(lock));
    const began = () => Promise.resolve(after === null ? null : at + after);
    // Long after it was made, too, where it is known whose it is.
    const later = after === null ? at + 60_000 : at + 24 * 60 * 60_000;
    expect(await isHeld(dir, 'login.lock', later, began)).toBe(wanted === 'busy');
    const held = holdLoginLock(dir, later, began);
    if (wanted === 'busy') await expect(held).rejects.toMatchObject({ code: 'SIGNIN_BUSY' });
    else await (await held)();
  });

  it('without /proc, of a process that began before the clock was put back, is believed for a while', async () => {
    const at = Date.now();
    await writeFile(
      join(dir, 'login.lock'),
      JSON.stringify({ pid: process.pid, started: null, at, made: at }),
    );
    const began = () => Promise.resolve(at + 2 * 60 * 60_000);
    await expect(holdLoginLock(dir, at + 60_000, began)).rejects.toMatchObject({ code: 'SIGNIN_BUSY' });
    await (
      await holdLoginLock(dir, at + 24 * 60 * 60_000, began)
    )();
  });

  it('is taken over from a dead process, a reused pid and a torn file', async () => {
    const path = join(dir, 'login.lock');
    const dead = [
      JSON.stringify({ pid: 2 ** 22 - 3, started: '1', at: Date.now() }),
      JSON.stringify({ pid: process.pid, started: 'another start', at: Date.now() }),
      '{"pid":',
    ];
    for (const text of process.platform === 'linux' ? dead : [dead[0], dead[2]]) {
      await writeFile(path, text ?? '');
      await (
        await holdLoginLock(dir, Date.now())
      )();
    }
  });
});
