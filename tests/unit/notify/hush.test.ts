import { describe, expect, it } from 'vitest';
import {
  heldUntil,
  NIGHT,
  NOT_SNOOZED,
  quietUntil,
  snoozedUntil,
  tomorrow,
  withMute,
  type Snooze,
} from '../../../app/preferences/snooze.ts';
import { decideNotices } from '../../../app/notify/policy.ts';
import { readHush } from '../../../main/system/settings.ts';
import { HOUR, needsSignIn, NOW, snapshot } from '../view/samples.ts';

const ROW = 'openai-codex:me@example.com';
const at = (iso: string): number => Date.parse(iso);
const night: Snooze = { ...NOT_SNOOZED, quiet: NIGHT };

describe('quiet hours', () => {
  it.each([
    ['2026-11-23T21:59:00Z', null],
    ['2026-11-23T22:00:30Z', '2026-11-24T08:00:00Z'],
    ['2026-11-24T03:10:00Z', '2026-11-24T08:00:00Z'],
    ['2026-11-24T07:59:59Z', '2026-11-24T08:00:00Z'],
    ['2026-11-24T08:00:00Z', null],
  ])('at %s end at %s', (now, end) => {
    expect(quietUntil(night, at(now), 'UTC')).toBe(end === null ? null : at(end));
  });

  it('are those of the place where the person is', () => {
    expect(quietUntil(night, at('2026-11-23T14:00:00Z'), 'Asia/Tokyo')).toBe(at('2026-11-23T23:00:00Z'));
    expect(quietUntil(night, at('2026-11-23T14:00:00Z'), 'UTC')).toBeNull();
  });

  it('may lie within one day', () => {
    const noon = { ...NOT_SNOOZED, quiet: { from: 12 * 60, to: 13 * 60 } };
    expect(quietUntil(noon, at('2026-11-23T12:30:00Z'), 'UTC')).toBe(at('2026-11-23T13:00:00Z'));
    expect(quietUntil(noon, at('2026-11-23T13:00:00Z'), 'UTC')).toBeNull();
  });

  it('do not silence what is grave, and a mute does', () => {
    const now = at('2026-11-24T03:00:00Z');
    expect(heldUntil(night, ROW, true, now, 'UTC')).toBeNull();
    expect(heldUntil(withMute(night, ROW, true), ROW, true, now, 'UTC')).toBe(Infinity);
  });

  it('and a snooze end when the later one does', () => {
    const now = at('2026-11-24T07:30:00Z');
    expect(heldUntil(snoozedUntil(night, ROW, now + HOUR, now), ROW, false, now, 'UTC')).toBe(now + HOUR);
    expect(heldUntil(snoozedUntil(night, ROW, now + 60_000, now), ROW, false, now, 'UTC')).toBe(
      at('2026-11-24T08:00:00Z'),
    );
  });
});

it('tomorrow is the next morning at eight, also after midnight', () => {
  expect(tomorrow(at('2026-11-23T14:07:31Z'), 'UTC')).toBe(at('2026-11-24T08:00:00Z'));
  expect(tomorrow(at('2026-11-24T01:00:00Z'), 'UTC')).toBe(at('2026-11-25T08:00:00Z'));
});

it('what is over is forgotten', () => {
  const later = snoozedUntil(snoozedUntil(NOT_SNOOZED, 'a', 100, 0), 'b', 300, 200);
  expect(later.snoozed).toEqual({ b: 300 });
});

describe('a notice', () => {
  const decide = (now: number, hush: Snooze, memory = {}) =>
    decideNotices({
      previous: snapshot(),
      next: { ...needsSignIn(), now },
      memory,
      newGrantName: () => 'g',
      hush,
      timeZone: 'UTC',
    });

  it('that is snoozed is taken away, and comes when the hour is over', () => {
    const first = decide(NOW, NOT_SNOOZED);
    expect(first.show).toHaveLength(1);
    const snoozed = snoozedUntil(NOT_SNOOZED, ROW, NOW + HOUR, NOW);
    const second = decide(NOW + 1_000, snoozed, first.memory);
    expect(second).toMatchObject({ show: [], close: [first.show[0]?.key], again: NOW + HOUR });
    const third = decide(NOW + HOUR, snoozed, second.memory);
    expect(third).toMatchObject({ close: [], again: null });
    expect(third.show).toHaveLength(1);
  });

  it('that is muted never comes, and nothing waits for it', () => {
    expect(decide(NOW, withMute(NOT_SNOOZED, ROW, true))).toMatchObject({ show: [], again: null });
  });

  it('of another row is not silenced with it', () => {
    expect(decide(NOW, withMute(NOT_SNOOZED, 'another', true)).show).toHaveLength(1);
  });
});

describe('a settings file', () => {
  it('that is damaged silences nothing', () => {
    for (const damaged of [
      null,
      'x',
      { muted: 'all' },
      { muted: [], snoozed: {}, quiet: { from: -1, to: 9_999 } },
    ]) {
      expect(readHush(damaged)).toEqual(NOT_SNOOZED);
    }
    expect(readHush(withMute(night, ROW, true))).toEqual(withMute(night, ROW, true));
  });
});
