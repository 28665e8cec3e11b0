import { describe, expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import {
  accessToken,
  codexLogin,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  signIn,
  storeOf,
  usage,
} from '../diagnose/facts-builder.ts';
import { ID, Story } from './story.ts';

const session = (id: string) => accessToken({ session_id: id });
const refresh = (text: string) => Secret.from(text) as Secret;
const store = (part: Parameters<typeof signIn>[0] = {}, more: Parameters<typeof storeOf>[0] = {}) => ({
  stores: [storeOf({ profiles: [signIn(part)], ...more })],
});
const OLD = { issuedAt: NOW - 2 * DAY, expiresAt: NOW + 8 * DAY, access: session('one') };
const NEW = { issuedAt: NOW, expiresAt: NOW + 10 * DAY, refresh: refresh('next') };
const later = { now: NOW + MINUTE };

function afterFirst(part: Parameters<typeof signIn>[0] = OLD): Story {
  const story = new Story();
  expect(story.see(store(part)).map((event) => event.kind)).toEqual(['appeared']);
  return story;
}

describe('new tokens', () => {
  it('of the same session are a renewal, of another one a sign-in, while one process watches', () => {
    expect(afterFirst().see({ ...store({ ...NEW, access: session('one') }), ...later })).toMatchObject([
      { kind: 'renewed', by: 'openclaw', sure: true, at: NOW, row: ID },
    ]);
    expect(afterFirst().see({ ...store({ ...NEW, access: session('two') }), ...later })).toMatchObject([
      { kind: 'signed-in', by: 'elsewhere', sure: true, at: NOW },
    ]);
  });

  it('after a restart are told by their dates, and what dates cannot tell is unsure', () => {
    const early = afterFirst();
    early.restart();
    expect(early.see({ ...store({ ...NEW, access: session('one') }), ...later })).toMatchObject([
      { kind: 'signed-in', sure: false },
    ]);
    const atTheEnd = afterFirst({ ...OLD, expiresAt: NOW + 4 * MINUTE });
    atTheEnd.restart();
    expect(atTheEnd.see({ ...store(NEW), ...later })).toMatchObject([{ kind: 'renewed', sure: true }]);
    const longAfter = afterFirst({ ...OLD, expiresAt: NOW - DAY });
    longAfter.restart();
    expect(longAfter.see({ ...store(NEW), ...later })).toMatchObject([{ kind: 'renewed', sure: false }]);
  });

  it('after a refusal are a sign-in: a refused grant is not renewed', () => {
    const failed = {
      usage: { [ID]: usage({ lastFailureAt: NOW - HOUR, failureCounts: { auth_permanent: 1 } }) },
    };
    const story = new Story();
    expect(story.see(store({ ...OLD, expiresAt: NOW }, failed)).map((one) => one.kind)).toEqual([
      'appeared',
      'refused',
    ]);
    story.restart();
    const kinds = story.see({ ...store(NEW), ...later });
    expect(kinds).toMatchObject([{ kind: 'signed-in', sure: true }, { kind: 'recovered' }]);
  });

  it('of another person or workspace are a sign-in, and no id of either is in the event', () => {
    const story = afterFirst();
    story.restart();
    const account = { email: 'me@example.com', accountId: 'acct-2', userId: 'user-1', plan: 'free' };
    const events = story.see({ ...store({ ...NEW, account }), ...later });
    expect(events).toMatchObject([
      { kind: 'signed-in', sure: true },
      { kind: 'account-changed', what: 'workspace', from: null, to: null },
      { kind: 'account-changed', what: 'plan', from: 'plus', to: 'free' },
    ]);
    expect(JSON.stringify(events)).not.toContain('acct-');
  });

  it('that Clawlamp brought are its own sign-in', () => {
    const events = afterFirst().see({ ...store({ ...NEW, access: session('two') }), ...later }, [
      { kind: 'signed-in', row: ID },
    ]);
    expect(events).toMatchObject([{ kind: 'signed-in', by: 'clawlamp', sure: true }]);
  });

  it('are none when only the stored end was thrown away, and what then comes is a renewal', () => {
    const access = accessToken({ exp: (NOW + 8 * DAY) / 1000 });
    const story = afterFirst({ ...OLD, access });
    expect(story.see(store({ ...OLD, access, expiresAt: null }))).toEqual([]);
    story.restart();
    expect(story.see({ ...store(NEW), ...later })).toMatchObject([{ kind: 'renewed', sure: true }]);
  });

  it('are none while a marker stands in their place, nor when the old ones are back', () => {
    const story = afterFirst();
    const fenced = {
      access: null,
      refresh: null,
      expiresAt: null,
      issuedAt: null,
      problem: { kind: 'fence-pending' } as const,
    };
    expect(story.see(store(fenced))).toEqual([]);
    expect(story.see(store(OLD))).toEqual([]);
  });

  it('of Codex follow its own id of the login', () => {
    const login = (part: object) => ({ codex: codexLogin({ login: { ...codexLogin().login!, ...part } }) });
    const story = new Story();
    story.see(login({}));
    expect(story.see(login({ issuedAt: NOW, refresh: refresh('n') }))).toMatchObject([
      { kind: 'renewed', by: 'codex-cli', sure: true, row: 'codex-cli' },
    ]);
    expect(
      story.see(login({ issuedAt: NOW + HOUR, refresh: refresh('m'), loginOwnerId: 'owner-2' })),
    ).toMatchObject([{ kind: 'signed-in', sure: true }]);
  });
});

describe('use', () => {
  const failing = (at: number) => ({
    usage: { [ID]: usage({ lastFailureAt: at, failureCounts: { auth_permanent: 1 } }) },
  });

  it('that is refused is one event however often it repeats, and a success ends it', () => {
    const story = afterFirst();
    expect(story.see(store(OLD, failing(NOW - MINUTE)))).toMatchObject([
      { kind: 'refused', at: NOW - MINUTE, reason: 'auth_permanent' },
    ]);
    expect(story.see({ ...store(OLD, failing(NOW)), ...later })).toEqual([]);
    const well = { usage: { [ID]: usage({ lastUsed: NOW + MINUTE }) } };
    expect(story.see({ ...store(OLD, well), now: NOW + 2 * MINUTE })).toMatchObject([
      { kind: 'recovered', at: NOW + MINUTE },
    ]);
  });

  it('that is paused has a begin with its reason, and an end, early or not', () => {
    const paused = (until: number) => ({
      usage: { [ID]: usage({ cooldownUntil: until, cooldownReason: 'rate_limit', lastFailureAt: NOW }) },
    });
    const story = afterFirst();
    expect(story.see(store(OLD, paused(NOW + HOUR)))).toMatchObject([
      { kind: 'lockout-began', reason: 'rate_limit', until: NOW + HOUR, agent: 'main' },
    ]);
    expect(story.see(store(OLD, paused(NOW + 2 * HOUR)))).toEqual([]);
    expect(story.see({ ...store(OLD), now: NOW + 3 * HOUR })).toMatchObject([
      { kind: 'lockout-ended', at: NOW + 2 * HOUR, early: false },
    ]);
    const other = afterFirst();
    expect(other.see(store(OLD, paused(NOW + HOUR)))).toMatchObject([{ kind: 'lockout-began' }]);
    expect(other.see({ ...store(OLD), ...later })).toMatchObject([{ kind: 'lockout-ended', early: true }]);
  });

  it('keeps no foreign sentence for a reason', () => {
    const odd = { usage: { [ID]: usage({ cooldownUntil: NOW + HOUR, cooldownReason: 'rt_9aQ said: no!' }) } };
    expect(afterFirst().see(store(OLD, odd))).toMatchObject([{ kind: 'lockout-began', reason: 'other' }]);
  });
});

describe('the inventory', () => {
  it('tells what is gone and what is back, and nothing while a store cannot be read', () => {
    const story = afterFirst();
    expect(story.see({ stores: [storeOf({ state: 'unreadable', profiles: [] })] })).toEqual([]);
    expect(story.see({ stores: [storeOf({ profiles: [] })] }).map((one) => one.kind)).toEqual([
      'disappeared',
      'route-changed',
    ]);
    expect(story.see(store(OLD)).map((one) => one.kind)).toEqual(['appeared', 'route-changed']);
  });

  it('follows a sign-in that an upgrade gives another id, and tells nothing of a loss', () => {
    const story = afterFirst();
    const renamed = { ...OLD, profileId: 'openai:me@example.com', provider: 'openai' };
    const events = story.see(store(renamed));
    expect(events.filter((one) => one.kind !== 'route-changed')).toMatchObject([
      { kind: 'moved', row: ID, to: 'openai:me@example.com' },
    ]);
  });

  it('does not confuse two Clawlamps that look at different folders', () => {
    const story = afterFirst();
    const other = sightElsewhere();
    expect(story.see(other).map((one) => one.kind)).toEqual(['appeared']);
    expect(story.see(store(OLD))).toEqual([]);
  });

  it('tells another version of the owner', () => {
    expect(afterFirst().see({ ...store(OLD), version: '2026.5.8' })).toMatchObject([
      { kind: 'version-changed', from: '2026.5.11', to: '2026.5.8', row: null },
    ]);
  });
});

/** Only a Codex home: an install of its own, and none of the OpenClaw before. */
function sightElsewhere() {
  return { codex: codexLogin(), stores: [storeOf({ profiles: [signIn(OLD)] })] };
}

describe('what is kept', () => {
  it('holds no token and no fingerprint of one', () => {
    const story = afterFirst();
    const text = JSON.stringify(story.memory);
    expect(text).not.toContain('refresh-of');
    expect(
      Object.keys(Object.values(Object.values(story.memory?.installs ?? {})[0]?.rows ?? {})[0] ?? {}),
    ).not.toContain('grant');
    expect(text).not.toContain('"session"');
  });
});
