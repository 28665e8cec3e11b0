import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PartsBoxes, ToldEdit } from '../../../../app/openclaw/write/sdk-script/protocol.ts';
import type { SealedBox } from '../../../../app/platform/sealing/sealed-text.ts';
import { ask, box, FakeOwner, ID, KEY, OLD, opened } from './support.ts';

const PROVIDER = 'openai-codex';
let dir: string;
let permit: string;
let owner: FakeOwner;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'clawlamp-script-'));
  permit = join(dir, 'permit');
  await writeFile(permit, '');
  owner = new FakeOwner({
    version: 1,
    profiles: { a: { type: 'api_key', key: 'k' }, [ID]: OLD, z: { type: 'token', token: 't' } },
    order: { [PROVIDER]: ['gone', ID] },
    usageStats: { [ID]: { errorCount: 3, cooldownUntil: 9, lastUsed: 5 } },
  });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const REMOVE: ToldEdit = {
  part: 'profiles',
  key: ID,
  held: { access: 'old-access', refresh: 'old-refresh' },
  to: { is: 'absent' },
};
const ORDER: ToldEdit = {
  part: 'order',
  key: PROVIDER,
  expect: [['gone', ID]],
  to: { is: 'value', value: [ID] },
};
const UNLOCK: ToldEdit = { part: 'usageStats', key: ID, to: { is: 'without-lockout' } };
const GOOD: ToldEdit = {
  part: 'lastGood',
  key: PROVIDER,
  expect: [null],
  to: { is: 'value', value: ID },
};

const snapshot = (edits: ToldEdit[]): Promise<unknown> =>
  ask(owner, 'partsSnapshot', { id: 'tx', key: KEY, edits });

/** The boxes of these edits, as the owner sealed them. */
async function changeOf(edits: ToldEdit[], more: Partial<PartsBoxes> = {}): Promise<PartsBoxes> {
  const { before, after } = (await snapshot(edits)) as { before: SealedBox; after: SealedBox };
  return { id: 'tx', key: KEY, before, after, back: false, permit, ...more };
}

describe('what the entries are', () => {
  it('is sealed with what they shall be, where each still is what the plan read', async () => {
    const answer = await snapshot([REMOVE, ORDER, UNLOCK, GOOD]);
    expect(answer).toMatchObject({ ok: true, fits: true });
    expect(JSON.stringify(answer)).not.toContain('old-access');
    const { before, after } = answer as { before: unknown; after: unknown };
    expect(opened('before', before)).toMatchObject([
      { has: true, value: OLD, keys: ['a', ID, 'z'] },
      { has: true, value: ['gone', ID] },
      { has: true, value: { errorCount: 3 } },
      { has: false, value: null, keys: null },
    ]);
    expect(opened('after', after)).toMatchObject([
      { has: false, value: null },
      { has: true, value: [ID] },
      { has: true, value: { errorCount: 0, lastUsed: 5 } },
      { has: true, value: ID },
    ]);
    expect(owner.saved).toBe(0);
  });

  it.each<[string, ToldEdit]>([
    ['a credential with other tokens', { ...REMOVE, held: { access: 'old-access', refresh: null } }],
    ['a credential that is gone', { ...REMOVE, key: 'nobody' }],
    ['an order that was changed', { ...ORDER, expect: [[ID, 'gone']] }],
    ['an entry that came up meanwhile', { ...GOOD, part: 'order' }],
    ['a lockout that ended', { ...UNLOCK, key: 'a' }],
    ['an entry of which nothing was read', { ...ORDER, expect: undefined }],
  ])('is refused with %s, whatever else fits', async (_what, edit) => {
    expect(await snapshot([UNLOCK, edit])).toEqual({ ok: true, fits: false });
  });

  it('is taken down by name, under the role that is asked for', async () => {
    const wanted = [{ part: 'order' as const, key: PROVIDER }];
    const answer = await ask(owner, 'partsTake', { id: 'tx', key: KEY, role: 'after', wanted });
    const { box: taken } = answer as { box?: unknown };
    expect(opened('after', taken)).toMatchObject([{ part: 'order', value: ['gone', ID] }]);
    expect(opened('before', taken)).toBeNull();
  });
});

describe('the change of entries', () => {
  it('is made and taken back, byte for byte and in its place', async () => {
    const bytes = JSON.stringify(owner.store);
    const change = await changeOf([REMOVE, ORDER, UNLOCK, GOOD]);
    expect(await ask(owner, 'partsCompare', change)).toEqual({ ok: true, holding: 'before' });
    expect(await ask(owner, 'partsWrite', change)).toEqual({ ok: true, result: 'written' });
    expect(owner.store).toEqual({
      version: 1,
      profiles: { a: { type: 'api_key', key: 'k' }, z: { type: 'token', token: 't' } },
      order: { [PROVIDER]: [ID] },
      usageStats: { [ID]: { errorCount: 0, lastUsed: 5 } },
      lastGood: { [PROVIDER]: ID },
    });
    expect(await ask(owner, 'partsCompare', change)).toEqual({ ok: true, holding: 'after' });
    expect(await ask(owner, 'partsWrite', change)).toEqual({ ok: true, result: 'written' });
    expect(owner.saved).toBe(1);
    const back = { ...change, back: true, permit: null };
    expect(await ask(owner, 'partsWrite', back)).toEqual({ ok: true, result: 'written' });
    expect(JSON.stringify(owner.store)).toBe(bytes);
  });

  it('is completed where a kill left one file of two', async () => {
    const change = await changeOf([REMOVE, ORDER]);
    owner.store = { ...owner.store, order: { [PROVIDER]: [ID] } };
    expect(await ask(owner, 'partsCompare', change)).toEqual({ ok: true, holding: 'torn' });
    expect(await ask(owner, 'partsWrite', change)).toEqual({ ok: true, result: 'written' });
    expect(owner.store.profiles).not.toHaveProperty(ID);
  });

  it('is refused in a store that changed meanwhile, forth and back', async () => {
    const change = await changeOf([ORDER]);
    owner.store = { ...owner.store, order: { [PROVIDER]: ['third'] } };
    expect(await ask(owner, 'partsCompare', change)).toEqual({ ok: true, holding: 'other' });
    expect(await ask(owner, 'partsWrite', change)).toEqual({ ok: true, result: 'changed' });
    expect(await ask(owner, 'partsWrite', { ...change, back: true })).toEqual({
      ok: true,
      result: 'changed',
    });
    expect(owner.saved).toBe(0);
  });

  it('is not made once its permit is gone', async () => {
    const change = await changeOf([ORDER]);
    await rm(permit);
    expect(await ask(owner, 'partsWrite', change)).toEqual({ ok: true, result: 'revoked' });
    expect(owner.saved).toBe(0);
  });

  it('is not made of a box that does not open', async () => {
    const change = await changeOf([ORDER]);
    const answer = await ask(owner, 'partsWrite', { ...change, after: box('after', [], 'other') });
    expect(answer).toMatchObject({ ok: false, why: 'failed', code: 'SEAL' });
  });

  it('takes the name of a sealed file for no change, where its tokens are at hand', async () => {
    owner.store = { profiles: { [ID]: { ...OLD, oauthRef: { id: 'one' } } } };
    const change = await changeOf([REMOVE]);
    owner.store = { profiles: { [ID]: { ...OLD, oauthRef: { id: 'moved' } } } };
    expect(await ask(owner, 'partsCompare', change)).toEqual({ ok: true, holding: 'before' });
  });
});
