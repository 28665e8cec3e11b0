import { noted, said } from '../../support/said.ts';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOW, StoreHome, oauth } from './support.ts';

const SHARED = { location: 'state-db' };

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

function store(profiles: Record<string, unknown>): object {
  return { version: 1, profiles };
}
const openai = (more: object = {}): object => oauth({ provider: 'openai', ...more });

describe('stores in SQLite', () => {
  test("agents' own databases (2026.6 and 2026.7): credentials and routing state", async () => {
    await home.agentDatabase({
      store: store({ 'openai:me': openai() }),
      state: {
        order: { openai: ['openai:me'] },
        usageStats: {
          'openai:me': { blockedUntil: NOW + 5, blockedReason: 'subscription_limit', cooldownUntil: NOW + 1 },
        },
      },
    });
    expect(await home.read()).toMatchObject({
      generation: 'sqlite-agent',
      schemaVersion: 1,
      state: 'read',
      order: { openai: ['openai:me'] },
      profiles: [{ profileId: 'openai:me', inherited: false, problem: null }],
      usage: { 'openai:me': { cooldownUntil: NOW + 5, cooldownReason: 'subscription_limit' } },
    });
  });

  test('the shared store (2026.8 and later) with an agent of its own override and routing state', async () => {
    await home.stateDatabase({
      'auth.sharedStore': SHARED,
      'authProfiles.store': store({ 'openai:me': openai(), 'openai:two': openai() }),
      'authProfiles.state': { lastGood: { openai: 'openai:me' } },
    });
    await home.agentDatabase(
      {
        version: 23,
        store: store({ 'openai:two': openai({ refresh: 'rt-own' }) }),
        state: {
          order: { openai: ['openai:two'] },
          usageStats: {
            'openai:me': {
              cooldownUntil: NOW,
              cooldownReason: 'auth',
              cooldownClassification: 'wham_token_expired',
            },
          },
        },
      },
      'work',
    );
    expect(await home.read('main')).toMatchObject({
      generation: 'sqlite-shared',
      schemaVersion: 18,
      lastGood: { openai: 'openai:me' },
      order: {},
      profiles: [
        { profileId: 'openai:me', inherited: true },
        { profileId: 'openai:two', inherited: true },
      ],
    });
    const work = await home.read('work');
    expect(work).toMatchObject({
      order: { openai: ['openai:two'] },
      lastGood: { openai: 'openai:me' },
      usage: { 'openai:me': { classification: 'wham_token_expired' } },
    });
    expect(work.profiles.map(({ profileId, inherited }) => [profileId, inherited])).toEqual([
      ['openai:two', false],
      ['openai:me', true],
    ]);
    expect(work.profiles[0]?.refresh?.open()).toBe('rt-own');
  });

  test('a shared row is no truth while the marker says that the main agent holds the store', async () => {
    await home.stateDatabase({
      'auth.sharedStore': { location: 'legacy-main' },
      'authProfiles.store': store({ x: openai() }),
    });
    await home.agentDatabase({ version: 19, store: store({ 'openai:me': openai() }) });
    expect(await home.read('work')).toMatchObject({
      generation: 'sqlite-agent',
      profiles: [{ profileId: 'openai:me', inherited: true }],
    });
  });

  test('a shared row to which no marker leads is told, and not used', async () => {
    await home.stateDatabase({ 'authProfiles.store': store({ x: openai(), y: openai() }) });
    await home.agentDatabase({ version: 19 });
    expect(await home.read()).toMatchObject({
      generation: 'sqlite-agent',
      profiles: [],
      unmarked: expect.stringContaining('openclaw.sqlite') as string,
    });
  });

  test.each([{ location: 'moon' }, { location: 'state-db', extra: 1 }, 'state-db', '{'])(
    'a marker that OpenClaw would refuse is unreadable: %j',
    async (marker) => {
      await home.stateDatabase({ 'auth.sharedStore': marker, 'authProfiles.store': store({ x: openai() }) });
      expect(await home.read()).toMatchObject({ state: 'unreadable', profiles: [] });
    },
  );

  test('schema versions newer than we know are named, and nothing is read', async () => {
    await home.agentDatabase({ store: store({ 'openai:me': openai() }) });
    await home.stateDatabase(
      { 'auth.sharedStore': SHARED, 'authProfiles.store': store({ x: openai() }) },
      19,
    );
    expect(noted(await home.read())).toMatchObject({
      state: 'unknown-schema',
      generation: 'unknown',
      schemaVersion: 19,
      profiles: [],
      order: {},
      note: 'Its schema version is 19; Clawlamp knows versions up to 18.',
    });
    await home.stateDatabase({}, 18);
    await home.agentDatabase({ version: 24 });
    expect(await home.read()).toMatchObject({ state: 'unknown-schema', schemaVersion: 24, profiles: [] });
  });

  test('a shared store of a version between two known ones is unknown, too', async () => {
    await home.stateDatabase({ 'auth.sharedStore': SHARED, 'authProfiles.store': store({ x: openai() }) }, 9);
    expect(await home.read()).toMatchObject({ state: 'unknown-schema', schemaVersion: 9 });
  });

  test.each([
    ['no JSON', '{"version":1,'],
    ['no profiles', '{"version":1}'],
    ['a list', '[]'],
    ['profiles as a list', '{"profiles":[]}'],
    ['an absurd size', `{"profiles":{"a":"${'x'.repeat(5_000_000)}"}}`],
  ])('a row that holds %s is unreadable, never empty', async (_name, text) => {
    await home.agentDatabase({ store: text });
    const reading = await home.read();
    expect(reading).toMatchObject({ state: 'unreadable', profiles: [] });
    expect(said(reading.note)).not.toContain('xxx');
  });

  test('a file that is no database, or damaged, is unreadable', async () => {
    const file = path.join(home.agentDir(), 'openclaw-agent.sqlite');
    await home.write(file, 'CANARY '.repeat(500));
    expect(noted(await home.read())).toMatchObject({
      state: 'unreadable',
      note: 'It is not a SQLite database.',
    });
    await home.write(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(3000, 7)]));
    expect((await home.read()).state).toBe('unreadable');
  });

  test('refresh markers of 9.x are told, pending or failed, and never taken for tokens', async () => {
    const fence = (state: string, kind: string, claim = 'a'): string =>
      `openclaw-oauth-refresh-fence:v1:${claim.repeat(32)}:${state}${kind}:${'b'.repeat(64)}`;
    await home.agentDatabase({
      store: store({
        pending: openai({ access: fence('', 'access'), refresh: fence('', 'refresh'), expires: 1 }),
        failed: openai({
          access: fence('failed:', 'access'),
          refresh: fence('failed:', 'refresh'),
          expires: 1,
        }),
        half: openai({ access: fence('', 'access') }),
        odd: openai({
          access: 'openclaw-oauth-refresh-fence:v1:?',
          refresh: 'openclaw-oauth-refresh-fence:v1:?',
        }),
      }),
    });
    const reading = await home.read();
    expect(
      Object.fromEntries(reading.profiles.map(({ profileId, problem }) => [profileId, problem?.kind])),
    ).toEqual({
      pending: 'fence-pending',
      failed: 'fence-failed',
      half: 'fence-failed',
      odd: 'fence-failed',
    });
    for (const profile of reading.profiles) expect([profile.access, profile.refresh]).toEqual([null, null]);
  });

  test('a saved replacement is marked inactive, a personal account is left out', async () => {
    const personal = 'personal:0b9f2f0a-0000-4000-8000-000000000001:0b9f2f0a-0000-4000-8000-000000000002';
    await home.agentDatabase({
      store: store({
        'openai:setup-1': openai({ setup: { replacement: true, modelRef: 'm' } }),
        [personal]: openai(),
      }),
    });
    expect((await home.read()).profiles).toMatchObject([{ profileId: 'openai:setup-1', inactive: true }]);
  });
});

