import { describe, expect, it } from 'vitest';
import {
  accessToken,
  causeIn,
  DAY,
  HOUR,
  judge,
  logLine,
  MINUTE,
  NOW,
  refreshRejected,
  signIn,
  storeOf,
  usage,
} from './facts-builder.ts';

const ID = 'openai-codex:me@example.com';
const failed = (at: number) =>
  storeOf({
    usage: {
      [ID]: usage({
        lastFailureAt: at,
        failureCounts: { auth_permanent: 1 },
        disabledReason: 'auth_permanent',
      }),
    },
  });

describe('a rejected grant', () => {
  it('is seen in the seed: expiry ten days ahead, status ok, and the gateway log says 401 token_expired', () => {
    const store = storeOf({ profiles: [signIn({ expiresAt: NOW + 10 * DAY })] });
    const snapshot = judge({ version: '2026.5.12', stores: [store], log: [refreshRejected(NOW - MINUTE)] });
    expect(snapshot.verdict).toBe('act');
    expect(snapshot.profiles[0]).toMatchObject({ id: ID, health: 'act', proof: 'untested', canSignIn: true });
    const cause = snapshot.causes[0];
    expect(cause).toMatchObject({ code: 'grant-rejected', severity: 'act', fix: { kind: 'relogin' } });
    expect(cause?.evidence).toContainEqual({
      what: 'The gateway log says token_expired',
      where: 'openclaw-2026-05-14.log',
      at: NOW - MINUTE,
    });
  });

  it('is seen in the record of the store alone', () => {
    expect(causeIn({ stores: [failed(NOW - HOUR)] }, 'grant-rejected')).toMatchObject({ severity: 'act' });
  });

  it('is not seen in a failure older than the newest sign-in', () => {
    const store = failed(NOW - 3 * DAY);
    expect(causeIn({ stores: [store] }, 'grant-rejected')).toBeUndefined();
    expect(causeIn({ log: [refreshRejected(NOW - 3 * DAY)] }, 'grant-rejected')).toBeUndefined();
  });

  it('is not seen in a failure that a later success has overtaken', () => {
    const store = storeOf({ usage: { [ID]: usage({ lastUsed: NOW - MINUTE }) } });
    const snapshot = judge({ stores: [store], log: [refreshRejected(NOW - HOUR)] });
    expect(snapshot.causes.map((cause) => cause.code)).not.toContain('grant-rejected');
    expect(snapshot.profiles[0]).toMatchObject({ health: 'ok', proof: 'used' });
  });

  it('is overtaken by a success of an agent that inherits the sign-in, as 2026.9.6 notes it', () => {
    const store = storeOf({ usage: { [ID]: usage({ lastProbeAt: NOW - MINUTE }) } });
    expect(
      causeIn({ stores: [store], log: [refreshRejected(NOW - HOUR)] }, 'grant-rejected'),
    ).toBeUndefined();
  });

  it('is not seen in a chat that quotes the code, nor in a line without a refresh', () => {
    const chat = logLine(
      NOW,
      'user: what does refresh_token_reused mean after token refresh failed?',
      {},
      'INFO',
    );
    const word = logLine(NOW, 'the docs mention token_expired');
    expect(judge({ log: [chat, word] }).causes).toEqual([]);
  });

  it('is not taken from a log that other gateways share, unless the line names the profile', () => {
    expect(causeIn({ log: [refreshRejected(NOW)], logShared: true }, 'grant-rejected')).toBeUndefined();
    const named = logLine(NOW, `OAuth token refresh failed for openai-codex: 401 token_expired ${ID}`);
    expect(causeIn({ log: [named], logShared: true }, 'grant-rejected')).toBeDefined();
  });

  it('is unknown, not act, while the log does not say which of two sign-ins failed', () => {
    const store = storeOf({
      profiles: [signIn(), signIn({ profileId: 'openai-codex:other@example.com', refresh: null })],
    });
    const cause = causeIn({ stores: [store], log: [refreshRejected(NOW)] }, 'grant-rejected');
    expect(cause).toMatchObject({ severity: 'unknown' });
  });

  it('finds the sign-in whose own record failed in the same moment', () => {
    const other = 'openai-codex:other@example.com';
    const store = storeOf({
      profiles: [signIn(), signIn({ profileId: other })],
      usage: { [other]: usage({ lastFailureAt: NOW - 1_000 }) },
    });
    const snapshot = judge({ stores: [store], log: [refreshRejected(NOW)] });
    expect(snapshot.profiles.find((row) => row.id === other)?.causes).toContain('grant-rejected');
    expect(snapshot.profiles.find((row) => row.id === ID)?.causes).not.toContain('grant-rejected');
  });
});

