import { describe, expect, it } from 'vitest';
import { panelView, type PanelInput } from '../../../app/view/panel-view.ts';
import { loginStarted } from '../../../app/view/sign-in/login-view.ts';
import { relativeMoment, nearMoment } from '../../../app/view/moment.ts';
import type { TimelineEvent } from '../../../app/model/history-event.ts';
import type { Plan } from '../../../app/model/plan.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { DAY, HOUR, needsSignIn, NOW, rejected, row, snapshot } from './samples.ts';

const view = (shown: Snapshot, change: Partial<PanelInput> = {}) =>
  panelView({
    snapshot: shown,
    login: null,
    now: NOW,
    timeZone: 'UTC',
    focus: null,
    opened: 0,
    demo: false,
    vault: 'none',
    home: '/home/me',
    note: null,
    ...change,
  });
const well = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    row({ id: `well-${at}`, account: { ...row().account, email: `well${at}@example.com` } }),
  );
const plan = (part: Partial<Plan>): Plan => ({
  id: 'plan',
  kind: 'repair',
  code: 'lockout-active',
  title: 'Clear the pause',
  sentence: 'It clears the pause.',
  rows: [row().id],
  consumers: [],
  steps: [],
  writer: 'OpenClaw',
  risks: [],
  undo: 'Undo puts it back.',
  onRequest: true,
  ...part,
});

describe('the verdict', () => {
  it('is short, with account and place in a second line', () => {
    expect(view(needsSignIn()).head).toMatchObject({
      verdict: 'Sign in again',
      line: 'me@example.com · OpenClaw',
    });
    const among = snapshot({
      verdict: 'act',
      profiles: [...well(2), row({ health: 'act' })],
      causes: [rejected()],
    });
    expect(view(among).head).toMatchObject({
      verdict: '1 of 3 needs you',
      line: 'me@example.com · OpenClaw',
    });
  });

  it('counts what works, and says of the unproven only that it looks good', () => {
    const verdictOf = (rows: Snapshot['profiles']) => view(snapshot({ profiles: rows })).head.verdict;
    expect(verdictOf(well(1))).toBe('Works');
    expect(verdictOf(well(2))).toBe('Both sign-ins work');
    expect(verdictOf(well(5))).toBe('All 5 sign-ins work');
    expect(verdictOf([...well(2), row({ proof: 'untested' })])).toBe('Looks good');
  });

  it('is about the count where nothing can be told, and about nothing on an empty machine', () => {
    const unknown = snapshot({ verdict: 'unknown', profiles: [...well(1), row({ health: 'unknown' })] });
    expect(view(unknown).head.verdict).toBe('Cannot tell about 1');
    const empty = snapshot({ verdict: 'idle', profiles: [] });
    expect(view(empty).head).toMatchObject({ verdict: 'Nothing to watch yet', cure: null });
  });

  it('gives the day in which something ends as a calendar has it', () => {
    const ending = row({
      health: 'soon',
      deadline: { at: NOW + 20 * HOUR, kind: 'static-token', renewable: false },
    });
    expect(view(snapshot({ verdict: 'soon', profiles: [ending] })).head).toMatchObject({
      verdict: 'Ends soon',
      line: 'me@example.com · OpenClaw · tomorrow 10:00',
    });
  });
});

