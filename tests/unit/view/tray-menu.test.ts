import { describe, expect, it, vi } from 'vitest';
import { loginStarted } from '../../../app/view/sign-in/login-view.ts';
import { panelView } from '../../../app/view/panel-view.ts';
import type { RowView } from '../../../app/contract/view.ts';
import { countBeside, lampPictureName } from '../../../main/lamp/lamp-picture.ts';
import { menuWords, trayMenu } from '../../../main/lamp/tray-menu.ts';
import { needsSignIn, NOW, rejected, row, snapshot } from './samples.ts';

const actions = {
  openPanel: vi.fn(),
  signIn: vi.fn(),
  cancelSignIn: vi.fn(),
  readAgain: vi.fn(),
  snooze: vi.fn(),
  mute: vi.fn(),
  setQuietNights: vi.fn(),
  openPage: vi.fn(),
  showDemo: vi.fn(),
  leaveDemo: vi.fn(),
  quit: vi.fn(),
};
const view = (snap = needsSignIn(), now = NOW, login = null as ReturnType<typeof loginStarted> | null) =>
  panelView({
    snapshot: snap,
    login,
    now,
    timeZone: 'UTC',
    focus: null,
    opened: 0,
    demo: false,
    vault: 'none',
    home: '/home/me',
    note: null,
  });
const labels = (menu: ReturnType<typeof trayMenu>) => menu.map(({ label }) => label ?? '-');

describe('the native menu', () => {
  it('has the verdict, the worst sign-in, every profile, and the rest of what the panel can do', () => {
    expect(labels(trayMenu(view(), actions))).toEqual([
      'me@example.com (OpenClaw, agent main) needs you to sign in again.',
      'Sign in again: me@example.com',
      'Open panel',
      '-',
      'me@example.com: needs you',
      '-',
      'More',
      'Quit Clawlamp',
    ]);
    const more = trayMenu(view(), actions).find(({ label }) => label === 'More')?.submenu;
    expect(labels(more as ReturnType<typeof trayMenu>)).toEqual([
      'Read again',
      'Quiet from 22:00 to 8:00',
      'Settings',
      'What Clawlamp touches',
      'Support bundle',
    ]);
  });

  it('has at most fifteen entries however many sign-ins there are, who is needed first', () => {
    const many = (agents: number, each: number, needing: number) =>
      snapshot({
        verdict: 'act',
        profiles: Array.from({ length: agents * each }, (_, at) =>
          row({
            id: `row-${at}`,
            agent: `agent${Math.floor(at / each)}`,
            health: at % each < needing ? 'act' : 'ok',
            account: { ...row().account, email: `person${at}@example.com` },
          }),
        ),
        causes: [rejected(['row-0'])],
      });
    for (const [agents, each, needing] of [
      [20, 10, 1],
      [20, 10, 0],
      [3, 20, 1],
      [1, 12, 12],
      [7, 1, 0],
    ] as const) {
      const menu = trayMenu(view(many(agents, each, needing)), actions);
      expect(menu.length, `${agents} agents`).toBeLessThanOrEqual(15);
    }
    const large = trayMenu(view(many(20, 10, 1)), actions);
    expect(labels(large)).toContain('14 more need you…');
    const all = large.find(({ label }) => label === 'All sign-ins')?.submenu as typeof large;
    expect(labels(all)).toHaveLength(20);
    expect(labels(all[0]?.submenu as typeof large)).toHaveLength(9);
  });

  it('opens the panel for a cure that is no sign-in', () => {
    const lost = needsSignIn();
    lost.installs = lost.installs.map((one) => ({ ...one, version: null }));
    const menu = labels(trayMenu(view(lost), actions));
    expect(menu).toContain('Choose OpenClaw…');
    expect(menu.join()).not.toContain('Sign in again');
  });

  it('carries out what it says', () => {
    const menu = trayMenu(view(), actions);
    const click = (item: (typeof menu)[number] | undefined) => (item?.click as undefined | (() => void))?.();
    click(menu[1]);
    expect(actions.signIn).toHaveBeenCalledExactlyOnceWith('openai-codex:me@example.com');
    const profile = menu[4]!.submenu as typeof menu;
    click(profile.find(({ label }) => label === 'Show in panel'));
    expect(actions.openPanel).toHaveBeenCalledExactlyOnceWith('openai-codex:me@example.com');
  });

  it('silences a row that needs somebody, for a while or for good, and shows that it is silent', () => {
    const id = 'openai-codex:me@example.com';
    const ofRow = (hush?: Parameters<typeof trayMenu>[2]) =>
      trayMenu(view(), actions, hush)[4]!.submenu as ReturnType<typeof trayMenu>;
    const click = (label: string, hush?: Parameters<typeof trayMenu>[2]) =>
      (ofRow(hush).find((item) => item.label === label)?.click as undefined | (() => void))?.();
    click('Snooze for an hour');
    click('Snooze until tomorrow');
    click('Mute notices');
    expect(actions.snooze.mock.calls).toEqual([
      [id, 'hour'],
      [id, 'tomorrow'],
    ]);
    expect(actions.mute).toHaveBeenLastCalledWith(id, true);
    const muted = { muted: [id], snoozed: {}, quiet: null };
    expect(ofRow(muted).find(({ label }) => label === 'Mute notices')).toMatchObject({ checked: true });
    expect(ofRow(muted).find(({ label }) => label === 'Snooze for an hour')).toMatchObject({
      enabled: false,
    });
    click('Mute notices', muted);
    expect(actions.mute).toHaveBeenLastCalledWith(id, false);
    const well = trayMenu(view(snapshot()), actions)[3]!.submenu as ReturnType<typeof trayMenu>;
    expect(labels(well)).not.toContain('Mute notices');
  });

  it('offers to cancel while a sign-in runs, and no other sign-in', () => {
    const menu = labels(trayMenu(view(needsSignIn(), NOW, loginStarted('x', 'me@example.com')), actions));
    expect(menu).toContain('Cancel sign-in');
    expect(menu.some((label) => label.startsWith('Sign in again'))).toBe(false);
  });

  it('says the same while time passes, so that it is not rebuilt', () => {
    const words = (now: number) => menuWords(trayMenu(view(snapshot(), now), actions));
    expect(words(NOW + 3_600_000)).toBe(words(NOW));
    expect(menuWords(trayMenu(view(), actions))).not.toBe(words(NOW));
  });

  it('keeps an ampersand in a name from becoming an access key', () => {
    const named = row({ account: { ...row().account, email: 'a&b@example.com' } });
    expect(labels(trayMenu(view(snapshot({ profiles: [named] })), actions))).toContain(
      'a&&b@example.com: works',
    );
  });
});

describe('the picture of the lamp', () => {
  it('is hollow when nothing but dates speaks for an ok', () => {
    expect(lampPictureName({ lamp: 'ok', lampFilled: false, lampRisk: false })).toBe('ok-untested');
    expect(lampPictureName({ lamp: 'ok', lampFilled: true, lampRisk: false })).toBe('ok');
    expect(lampPictureName({ lamp: 'act', lampFilled: false, lampRisk: false })).toBe('act');
  });

  it('has a count beside it from two on, where the platform draws one', () => {
    const groups = (needing: number) => ({
      groups: [{ title: 'x', rows: Array.from({ length: needing }, () => ({ health: 'act' }) as RowView) }],
    });
    expect(countBeside(groups(1), 'darwin')).toBe('');
    expect(countBeside(groups(3), 'darwin')).toBe('3');
    expect(countBeside(groups(3), 'linux')).toBe('');
  });
});
