import { say } from '../../app/language/say.ts';
import type { MenuItemConstructorOptions } from 'electron';
import { NOT_SNOOZED, type Snooze } from '../../app/preferences/snooze.ts';
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
  showDemo(): void;
  leaveDemo(): void;
  quit(): void;
}

/** `&` marks an access key in native menus; doubled it stands for itself. The last writer of the menu. */
const label = (text: string): string => visible(text).replaceAll('&', '&&');

/** More than so many that need somebody are told of by their number. */
const NEEDING = 7;
/** So many well rows stand in the menu itself, and so many agents have a menu of their own in it. */
const FEW = 4;

/**
 * The native menu: everything the panel can do, for screen readers and for Linux panels that own the click. What needs somebody
 * comes first; it never has more than fifteen entries, however many sign-ins there are. Pure, so it is compared and rebuilt only
 * when it says something new.
 */
export function trayMenu(
  view: PanelView,
  actions: MenuActions,
  hush: Snooze = NOT_SNOOZED,
): MenuItemConstructorOptions[] {
  const rows = view.groups.flatMap((group) => group.rows);
  const places = new Set(rows.map(({ place }) => place)).size > 1;
  const { cure } = view.head;
  const accountOf = (row: string): string | undefined =>
    view.signIns.find((entry) => entry.row === row)?.account;
  const signIn = (row: string): MenuItemConstructorOptions[] => {
    const account = accountOf(row);
    return account
      ? [{ label: label(say('Sign in again: {account}', { account })), click: () => actions.signIn(row) }]
      : [];
  };
  const profile = (row: RowView, place = places): MenuItemConstructorOptions => ({
    label: label(`${row.title}${place ? `, ${row.place}` : ''}: ${within(row.word)}`),
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
  const needing = rows.filter(({ health }) => health === 'act' || health === 'soon' || health === 'unknown');
  const told = needing.length > NEEDING ? needing.slice(0, NEEDING - 1) : needing;
  const more = needing.length - told.length;
  const calm = rows.filter((row) => !needing.includes(row));
  const groups = view.groups
    .map(({ title, rows: own }) => ({
      label: label(title),
      submenu: own.filter((row) => calm.includes(row)).map((row) => profile(row, false)),
    }))
    .filter(({ submenu }) => submenu.length > 0);
  const well: MenuItemConstructorOptions[] =
    calm.length <= FEW && told.length + calm.length <= NEEDING
      ? calm.map((row) => profile(row))
      : groups.length <= FEW && told.length + groups.length <= NEEDING
        ? groups
        : [{ label: say('All sign-ins'), submenu: groups }];
  return [
    { label: label(view.headline), enabled: false },
    ...(view.demo ? [{ label: say('Demo: made-up sign-ins'), enabled: false }] : []),
    ...(view.demoButton === 'show'
      ? [{ label: say('Show me a demo'), click: () => actions.showDemo() }]
      : view.demoButton === 'leave'
        ? [{ label: say('Leave the demo'), click: () => actions.leaveDemo() }]
        : []),
    ...(cure?.does.kind === 'sign-in'
      ? signIn(cure.does.row)
      : // A repair is shown whole before it is made, and so is a question for a file.
        cure
        ? [{ label: label(cure.label), click: () => actions.openPanel(null) }]
        : []),
    ...(running ? [{ label: say('Cancel sign-in'), click: () => actions.cancelSignIn() }] : []),
    { label: say('Open panel'), click: () => actions.openPanel(null) },
    ...(rows.length > 0 ? [{ type: 'separator' as const }] : []),
    ...told.map((row) => profile(row)),
    ...(more > 0
      ? [
          {
            label: say('{count} more need you…', { count: String(more) }),
            click: () => actions.openPanel(null),
          },
        ]
      : []),
    ...well,
    { type: 'separator' },
    {
      label: say('More'),
      submenu: [
        { label: say('Read again'), click: () => actions.readAgain() },
        {
          label: say('Quiet from 22:00 to 8:00'),
          type: 'checkbox',
          checked: hush.quiet !== null,
          click: () => actions.setQuietNights(hush.quiet === null),
        },
        { label: say('Settings'), click: () => actions.openPage('settings') },
        { label: say('What Clawlamp touches'), click: () => actions.openPage('trust') },
        { label: say('Support bundle'), click: () => actions.openPage('bundle') },
      ],
    },
    { label: say('Quit Clawlamp'), click: () => actions.quit() },
  ];
}

/** What a menu says, without its functions: equal strings mean that nothing needs to be rebuilt. */
export function menuWords(menu: readonly MenuItemConstructorOptions[]): string {
  return JSON.stringify(menu);
}
