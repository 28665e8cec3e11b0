import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { readSessionPins } from '../../../app/openclaw/store/session-pins.ts';
import { oauth, StoreHome } from '../openclaw/support.ts';
import {
  causeIn,
  factsOf,
  judge,
  NOW,
  refreshRejected,
  SEED_CONFIG,
  signIn,
  storeOf,
  type Parts,
} from './facts-builder.ts';

/** What is left out because there is more of it than any person has is said, and what people have says nothing. */

const withAgents = (count: number): Parts => ({
  config: {
    agents: { ...SEED_CONFIG.agents, list: Array.from({ length: count }, (_, n) => ({ id: `a${n}` })) },
  },
});

const withFallbacks = (count: number): Parts => ({
  config: {
    agents: {
      defaults: {
        model: {
          primary: 'openai/gpt-5.5',
          fallbacks: Array.from({ length: count }, (_, n) => `openai/gpt-5.5-${n}`),
        },
      },
    },
  },
});

describe('a configuration', () => {
  it.each([
    ['agents', withAgents, 301, 300, 'It names 301 agents, and the first 300 were looked at'],
    ['fallbacks', withFallbacks, 201, 200, 'Agent main has 201 fallbacks, and the first 200 were looked at'],
  ])('of more %s than are looked at leaves it unknown', (_, parts, many, few, words) => {
    expect(causeIn(parts(many), 'store-unreadable')).toMatchObject({
      variant: 'too-much',
      severity: 'unknown',
      evidence: [{ what: words, where: '/state/openclaw.json' }],
    });
    expect(judge({ ...parts(many), version: '2026.9.6' }).verdict).not.toBe('ok');
    expect(causeIn(parts(few), 'store-unreadable')).toBeUndefined();
  });
});

describe('lines of a log', () => {
  const lines = (count: number): string[] =>
    Array.from({ length: count }, (_, n) => refreshRejected(NOW - 60_000 + n));

  it('are held against every sign-in, however many there are, where there are few of those', () => {
    expect(causeIn({ log: lines(3_000) }, 'store-unreadable')).toBeUndefined();
    expect(causeIn({ log: lines(3_000) }, 'grant-rejected')).toBeDefined();
  });

  it('that were left out beside hundreds of sign-ins are told', () => {
    const profiles = Array.from({ length: 900 }, (_, n) => signIn({ profileId: `openai-codex:${n}` }));
    const stores = [storeOf({ profiles })];
    expect(causeIn({ stores, log: lines(500) }, 'store-unreadable')).toMatchObject({
      variant: 'too-much',
      severity: 'unknown',
      evidence: [{ what: '56 older lines of the log were left out' }],
    });
  });
});

describe('chats', () => {
  const chats = (cut: boolean, version: string) => {
    const facts = factsOf({ version });
    const pins = {
      agent: 'main',
      state: 'read' as const,
      path: '/chats',
      pins: [],
      ...(cut && { cut: true as const }),
    };
    facts.openclaws = facts.openclaws.map((one) => ({ ...one, pins: [pins] }));
    return diagnose(facts).snapshot;
  };
  const told = (...args: Parameters<typeof chats>) =>
    chats(...args).causes.find(({ variant }) => variant === 'too-much');

  it('that were left out are told where a lost sign-in would end them, and change no verdict', () => {
    expect(told(true, '2026.9.6')).toMatchObject({
      severity: 'info',
      evidence: [{ what: 'Of agent main, the newest 3000 chats were looked at', where: '/chats' }],
    });
    expect(chats(true, '2026.9.6').verdict).toBe(chats(false, '2026.9.6').verdict);
    expect(told(false, '2026.9.6')).toBeUndefined();
    expect(told(true, '2026.5.12')).toBeUndefined();
  });
});

describe('a reading', () => {
  let home: StoreHome;
  beforeEach(async () => {
    home = await StoreHome.make();
  });
  afterEach(() => home.dispose());

  it('of a store with more order or use than is looked at gives nothing of it', async () => {
    const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `openai-codex:${n}`);
    const uses = (count: number): object => Object.fromEntries(ids(count).map((id) => [id, { lastUsed: 1 }]));
    const store = async (more: object): Promise<string> => {
      const profiles = { 'openai-codex:0': oauth() };
      await home.write(path.join(home.agentDir(), 'auth-profiles.json'), { version: 1, profiles, ...more });
      return (await home.read()).state;
    };
    expect(await store({ usageStats: uses(2_001) })).toBe('unreadable');
    expect(await store({ order: { 'openai-codex': ids(2_001) } })).toBe('unreadable');
    expect(await store({ usageStats: uses(2_000), order: { 'openai-codex': ids(2_000) } })).toBe('read');
  });

  it('of chats says when it left older ones out, in a database and in a file', async () => {
    const database = async (count: number): Promise<boolean | undefined> => {
      const file = path.join(home.agentDir(), 'openclaw-agent.sqlite');
      await home.database(file, [
        'DROP TABLE IF EXISTS session_nodes',
        'CREATE TABLE session_nodes (entry_json TEXT, updated_at INTEGER)',
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
         INSERT INTO session_nodes SELECT '{}', i FROM n`,
        'PRAGMA user_version = 1',
      ]);
      return pins();
    };
    const pins = async (): Promise<boolean | undefined> => {
      const agent = { id: 'main', agentDir: home.agentDir() };
      return (await readSessionPins(systemFiles(), home.place({ agents: [agent] }), agent)).cut;
    };
    const file = path.join(home.stateDir, 'agents', 'main', 'sessions', 'sessions.json');
    const chats = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`chat-${n}`, {}]));
    await home.write(file, chats(3_001));
    expect(await pins()).toBe(true);
    await home.write(file, chats(3_000));
    expect(await pins()).toBeUndefined();
    expect(await database(3_001)).toBe(true);
    expect(await database(3_000)).toBeUndefined();
  });
});
