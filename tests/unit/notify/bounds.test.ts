import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../app/model/cause.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { withoutStale, type NoticeMemory } from '../../../app/notify/memory.ts';
import { decideNotices, type NoticeInput } from '../../../app/notify/policy.ts';
import { NIGHT, NOT_SNOOZED } from '../../../app/preferences/snooze.ts';
import { DAY, HOUR, needsSignIn, NOW, rejected, row, snapshot } from '../view/samples.ts';

/** Where a notice begins, ends and waits: each bound from both sides. Found by changing the code and seeing no test fail. */

const ROW = 'openai-codex:me@example.com';
const MINUTE = 60_000;

const decide = (next: Snapshot, change: Partial<NoticeInput> = {}) =>
  decideNotices({
    previous: snapshot(),
    next,
    memory: {},
    newGrantName: () => 'grant',
    timeZone: 'UTC',
    ...change,
  });

const endingAt = (at: number, code?: Cause['code']): Snapshot =>
  snapshot({
    verdict: 'soon',
    profiles: [row({ health: 'soon', deadline: { at, kind: 'static-token', renewable: false } })],
    causes: code ? [{ ...rejected(), code, severity: 'soon' }] : [],
  });

describe('an end that is spoken of in advance', () => {
  it('waits for the lead that a person wants, and comes at it', () => {
    const early = decide(endingAt(NOW + 3 * HOUR), { lead: 2 * HOUR });
    expect(early).toMatchObject({ show: [], again: NOW + HOUR, memory: {} });
    expect(decide(endingAt(NOW + 2 * HOUR), { lead: 2 * HOUR }).show).toHaveLength(1);
    expect(decide(endingAt(NOW + 3 * HOUR), { lead: null })).toMatchObject({ again: null });
    expect(decide(endingAt(NOW + 3 * HOUR), { lead: null }).show).toHaveLength(1);
  });

  it('holds nothing back that needs a person now', () => {
    const deadline = { at: NOW + 3 * HOUR, kind: 'static-token' as const, renewable: false };
    expect(decide(needsSignIn({ deadline }), { lead: HOUR }).show).toHaveLength(1);
  });

  it('waits for the later of lead and snooze', () => {
    const snoozed = (until: number) => ({ ...NOT_SNOOZED, snoozed: { [ROW]: until } });
    const next = endingAt(NOW + 3 * HOUR);
    expect(decide(next, { lead: 2 * HOUR, hush: snoozed(NOW + 2 * HOUR) }).again).toBe(NOW + 2 * HOUR);
    expect(decide(next, { lead: HOUR, hush: snoozed(NOW + MINUTE) }).again).toBe(NOW + 2 * HOUR);
  });

  it('is taken back when it is snoozed after it was said', () => {
    const told = decide(endingAt(NOW + HOUR));
    const hush = { ...NOT_SNOOZED, snoozed: { [ROW]: NOW + HOUR } };
    const held = decide(endingAt(NOW + HOUR), { memory: told.memory, hush });
    expect(held).toMatchObject({ show: [], close: [told.show[0]!.key], memory: {} });
  });

  it('of a token that lives for hours is spoken of a quarter of an hour before', () => {
    expect(decide(endingAt(NOW + 15 * MINUTE + 1, 'short-lived-provider')).show).toEqual([]);
    expect(decide(endingAt(NOW + 15 * MINUTE, 'short-lived-provider')).show).toHaveLength(1);
    expect(decide(endingAt(NOW + 16 * MINUTE, 'expiring')).show).toHaveLength(1);
  });

  it('says when only where a date is the reason', () => {
    expect(decide(endingAt(NOW + HOUR, 'expiring')).show[0]!.body).toContain('It ends');
    expect(decide(endingAt(NOW + HOUR, 'grant-rejected')).show[0]!.body).not.toContain('It ends');
    expect(decide(needsSignIn()).show[0]!.body).not.toContain('It ends');
  });

  it('asks for a sign-in only where one helps', () => {
    const helped = endingAt(NOW + HOUR, 'expiring');
    expect(decide(helped).show[0]!.title).toMatch(/^Sign in soon/);
    helped.profiles[0]!.canSignIn = false;
    expect(decide(helped).show[0]!.title).not.toMatch(/^Sign in soon/);
    expect(decide(endingAt(NOW + HOUR, 'grant-rejected')).show[0]!.title).not.toMatch(/^Sign in soon/);
  });
});

describe('quiet hours', () => {
  it('hold back what can wait, and nothing that costs money', () => {
    const night = { ...NOT_SNOOZED, quiet: NIGHT };
    const now = NOW - (NOW % DAY) + 23 * HOUR;
    expect(decide({ ...needsSignIn(), now }, { hush: night })).toMatchObject({
      show: [],
      again: now + 9 * HOUR,
    });
    const spent: Cause = { ...rejected([]), code: 'billing-route-changed', fix: null };
    const grave = decide({ ...snapshot({ causes: [spent] }), now }, { hush: night });
    expect(grave.show[0]).toMatchObject({ title: 'Billing route changed', urgency: 'critical' });
  });
});