describe('which generation is read', () => {
  test('older files beside a database are leftovers, not truth', async () => {
    const old = await home.profiles({ 'openai-codex:old': oauth() });
    await home.agentDatabase({ store: store({ 'openai:me': openai() }) });
    const reading = await home.read();
    expect(reading.profiles.map(({ profileId }) => profileId)).toEqual(['openai:me']);
    expect(reading.leftovers).toEqual([old]);
  });

  test('an account that a person added is counted, and its value is never asked for', async () => {
    const row = "INSERT INTO secret_store_entries VALUES ('identity', ?, 'rt-CANARY', NULL)";
    await home.stateDatabase({ 'auth.sharedStore': SHARED });
    await home.database(
      path.join('state', 'openclaw.sqlite'),
      ['CREATE TABLE secret_store_entries (scope_kind TEXT, name TEXT, value TEXT, deleted_at_ms INTEGER)'],
      [
        [row, 'model-account:openai:me'],
        [row, 'other-secret'],
      ],
    );
    const reading = await home.read();
    expect(reading).toMatchObject({ personal: 1, profiles: [] });
    expect(JSON.stringify(reading)).not.toContain('CANARY');
  });

  test('an empty database fences older files: absent, with the leftovers named', async () => {
    const old = await home.profiles({ 'openai-codex:old': oauth() });
    await home.agentDatabase({});
    expect(await home.read()).toMatchObject({
      state: 'absent',
      generation: 'sqlite-agent',
      leftovers: [old],
    });
  });

  test('a release that reads databases only finds nothing in lone older files', async () => {
    const old = await home.profiles({ 'openai-codex:old': oauth() });
    expect(await home.read('main', home.owned('2026.9.6'))).toMatchObject({
      state: 'absent',
      leftovers: [old],
    });
    expect(await home.read('main', home.owned('2026.5.12'))).toMatchObject({ state: 'read', leftovers: [] });
    expect(await home.read()).toMatchObject({ state: 'read', generation: 'json-inline' });
  });

  test("a database is an older release's leftover, not its store", async () => {
    await home.profiles({ 'openai-codex:me': oauth() });
    const database = await home.agentDatabase({ store: store({ 'openai:later': openai() }), version: 99 });
    const reading = await home.read('main', home.owned('2026.5.12'));
    expect(reading).toMatchObject({ state: 'read', leftovers: [database] });
    expect(reading.profiles.map(({ profileId }) => profileId)).toEqual(['openai-codex:me']);
  });
});
