import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import { newSealKey, seal, type SealedBox, sealLabel } from '../../../app/platform/sealing/sealed-box.ts';
import { JsonWriter } from '../../../app/openclaw/write/json-writer.ts';
import type { AfterPayload, ProfileChange } from '../../../app/openclaw/write/store-writer.ts';

const ID = 'openai-codex:ada@example.com';
const BEFORE = {
  type: 'oauth',
  provider: 'openai-codex',
  access: 'old-access',
  refresh: 'old-refresh',
  expires: 1,
  accountId: 'a',
  email: 'ada@example.com',
  unknownField: { kept: true },
};
const AFTER: AfterPayload = {
  access: 'new-access',
  refresh: 'new-refresh',
  idToken: 'new-id',
  expires: 2,
  accountId: 'a',
  email: 'ada@example.com',
  plan: 'pro',
};
const key = newSealKey();
let dir: string;
let path: string;
let permit: string;
let writer: JsonWriter;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'clawlamp-json-'));
  path = join(dir, 'auth-profiles.json');
  permit = join(dir, 'permit');
  await writeFile(permit, '');
  writer = new JsonWriter(path, Date.now);
  await store({ [ID]: BEFORE, other: { type: 'api_key', key: 'k' } });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

function store(profiles: object, more: object = {}): Promise<void> {
  return writeFile(path, JSON.stringify({ version: 1, profiles, topLevel: 'kept', ...more }), {
    mode: 0o600,
  });
}

async function profiles(): Promise<Record<string, Record<string, unknown>>> {
  return (JSON.parse(await readFile(path, 'utf8')) as { profiles: Record<string, Record<string, unknown>> })
    .profiles;
}

async function change(): Promise<ProfileChange> {
  const held = { access: Secret.from('old-access'), refresh: Secret.from('old-refresh') };
  const before = (await writer.snapshot('tx', ID, held, key)) as SealedBox;
  const after = seal(key, sealLabel('tx', 'after'), Secret.from(JSON.stringify(AFTER)) as Secret);
  return { id: 'tx', profileId: ID, key, before, after };
}

describe('the guarded JSON writer', () => {
  it('replaces one profile, keeps every field it does not know, and puts it back', async () => {
    const bytes = await readFile(path, 'utf8');
    const one = await change();
    expect(await writer.compare(one)).toBe('before');
    expect(await writer.write(one, permit)).toBe('written');
    expect(await writer.compare(one)).toBe('after');
    expect((await profiles())[ID]).toEqual({
      ...BEFORE,
      access: 'new-access',
      refresh: 'new-refresh',
      expires: 2,
    });
    expect(await writer.restore(one)).toBe('written');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(JSON.parse(bytes));
    expect((await readdir(dir)).sort()).toEqual(['auth-profiles.json', 'permit']);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('does not write over a newer sign-in, and does not undo one', async () => {
    const one = await change();
    await store({ [ID]: { ...BEFORE, refresh: 'newer' } });
    expect(await writer.write(one, permit)).toBe('changed');
    expect(await writer.restore(one)).toBe('changed');
    expect((await profiles())[ID]?.refresh).toBe('newer');
  });

  it('does not write without its permit', async () => {
    const one = await change();
    await rm(permit);
    expect(await writer.write(one, permit)).toBe('revoked');
    expect((await profiles())[ID]?.refresh).toBe('old-refresh');
  });

  it('takes no snapshot of a profile that is not what was read', async () => {
    const held = { access: Secret.from('old-access'), refresh: Secret.from('something else') };
    expect(await writer.snapshot('tx', ID, held, key)).toBeNull();
    expect(await writer.snapshot('tx', 'missing', held, key)).toBeNull();
  });

  it('refuses a store with a sidecar, a damaged one, and any other file', async () => {
    await store({ [ID]: { type: 'oauth', provider: 'openai-codex', oauthRef: { id: 'x' } } });
    await expect(writer.probe()).rejects.toMatchObject({ code: 'OWNER_NOT_FOUND' });
    await writeFile(path, '{"profiles":');
    await expect(writer.probe()).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
    const other = new JsonWriter(join(dir, 'openclaw.json'), Date.now);
    await expect(other.probe()).rejects.toMatchObject({ code: 'OWNER_NOT_FOUND' });
  });

  it('waits for a living holder of the lock and gives up, and takes over from a dead one', async () => {
    const one = await change();
    const lock = `${path}.lock`;
    const taken = JSON.stringify({ pid: process.pid, createdAt: new Date().toISOString() });
    await writeFile(lock, taken);
    await expect(writer.write(one, permit)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    expect(await readFile(lock, 'utf8')).toBe(taken);
    await writeFile(lock, JSON.stringify({ pid: 2 ** 22 - 3, createdAt: new Date().toISOString() }));
    expect(await writer.write(one, permit)).toBe('written');
    expect(await readdir(dir)).not.toContain('auth-profiles.json.lock');
  }, 20_000);

  it('clears a lockout and puts a hidden profile first, in the file where that version keeps it', async () => {
    const usage = {
      [ID]: { errorCount: 2, disabledUntil: 9e15, disabledReason: 'auth_permanent', lastUsed: 5 },
    };
    const agreement = {
      profileId: ID,
      provider: 'openai-codex',
      lockoutDirs: [dir],
      selectionDir: dir,
      hiddenByOrder: ['other'],
      staleLastGood: 'other',
    };
    await store(
      { [ID]: BEFORE },
      { usageStats: usage, order: { 'openai-codex': ['other'] }, lastGood: { 'openai-codex': 'other' } },
    );
    expect(await writer.agree(agreement)).toEqual({
      lockouts: 'cleared',
      order: 'put-first',
      lastGood: 'set',
    });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      usageStats: { [ID]: { errorCount: 0, lastUsed: 5 } },
      order: { 'openai-codex': [ID, 'other'] },
      lastGood: { 'openai-codex': ID },
    });
    expect(await readFile(path, 'utf8')).not.toContain('disabledUntil');
    const state = join(dir, 'auth-state.json');
    await writeFile(state, JSON.stringify({ version: 1, usageStats: usage }));
    const bytes = await readFile(path, 'utf8');
    expect(await writer.agree({ ...agreement, hiddenByOrder: null, staleLastGood: null })).toMatchObject({
      lockouts: 'cleared',
    });
    expect(await readFile(state, 'utf8')).not.toContain('disabledUntil');
    expect(await readFile(path, 'utf8')).toBe(bytes);
  });
});
