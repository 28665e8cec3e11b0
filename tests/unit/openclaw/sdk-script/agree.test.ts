import { expect, it } from 'vitest';
import type { AgentRuntime, AuthProfileStore } from '../../../../app/openclaw/write/sdk-script/sdk.ts';
import type { DependentState } from '../../../../app/openclaw/write/store-writer.ts';
import { AGENT, ask, FakeOwner, ID } from './support.ts';

const NONE: DependentState = {
  profileId: ID,
  provider: 'openai-codex',
  lockoutDirs: [],
  selectionDir: AGENT,
  hiddenByOrder: null,
  staleLastGood: null,
};
const KEPT = { ok: true, lockouts: 'none', order: 'kept', lastGood: 'kept' };

function agree(
  store: AuthProfileStore,
  agreement: Partial<DependentState>,
  runtime?: AgentRuntime,
): { owner: FakeOwner; answer: Promise<unknown> } {
  const owner = new FakeOwner(store, { 'agent-runtime': runtime });
  return { owner, answer: ask(owner, 'agree', { ...NONE, ...agreement }) };
}

it('does nothing where nothing disagrees', async () => {
  const { owner, answer } = agree({}, {});
  expect(await answer).toEqual(KEPT);
  expect(owner.asked).toEqual([]);
});

it('clears what failures left, by the owner’s own way first', async () => {
  const told: unknown[] = [];
  const usageStats = { [ID]: { errorCount: 2, cooldownUntil: 5, lastUsed: 4 }, other: { errorCount: 1 } };
  const runtime: AgentRuntime = {
    clearAuthProfileCooldown: (params) => Promise.resolve(void told.push(params)),
  };
  const { owner, answer } = agree({ usageStats }, { lockoutDirs: [AGENT, '/nowhere/second'] }, runtime);
  expect(await answer).toEqual({ ...KEPT, lockouts: 'cleared' });
  expect(owner.store.usageStats).toEqual({ [ID]: { errorCount: 0, lastUsed: 4 }, other: { errorCount: 1 } });
  expect(owner.saved).toBe(1);
  const store = { version: 1, profiles: {} };
  expect(told).toEqual([
    { store, profileId: ID, agentDir: AGENT },
    { store, profileId: ID, agentDir: '/nowhere/second' },
  ]);
});

it('tells a lockout that could not be cleared, and goes on with the rest', async () => {
  const runtime: AgentRuntime = {
    clearAuthProfileCooldown: ({ agentDir }) =>
      agentDir === AGENT ? Promise.reject(new Error('locked')) : Promise.resolve(),
  };
  const { owner, answer } = agree(
    { lastGood: { 'openai-codex': 'gone' } },
    { lockoutDirs: [AGENT, '/nowhere/second'], staleLastGood: 'gone' },
    runtime,
  );
  expect(await answer).toEqual({ ...KEPT, lockouts: 'failed', lastGood: 'set' });
  expect(owner.store.lastGood).toEqual({ 'openai-codex': ID });
});

it.each<[string, AuthProfileStore, Record<string, string[]>]>([
  ['the order of the store', { order: { 'openai-codex': ['a'] } }, { 'openai-codex': [ID, 'a'] }],
  ['the order in force where the store has none', {}, { 'openai-codex': [ID, 'inherited'] }],
  ['an order that holds it already', { order: { 'openai-codex': ['a', ID] } }, { 'openai-codex': ['a', ID] }],
  ['the order by another name of the provider', { order: { codex: ['a'] } }, { codex: [ID, 'a'] }],
])('puts the profile first in %s', async (_what, store, order) => {
  const runtime: AgentRuntime = {
    resolveProviderIdForAuth: (name) => (name === 'codex' ? 'openai-codex' : undefined),
  };
  const { owner, answer } = agree(store, { hiddenByOrder: ['inherited'] }, runtime);
  expect(await answer).toEqual({ ...KEPT, order: 'put-first' });
  expect(owner.store.order).toEqual(order);
});

it('replaces a stale selection, and none that was made meanwhile', async () => {
  const stale = agree({ lastGood: { 'openai-codex': 'gone' } }, { staleLastGood: 'gone' });
  expect(await stale.answer).toEqual({ ...KEPT, lastGood: 'set' });
  expect(stale.owner.store.lastGood).toEqual({ 'openai-codex': ID });
  const fresh = agree({ lastGood: { 'openai-codex': 'chosen' } }, { staleLastGood: 'gone' });
  await fresh.answer;
  expect(fresh.owner.store.lastGood).toEqual({ 'openai-codex': 'chosen' });
  expect(fresh.owner.saved).toBe(0);
});

it('takes a provider by its own name where the owner cannot tell', async () => {
  const runtime: AgentRuntime = {
    resolveProviderIdForAuth: () => {
      throw new Error('not loaded');
    },
  };
  const { owner, answer } = agree({ order: { 'openai-codex': ['a'] } }, { hiddenByOrder: ['a'] }, runtime);
  expect(await answer).toEqual({ ...KEPT, order: 'put-first' });
  expect(owner.store.order).toEqual({ 'openai-codex': [ID, 'a'] });
});
