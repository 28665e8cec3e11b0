import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../../app/notify/markup.ts';
import type { NoticeMemory } from '../../../app/notify/memory.ts';
import { decideNotices } from '../../../app/notify/policy.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { DAY, HOUR, needsSignIn, NOW, rejected, row, snapshot } from '../view/samples.ts';

let names = 0;
const decide = (next: Snapshot, memory: NoticeMemory = {}, previous: Snapshot | null = snapshot()) =>
  decideNotices({ previous, next, memory, newGrantName: () => `grant-${(names += 1)}`, timeZone: 'UTC' });

const ending = (change = {}): Snapshot =>
  snapshot({
    verdict: 'soon',
    profiles: [
      row({
        health: 'soon',
        deadline: { at: NOW + 2 * HOUR, kind: 'static-token', renewable: false },
        ...change,
      }),
    ],
  });

describe('a notice', () => {
  it('appears once when a sign-in in use starts to need a person, and names account, consumer and reason', () => {
    const first = decide(needsSignIn());
    expect(first.show).toEqual([
      expect.objectContaining({
        title: 'Sign in again: me@example.com',
        body: 'OpenClaw, agent main. The sign-in server no longer accepts this sign-in.',
        urgency: 'normal',
        silent: false,
        row: 'openai-codex:me@example.com',
      }),
    ]);
    expect(decide(needsSignIn(), first.memory, needsSignIn()).show).toEqual([]);
  });

  it('is not repeated after a restart', () => {
    const kept = JSON.parse(JSON.stringify(decide(needsSignIn()).memory));
    expect(decide(needsSignIn(), kept, null).show).toEqual([]);
  });

  it('appears at the first run for something that needs a person', () => {
    expect(decide(needsSignIn(), {}, null).show).toHaveLength(1);
  });

  it('does not appear for what is merely worth knowing', () => {
    const cause = { ...rejected(), code: 'not-on-route' as const, severity: 'info' as const };
    expect(decide(snapshot({ causes: [cause] }), {}, null).show).toEqual([]);
  });

  it('does not appear for a row that no route uses', () => {
    expect(decide(needsSignIn({ onRoute: false })).show).toEqual([]);
  });

  it('does not appear for what its owner renews', () => {
    const renewing = { at: NOW + HOUR, kind: 'access-token' as const, renewable: true };
    expect(decide(ending({ deadline: renewing })).show).toEqual([]);
  });

  it('does not appear for a lockout or an incident that only time heals', () => {
    expect(decide(ending({ deadline: { at: NOW + HOUR, kind: 'lockout', renewable: false } })).show).toEqual(
      [],
    );
    const waiting = needsSignIn();
    waiting.causes[0]!.fix = { kind: 'wait', label: 'Wait' };
    expect(decide(waiting).show).toEqual([]);
  });

  it('does not appear while nobody can tell', () => {
    expect(decide(snapshot({ verdict: 'unknown', profiles: [row({ health: 'unknown' })] })).show).toEqual([]);
  });

  it('says quietly that a sign-in ends soon, then aloud that it has ended', () => {
    const soon = decide(ending());
    expect(soon.show[0]).toMatchObject({ title: 'Sign in soon: me@example.com', silent: true });
    expect(soon.show[0]!.body).toContain('It ends 23 Nov 2026, 16:00.');
    const worse = decide(needsSignIn({ deadline: ending().profiles[0]!.deadline }), soon.memory, ending());
    expect(worse.show[0]).toMatchObject({ title: 'Sign in again: me@example.com', silent: false });
    expect(worse.show[0]!.key).toBe(soon.show[0]!.key);
  });

  it('does not ask for a sign-in where a sign-in does not help', () => {
    const broken = needsSignIn();
    broken.causes[0]!.fix = { kind: 'owner', label: 'Allow the plugin' };
    expect(decide(broken).show[0]!.title).toBe('Needs you: me@example.com');
    expect(decide(needsSignIn({ canSignIn: false })).show[0]!.title).toBe('Needs you: me@example.com');
  });

  it('does not fall back to "soon" for what was already said to need a person', () => {
    const told = decide(needsSignIn({ deadline: ending().profiles[0]!.deadline }));
    expect(decide(ending(), told.memory, needsSignIn()).show).toEqual([]);
  });

  it('is replaced silently by "fixed" under the same key when the sign-in works again', () => {
    const told = decide(needsSignIn());
    const fixed = decide(snapshot(), told.memory, needsSignIn());
    expect(fixed.show).toEqual([
      expect.objectContaining({
        key: told.show[0]!.key,
        title: 'Fixed: me@example.com',
        silent: true,
        urgency: 'low',
      }),
    ]);
    expect(fixed.memory).toEqual({});
  });

  it('says nothing about a repair that happened while it was not running', () => {
    const told = decide(needsSignIn());
    const later = decide(snapshot(), told.memory, null);
    expect(later.show).toEqual([]);
    expect(later.close).toEqual([told.show[0]!.key]);
  });

  it('appears again when a repaired sign-in breaks again, under another random name', () => {
    const told = decide(needsSignIn());
    const fixed = decide(snapshot(), told.memory, needsSignIn());
    const again = decide(needsSignIn(), fixed.memory, snapshot());
    expect(again.show).toHaveLength(1);
    expect(again.show[0]!.key).not.toBe(told.show[0]!.key);
  });

  it('appears again for a newer sign-in that was made and refused while it was not running', () => {
    const told = decide(needsSignIn());
    const newer = needsSignIn({ deadline: { at: NOW + 20 * DAY, kind: 'access-token', renewable: true } });
    expect(decide(newer, told.memory, null).show).toHaveLength(1);
  });

  it('is not repeated after a moment of doubt', () => {
    const told = decide(needsSignIn());
    const doubt = snapshot({ verdict: 'unknown', profiles: [row({ health: 'unknown' })] });
    const during = decide(doubt, told.memory, needsSignIn());
    expect(during).toMatchObject({ show: [], close: [] });
    expect(decide(needsSignIn(), during.memory, doubt).show).toEqual([]);
  });

  it('is not taken back because a store could not be read for a moment', () => {
    const told = decide(needsSignIn());
    const unreadable = snapshot({
      verdict: 'unknown',
      profiles: [],
      installs: [{ ...snapshot().installs[0]!, readable: false }],
    });
    expect(decide(unreadable, told.memory, needsSignIn())).toMatchObject({ close: [], memory: told.memory });
  });

  it('is taken back without a word when its row is gone', () => {
    const told = decide(needsSignIn());
    const gone = decide(snapshot({ profiles: [] }), told.memory, needsSignIn());
    expect(gone).toMatchObject({ show: [], close: [told.show[0]!.key], memory: {} });
  });

  it('appears once for a cause that touches no row, unless a row says it already', () => {
    const broken = snapshot({
      verdict: 'act',
      causes: [{ ...rejected([]), code: 'route-misconfigured', title: 'The codex plugin is off' }],
    });
    const first = decide(broken);
    expect(first.show).toEqual([expect.objectContaining({ title: 'The codex plugin is off', row: null })]);
    expect(decide(broken, first.memory, broken).show).toEqual([]);
    const both = { ...needsSignIn(), causes: [...needsSignIn().causes, ...broken.causes] };
    expect(decide(both).show).toHaveLength(1);
  });

  it('leaves the memory alone while nothing new is said', () => {
    const { memory } = decide(needsSignIn());
    const next = { ...needsSignIn(), now: NOW + HOUR };
    expect(decide(next, memory, needsSignIn()).memory).toEqual(memory);
  });

  it('forgets what it has not seen for a quarter of a year', () => {
    const { memory } = decide(needsSignIn());
    const later = { ...snapshot({ profiles: [] }), now: NOW + 91 * DAY };
    expect(decide(later, memory, null)).toMatchObject({ memory: {}, close: [] });
  });

  it('keeps no token, fingerprint or account number in its memory', () => {
    const words = JSON.stringify(decide(needsSignIn()).memory);
    expect(words).not.toContain('acct-1');
    expect(Object.keys(Object.values(JSON.parse(words))[0] as object).sort()).toEqual([
      'endsAt',
      'grant',
      'seenAt',
      'thresholds',
    ]);
  });
});

describe('the body on Linux', () => {
  it('cannot carry markup of a foreign name', () => {
    expect(escapeMarkup('<b>a</b> & <img src="x">')).toBe('&lt;b&gt;a&lt;/b&gt; &amp; &lt;img src="x"&gt;');
  });
});
