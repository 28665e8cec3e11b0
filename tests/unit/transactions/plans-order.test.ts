import { said } from '../../support/said.ts';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import { newerLoginRepairs, orderRepairs } from '../../../app/transactions/plans/order.ts';
import type { RepairMaker, RepairPlan } from '../../../app/transactions/plans/repair-plan.ts';
import {
  DAY,
  factsOf,
  HOUR,
  NOW,
  SEED_CONFIG,
  signIn,
  storeOf,
  usage,
  type Parts,
} from '../diagnose/facts-builder.ts';

/** Putting a sign-in first in an agent's own order: which one, before whom, and what has to stand there. */

const GOOD = 'openai-codex:ada@example.com';
const DEAD = 'openai-codex:me@example.com';
const lockedOut = usage({
  disabledUntil: NOW + 5 * HOUR,
  disabledReason: 'auth_permanent',
  lastFailureAt: NOW - HOUR,
  failureCounts: { auth_permanent: 1 },
});

const ada = (part = {}) =>
  signIn({
    profileId: GOOD,
    account: { email: 'ada@example.com', accountId: 'acct-2', userId: 'user-2', plan: 'plus' },
    ...part,
  });

function plansOf(make: RepairMaker, parts: Parts): RepairPlan[] {
  return diagnose(factsOf(parts)).cases.flatMap((found) => make(found));
}

const leftOut = (order: Record<string, string[]>, more: Parts = {}): Parts => ({
  stores: [storeOf({ profiles: [signIn(), ada()], order, usage: { [DEAD]: lockedOut } })],
  ...more,
});

describe('a working sign-in that the order leaves out', () => {
  it('is put first, the others behind it in their places', () => {
    const [plan, second] = plansOf(orderRepairs, leftOut({ 'openai-codex': [DEAD] }));
    expect(second).toBeUndefined();
    expect(plan?.plan.code).toBe('order-has-no-usable-profile');
    expect(plan?.stores[0]?.edits).toEqual([
      {
        part: 'order',
        key: 'openai-codex',
        expect: [[DEAD], null],
        to: { is: 'value', value: [GOOD, DEAD] },
      },
    ]);
    expect(plan?.checks).toEqual([
      { agent: 'main', says: 'first', provider: 'openai-codex', profileId: GOOD },
    ]);
    expect(plan?.plan.steps).toMatchObject([{ before: DEAD, after: `${GOOD}, ${DEAD}` }]);
    expect(plan?.plan.risks).toEqual([]);
    expect(plan?.plan.onRequest).toBe(false);
  });

  it('is written under the name that the store itself gives the provider', () => {
    const [plan] = plansOf(orderRepairs, leftOut({ 'OpenAI-Codex': [DEAD] }));
    expect(plan?.stores[0]?.edits[0]).toMatchObject({ key: 'OpenAI-Codex', expect: [[DEAD], null] });
  });

  it('of a configured order gets an order of the agent’s own, which is said, and none may stand there', () => {
    const config = { ...SEED_CONFIG, auth: { order: { 'openai-codex': [DEAD] } } };
    const [plan] = plansOf(orderRepairs, leftOut({}, { config }));
    expect(plan?.stores[0]?.edits).toEqual([
      { part: 'order', key: 'openai-codex', expect: [null, null], to: { is: 'value', value: [GOOD, DEAD] } },
    ]);
    expect(plan?.plan.risks).toHaveLength(1);
    expect(said(plan?.plan.steps[0]?.before)).toMatch(/the configuration decides/);
  });

  it('of configured profiles, too, gets an order of the agent’s own, and that is said', () => {
    const config = {
      ...SEED_CONFIG,
      auth: { profiles: { [DEAD]: { provider: 'openai-codex', mode: 'oauth' } } },
    };
    const [plan] = plansOf(orderRepairs, leftOut({}, { config }));
    expect(plan?.stores[0]?.edits).toMatchObject([{ expect: [null, null], to: { value: [GOOD, DEAD] } }]);
    expect(plan?.plan.risks).toHaveLength(1);
  });

  it('tells of every sign-in of the route, those that are passed over too', () => {
    const [plan] = plansOf(orderRepairs, leftOut({ 'openai-codex': [DEAD] }));
    expect(plan?.plan.rows.map((row) => row.split('/').at(-1)).sort()).toEqual([GOOD, DEAD].sort());
  });

  it('is put first in the store of its own agent, and only there', () => {
    const agentDir = '/state/agents/work/agent';
    const path = `${agentDir}/auth-profiles.json`;
    const stuck = { profiles: [signIn({ where: path }), ada({ where: path })], usage: { [DEAD]: lockedOut } };
    const work = { agent: { id: 'work', agentDir }, path, order: { 'openai-codex': [DEAD] }, ...stuck };
    const config = {
      ...SEED_CONFIG,
      agents: { ...SEED_CONFIG.agents, list: [{ id: 'main' }, { id: 'work' }] },
    };
    const [plan, second] = plansOf(orderRepairs, { config, stores: [storeOf(), storeOf(work)] });
    expect(second).toBeUndefined();
    expect(plan?.stores).toMatchObject([{ agentDir, storePath: path }]);
    expect(plan?.checks).toMatchObject([{ agent: 'work' }]);
  });

  it('has a name of its own in each OpenClaw', () => {
    const facts = factsOf(leftOut({ 'openai-codex': [DEAD] }));
    const [own] = facts.openclaws;
    if (!own) throw new Error('no OpenClaw');
    const beside = { ...own, name: 'bot', place: { ...own.place, stateDir: '/bot' } };
    const { cases } = diagnose({ ...facts, openclaws: [own, beside] });
    const ids = cases.flatMap((found) => orderRepairs(found)).map(({ plan }) => plan.id);
    expect(ids).toEqual(['order-has-no-usable-profile@main', 'order-has-no-usable-profile@bot~main']);
  });

  it('is offered once for an agent with several models', () => {
    const model = { primary: 'openai/gpt-5.5', fallbacks: ['openai/gpt-5.4'] };
    const { agents } = SEED_CONFIG;
    const config = { ...SEED_CONFIG, agents: { defaults: { ...agents.defaults, model } } };
    expect(plansOf(orderRepairs, leftOut({ 'openai-codex': [DEAD] }, { config }))).toHaveLength(1);
  });

  it.each<[string, Parts]>([
    [
      'where one in the order works',
      { stores: [storeOf({ profiles: [signIn(), ada()], order: { 'openai-codex': [DEAD] } })] },
    ],
    ['where nothing limits the choice', leftOut({})],
    [
      'where what is left out does not work either',
      {
        stores: [
          storeOf({
            profiles: [signIn(), ada()],
            order: { 'openai-codex': [DEAD] },
            usage: { [DEAD]: lockedOut, [GOOD]: lockedOut },
          }),
        ],
      },
    ],
  ])('is not put first %s', (_, parts) => {
    expect(plansOf(orderRepairs, parts)).toEqual([]);
  });
});

