import { say } from '../../app/language/say.ts';
import type { MenuItemConstructorOptions } from 'electron';
import { NO_HUSH, type Hush } from '../../app/preferences/snooze.ts';
import { visible } from '../../app/platform/text/visible.ts';
import { within } from '../../app/view/words.ts';
import type { PanelView, RowView } from '../../app/contract/view.ts';

export interface MenuActions {
  openPanel(row: string | null): void;
  signIn(row: string): void;
  cancelSignIn(): void;
  readAgain(): void;
  /** No notice of the row for that long. */
  snooze(row: string, length: 'hour' | 'tomorrow'): void;
  mute(row: string, muted: boolean): void;
  setQuietNights(quiet: boolean): void;
  openPage(page: 'settings' | 'trust' | 'bundle'): void;
  quit(): void;
}

/** `&` marks an access key in native menus; doubled it stands for itself. The last writer of the menu. */
const label = (text: string): string => visible(text).replaceAll('&', '&&');

/**
 * The native menu: everything the panel can do, for screen readers and for Linux panels that own the click. Pure, so
 * it is compared and rebuilt only when it says something new.
 */
export function trayMenu(
  view: PanelView,
  actions: MenuActions,
  hush: Hush = NO_HUSH,
): MenuItemConstructorOptions[] {
  const worst = view.groups.flatMap((group) => group.rows).find((row) => row.button?.primary);
  const accountOf = (row: string): string | undefined =>
    view.signIns.find((entry) => entry.row === row)?.account;
  const signIn = (row: string): MenuItemConstructorOptions[] => {
    const account = accountOf(row);
    return account
      ? [{ label: label(say('Sign in again: {account}', { account })), click: () => actions.signIn(row) }]
      : [];
  };
  const profile = (row: RowView): MenuItemConstructorOptions => ({
    label: label(`${row.title}: ${within(row.word)}`),
    submenu: [
      { label: label(row.reason), enabled: false },
      ...(row.deadline ? [{ label: label(row.deadline.replace(/ \([^)]*\)/, '')), enabled: false }] : []),
      { type: 'separator' },
      ...signIn(row.id),
      { label: say('Show in panel'), click: () => actions.openPanel(row.id) },
      ...notices(row),
    ],
  });
  // Offered where there is something to be told of, or where it was silenced.
  const notices = (row: RowView): MenuItemConstructorOptions[] => {
    const muted = hush.muted.includes(row.id);
    if (!muted && row.health !== 'act' && row.health !== 'soon') return [];
    return [
      { type: 'separator' },
      { label: say('Snooze for an hour'), enabled: !muted, click: () => actions.snooze(row.id, 'hour') },
      {
        label: say('Snooze until tomorrow'),
        enabled: !muted,
        click: () => actions.snooze(row.id, 'tomorrow'),
      },
      {
        label: say('Mute notices'),
        type: 'checkbox',
        checked: muted,
        click: () => actions.mute(row.id, !muted),
      },
    ];
  };
  const running = view.login !== null && view.login.result === null;
  return [
    { label: label(view.headline), enabled: false },
    ...(view.demo ? [{ label: say('Demo: made-up sign-ins'), enabled: false }] : []),
    ...(worst ? signIn(worst.id) : []),
    ...(running ? [{ label: say('Cancel sign-in'), click: () => actions.cancelSignIn() }] : []),
    ...view.groups.flatMap((group) => [
      { type: 'separator' as const },
      { label: label(group.title), enabled: false },
      ...group.rows.map(profile),
    ]),
    { type: 'separator' },
    { label: say('Open panel'), click: () => actions.openPanel(null) },
    {
      label: say('Quiet from 22:00 to 8:00'),
      type: 'checkbox',
      checked: hush.quiet !== null,
      click: () => actions.setQuietNights(hush.quiet === null),
    },
    { label: say('Settings'), click: () => actions.openPage('settings') },
    { label: say('What Clawlamp touches'), click: () => actions.openPage('trust') },
    { label: say('Support bundle'), click: () => actions.openPage('bundle') },
    { label: say('Read again'), click: () => actions.readAgain() },
    { label: say('Quit Clawlamp'), click: () => actions.quit() },
  ];
}

/** What a menu says, without its functions: equal strings mean that nothing needs to be rebuilt. */
export function menuWords(menu: readonly MenuItemConstructorOptions[]): string {
  return JSON.stringify(menu);
}
