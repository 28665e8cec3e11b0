import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AFTER, AGENT, ask, box, FakeOwner, ID, KEY, NEW, OLD, opened, signIn } from './support.ts';

const OTHER = { type: 'api_key', key: 'k' };
let dir: string;
let permit: string;
let owner: FakeOwner;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'clawlamp-script-'));
  permit = join(dir, 'permit');
  await writeFile(permit, '');
  owner = new FakeOwner({
    version: 1,
    profiles: { first: OTHER, [ID]: OLD },
    usageStats: { [ID]: { errorCount: 2 } },
  });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the snapshot', () => {
  const wanted = { id: 'tx', profileId: ID, key: KEY };
  const expected = { access: 'old-access', refresh: 'old-refresh' };

  it('hands the credential and its state over sealed, with nothing in the clear', async () => {
    const answer = await ask(owner, 'snapshot', { ...wanted, expect: expected });
    expect(answer).toMatchObject({ ok: true, taken: null });
    expect(JSON.stringify(answer)).not.toMatch(/old-access|old-refresh/);
    expect(opened('before', (answer as { box?: unknown }).box)).toEqual({
      credential: OLD,
      usage: { errorCount: 2 },
    });
    expect(owner.saved).toBe(0);
  });

  it('takes down further entries under the name of their own change', async () => {
    const also = { id: 'undo', wanted: [{ part: 'usageStats' as const, key: ID }] };
    const answer = await ask(owner, 'snapshot', { ...wanted, expect: expected, also });
    const { taken } = answer as { taken?: unknown };
    expect(opened('before', taken, 'undo')).toMatchObject([{ part: 'usageStats', key: ID, has: true }]);
    expect(opened('before', taken, 'tx')).toBeNull();
  });

  it.each([
    ['other tokens', { access: 'old-access', refresh: 'elsewhere' }, OLD],
    ['tokens where none are expected', { access: null, refresh: null }, OLD],
    ['no such profile', expected, undefined],
  ])('is none with %s', async (_what, expect_, credential) => {
    owner.store = { profiles: credential ? { [ID]: credential } : {} };
    expect(await ask(owner, 'snapshot', { ...wanted, expect: expect_ })).toEqual({
      ok: true,
      box: null,
      taken: null,
    });
  });

  it('takes an empty token for none', async () => {
    owner.store = { profiles: { [ID]: { ...OLD, access: '', refresh: undefined } } };
    const answer = await ask(owner, 'snapshot', { ...wanted, expect: { access: null, refresh: null } });
    expect(answer).toMatchObject({ ok: true, box: { v: 1 } });
  });
});

describe('the write', () => {
  it('replaces one profile, keeps what it does not know and the place of it, and once', async () => {
    expect(await ask(owner, 'write', { ...signIn(), permit })).toEqual({ ok: true, result: 'written' });
    expect(owner.store.profiles).toEqual({ first: OTHER, [ID]: NEW });
    expect(Object.keys(owner.store.profiles ?? {})).toEqual(['first', ID]);
    expect(await ask(owner, 'write', { ...signIn(), permit })).toEqual({ ok: true, result: 'written' });
    expect(owner.saved).toBe(1);
  });

  it('completes one that was cut in the middle', async () => {
    owner.store = { profiles: { [ID]: { ...OLD, access: 'new-access', refresh: 'new-refresh' } } };
    expect(await ask(owner, 'compare', signIn())).toEqual({ ok: true, holding: 'torn' });
    expect(await ask(owner, 'write', { ...signIn(), permit })).toEqual({ ok: true, result: 'written' });
    expect(owner.store.profiles?.[ID]).toEqual(NEW);
  });

  it.each([
    ['holds another sign-in', { ...OLD, refresh: 'of-somebody-else' }],
    ['holds an older half of it', { ...OLD, access: 'renewed-meanwhile' }],
    ['holds it for another provider', { ...OLD, provider: 'anthropic' }],
    ['no longer has the profile', undefined],
  ])('leaves a store alone that meanwhile %s', async (_what, meanwhile) => {
    const store = new FakeOwner({ profiles: meanwhile ? { [ID]: meanwhile } : {} }).store;
    owner.store = store;
    expect(await ask(owner, 'write', { ...signIn(), permit })).toEqual({ ok: true, result: 'changed' });
    expect(owner.store).toBe(store);
  });

  it('writes nothing once its permit is gone', async () => {
    await rm(permit);
    expect(await ask(owner, 'write', { ...signIn(), permit })).toEqual({ ok: true, result: 'revoked' });
    expect(owner.saved).toBe(0);
  });

  it('adds the plan only where the release knows one, and replaces an id token but adds none', async () => {
    Object.assign(owner.modules['provider-auth'] ?? {}, { buildOpenAICodexCredentialExtra: () => ({}) });
    owner.store = { profiles: { [ID]: { ...OLD, idToken: 'old-id' } } };
    await ask(owner, 'write', { ...signIn(), permit });
    expect(owner.store.profiles?.[ID]).toEqual({ ...NEW, idToken: 'new-id', chatgptPlanType: 'pro' });
  });
});

