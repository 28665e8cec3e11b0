import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gather } from '../../app/diagnose/gather/gather.ts';
import { parseLogLine } from '../../app/openclaw/log/log-line.ts';
import type { Ports } from '../../app/platform/ports.ts';
import { parseEntry } from '../../app/openclaw/store/credential-entry.ts';
import { readConfig } from '../../app/openclaw/config/config.ts';
import { readStores } from '../../app/openclaw/store/read-store.ts';
import { parseRouting } from '../../app/openclaw/store/routing-state.ts';
import { systemFiles } from '../../app/platform/node/files.ts';
import { oauth, StoreHome } from './openclaw/support.ts';

/** Each bound: that it refuses, and that what people have passes. How long it takes is measured by tests/bench/hostile-input.ts. */

let home: StoreHome;
beforeEach(async () => {
  home = await StoreHome.make();
});
afterEach(() => home.dispose());

const many = (count: number): Record<string, object> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`openai-codex:${n}`, oauth({ refresh: `rt-${n}` })]),
  );

describe('a store', () => {
  it('with more profiles than anyone has is not read, and one with many is', async () => {
    await home.profiles(many(1_001));
    expect((await home.read()).state).toBe('unreadable');
    await home.profiles(many(300));
    expect((await home.read()).profiles).toHaveLength(300);
  });

  it('beyond what all stores of anyone hold together is not read, and those before it are', async () => {
    const agents = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, agentDir: home.agentDir(id) }));
    for (const { id } of agents) await home.profiles(many(900), id);
    const readings = await readStores(home.ports(), home.place({ agents }));
    expect(readings.map(({ state }) => state)).toEqual(['read', 'read', 'read', 'read', 'unreadable']);
    expect(readings[4]?.profiles).toEqual([]);
  });

  it('with an id that is none is not read', async () => {
    await home.profiles({ ['a'.repeat(513)]: oauth() });
    expect((await home.read()).state).toBe('unreadable');
    await home.profiles({ ['a'.repeat(512)]: oauth() });
    expect((await home.read()).profiles).toHaveLength(1);
  });

  it('has its names cut before a pattern meets them', () => {
    const raw = oauth({
      email: 'a'.repeat(9_000),
      accountId: 'b'.repeat(9_000),
      provider: 'c'.repeat(9_000),
    });
    const { profile } = parseEntry('id', raw, { file: '/x', identity: null });
    expect(profile.account.email).toHaveLength(254);
    expect(profile.account.accountId).toHaveLength(512);
    expect(profile.provider).toHaveLength(512);
  });

  it('has its order and use read as far as any person has them', () => {
    const ids = Array.from({ length: 5_000 }, (_, n) => `openai:${n}`);
    const usageStats = Object.fromEntries(ids.map((id) => [id, { lastUsed: 1 }]));
    const routing = parseRouting({ order: { openai: ids }, usageStats });
    expect(routing.order.openai).toHaveLength(2_000);
    expect(Object.keys(routing.usage)).toHaveLength(2_000);
    expect(parseRouting({ order: { openai: ids.slice(0, 50) } }).order.openai).toHaveLength(50);
  });
});

describe('a configuration', () => {
  const read = () => readConfig(systemFiles(), path.join(home.stateDir, 'openclaw.json'));

  it('and what it includes are one megabyte together', async () => {
    for (let n = 0; n < 12; n += 1) await home.write(`part-${n}.json`, { a: ['x'.repeat(100_000)] });
    const include = (count: number): object => ({
      $include: Array.from({ length: count }, (_, n) => `./part-${n}.json`),
    });
    await home.write('openclaw.json', include(12));
    expect((await read()).state).toBe('unreadable');
    await home.write('openclaw.json', include(9));
    expect((await read()).value.a).toHaveLength(9);
  });

  it('that is no plain JSON is parsed as far as one is written by hand', async () => {
    const text = (items: number): string => `{ // mine\n agents: [${'1,'.repeat(items)}] }`;
    await home.write('openclaw.json', text(200_000));
    expect((await read()).state).toBe('unreadable');
    await home.write('openclaw.json', text(20_000));
    expect((await read()).value.agents).toHaveLength(20_000);
  });

  it('of thousands of agents is read for those that anyone has', async () => {
    const list = Array.from({ length: 2_000 }, (_, n) => ({ id: `agent-${n}` }));
    await home.write('openclaw.json', { agents: { list } });
    const ports = { ...home.ports(), processes: {} } as unknown as Ports;
    const { facts } = await gather(ports, { stateDir: home.stateDir, dataDir: home.home });
    expect(facts.openclaws[0]?.place.agents).toHaveLength(300);
  });
});

describe('a database', () => {
  const table = (column: string): Promise<string> =>
    home.database(path.join(home.agentDir(), 'openclaw-agent.sqlite'), [
      `CREATE TABLE auth_profile_store (store_key TEXT NOT NULL PRIMARY KEY, updated_at INTEGER, ${column})`,
      "INSERT INTO auth_profile_store (store_key) VALUES ('primary')",
      'PRAGMA user_version = 1',
    ]);

  it.each(['VIRTUAL', 'STORED'])('with a column that computes is not asked for it: %s', async (kind) => {
    await table(`store_json TEXT AS ('{"version":1,"profiles":{}}') ${kind}`);
    expect((await home.read()).state).toBe('unreadable');
  });

  it('whose table is a virtual one or a view has none', async () => {
    await home.database(path.join(home.agentDir(), 'openclaw-agent.sqlite'), [
      'CREATE VIRTUAL TABLE auth_profile_store USING fts5(store_key, store_json)',
      "CREATE VIEW auth_profile_state AS SELECT 'primary' AS state_key, '{}' AS state_json",
      `INSERT INTO auth_profile_store VALUES ('primary', '{"version":1,"profiles":{}}')`,
      'PRAGMA user_version = 1',
    ]);
    expect((await home.read()).profiles).toEqual([]);
  });

  it('as OpenClaw makes it is read', async () => {
    await home.agentDatabase({ store: { version: 1, profiles: many(3) } });
    expect((await home.read()).profiles).toHaveLength(3);
  });
});

describe('a line of a log', () => {
  it('is looked at as far as OpenClaw writes one', () => {
    const plain = parseLogLine(`2026-11-23T12:00:00Z ${'x'.repeat(500_000)}`, 'gateway.log');
    expect(plain?.text.length).toBeLessThanOrEqual(2 * 1024);
    const record = (length: number): string => JSON.stringify({ 0: 'x'.repeat(length) });
    expect(parseLogLine(record(100_000), 'gateway.log')).toBeNull();
    expect(parseLogLine(record(9_000), 'gateway.log')?.text).toHaveLength(2 * 1024);
    expect(parseLogLine(record(2_000), 'gateway.log')?.text).toHaveLength(2_000);
  });
});
