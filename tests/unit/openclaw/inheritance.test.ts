import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, NOW, StoreHome, oauth } from './support.ts';

/** Expected results are what `ensureAuthProfileStore` of the named release gives; see tests/interop/read-real-inheritance. */

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

async function readWork(): Promise<{
  ids: [string, boolean][];
  order: unknown;
  lastGood: unknown;
  usage: string[];
}> {
  const reading = await home.read('work');
  expect(reading.state).toBe('read');
  return {
    ids: reading.profiles.map(({ profileId, inherited }) => [profileId, inherited]),
    order: reading.order,
    lastGood: reading.lastGood,
    usage: Object.keys(reading.usage),
  };
}

describe('in JSON, another agent', () => {
  test("sees the main agent's profiles and state until it has its own", async () => {
    await home.profiles({ 'p:1': oauth() });
    await home.state({ order: { p: ['p:1'] }, lastGood: { p: 'p:1' } });
    expect(await readWork()).toEqual({
      ids: [['p:1', true]],
      order: { p: ['p:1'] },
      lastGood: { p: 'p:1' },
      usage: [],
    });
    await home.profiles({ 'p:2': oauth() }, 'work');
    await home.state({ order: { p: ['p:2'] }, usageStats: { 'p:2': { errorCount: 1 } } }, 'work');
    expect(await readWork()).toEqual({
      ids: [
        ['p:1', true],
        ['p:2', false],
      ],
      order: { p: ['p:2'] },
      lastGood: { p: 'p:1' },
      usage: ['p:2'],
    });
  });

  test('uses its own copy of a profile, even an older one', async () => {
    await home.profiles({ 'p:1': oauth({ refresh: 'rt-main' }) });
    await home.profiles({ 'p:1': oauth({ refresh: 'rt-copy', expires: NOW - DAY }) }, 'work');
    const reading = await home.read('work');
    expect(reading.profiles).toMatchObject([{ profileId: 'p:1', inherited: false, expiresAt: NOW - DAY }]);
    expect(reading.profiles[0]?.refresh?.open()).toBe('rt-copy');
  });

  test('is unreadable when what it inherits from is: half a truth would mislead', async () => {
    await home.profiles({ 'p:1': oauth() }, 'work');
    await home.write('agents/main/agent/auth-profiles.json', '{');
    expect(await home.read('work')).toMatchObject({ state: 'unreadable', profiles: [] });
  });

  test("passes a stale openai-codex:default over for the main agent's newer sign-in of that person", async () => {
    await home.profiles({ 'openai-codex:me@example.com': oauth() });
    await home.profiles({ 'openai-codex:default': oauth({ expires: NOW - DAY }) }, 'work');
    await home.state({ order: { 'openai-codex': ['openai-codex:default'] } }, 'work');
    expect(await readWork()).toMatchObject({
      ids: [['openai-codex:me@example.com', true]],
      order: { 'openai-codex': ['openai-codex:me@example.com'] },
    });
  });

  test('keeps a default of somebody else, and one that is the newer', async () => {
    await home.profiles({ 'openai-codex:me@example.com': oauth() });
    await home.profiles(
      { 'openai-codex:default': oauth({ accountId: 'acc-2', email: 'o@example.com', expires: NOW - DAY }) },
      'work',
    );
    expect((await readWork()).ids).toContainEqual(['openai-codex:default', false]);
    await home.profiles({ 'openai-codex:default': oauth({ expires: NOW + 20 * DAY }) }, 'work');
    expect((await readWork()).ids).toContainEqual(['openai-codex:default', false]);
  });

  test('passes over a sign-in that failed for good only when it is referred to and the main agent has another', async () => {
    await home.profiles({ 'openai-codex:new': oauth() });
    await home.profiles({ 'openai-codex:old': oauth({ expires: NOW - DAY }) }, 'work');
    await home.state({ usageStats: { 'openai-codex:old': { disabledReason: 'auth_permanent' } } }, 'work');
    expect((await readWork()).ids).toContainEqual(['openai-codex:old', false]);
    await home.state(
      {
        lastGood: { 'openai-codex': 'openai-codex:old' },
        usageStats: { 'openai-codex:old': { disabledReason: 'auth_permanent' } },
      },
      'work',
    );
    expect(await readWork()).toEqual({
      ids: [['openai-codex:new', true]],
      order: {},
      lastGood: { 'openai-codex': 'openai-codex:new' },
      usage: [],
    });
    // It is passed over, and it stands there: whoever tells of the store tells of it.
    const { replaced = [] } = await home.read('work');
    expect(replaced.map(({ profile, by, usage }) => [profile.profileId, by, usage?.disabledReason])).toEqual([
      ['openai-codex:old', 'openai-codex:new', 'auth_permanent'],
    ]);
    expect((await home.read('main')).replaced).toBeUndefined();
  });
});

describe('in SQLite, another agent', () => {
  const store = (profiles: Record<string, unknown>): object => ({ version: 1, profiles });
  const openai = (more: object = {}): object => oauth({ provider: 'openai', ...more });

  test('puts its own profiles before an inherited order, and drops state of profiles that are gone', async () => {
    await home.agentDatabase({
      store: store({ 'openai:main': openai() }),
      state: {
        order: { openai: ['openai:main', 'openai:x'] },
        lastGood: { openai: 'openai:gone' },
        usageStats: { 'openai:gone': { errorCount: 1 } },
      },
    });
    await home.agentDatabase({ store: store({ 'openai:work': openai() }) }, 'work');
    expect(await readWork()).toEqual({
      ids: [
        ['openai:work', false],
        ['openai:main', true],
      ],
      order: { openai: ['openai:work', 'openai:main', 'openai:x'] },
      lastGood: {},
      usage: [],
    });
  });

  test('keeps its own order as it stands', async () => {
    await home.agentDatabase({
      store: store({ 'openai:main': openai() }),
      state: { order: { openai: ['openai:main'] } },
    });
    await home.agentDatabase(
      {
        store: store({ 'openai:work': openai() }),
        state: { order: { openai: ['openai:main', 'openai:work'] } },
      },
      'work',
    );
    expect((await readWork()).order).toEqual({ openai: ['openai:main', 'openai:work'] });
  });
});
