import { said } from '../../support/said.ts';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import type { Row } from '../../../app/diagnose/case.ts';
import { staleRepairs } from '../../../app/transactions/plans/stale.ts';
import type { RepairPlan } from '../../../app/transactions/plans/repair-plan.ts';
import type { StoreReading } from '../../../app/openclaw/discovery/install.ts';
import { DAY, factsOf, NOW, signIn, storeOf, usage, type Parts } from '../diagnose/facts-builder.ts';

/** Taking out a sign-in that nobody uses and that no longer works: which it may be, and every trace that goes. */

const OLD = 'xai:old@example.com';
const gone = { profileId: OLD, provider: 'xai', expiresAt: NOW - 90 * DAY, issuedAt: NOW - 100 * DAY };
const refused = {
  usage: {
    [OLD]: usage({ disabledUntil: NOW + DAY, disabledReason: 'auth_permanent', lastFailureAt: NOW - DAY }),
  },
};

function plansOf(store: Partial<StoreReading>, more: Parts = {}): RepairPlan[] {
  const facts = factsOf({ stores: [storeOf(store)], ...more });
  return diagnose(facts).cases.flatMap((found) => staleRepairs(found));
}

const unused = (store: Partial<StoreReading> = {}, part = {}): Partial<StoreReading> => ({
  profiles: [signIn(), signIn({ ...gone, ...part })],
  ...refused,
  ...store,
});

describe('a sign-in that no route uses and that no longer works', () => {
  it('is offered for removal on request only, by its name', () => {
    const [plan, second] = plansOf(unused());
    expect(second).toBeUndefined();
    expect(plan?.plan).toMatchObject({
      id: `not-on-route@${plan?.plan.rows[0]}`,
      code: 'not-on-route',
      onRequest: true,
    });
    expect(plan?.checks).toEqual([{ agent: 'main', says: 'gone', profileId: OLD }]);
  });

  it('goes with the tokens that were seen, and with nothing else', () => {
    const stored = signIn({ ...gone });
    const [plan] = plansOf(unused({ profiles: [signIn(), stored] }));
    expect(plan?.stores).toHaveLength(1);
    expect(plan?.stores[0]?.edits).toEqual([
      {
        part: 'profiles',
        key: OLD,
        held: { access: stored.access, refresh: stored.refresh },
        to: { is: 'absent' },
      },
    ]);
  });

  it('leaves every order in which it stands, whose other names stay in their places', () => {
    const order = { xai: ['xai:a', OLD, 'xai:b'], other: ['xai:a'] };
    const [plan] = plansOf(unused({ order }));
    expect(plan?.stores[0]?.edits.slice(1)).toEqual([
      {
        part: 'order',
        key: 'xai',
        expect: [order.xai, null],
        to: { is: 'value', value: ['xai:a', 'xai:b'] },
      },
    ]);
  });

  it('takes along an order that held nothing else', () => {
    const [plan] = plansOf(unused({ order: { xai: [OLD] } }));
    expect(plan?.stores[0]?.edits.slice(1)).toEqual([
      { part: 'order', key: 'xai', expect: [[OLD], null], to: { is: 'absent' } },
    ]);
  });

  it('takes along the record that it was the last good one, and no other provider’s', () => {
    const [plan] = plansOf(unused({ lastGood: { xai: OLD, 'openai-codex': 'openai-codex:me@example.com' } }));
    expect(plan?.stores[0]?.edits.slice(1)).toEqual([
      { part: 'lastGood', key: 'xai', expect: [OLD, null], to: { is: 'absent' } },
    ]);
  });

  it('is shown with one step for each thing that goes, what stood there and what will', () => {
    const [plan] = plansOf(unused({ order: { xai: ['xai:a', OLD] }, lastGood: { xai: OLD } }));
    expect(plan?.plan.steps.map(({ before, after }) => [said(before), said(after)])).toEqual([
      ['a sign-in that no longer works', null],
      [`xai:a, ${OLD}`, 'xai:a'],
      [OLD, null],
    ]);
  });
});

describe('not offered for removal', () => {
  const works = { ...gone, expiresAt: NOW + 8 * DAY, issuedAt: NOW - DAY };
  it.each<[string, Partial<StoreReading>, Parts?]>([
    ['is one that still works', { profiles: [signIn(), signIn(works)] }],
    ['is an API key', unused({}, { kind: 'api_key' })],
    ['is a pasted token, which nobody can sign in again for', unused({}, { kind: 'token', refresh: null })],
    [
      'is one that a route uses, dead as it may be',
      {
        profiles: [signIn({ expiresAt: NOW - 90 * DAY })],
        usage: {
          'openai-codex:me@example.com': usage({
            disabledUntil: NOW + DAY,
            disabledReason: 'auth_permanent',
          }),
        },
      },
    ],
    [
      'is one whose entry could not be read',
      unused({}, { problem: { kind: 'sidecar-unreadable', note: 'x' } }),
    ],
  ])('%s', (_, store, more) => {
    expect(plansOf(store, more)).toEqual([]);
  });

  it('is one that another OpenClaw reads through a link', () => {
    const facts = factsOf({ stores: [storeOf(unused())] });
    const [own] = facts.openclaws;
    if (!own) throw new Error('no OpenClaw');
    const beside = { ...own, name: 'bot', place: { ...own.place, stateDir: '/bot' } };
    const found = diagnose({ ...facts, openclaws: [own, beside] }).cases;
    expect(found.flatMap((one) => staleRepairs(one))).toEqual([]);
  });
});

/** A second agent with a store of its own. */
const WORK = '/state/agents/work/agent';
const workStore = (store: Partial<StoreReading>): StoreReading =>
  storeOf({ agent: { id: 'work', agentDir: WORK }, path: `${WORK}/auth-profiles.json`, ...store });

describe('one of several agents', () => {
  const where = `${WORK}/auth-profiles.json`;

  it('has it taken out of its own store', () => {
    const stores = [storeOf(), workStore(unused({}, { where }))];
    const [plan, second] = diagnose(factsOf({ stores })).cases.flatMap((found) => staleRepairs(found));
    expect(second).toBeUndefined();
    expect(plan?.stores).toMatchObject([{ agentDir: WORK, storePath: where }]);
    expect(plan?.checks).toEqual([{ agent: 'work', says: 'gone', profileId: OLD }]);
  });

  it('keeps what another OpenClaw has under the same name in a file of its own', () => {
    const facts = factsOf({ stores: [storeOf(unused())] });
    const [own] = facts.openclaws;
    if (!own) throw new Error('no OpenClaw');
    const there = '/bot/agents/main/agent/auth-profiles.json';
    const stores = [storeOf(unused({ path: there }, { where: there }))];
    const beside = { ...own, name: 'bot', place: { ...own.place, stateDir: '/bot' }, stores };
    const [found] = diagnose({ ...facts, openclaws: [own, beside] }).cases;
    expect(found && staleRepairs(found)[0]?.keeps).toEqual([{ file: there, profileId: OLD }]);
  });
});

it.each<[string, Partial<Row>]>([
  ['of Codex', { consumer: 'codex' }],
  ['that another program renews', { owner: 'codex-cli' }],
  ['of no agent', { agent: null }],
])('a row %s is never taken out', (_, part) => {
  const [found] = diagnose(factsOf({ stores: [storeOf(unused())] })).cases;
  if (!found) throw new Error('no case');
  expect(staleRepairs(found)).toHaveLength(1);
  expect(staleRepairs({ ...found, rows: found.rows.map((row) => ({ ...row, ...part })) })).toEqual([]);
});
