import { describe, expect, it } from 'vitest';
import {
  codexLogin,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  SEED_CONFIG,
  refreshRejected,
  signIn,
  storeOf,
  usage,
  type Parts,
} from '../diagnose/facts-builder.ts';
import { ID, Story } from './story.ts';

const BOB = 'openai-codex:bob@example.com';
const alice = (part = {}) => signIn(part);
const bob = (part = {}) =>
  signIn({
    profileId: BOB,
    account: { email: 'bob@example.com', accountId: 'acct-9', userId: 'user-9', plan: 'plus' },
    ...part,
  });
const key = signIn({
  profileId: 'openai-codex:key',
  kind: 'api-key',
  access: null,
  refresh: null,
  expiresAt: null,
  issuedAt: null,
  account: { email: null, accountId: null, userId: null, plan: null },
});
const store = (profiles: ReturnType<typeof signIn>[], more: Parameters<typeof storeOf>[0] = {}): Parts => ({
  stores: [storeOf({ profiles, ...more })],
});
const rejectedAt = (at: number, id = ID) => ({
  usage: { [id]: usage({ lastFailureAt: at, failureCounts: { auth_permanent: 1 } }) },
});

function having(parts: Parts): Story {
  const story = new Story();
  story.see(parts);
  return story;
}

describe('profiles-disappeared', () => {
  it('is act when a route lost its only sign-in, at once and at every later reading, with the copies named', () => {
    const story = having(store([alice()]));
    const empty = store([]);
    expect(story.cause(empty, 'profiles-disappeared')).toMatchObject({
      severity: 'act',
      fix: { kind: 'advise' },
    });
    story.see(empty);
    const again = story.cause({ ...empty, now: NOW + DAY }, 'profiles-disappeared');
    expect(again).toMatchObject({ severity: 'act', title: 'A sign-in disappeared' });
    expect(again?.evidence[0]).toMatchObject({ what: `Gone since this reading: ${ID}`, at: NOW });
  });

  it('is act when several went at once, or when the order still names what is gone', () => {
    const two = having(store([alice(), bob()]));
    expect(two.cause(store([]), 'profiles-disappeared')?.title).toBe('2 sign-ins disappeared');
    const named = having(store([alice(), bob()]));
    const cause = named.cause(
      store([bob()], { order: { 'openai-codex': [ID, BOB] } }),
      'profiles-disappeared',
    );
    expect(cause).toMatchObject({ severity: 'act' });
    expect(cause?.evidence.map((one) => one.what)).toContain(`It still names ${ID}`);
  });

  it('is only worth knowing when one was removed tidily and another carries the route', () => {
    const story = having(store([alice(), bob()]));
    expect(story.cause(store([bob()]), 'profiles-disappeared')).toMatchObject({
      severity: 'info',
      fix: null,
    });
  });

  it('is not told of what was never there, is unreadable, is renamed, is back, or was meant', () => {
    expect(new Story().cause(store([]), 'profiles-disappeared')).toBeUndefined();
    const story = having(store([alice()]));
    const closed = { stores: [storeOf({ state: 'unreadable', profiles: [] })] };
    expect(story.cause(closed, 'profiles-disappeared')).toBeUndefined();
    const renamed = store([alice({ profileId: 'openai:me@example.com', provider: 'openai' })]);
    expect(story.cause(renamed, 'profiles-disappeared')).toBeUndefined();
    story.see(store([]));
    expect(story.cause(store([alice()]), 'profiles-disappeared')).toBeUndefined();
    story.see(store([]), [{ kind: 'acknowledged', at: NOW }]);
    expect(story.cause(store([]), 'profiles-disappeared')).toBeUndefined();
  });

  it('is told for a week', () => {
    const story = having(store([alice()]));
    story.see(store([]));
    expect(story.cause({ ...store([]), now: NOW + 6 * DAY }, 'profiles-disappeared')).toBeDefined();
    expect(story.cause({ ...store([]), now: NOW + 8 * DAY }, 'profiles-disappeared')).toBeUndefined();
  });
});

describe('billing-route-changed', () => {
  it('is act without any memory when OpenClaw prefers a refused sign-in and a key pays', () => {
    const cause = new Story().cause(store([alice(), key], rejectedAt(NOW - MINUTE)), 'billing-route-changed');
    expect(cause).toMatchObject({ severity: 'act', fix: { kind: 'relogin' } });
    expect(cause?.rows).toEqual([ID, 'openai-codex:key']);
  });

  it('is act when a sign-in carried the route before and a key does now, until it does again or was meant', () => {
    const story = having(store([alice(), key]));
    const byKey = store([alice(), key], { order: { 'openai-codex': ['openai-codex:key'] } });
    expect(story.cause(byKey, 'billing-route-changed')).toMatchObject({ severity: 'act' });
    story.see(byKey);
    expect(story.cause({ ...byKey, now: NOW + HOUR }, 'billing-route-changed')).toMatchObject({
      severity: 'act',
    });
    expect(story.cause(store([alice(), key]), 'billing-route-changed')).toBeUndefined();
    story.see({ ...byKey, now: NOW + HOUR }, [{ kind: 'acknowledged', at: NOW + HOUR }]);
    expect(story.cause({ ...byKey, now: NOW + HOUR }, 'billing-route-changed')).toBeUndefined();
  });

  it('is not told of a key that somebody put first, nor while a sign-in carries the route', () => {
    const chosen = store([alice(), key], { order: { 'openai-codex': ['openai-codex:key', ID] } });
    expect(new Story().cause(chosen, 'billing-route-changed')).toBeUndefined();
    expect(having(chosen).cause(chosen, 'billing-route-changed')).toBeUndefined();
    expect(new Story().cause(store([alice(), key]), 'billing-route-changed')).toBeUndefined();
  });

  it('is only soon while the sign-in is paused and comes back by itself', () => {
    const paused = { usage: { [ID]: usage({ cooldownUntil: NOW + HOUR, cooldownReason: 'rate_limit' }) } };
    expect(new Story().cause(store([alice(), key], paused), 'billing-route-changed')).toMatchObject({
      severity: 'soon',
      fix: { kind: 'wait' },
    });
  });
});

