import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, NOW, StoreHome, jwt, oauth } from './support.ts';

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

describe('a store in JSON', () => {
  test('before the state moved out: order, last good and use stand in the same file', async () => {
    await home.profiles({ 'openai-codex:me': oauth() }, 'main', {
      order: { 'openai-codex': ['openai-codex:me'] },
      lastGood: { 'openai-codex': 'openai-codex:me' },
      usageStats: { 'openai-codex:me': { lastUsed: NOW, errorCount: 2, failureCounts: { auth: 2 } } },
    });
    const reading = await home.read();
    expect(reading).toMatchObject({
      generation: 'json-inline',
      state: 'read',
      schemaVersion: 1,
      order: { 'openai-codex': ['openai-codex:me'] },
      lastGood: { 'openai-codex': 'openai-codex:me' },
      usage: {
        'openai-codex:me': { lastUsed: NOW, errorCount: 2, failureCounts: { auth: 2 }, disabledUntil: null },
      },
    });
    expect(reading.profiles[0]).toMatchObject({
      profileId: 'openai-codex:me',
      provider: 'openai-codex',
      kind: 'oauth',
      expiresAt: NOW + 10 * DAY,
      issuedAt: NOW,
      inherited: false,
      problem: null,
    });
    expect(reading.profiles[0]?.refresh?.open()).toBe('rt-CANARY-1');
    expect(JSON.stringify(reading)).not.toContain('CANARY');
  });

  test('with auth-state.json beside it, which wins over what still stands inside', async () => {
    await home.profiles({ 'a:1': oauth(), 'a:2': oauth() }, 'main', {
      order: { a: ['a:1'], b: ['b:1'] },
      usageStats: { 'a:1': { errorCount: 9 } },
    });
    await home.state({
      order: { a: ['a:2', 'a:1'] },
      usageStats: {
        'a:1': {
          cooldownUntil: NOW + 1000,
          cooldownReason: 'auth',
          disabledUntil: NOW + 2000,
          disabledReason: 'billing',
        },
      },
    });
    const reading = await home.read();
    expect(reading.order).toEqual({ a: ['a:2', 'a:1'], b: ['b:1'] });
    expect(reading.usage['a:1']).toMatchObject({
      errorCount: 0,
      cooldownUntil: NOW + 1000,
      cooldownReason: 'auth',
      disabledUntil: NOW + 2000,
      disabledReason: 'billing',
    });
  });

  test.each([
    ['2026.3.28', 'a:1'],
    ['2026.4.5', 'a:1'],
    ['2026.4.7', 'a:2'],
    ['2026.4.10', 'a:2'],
    ['2026.5.12', 'a:2'],
  ])('with an auth-state.json that %s knows or not: %s is first in its order', async (version, first) => {
    await home.profiles({ 'a:1': oauth(), 'a:2': oauth() }, 'main', { order: { a: ['a:1', 'a:2'] } });
    await home.state({ order: { a: ['a:2', 'a:1'] } });
    const reading = await home.read('main', home.owned(version));
    expect(reading.order['a']?.[0]).toBe(first);
  });

  test('before profiles: auth.json and oauth.json stand in, one profile per provider', async () => {
    await home.write(path.join(home.agentDir(), 'auth.json'), {
      anthropic: { type: 'api_key', key: 'sk-CANARY' },
      settings: { theme: 'dark' },
    });
    await home.write('credentials/oauth.json', {
      'openai-codex': { access: 'a', refresh: 'r', expires: NOW },
    });
    const reading = await home.read();
    expect(reading.profiles.map(({ profileId, kind }) => [profileId, kind])).toEqual([
      ['anthropic:default', 'api-key'],
      ['openai-codex:default', 'oauth'],
    ]);
  });

  test('older spellings of an entry are understood: mode, apiKey, a token', async () => {
    await home.profiles({
      'a:key': { mode: 'api_key', provider: 'A ', apiKey: 'k' },
      'b:token': { type: 'token', provider: 'b', token: 't', expires: NOW + DAY },
      'c:ref': { type: 'api_key', provider: 'c', keyRef: { source: 'env', id: 'C_KEY' } },
    });
    const [key, token, ref] = (await home.read()).profiles;
    expect(key).toMatchObject({ kind: 'api-key', provider: 'a', problem: null });
    expect(key?.access?.open()).toBe('k');
    expect(token).toMatchObject({ kind: 'token', expiresAt: NOW + DAY, refresh: null, problem: null });
    expect(ref).toMatchObject({ kind: 'api-key', access: null, problem: null });
  });

  test('an entry that its owner would drop is shown as malformed, with nothing of it used', async () => {
    await home.profiles({
      number: 5,
      untyped: { provider: 'a', access: 'CANARY' },
      nowhere: { type: 'oauth', access: 'CANARY', refresh: 'CANARY' },
      wrong: oauth({ access: { nested: 'CANARY' } }),
      dated: oauth({ expires: 'tomorrow' }),
      hollow: oauth({ access: '', refresh: '  ' }),
    });
    const reading = await home.read();
    expect(reading.state).toBe('read');
    expect(reading.profiles).toHaveLength(6);
    for (const profile of reading.profiles)
      expect(profile.problem, profile.profileId).toEqual({ kind: 'malformed' });
  });

  test('is absent when nothing is there', async () => {
    expect(await home.read()).toMatchObject({
      state: 'absent',
      generation: 'none',
      profiles: [],
      note: null,
    });
  });

  test('an auth-state.json that cannot be read spoils the whole: lockouts unknown is not "none"', async () => {
    await home.profiles({ 'a:1': oauth() });
    await home.write(path.join(home.agentDir(), 'auth-state.json'), '{"order":');
    expect(await home.read()).toMatchObject({ state: 'unreadable', profiles: [] });
  });

  test('a file that is complete again a moment later is read', async () => {
    const file = await home.profiles({ 'a:1': oauth() });
    await writeFile(file, '');
    setTimeout(() => void home.profiles({ 'a:1': oauth() }), 30);
    expect(await home.read()).toMatchObject({ state: 'read' });
  });
});

