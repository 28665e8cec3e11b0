import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { parseLogLine } from '../../../app/openclaw/log/log-line.ts';
import { diagnose } from '../../support/spoken.ts';
import { parseEntry } from '../../../app/openclaw/store/credential-entry.ts';
import { parseRouting } from '../../../app/openclaw/store/routing-state.ts';
import {
  accessToken,
  causeIn,
  DAY,
  factsOf,
  HOUR,
  judge,
  MINUTE,
  NOW,
  refreshRejected,
  signIn,
  storeOf,
  usage,
} from './facts-builder.ts';

const ID = 'openai-codex:me@example.com';
const SECOND = 1_000;

describe('a clock that is wrong', () => {
  it('is told when it is behind the issue of a token, with five minutes of grace', () => {
    const behind = judge({ now: NOW - 2 * DAY - HOUR });
    expect(behind.verdict).toBe('unknown');
    expect(behind.causes.map((cause) => cause.code)).toContain('clock-wrong');
    expect(causeIn({ now: NOW - 2 * DAY - 4 * MINUTE }, 'clock-wrong')).toBeUndefined();
  });

  it('is told when a recorded use or a line of the log lies in the future', () => {
    const used = [storeOf({ usage: { [ID]: usage({ lastUsed: NOW + HOUR }) } })];
    expect(causeIn({ stores: used }, 'clock-wrong')).toMatchObject({ severity: 'unknown', rows: [ID] });
    expect(causeIn({ log: [refreshRejected(NOW + HOUR)] }, 'clock-wrong')).toBeDefined();
    expect(causeIn({ log: [refreshRejected(NOW + HOUR)], logShared: true }, 'clock-wrong')).toBeUndefined();
  });

  it('far ahead makes no renewable sign-in a case for a person', () => {
    const ahead = judge({ now: NOW + 3 * 365 * DAY });
    expect(ahead.profiles[0]?.health).toBe('ok');
    expect(ahead.causes).toMatchObject([{ code: 'expired-but-renewable', severity: 'ok' }]);
  });

  it('that jumps back and forth comes back to the same verdict', () => {
    const before = judge();
    judge({ now: NOW - 365 * DAY });
    judge({ now: NOW + 365 * DAY });
    expect(judge()).toEqual(before);
  });
});

describe('time zones', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it('change no verdict, no moment and no word', () => {
    const parts = {
      log: [refreshRejected(NOW - MINUTE)],
      stores: [storeOf({ usage: { [ID]: usage({ cooldownUntil: NOW + HOUR, cooldownReason: 'timeout' }) } })],
    };
    const told = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Pacific/Pago_Pago', 'Asia/Kathmandu'].map(
      (zone) => {
        process.env.TZ = zone;
        return JSON.stringify(judge(parts));
      },
    );
    expect(new Set(told).size).toBe(1);
  });

  it('are never guessed: a line without one has no time', () => {
    expect(parseLogLine('2026-05-14T12:00:00.000 token_expired', 'a')?.at).toBeNull();
    expect(parseLogLine('2026-05-14T14:00:00.000+02:00 token_expired', 'a')?.at).toBe(NOW);
    expect(parseLogLine('{"time":"2026-05-14T07:00:00.000-05:00","message":"a"}', 'a')?.at).toBe(NOW);
  });
});

describe('a date', () => {
  const entry = (type: string, expires: unknown) =>
    parseEntry(
      'anthropic:me',
      { type, provider: 'anthropic', token: 't', access: 'a', refresh: 'r', expires },
      { file: '/s', identity: null },
    ).profile;
  const verdict = (profile: ReturnType<typeof entry>) =>
    judge({
      version: '2026.9.6',
      config: { agents: { defaults: { model: 'anthropic/claude' } } },
      stores: [storeOf({ generation: 'sqlite-agent', profiles: [{ ...profile, inherited: false }] })],
    });

  it.each([0, -1, -NOW, Number.NaN, Infinity, -Infinity, '1790000000000', {}, [], true, 8.64e15 + 1, 1e300])(
    'that is nonsense (%s) makes no token ok',
    (expires) => {
      const snapshot = verdict(entry('token', expires));
      expect(snapshot.profiles[0]?.health).not.toBe('ok');
      expect(snapshot.verdict).not.toBe('ok');
    },
  );

  it('in seconds is what OpenClaw takes it for: long past', () => {
    const seconds = Math.floor((NOW + 9 * DAY) / SECOND);
    expect(verdict(entry('token', seconds)).causes).toMatchObject([{ code: 'expired', severity: 'act' }]);
    // With a refresh token OpenClaw renews at the next call, and writes the date anew.
    expect(verdict(entry('oauth', seconds)).causes).toMatchObject([
      { code: 'expired-but-renewable', severity: 'ok' },
    ]);
  });

  it('in the year 2100, and the last one there is, breaks nothing', () => {
    const far = Date.parse('2100-01-01T00:00:00Z');
    const access = accessToken({ exp: far / SECOND, iat: (NOW - DAY) / SECOND });
    for (const expiresAt of [far, 8.64e15]) {
      const found = diagnose(
        factsOf({ stores: [storeOf({ profiles: [signIn({ access, refresh: null, expiresAt })] })] }),
      );
      expect(found.snapshot.verdict).toBe('ok');
      expect(found.nextChange).toBeGreaterThan(NOW);
      expect(JSON.stringify(found.snapshot)).toContain(String(expiresAt));
    }
  });

  it('of a lockout without an end stays a lockout', () => {
    const { usage: kept } = parseRouting({
      usageStats: { [ID]: { disabledUntil: 1e300, disabledReason: 'billing' } },
    });
    const snapshot = judge({ stores: [storeOf({ usage: kept })] });
    expect(snapshot.profiles[0]?.deadline).toMatchObject({ kind: 'lockout', at: 8.64e15 });
    expect(snapshot.verdict).not.toBe('ok');
  });
});

describe('the real clock', () => {
  afterEach(() => vi.useRealTimers());

  it('waits longer than Node can, in steps, and fires once', () => {
    vi.useFakeTimers({ now: NOW });
    let fired = 0;
    systemClock().after(75 * 365 * DAY, () => (fired += 1));
    vi.advanceTimersByTime(74 * 365 * DAY);
    expect(fired).toBe(0);
    vi.advanceTimersByTime(2 * 365 * DAY);
    expect(fired).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('never fires at once for a wait that is no number, and can be told to stop', () => {
    vi.useFakeTimers({ now: NOW });
    const run = vi.fn();
    const stops = [Number.NaN, Infinity].map((ms) => systemClock().after(ms, run));
    vi.advanceTimersByTime(365 * DAY);
    expect(run).not.toHaveBeenCalled();
    for (const stop of stops) stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
