import { describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import { installKey, type Memory } from '../../../app/history/memory.ts';
import { observationOf } from '../../../app/diagnose/observation.ts';
import { panelView } from '../../../app/view/panel-view.ts';
import { factsOf, NOW, SEED_CONFIG, signIn, storeOf } from './facts-builder.ts';

/** One store that cannot be read makes nobody's sign-ins vanish, and says first what is wrong with it. */

const WORK = '/state/agents/work/agent/auth-profiles.json';
const own = signIn({ profileId: 'openai-codex:you@example.com', where: WORK });
const remembered = {
  profileId: 'openai-codex:me@example.com',
  provider: 'openai-codex',
  kind: 'oauth' as const,
  onRoute: true,
  person: null,
  workspace: null,
  plan: 'plus',
  issuedAt: null,
  expiresAt: null,
  renewing: false,
  refusal: null,
  lockout: null,
  signedIn: null,
  before: null,
};
const memory: Memory = {
  at: NOW,
  clock: null,
  installs: {
    [installKey('openclaw', '/state')]: {
      version: null,
      at: NOW,
      rows: { 'openai-codex:me@example.com': remembered },
      gone: {},
      routes: {},
    },
  },
};

const broken = storeOf({ state: 'unreadable', note: 'It is not valid JSON.', profiles: [] });
const work = storeOf({ agent: { id: 'work', agentDir: '/state/agents/work/agent' }, path: WORK });

function judged(stores: ReturnType<typeof storeOf>[], known: Memory | null = memory) {
  const agents = { ...SEED_CONFIG.agents, list: [{ id: 'main' }, { id: 'work' }] };
  return diagnose({ ...factsOf({ stores, config: { ...SEED_CONFIG, agents } }), memory: known });
}

describe('a store that cannot be read', () => {
  it('keeps its own rows, of which nothing can be told, from the last reading', () => {
    const { snapshot } = judged([broken]);
    expect(snapshot.verdict).toBe('unknown');
    expect(snapshot.profiles).toMatchObject([
      {
        id: 'openai-codex:me@example.com',
        health: 'unknown',
        account: { email: 'me@example.com' },
        deadline: null,
        canSignIn: false,
        causes: ['store-unreadable'],
      },
    ]);
  });

  it('hides no row of an agent whose own store is fine', () => {
    const { snapshot } = judged([broken, { ...work, profiles: [{ ...own, inherited: false }] }]);
    expect(snapshot.profiles.map(({ id, health }) => [id, health])).toContainEqual([
      'work/openai-codex:you@example.com',
      'ok',
    ]);
  });

  it('keeps the rows of an agent that inherits from it as ones of which nothing can be told', () => {
    const inherits = {
      ...work,
      path: broken.path,
      state: 'unreadable' as const,
      profiles: [],
      hidden: [own],
    };
    const { snapshot } = judged([broken, inherits], null);
    expect(snapshot.profiles).toMatchObject([
      { id: 'work/openai-codex:you@example.com', health: 'unknown', canSignIn: false, deadline: null },
    ]);
  });

  it('says what is wrong with it first, and speaks of rights only where they are what is wrong', () => {
    const view = (one: typeof broken) =>
      panelView({
        snapshot: judged([one]).snapshot,
        login: null,
        now: NOW,
        focus: null,
        opened: 0,
        demo: false,
        home: '/home/me',
        vault: 'not-asked',
        note: null,
      });
    const damaged = view(broken);
    expect(damaged.headline).toBe('The credential store cannot be read. It is not valid JSON.');
    expect(damaged.groups[0]?.rows[0]).toMatchObject({ word: 'Cannot tell', button: null });
    expect(JSON.stringify(damaged)).not.toMatch(/rights/);
    const closed = view({ ...broken, note: 'You may not read it.', fault: 'rights' });
    expect(closed.groups[0]?.rows[0]?.causes[0]?.next).toBe('Check the file and its rights');
  });

  it('is remembered as it was: what is only told from memory is no sight', () => {
    const { cases } = judged([broken]);
    expect(observationOf(cases, NOW).installs[0]).toMatchObject({ complete: false, rows: [] });
  });

  it('has no rows where none were ever seen', () => {
    expect(judged([broken], null).snapshot.profiles).toEqual([]);
  });
});