describe('a fresh sign-in that is rejected', () => {
  const fresh = storeOf({ profiles: [signIn({ issuedAt: NOW - 3 * MINUTE })] });
  const log = [refreshRejected(NOW - MINUTE)];

  it('stops the loop on a version that is reported to spoil it, and names what works', () => {
    const snapshot = judge({ version: '2026.5.12', stores: [fresh], log });
    const cause = snapshot.causes[0];
    expect(cause).toMatchObject({ code: 'fresh-login-rejected', severity: 'act', fix: { kind: 'advise' } });
    expect(cause?.detail).toContain('2026.5.28');
    expect(snapshot.causes.find((one) => one.code === 'grant-rejected')?.under).toBe('fresh-login-rejected');
    expect(snapshot.causes.find((one) => one.code === 'version-known-bad')?.under).toBe(
      'fresh-login-rejected',
    );
  });

  it('is not claimed for a version whose fault is another one', () => {
    expect(causeIn({ version: '2026.9.5', stores: [fresh], log }, 'fresh-login-rejected')).toBeUndefined();
  });

  it('is an ordinary rejection on a version that nobody reports, and for an older sign-in', () => {
    expect(causeIn({ version: '2026.5.28', stores: [fresh], log }, 'fresh-login-rejected')).toBeUndefined();
    expect(causeIn({ version: '2026.5.12', log }, 'fresh-login-rejected')).toBeUndefined();
  });
});

describe('a rotation', () => {
  const fenced = (kind: 'fence-pending' | 'fence-failed') =>
    storeOf({ profiles: [signIn({ access: null, refresh: null, expiresAt: null, problem: { kind } })] });

  it('in flight is unknown, never ok', () => {
    const snapshot = judge({ stores: [fenced('fence-pending')] });
    expect(snapshot.verdict).toBe('unknown');
    expect(snapshot.causes[0]).toMatchObject({ code: 'rotation-in-flight', fix: { kind: 'wait' } });
    expect(causeIn({ stores: [fenced('fence-pending')] }, 'rotation-lost')).toBeUndefined();
  });

  it('that got no answer needs a sign-in, and says nothing of the old grant', () => {
    const stores = [fenced('fence-failed')];
    expect(causeIn({ stores }, 'renewal-unanswered')).toMatchObject({ severity: 'act' });
    expect(causeIn({ stores }, 'rotation-lost')).toBeUndefined();
    expect(causeIn({ stores }, 'rotation-in-flight')).toBeUndefined();
  });

  it('that got no answer is no refusal, whatever OpenClaw counted beside it', () => {
    const counted = usage({
      failureCounts: { auth_permanent: 3 },
      lastFailureAt: NOW - MINUTE,
      errorCount: 3,
    });
    const stores = [{ ...fenced('fence-failed'), usage: { [ID]: counted } }];
    expect(causeIn({ stores }, 'grant-rejected')).toBeUndefined();
    expect(causeIn({ stores }, 'renewal-unanswered')).toMatchObject({ severity: 'act' });
  });

  it('that the provider refused, by the log, is lost', () => {
    const log = [refreshRejected(NOW - MINUTE)];
    const cause = causeIn({ stores: [fenced('fence-failed')], log }, 'rotation-lost');
    expect(cause).toMatchObject({ severity: 'act' });
    expect(causeIn({ stores: [fenced('fence-failed')], log }, 'renewal-unanswered')).toBeUndefined();
  });
});

