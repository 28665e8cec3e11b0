import { describe, expect, it } from 'vitest';
import { statusParts } from '../../../app/cli/print/print-status.ts';
import { PLAIN_CALL } from '../../../app/cli/call.ts';
import type { Cause } from '../../../app/model/cause.ts';
import { decideNotices } from '../../../app/notify/policy.ts';
import { headline } from '../../../app/view/headline.ts';
import { panelView } from '../../../app/view/panel-view.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { rejected, row, snapshot } from './samples.ts';
import { HOUR, judge, NOW, signIn, storeOf, usage } from '../diagnose/facts-builder.ts';

/** What a lamp may say: the word comes from the cause, and what is known is said. */

const view = (shown: Snapshot) =>
  panelView({
    snapshot: shown,
    login: null,
    now: shown.now,
    timeZone: 'UTC',
    focus: null,
    opened: 0,
    demo: false,
    home: '/home/me',
    vault: 'not-asked',
    note: null,
  });
const rowsOf = (shown: Snapshot) => view(shown).groups.flatMap((group) => group.rows);
const terminal = (shown: Snapshot) =>
  [
    ...statusParts(shown, {
      paint: (text) => text,
      width: Infinity,
      home: '',
      verbose: false,
      call: PLAIN_CALL,
    }),
  ].join('');
const notices = (shown: Snapshot) =>
  decideNotices({
    previous: null,
    next: shown,
    memory: {},
    newGrantName: () => 'grant',
    timeZone: 'UTC',
  }).show.map(({ title, body }) => `${title} | ${body}`);

/** A working sign-in, and one behind it that was refused for good although its date is days off. */
const refusedBackup = (part: Parameters<typeof signIn>[0] = {}) =>
  judge({
    stores: [
      storeOf({
        profiles: [
          signIn({ profileId: 'openai-codex:me@example.com' }),
          signIn({
            profileId: 'openai-codex:you@example.com',
            account: { email: 'you@example.com', accountId: 'acct-2', userId: 'user-2', plan: 'plus' },
            ...part,
          }),
        ],
        order: { 'openai-codex': ['openai-codex:me@example.com', 'openai-codex:you@example.com'] },
        usage: {
          'openai-codex:you@example.com': usage({
            errorCount: 1,
            failureCounts: { auth_permanent: 1 },
            lastFailureAt: NOW - HOUR,
          }),
        },
      }),
    ],
  });

describe('a refused sign-in behind a working one', () => {
  it('is called refused everywhere, and nowhere given a date', () => {
    const shown = refusedBackup();
    expect(shown.verdict).toBe('soon');
    const refused = shown.profiles.find(({ profileId }) => profileId.includes('you@'));
    expect(refused).toMatchObject({ health: 'soon', deadline: null });
    expect(rowsOf(shown).find(({ title }) => title === 'you@example.com')).toMatchObject({
      word: 'Backup refused',
      deadline: null,
    });
    const texts = [headline(shown, 'UTC'), terminal(shown), ...notices(shown)];
    expect(texts[0]).toContain('Backup refused');
    for (const text of texts) expect(text).not.toMatch(/ends (soon|on)|It ends/i);
    expect(notices(shown)).toEqual([expect.stringContaining('Backup refused: you@example.com')]);
  });

  it('is no different when its date is near or past: it does not end, it has ended', () => {
    for (const expiresAt of [NOW - 3 * HOUR, NOW + HOUR]) {
      const shown = refusedBackup({ expiresAt, refresh: null });
      const codes = shown.causes.map(({ code }) => code);
      expect(codes).toContain('grant-rejected');
      expect(codes).not.toEqual(expect.arrayContaining(['expiring']));
      expect(codes).not.toEqual(expect.arrayContaining(['expired']));
      expect(headline(shown, 'UTC')).not.toMatch(/ends/i);
    }
  });

  it('and one whose date is the cause still ends soon, on that date', () => {
    const shown = judge({
      stores: [storeOf({ profiles: [signIn({ refresh: null, expiresAt: NOW + 4 * HOUR })] })],
    });
    expect(rowsOf(shown)[0]?.word).toBe('Ends soon');
    expect(headline(shown, 'UTC')).toMatch(/ends on 14 May 2026, 16:00\.$/);
    expect(notices(shown)[0]).toMatch(/It ends 14 May 2026, 16:00\./);
  });
});

const cause = (part: Partial<Cause>): Cause => ({ ...rejected(), ...part });