describe('provider-incident', () => {
  const fresh = { issuedAt: NOW - 10 * MINUTE };
  const work = (part: Parameters<typeof signIn>[0] = {}, at = NOW - 2 * MINUTE) =>
    storeOf({
      agent: { id: 'work', agentDir: '/state/agents/work/agent' },
      path: '/state/agents/work/agent/auth-profiles.json',
      profiles: [bob({ ...fresh, where: '/state/agents/work/agent/auth-profiles.json', ...part })],
      ...rejectedAt(at, BOB),
    });
  const config = {
    ...SEED_CONFIG,
    agents: { ...SEED_CONFIG.agents, list: [{ id: 'main' }, { id: 'work' }] },
  };
  const both = (second: ReturnType<typeof storeOf>, at = NOW - MINUTE): Parts => ({
    version: '2026.5.8',
    config,
    stores: [storeOf({ profiles: [alice(fresh)], ...rejectedAt(at) }), second],
  });

  it('is act when two fresh sign-ins in two stores are refused within the hour, and stands above the refusals', () => {
    const cause = new Story().cause(both(work()), 'provider-incident');
    expect(cause).toMatchObject({ severity: 'act', fix: { kind: 'wait' } });
    expect(cause?.rows).toEqual([ID, `work/${BOB}`]);
    expect(new Story().cause(both(work()), 'grant-rejected')).toMatchObject({ under: 'provider-incident' });
  });

  it('is not told of one refusal, of an old sign-in, of one grant in two stores, of long ago, or of a known fault', () => {
    const cause = (parts: Parts) => new Story().cause(parts, 'provider-incident');
    expect(cause(both(work({ issuedAt: NOW - 2 * DAY })))).toBeUndefined();
    expect(cause(both(work({ refresh: alice().refresh })))).toBeUndefined();
    expect(cause({ ...both(work()), now: NOW + 2 * HOUR })).toBeUndefined();
    expect(cause({ ...both(work()), version: '2026.5.12' })).toBeUndefined();
    expect(
      cause({ ...store([alice()]), log: [refreshRejected(NOW - MINUTE)], codex: codexLogin() }),
    ).toBeUndefined();
  });
});

describe('workspace-wrong', () => {
  const elsewhere = {
    account: { email: 'me@example.com', accountId: 'acct-2', userId: 'user-1', plan: 'plus' },
  };
  const plan = (name: string) => ({ account: { ...elsewhere.account, accountId: 'acct-1', plan: name } });

  it('is act when the tokens belong to another workspace than before, or the plan became free, until it is back', () => {
    const story = having(store([alice()]));
    expect(story.cause(store([alice(elsewhere)]), 'workspace-wrong')).toMatchObject({
      severity: 'act',
      rows: [ID],
    });
    story.see(store([alice(elsewhere)]));
    expect(story.cause(store([alice(elsewhere)]), 'workspace-wrong')).toMatchObject({ severity: 'act' });
    story.see(store([alice()]));
    expect(story.cause(store([alice()]), 'workspace-wrong')).toBeUndefined();
    expect(having(store([alice()])).cause(store([alice(plan('free'))]), 'workspace-wrong')).toBeDefined();
  });

  it('is not told of a first sight, of another paid plan, nor of a sign-in that Clawlamp asked about', () => {
    expect(new Story().cause(store([alice(elsewhere)]), 'workspace-wrong')).toBeUndefined();
    expect(having(store([alice()])).cause(store([alice(plan('pro'))]), 'workspace-wrong')).toBeUndefined();
    const story = having(store([alice()]));
    story.see(store([alice(elsewhere)]), [{ kind: 'signed-in', row: ID }]);
    expect(story.cause(store([alice(elsewhere)]), 'workspace-wrong')).toBeUndefined();
  });
});

describe('clock-wrong', () => {
  const parts = (now: number, issuedAt = NOW - 2 * DAY): Parts => ({ ...store([alice({ issuedAt })]), now });

  it('is unknown when the clock is behind our own last reading, or more than half a year ahead of it', () => {
    expect(having(parts(NOW)).cause(parts(NOW - HOUR), 'clock-wrong')).toMatchObject({ severity: 'unknown' });
    const ahead = having(parts(NOW));
    expect(ahead.cause(parts(NOW + 200 * DAY), 'clock-wrong')).toMatchObject({ severity: 'unknown' });
    ahead.see(parts(NOW + 200 * DAY));
    expect(ahead.cause(parts(NOW + 200 * DAY + HOUR), 'clock-wrong')).toBeDefined();
  });

  it('is not told of a correction by minutes, of a long sleep, nor once a token confirms the time or a day has passed', () => {
    expect(having(parts(NOW)).cause(parts(NOW - 5 * MINUTE), 'clock-wrong')).toBeUndefined();
    expect(having(parts(NOW)).cause(parts(NOW + 60 * DAY), 'clock-wrong')).toBeUndefined();
    const ahead = NOW + 200 * DAY;
    expect(having(parts(NOW)).cause(parts(ahead, ahead - MINUTE), 'clock-wrong')).toBeUndefined();
    const story = having(parts(NOW));
    story.see(parts(ahead));
    expect(story.cause(parts(ahead + 2 * DAY), 'clock-wrong')).toBeUndefined();
  });
});