describe('a refresh that timed out', () => {
  const timedOut = (at: number) => logLine(at, 'lane task error: auth refresh request timed out after 10s');

  it('masks its cause, so nobody is asked to sign in', () => {
    const snapshot = judge({ log: [timedOut(NOW)] });
    expect(snapshot.verdict).toBe('unknown');
    expect(snapshot.causes[0]).toMatchObject({ code: 'refresh-timeout-masks-cause', fix: { kind: 'wait' } });
  });

  it('gives way to a refusal of the same sign-in', () => {
    const parts = { log: [timedOut(NOW - HOUR), refreshRejected(NOW)] };
    expect(causeIn(parts, 'refresh-timeout-masks-cause')).toBeUndefined();
    expect(causeIn(parts, 'grant-rejected')).toBeDefined();
  });
});

describe('an expiry date that OpenClaw threw away', () => {
  const wiped = (exp: number) =>
    storeOf({ profiles: [signIn({ expiresAt: null, access: accessToken({ exp: exp / 1000 }) })] });
  const timedOut = logLine(NOW - MINUTE, 'auth refresh request timed out after 10s');

  it('makes a time-out a failure: two witnesses say that no renewal came', () => {
    const snapshot = judge({ stores: [wiped(NOW + 9 * DAY)], log: [timedOut] });
    expect(snapshot.causes[0]).toMatchObject({ code: 'grant-rejected', severity: 'act' });
    expect(snapshot.causes[0]?.evidence.length).toBe(2);
  });

  it('does so with the time-out of the whole call too, which alone says nothing', () => {
    const slow = logLine(NOW - MINUTE, `Profile ${ID} timed out. Trying next account...`);
    expect(causeIn({ stores: [wiped(NOW + 9 * DAY)], log: [slow] }, 'grant-rejected')).toBeDefined();
    expect(judge({ log: [slow] }).causes).toEqual([]);
  });

  it('alone is a renewal that may still come: unknown', () => {
    const snapshot = judge({ stores: [wiped(NOW + 9 * DAY)] });
    expect(snapshot.verdict).toBe('unknown');
    expect(snapshot.causes.map((cause) => cause.code)).toEqual(['rotation-in-flight']);
  });

  it('is not claimed for a token that has ended, or that names no end', () => {
    expect(causeIn({ stores: [wiped(NOW - DAY)] }, 'rotation-in-flight')).toBeUndefined();
    const opaque = storeOf({ profiles: [signIn({ expiresAt: null })] });
    expect(causeIn({ stores: [opaque] }, 'rotation-in-flight')).toBeUndefined();
  });
});

describe('a refused network', () => {
  const region = logLine(
    NOW,
    'OAuth token refresh failed for openai-codex: 403 {"error":{"code":"unsupported_country_region_territory"}}',
  );

  it('is not an expired sign-in, and signing in again is not advised', () => {
    const snapshot = judge({ stores: [failed(NOW - 2_000)], log: [region] });
    expect(snapshot.causes[0]).toMatchObject({
      code: 'blocked-by-network',
      severity: 'act',
      fix: { kind: 'advise' },
    });
    expect(snapshot.causes.map((cause) => cause.code)).not.toContain('grant-rejected');
  });

  it('does not hide a refusal that came long after it', () => {
    const parts = { log: [region], stores: [failed(NOW + HOUR)], now: NOW + 2 * HOUR };
    expect(causeIn(parts, 'grant-rejected')).toBeDefined();
    expect(causeIn(parts, 'blocked-by-network')).toBeUndefined();
  });
});