describe('tokens in encrypted sidecars', () => {
  const tokens = { access: jwt({ iat: NOW / 1000 }), refresh: 'rt-CANARY-2' };

  test('are opened with the key file', async () => {
    await home.profiles({ 'openai-codex:me': await home.sidecar('openai-codex:me', tokens) });
    await home.write(home.keyFile, 'seed-one\n');
    const reading = await home.read();
    expect(reading).toMatchObject({ generation: 'json-sidecar', state: 'read' });
    expect(reading.profiles[0]).toMatchObject({ problem: null, issuedAt: NOW, expiresAt: NOW + 10 * DAY });
    expect(reading.profiles[0]?.refresh?.open()).toBe('rt-CANARY-2');
    expect(reading.files).toContain(home.keyFile);
  });

  test('are opened with the key of the environment, which wins over the file', async () => {
    await home.profiles({ 'openai-codex:me': await home.sidecar('openai-codex:me', tokens, 'from-env') });
    await home.write(home.keyFile, 'seed-one');
    const env = { HOME: home.home, OPENCLAW_AUTH_PROFILE_SECRET_KEY: ' from-env ' };
    expect((await home.read('main', {}, { env })).profiles[0]?.problem).toBeNull();
    expect((await home.read()).profiles[0]?.problem).toEqual({ kind: 'key-wrong', path: home.keyFile });
  });

  test('that cannot be opened each say why, and give no token', async () => {
    const id = 'openai-codex:me';
    const entry = await home.sidecar(id, tokens);
    await home.profiles({ [id]: entry });
    const file = home.sidecarPath((entry.oauthRef as { id: string }).id);
    const problem = async (): Promise<unknown> => {
      const profile = (await home.read()).profiles[0];
      expect([profile?.access, profile?.refresh]).toEqual([null, null]);
      return profile?.problem;
    };
    expect(await problem()).toEqual({ kind: 'key-missing', path: home.keyFile });
    await home.write(home.keyFile, 'another');
    expect(await problem()).toEqual({ kind: 'key-wrong', path: home.keyFile });
    await home.write(home.keyFile, 'seed-one');
    await writeFile(file, '{"version":1}');
    expect(await problem()).toEqual({ kind: 'sidecar-damaged', path: file });
    await home.sidecar(id, {});
    expect(await problem()).toEqual({ kind: 'sidecar-damaged', path: file });
    await rm(file);
    expect(await problem()).toEqual({ kind: 'sidecar-missing', path: file });
  });

  test('on macOS are left to the Keychain without asking it, unless the key file fits', async () => {
    await home.profiles({ 'openai-codex:me': await home.sidecar('openai-codex:me', tokens) });
    const mac = { platform: 'darwin' as const };
    const macKey = path.join(
      home.home,
      'Library',
      'Application Support',
      'OpenClaw',
      'auth-profile-secret-key',
    );
    expect((await home.read('main', {}, mac)).profiles[0]?.problem).toEqual({ kind: 'key-in-keychain' });
    await home.write(macKey, 'leftover');
    expect((await home.read('main', {}, mac)).profiles[0]?.problem).toEqual({ kind: 'key-in-keychain' });
    await home.write(macKey, 'seed-one');
    expect((await home.read('main', {}, mac)).profiles[0]?.problem).toBeNull();
  });

  test('take the second place of the key file when the first is inside the state directory', async () => {
    await home.profiles({ 'openai-codex:me': await home.sidecar('openai-codex:me', tokens) });
    const inside = { HOME: home.home, XDG_CONFIG_HOME: path.join(home.stateDir, 'config') };
    await home.write(path.join(home.stateDir, 'config', 'openclaw', 'auth-profile-secret-key'), 'wrong');
    await home.write(
      path.join(home.home, '.openclaw-auth-profile-secrets', 'auth-profile-secret-key'),
      'seed-one',
    );
    expect((await home.read('main', { env: inside })).profiles[0]?.problem).toBeNull();
  });

  test('that nobody refers to are told as leftovers', async () => {
    const entry = await home.sidecar('openai-codex:gone', tokens);
    await home.profiles({ 'openai-codex:me': oauth() });
    const file = home.sidecarPath((entry.oauthRef as { id: string }).id);
    expect((await home.read()).leftovers).toEqual([file]);
  });
});