describe('the comparison', () => {
  it.each([
    ['before', OLD],
    ['after', NEW],
    ['torn', { ...NEW, expires: 1 }],
    ['other', { ...OLD, access: 'x' }],
    ['absent', undefined],
  ])('tells %s', async (holding, credential) => {
    owner.store = { profiles: credential ? { [ID]: credential } : {} };
    expect(await ask(owner, 'compare', signIn())).toEqual({ ok: true, holding });
    expect(owner.saved).toBe(0);
  });

  it('sweeps half-written files that hold the new tokens, and no others', async () => {
    await writeFile(join(dir, 'auth-profiles.json.1.tmp'), '{"access":"new-access"');
    await writeFile(join(dir, 'of-the-owner.tmp'), '{"access":"old-access"');
    await writeFile(join(dir, 'kept.json'), 'new-access');
    await ask(owner, 'compare', signIn(), { storePath: join(dir, 'auth-profiles.sqlite') });
    const there = ['auth-profiles.json.1.tmp', 'of-the-owner.tmp', 'kept.json'].map((name) =>
      existsSync(join(dir, name)),
    );
    expect(there).toEqual([false, true, true]);
  });
});

describe('the way back', () => {
  it('puts the old sign-in in again, byte for byte, and once', async () => {
    const bytes = JSON.stringify(owner.store);
    await ask(owner, 'write', { ...signIn(), permit });
    expect(await ask(owner, 'restore', signIn())).toEqual({ ok: true, result: 'written' });
    expect(JSON.stringify(owner.store)).toBe(bytes);
    expect(await ask(owner, 'restore', signIn())).toEqual({ ok: true, result: 'written' });
    expect(owner.saved).toBe(2);
  });

  it('leaves a third sign-in alone', async () => {
    owner.store = { profiles: { [ID]: { ...OLD, access: 'third' } } };
    expect(await ask(owner, 'restore', signIn())).toEqual({ ok: true, result: 'changed' });
    expect(owner.saved).toBe(0);
  });

  it('detaches a sidecar that could not be read before it puts the reference back', async () => {
    const sealed = {
      type: 'oauth',
      provider: 'openai-codex',
      expires: 1,
      accountId: 'a',
      oauthRef: { id: 's' },
    };
    const seen: unknown[] = [];
    owner.store = { profiles: { [ID]: NEW } };
    const update = owner.modules['provider-auth']?.updateAuthProfileStoreWithLock;
    owner.modules['provider-auth'] = {
      updateAuthProfileStoreWithLock: async (params) => {
        const store = (await update?.(params)) ?? null;
        seen.push(store?.profiles?.[ID]);
        return store;
      },
    };
    expect(await ask(owner, 'restore', signIn(sealed))).toEqual({ ok: true, result: 'written' });
    const { oauthRef, ...detached } = sealed;
    expect(seen).toEqual([detached, { ...detached, oauthRef }]);
  });
});

describe('a box that does not open', () => {
  it.each([
    ['another key', { key: Buffer.alloc(32, 7).toString('base64url') }],
    ['the boxes swapped', { before: box('after', AFTER), after: box('before', { credential: OLD }) }],
    ['a box of another change', { before: box('before', { credential: OLD }, 'other') }],
    ['a cut tag', { before: { ...box('before', { credential: OLD }), tag: 'AAAA' } }],
  ])('is refused before the store is looked at: %s', async (_what, spoilt) => {
    const answer = await ask(owner, 'write', { ...signIn(), ...spoilt, permit });
    expect(answer).toMatchObject({ ok: false, why: 'failed', code: 'SEAL' });
    expect(owner.asked).toEqual([]);
  });
});

it('asks for the store of the agent, or with no folder for the one that agents inherit from', async () => {
  await ask(owner, 'compare', signIn());
  await ask(owner, 'compare', signIn(), { agentDir: null });
  expect(owner.asked.map(({ agentDir }) => agentDir)).toEqual([AGENT, undefined]);
});