describe('a newer sign-in of the same account', () => {
  const NEWER = 'openai-codex:me-again';
  const newer = (part = {}) => signIn({ profileId: NEWER, issuedAt: NOW - HOUR, ...part });
  const overtaken = (profiles: ReturnType<typeof signIn>[]): Parts => ({
    stores: [storeOf({ profiles, order: { 'openai-codex': [DEAD] }, usage: { [DEAD]: lockedOut } })],
  });

  it('is put before the old one that no longer works', () => {
    const [plan, second] = plansOf(newerLoginRepairs, overtaken([signIn(), newer()]));
    expect(second).toBeUndefined();
    expect(plan?.plan.code).toBe('newer-login-not-selected');
    expect(plan?.stores[0]?.edits[0]).toMatchObject({ to: { is: 'value', value: [NEWER, DEAD] } });
    expect(plan?.checks).toMatchObject([{ says: 'first', profileId: NEWER }]);
  });

  it.each([
    ['older', newer({ issuedAt: NOW - 3 * DAY })],
    [
      'another person’s',
      newer({ account: { email: 'x@example.com', accountId: 'acct-9', userId: 'u', plan: 'plus' } }),
    ],
    ['an API key', newer({ kind: 'api_key' })],
    ['of a provider that the route does not take', newer({ profileId: 'xai:me', provider: 'xai' })],
    [
      'kept under a provider that this release does not take for the route',
      newer({ profileId: 'openai:me', provider: 'openai' }),
    ],
  ])('is no such thing when it is %s', (_, other) => {
    expect(plansOf(newerLoginRepairs, overtaken([signIn(), other]))).toEqual([]);
  });
});