describe('what was said', () => {
  const told = (change: object = {}): NoticeMemory => ({
    [ROW]: { grant: 'first', endsAt: null, thresholds: ['act'], seenAt: NOW, ...change },
  });

  it('is forgotten after ninety days, not before', () => {
    const memory = told({ seenAt: NOW });
    expect(withoutStale(memory, NOW + 90 * DAY - 1)).toEqual(memory);
    expect(withoutStale(memory, NOW + 90 * DAY)).toEqual({});
  });

  it('is written anew once a day at most', () => {
    const seen = (seenAt: number) => decide(needsSignIn(), { memory: told({ seenAt }) }).memory[ROW]?.seenAt;
    expect(seen(NOW - DAY)).toBe(NOW - DAY);
    expect(seen(NOW - DAY - 1)).toBe(NOW);
  });

  it('is said again only of a sign-in that ends later', () => {
    const next = endingAt(NOW + HOUR);
    const known = (endsAt: number | null) => decide(next, { memory: told({ endsAt, thresholds: ['soon'] }) });
    expect(known(NOW + HOUR).show).toEqual([]);
    expect(known(null).show).toEqual([]);
    expect(known(null).memory[ROW]?.endsAt).toBe(NOW + HOUR);
    expect(known(NOW + HOUR - 1).show[0]?.key).toBe(`${ROW}#grant`);
  });

  it('keeps the end that it knew where the reading names none', () => {
    const memory = told({ endsAt: NOW + HOUR });
    expect(decide(needsSignIn({ deadline: null }), { memory }).memory[ROW]?.endsAt).toBe(NOW + HOUR);
  });

  it('is taken back as fixed where the sign-in is well, idle too, and without a word where it is not used', () => {
    const after = (health: 'ok' | 'idle' | 'act' | 'soon', onRoute = true) =>
      decide(snapshot({ profiles: [row({ health, onRoute })] }), { memory: told() });
    expect(after('ok').show[0]!.title).toMatch(/^Fixed/);
    expect(after('idle').show[0]!.title).toMatch(/^Fixed/);
    expect(after('act', false)).toMatchObject({ show: [], close: [`${ROW}#first`] });
  });

  it('of one sign-in stands while another is well', () => {
    const other = row({ id: 'b', profileId: 'b' });
    const both = { ...needsSignIn(), profiles: [...needsSignIn().profiles, other] };
    const memory = { ...told(), b: told()[ROW]! };
    const decision = decide(both, { memory });
    expect(decision.memory[ROW]).toBeDefined();
    expect(decision.show.map(({ key }) => key)).toEqual(['b#first']);
  });
});

describe('a provider that refuses good sign-ins', () => {
  const incident = (severity: Cause['severity']): Cause => ({
    ...rejected(['a']),
    code: 'provider-incident',
    severity,
    fix: { kind: 'wait', label: 'Wait' },
  });
  const two = (severity: Cause['severity'], provider: string): Snapshot =>
    snapshot({
      verdict: 'act',
      profiles: [
        row({ id: 'a', health: 'act' }),
        row({ id: 'b', provider, health: 'act', causes: ['grant-rejected'] }),
      ],
      causes: [incident(severity), rejected(['b'])],
    });
  const rowsOf = (next: Snapshot) => decide(next).show.map((notice) => notice.row);

  it('keeps its own quiet, by any of its names, and no other provider', () => {
    expect(rowsOf(two('act', 'openai-codex'))).not.toContain('b');
    expect(rowsOf(two('act', 'openai'))).not.toContain('b');
    expect(rowsOf(two('act', 'anthropic'))).toContain('b');
  });

  it('is none while it is only worth knowing', () => {
    expect(rowsOf(two('info', 'openai-codex'))).toContain('b');
  });
});

describe('a cause of no row', () => {
  const general: Cause = { ...rejected([]), code: 'gateway-unreachable' as Cause['code'], fix: null };

  it('is said where no row needs a person now, beside one that will', () => {
    const later = endingAt(NOW + HOUR);
    expect(decide({ ...later, causes: [general] }).show.map(({ row: one }) => one)).toEqual([ROW, null]);
    const now = needsSignIn();
    expect(decide({ ...now, causes: [...now.causes, general] }).show).toHaveLength(1);
  });

  it('is not said while it waits by itself, stands under another, or is of a row', () => {
    const said = (change: Partial<Cause>) => decide(snapshot({ causes: [{ ...general, ...change }] })).show;
    expect(said({})).toHaveLength(1);
    expect(said({ fix: { kind: 'wait', label: 'Wait' } })).toEqual([]);
    expect(said({ under: 'other' as Cause['code'] } as Partial<Cause>)).toEqual([]);
    expect(said({ severity: 'soon' })).toEqual([]);
    expect(said({ rows: ['none'] })).toEqual([]);
  });
});

describe('the reason of a notice', () => {
  it('is the row’s own and as grave as the row', () => {
    const other: Cause = { ...rejected(['b']), title: 'Of another row' };
    const minor: Cause = { ...rejected(), severity: 'info', title: 'Worth knowing' };
    const next = { ...needsSignIn(), causes: [other, minor, rejected()] };
    expect(decide(next).show[0]!.body).toContain('no longer accepts');
    expect(decide(next).show[0]!.body).not.toMatch(/another row|Worth knowing/);
  });

  it('ends with one full stop', () => {
    const next = { ...needsSignIn(), causes: [{ ...rejected(), title: 'Of api.example.com, e.g. this.' }] };
    expect(decide(next).show[0]!.body).toBe('OpenClaw, agent main. Of api.example.com, e.g. this.');
  });
});
