import { describe, expect, it } from 'vitest';
import { panelView, type PanelInput } from '../../../app/view/panel-view.ts';
import { loginStarted } from '../../../app/view/sign-in/login-view.ts';
import { DAY, HOUR, needsSignIn, NOW, rejected, row, snapshot } from './samples.ts';

const view = (change: Partial<PanelInput> = {}) =>
  panelView({
    snapshot: snapshot(),
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
const firstRow = (v: ReturnType<typeof view>) => v.groups[0]!.rows[0]!;

describe('the panel view', () => {
  it('says that it is loading before the first reading, with the lamp unknown and not ok', () => {
    expect(view({ snapshot: null })).toMatchObject({ state: 'loading', lamp: 'unknown', groups: [] });
  });

  it('names consumer, account, plan, deadline with absolute and relative time', () => {
    const v = view();
    expect(v.groups[0]!.title).toBe('OpenClaw');
    expect(firstRow(v)).toMatchObject({
      title: 'me@example.com',
      subtitle: 'ChatGPT Plus, openai-codex',
      word: 'Works',
      deadline: 'Access token ends 3 Dec 2026, 14:00 (in 10 days), renewed by OpenClaw without you',
    });
  });

  it('says once and calmly that a gateway is down or the keyring is locked, with the lamp as it was', () => {
    const install = snapshot().installs[0]!;
    const down = view({
      snapshot: snapshot({ installs: [{ ...install, gateway: 'stopped' }] }),
      vault: 'locked',
    });
    expect(down.standing.map(({ title, command }) => [title, command])).toEqual([
      // The head has a button for it.
      ['The gateway of OpenClaw is not running', null],
      ['The system keyring is locked', null],
    ]);
    expect(down.lamp).toBe(view().lamp);
    for (const gateway of ['running', 'remote', null] as const)
      expect(view({ snapshot: snapshot({ installs: [{ ...install, gateway }] }) }).standing).toEqual([]);
  });

  it('draws an untested row and lamp hollow and does not call it working', () => {
    const v = view({ snapshot: snapshot({ profiles: [row({ proof: 'untested' })] }) });
    expect(firstRow(v)).toMatchObject({ filled: false, word: 'Looks good' });
    expect(v.head).toMatchObject({ verdict: 'Looks good', line: 'me@example.com · OpenClaw' });
    expect(v).toMatchObject({ lamp: 'ok', lampFilled: false });
    expect(v.headline).toBe('Nothing is known against the sign-in in use.');
  });

  it('fills the lamp only when every row in use is proven', () => {
    const rows = [row(), row({ id: 'work/x', agent: 'work', proof: 'untested' })];
    expect(view({ snapshot: snapshot({ profiles: rows }) }).lampFilled).toBe(false);
    expect(view().lampFilled).toBe(true);
  });

  it('does not promise that a rejected sign-in is renewed, whatever its dates say', () => {
    expect(firstRow(view({ snapshot: needsSignIn() })).deadline).not.toContain('renewed');
  });

  it('puts the worst row first and gives it the one primary button', () => {
    const bad = row({
      id: 'work/bad',
      agent: 'work',
      health: 'act',
      account: { ...row().account, email: 'b@example.com' },
    });
    const soon = row({ id: 'soon', health: 'soon' });
    const v = view({ snapshot: snapshot({ verdict: 'act', profiles: [row(), soon, bad] }) });
    const rows = v.groups.flatMap((group) => group.rows);
    expect(rows.map(({ id }) => id)).toEqual(['work/bad', 'soon', 'openai-codex:me@example.com']);
    expect(rows.filter(({ button }) => button?.primary).map(({ id }) => id)).toEqual(['work/bad']);
    expect(v.focus).toBe('work/bad');
  });

  it('does not ask for a sign-in where a sign-in does not help', () => {
    const broken = needsSignIn();
    broken.causes = [
      {
        ...rejected(),
        code: 'route-misconfigured',
        title: 'The codex plugin is off',
        fix: { kind: 'owner', label: 'Allow the plugin' },
      },
    ];
    const v = view({ snapshot: broken });
    expect(firstRow(v).button).toEqual({ label: 'Sign in again', primary: false, asked: false });
    expect(v.headline).toBe('me@example.com (OpenClaw, agent main): The codex plugin is off.');
  });

  it('has no primary button when nothing needs a person', () => {
    expect(firstRow(view()).button).toEqual({ label: 'Sign in again', primary: false, asked: false });
  });

  it('offers no button where one click cannot sign in', () => {
    const v = view({ snapshot: needsSignIn({ canSignIn: false }) });
    expect(firstRow(v).button).toBeNull();
    expect(v.signIns).toEqual([]);
  });

  it('is busy and offers no second sign-in while one runs', () => {
    const v = view({
      snapshot: needsSignIn(),
      login: loginStarted('openai-codex:me@example.com', 'me@example.com'),
    });
    expect(v).toMatchObject({ lamp: 'busy', signIns: [], headline: 'Signing in again: me@example.com.' });
    expect(firstRow(v).button).toBeNull();
  });

  it('never draws an unknown verdict as ok', () => {
    const v = view({ snapshot: snapshot({ verdict: 'unknown', profiles: [row({ health: 'unknown' })] }) });
    expect(v.lamp).toBe('unknown');
    expect(firstRow(v)).toMatchObject({ health: 'unknown', word: 'Cannot tell' });
  });

  it('shows causes that touch no row, and calls that ready, not empty', () => {
    const cause = { ...rejected([]), code: 'store-newer-than-us' as const, severity: 'unknown' as const };
    const v = view({ snapshot: snapshot({ verdict: 'unknown', profiles: [], causes: [cause] }) });
    expect(v.state).toBe('ready');
    expect(v.general).toHaveLength(1);
    expect(v.headline).toBe('The sign-in server no longer accepts this sign-in.');
  });

  it('has a first-run screen that names where it looked', () => {
    const v = view({ snapshot: snapshot({ verdict: 'idle', profiles: [] }) });
    expect(v).toMatchObject({
      state: 'nothing-found',
      looked: ['~/.openclaw'],
      headline: 'Nothing to watch yet.',
    });
  });

  it('names the other holder of the same sign-in', () => {
    const codex = row({ id: 'codex-cli', profileId: 'codex-cli', consumer: 'codex', agent: null });
    const v = view({ snapshot: snapshot({ profiles: [row({ lineage: ['codex-cli'] }), codex] }) });
    expect(firstRow(v).lineage).toBe('Same sign-in as Codex CLI');
  });

  it('focuses the row that a notice named, and the worst one when that row is gone', () => {
    const rows = [row(), row({ id: 'work/x', agent: 'work', health: 'act' })];
    const both = snapshot({ verdict: 'act', profiles: rows });
    expect(view({ snapshot: both, focus: 'openai-codex:me@example.com' }).focus).toBe(
      'openai-codex:me@example.com',
    );
    expect(view({ snapshot: both, focus: 'gone' }).focus).toBe('work/x');
  });

  it('says a whole sentence for screen readers', () => {
    const { label } = firstRow(view({ snapshot: needsSignIn() }));
    expect(label).toContain('me@example.com, OpenClaw, agent main: needs you. The sign-in server no longer');
  });

  it('tells two rows of one account apart in the menu entries', () => {
    const rows = [row(), row({ id: 'work/x', agent: 'work' })];
    expect(view({ snapshot: snapshot({ profiles: rows }) }).signIns.map(({ account }) => account)).toEqual([
      'me@example.com, OpenClaw, agent main',
      'me@example.com, OpenClaw, agent work',
    ]);
  });

  it('says who uses what only where it surprises', () => {
    const route = {
      install: null,
      role: 'primary' as const,
      agent: 'work',
      model: 'openai/gpt-5.5',
      runtime: 'codex',
      next: 'ada',
      why: 'The first in the order was refused.',
    };
    const ada = row({ id: 'ada', agent: 'main', account: { ...row().account, email: 'ada@example.com' } });
    const grace = row({ id: 'work/grace', agent: 'work', health: 'act' });
    const shown = (next: string) =>
      view({ snapshot: snapshot({ profiles: [ada, grace], routes: [{ ...route, next }] }) })
        .groups.flatMap(({ rows }) => rows)
        .map(({ id, surprise }) => [id, surprise]);
    expect(shown('ada')).toEqual([
      ['work/grace', 'Agent work uses ada@example.com instead.'],
      ['ada', null],
    ]);
    expect(shown('work/grace').map(([, surprise]) => surprise)).toEqual([null, null]);
  });

  it('counts those who need a person, the worst by name', () => {
    const rows = [
      row({ health: 'act' }),
      row({ id: 'b', agent: 'work', health: 'act' }),
      row({ id: 'c', agent: 'ops' }),
    ];
    expect(view({ snapshot: snapshot({ verdict: 'act', profiles: rows }) }).headline).toBe(
      '2 of 3 need you: me@example.com (OpenClaw, agent main) first.',
    );
  });

  it('gives the end of an ending sign-in as a fixed moment, which cannot go stale in the tray', () => {
    const ending = row({
      health: 'soon',
      deadline: { at: NOW + 3 * HOUR, kind: 'static-token', renewable: false },
    });
    const v = view({ snapshot: snapshot({ verdict: 'soon', profiles: [ending] }) });
    expect(v.headline).toBe('me@example.com (OpenClaw, agent main) ends on 23 Nov 2026, 17:00.');
    expect(
      view({ snapshot: snapshot({ verdict: 'soon', profiles: [ending] }), now: NOW + HOUR }).headline,
    ).toBe(v.headline);
    expect(
      firstRow(view({ snapshot: snapshot({ profiles: [ending] }), now: NOW + HOUR })).deadline,
    ).toContain('in 2 hours');
  });

  it('keeps words honest about time that has passed', () => {
    const ended = row({ deadline: { at: NOW - 2 * DAY, kind: 'access-token', renewable: false } });
    expect(firstRow(view({ snapshot: snapshot({ profiles: [ended] }) })).deadline).toBe(
      'Access token ended 21 Nov 2026, 14:00 (2 days ago)',
    );
  });
});