describe('the one button', () => {
  const cure = (shown: Snapshot, change: Partial<PanelInput> = {}) => view(shown, change).head.cure;

  it('signs in again where that is what helps, and stands back while a sign-in is shown', () => {
    expect(cure(needsSignIn())).toEqual({
      label: 'Sign in again',
      does: { kind: 'sign-in', row: row().id },
    });
    const login = loginStarted(row().id, 'me@example.com');
    expect(view(needsSignIn(), { login }).head).toMatchObject({ verdict: 'Signing in', cure: null });
    expect(cure(snapshot())).toBeNull();
  });

  it('is the repair where that is what helps', () => {
    const paused = snapshot({
      verdict: 'act',
      profiles: [row({ health: 'act' })],
      causes: [{ ...rejected(), code: 'lockout-active', fix: { kind: 'repair', label: 'Clear it' } }],
    });
    const repairs = { plans: [plan({})], changing: null, results: new Map() };
    expect(cure(paused, { repairs })).toMatchObject({
      label: 'Clear the pause…',
      does: { kind: 'repair', repair: { plan: 'plan' } },
    });
  });

  it('chooses the program where none was found, but not in a demo', () => {
    const lost = { ...needsSignIn() };
    lost.installs = lost.installs.map((one) => ({ ...one, version: null }));
    expect(cure(lost)).toEqual({ label: 'Choose OpenClaw…', does: { kind: 'choose-program' } });
    expect(cure(lost, { demo: true })?.does.kind).toBe('sign-in');
  });

  it('starts a gateway that is down, once no sign-in needs anybody', () => {
    const down = snapshot();
    down.installs = down.installs.map((one) => ({ ...one, gateway: 'stopped' }));
    expect(cure(down)).toEqual({
      label: 'Start the gateway',
      does: { kind: 'start-gateway', row: row().id },
    });
    expect(view(down)).toMatchObject({ head: { line: 'The gateway is not running' } });
    // What a button does is not printed as a command.
    expect(view(down).standing[0]?.command).toBeNull();
    const both = { ...needsSignIn(), installs: down.installs };
    expect(cure(both)?.does.kind).toBe('sign-in');
  });
});

describe('since you last looked', () => {
  const at = (change: Partial<TimelineEvent>): TimelineEvent =>
    ({
      at: NOW - HOUR,
      seen: NOW - HOUR,
      row: row().id,
      install: null,
      kind: 'refused',
      reason: 'x',
      ...change,
    }) as TimelineEvent;

  it('says the newest two in one line and counts the rest', () => {
    const events = [
      at({ kind: 'renewed', at: NOW - 3 * HOUR }),
      at({ kind: 'recovered', at: NOW - 2 * HOUR }),
      at({}),
    ];
    expect(view(snapshot(), { events, lookedAt: NOW - DAY }).head.since).toBe(
      'Since you last looked: 13:00 me@example.com was refused · 12:00 me@example.com works again · one more',
    );
  });

  it('says nothing to whoever has never looked, and nothing that was seen', () => {
    const events = [at({})];
    expect(view(snapshot(), { events, lookedAt: null }).head.since).toBeNull();
    expect(view(snapshot(), { events, lookedAt: NOW }).head.since).toBeNull();
    expect(view(snapshot(), { events: [at({ kind: 'acknowledged' })], lookedAt: 0 }).head.since).toBeNull();
  });
});

describe('days', () => {
  it('are those of the calendar in the zone of the machine', () => {
    // 23 Nov 2026, 14:00 UTC is 23:00 in Tokyo: ten hours later it is tomorrow there.
    expect(nearMoment(NOW + 10 * HOUR, NOW, 'Asia/Tokyo')).toBe('tomorrow 09:00');
    expect(nearMoment(NOW + 10 * HOUR - HOUR / 2, NOW, 'UTC')).toBe('23:30');
    expect(nearMoment(NOW - DAY, NOW, 'UTC')).toBe('yesterday 14:00');
    expect(nearMoment(NOW + 7 * DAY - HOUR, NOW, 'UTC')).toBe('in 7 days');
    expect(relativeMoment(NOW + 7 * DAY - 12 * HOUR, NOW, 'UTC')).toBe('in 7 days');
    expect(relativeMoment(NOW + 20 * HOUR, NOW, 'UTC')).toBe('tomorrow');
    expect(relativeMoment(NOW + 3 * HOUR - 1, NOW, 'UTC')).toBe('in 2 hours');
  });
});

describe('rows in two sizes', () => {
  const sizes = (shown: Snapshot) =>
    view(shown).groups.flatMap(({ rows }) => rows.map(({ size, place }) => [size, place]));

  it('are a card where somebody is needed, and a line where all is well', () => {
    expect(sizes(needsSignIn())).toEqual([['card', 'OpenClaw']]);
    expect(sizes(snapshot({ profiles: well(2) }))).toEqual([
      ['line', 'OpenClaw'],
      ['line', 'OpenClaw'],
    ]);
    const two = snapshot({ profiles: [row(), row({ id: 'work/x', agent: 'work' })] });
    expect(sizes(two).map(([, place]) => place)).toEqual(['Agent main', 'Agent work']);
    const risk = { ...rejected(), code: 'grant-shared-across-agents' as const, severity: 'risk' as const };
    expect(sizes(snapshot({ causes: [risk] }))).toEqual([['card', 'OpenClaw']]);
  });
});