describe('a known risk', () => {
  const risk = cause({
    code: 'grant-shared-across-agents',
    severity: 'risk',
    title: 'Two agents share one sign-in; the next renewal signs one of them out',
  });

  it('is said in the row, in the headline and at the lamp', () => {
    const shown = snapshot({ causes: [risk] });
    const told =
      'One thing to put right: Two agents share one sign-in; the next renewal signs one of them out.';
    expect(rowsOf(shown)[0]).toMatchObject({ word: 'Works', reason: told, risk: true });
    expect(view(shown)).toMatchObject({ lamp: 'ok', lampRisk: true, headline: `Works. ${told}` });
    expect(terminal(shown)).toContain(`      ${told}\n`);
  });

  it('keeps "nothing is known against it" unsaid, whoever it touches', () => {
    const untested = { profiles: [row({ proof: 'untested' as const })] };
    for (const rows of [[row().id], [], ['another']]) {
      const shown = snapshot({ ...untested, causes: [{ ...risk, rows }] });
      expect(headline(shown)).toMatch(/^Not proven yet\. One thing to put right/);
      expect(view(shown).lampRisk).toBe(true);
    }
    expect(headline(snapshot(untested))).toMatch(/^Nothing is known against/);
  });

  it('is counted once where it is part of another one, and not where it is only worth knowing', () => {
    const part = { ...risk, code: 'copied-between-machines' as const, under: risk.code };
    expect(headline(snapshot({ causes: [risk, part] }))).toMatch(/^Works\. One thing/);
    const two = snapshot({ causes: [risk, { ...risk, code: 'permissions-unsafe' }] });
    expect(headline(two)).toMatch(/^Works\. 2 things to put right, first: Two agents/);
    const info = snapshot({ causes: [{ ...risk, severity: 'info' }] });
    expect(view(info)).toMatchObject({ lampRisk: false, headline: 'The sign-in in use works.' });
  });

  it('has no dot at a lamp that already calls for someone', () => {
    const shown = snapshot({
      verdict: 'act',
      profiles: [row({ health: 'act' })],
      causes: [rejected(), risk],
    });
    expect(view(shown).lampRisk).toBe(false);
  });
});

describe('nothing to watch', () => {
  it('is a state of its own, and not a green tick', () => {
    const empty = snapshot({ verdict: 'idle', profiles: [] });
    expect(view(empty)).toMatchObject({ lamp: 'idle', headline: 'Nothing to watch yet.' });
    const unused = snapshot({ verdict: 'idle', profiles: [row({ health: 'idle', onRoute: false })] });
    expect(view(unused)).toMatchObject({ lamp: 'idle', headline: 'No sign-in is in use.' });
    expect(view(snapshot())).toMatchObject({ lamp: 'ok' });
  });
});

describe('the next step', () => {
  const wait = cause({
    code: 'lockout-active',
    fix: { kind: 'wait', label: 'Wait for the end of the pause' },
  });

  it('is that of the root alone: a part of it has none', () => {
    const shown = snapshot({
      verdict: 'act',
      profiles: [row({ health: 'act', causes: ['grant-rejected', 'lockout-active'] })],
      causes: [rejected(), { ...wait, under: 'grant-rejected' }],
    });
    expect(rowsOf(shown)[0]?.causes.map(({ next }) => next)).toEqual(['Sign in again', null]);
    expect(terminal(shown).match(/Next:/g)).toHaveLength(1);
  });

  it('is one for a row with two roots, and one each for two rows', () => {
    const roots = [rejected(), wait];
    const one = snapshot({ verdict: 'act', profiles: [row({ health: 'act' })], causes: roots });
    expect(rowsOf(one)[0]?.causes.map(({ next }) => next)).toEqual(['Sign in again', null]);
    expect(terminal(one).match(/Next:/g)).toHaveLength(1);
    const other = row({ id: 'work/x', agent: 'work', health: 'act' });
    const two = snapshot({
      verdict: 'act',
      profiles: [row({ health: 'act' }), other],
      causes: [rejected(), { ...wait, rows: ['work/x'] }],
    });
    expect(terminal(two).match(/Next:/g)).toHaveLength(2);
  });
});

describe('the last line of a status', () => {
  const last = (shown: Snapshot): string => terminal(shown).trimEnd().split('\n').at(-1) ?? '';

  it('is a command for what needs someone, and for what will', () => {
    const act = snapshot({ verdict: 'act', profiles: [row({ health: 'act' })], causes: [rejected()] });
    expect(last(act)).toBe('Sign in again: clawlamp login openai-codex:me@example.com');
    const soon = cause({ severity: 'soon' });
    const backup = snapshot({ verdict: 'soon', profiles: [row({ health: 'soon' })], causes: [soon] });
    expect(last(backup)).toBe('Sign in before it is needed: clawlamp login openai-codex:me@example.com');
    const order = cause({
      code: 'order-has-no-usable-profile',
      fix: { kind: 'repair', label: 'Put the healthy one first' },
    });
    const repair = snapshot({ verdict: 'act', profiles: [row({ health: 'act' })], causes: [order] });
    expect(last(repair)).toBe('Put it right: clawlamp repair order-has-no-usable-profile');
  });

  it('is none for what needs nobody, or waits by itself', () => {
    expect(terminal(snapshot())).not.toContain('clawlamp ');
    const wait = cause({ severity: 'soon', code: 'lockout-active', fix: { kind: 'wait', label: 'Wait' } });
    const paused = snapshot({ verdict: 'soon', profiles: [row({ health: 'soon' })], causes: [wait] });
    expect(terminal(paused)).not.toContain('clawlamp ');
  });
});
