import { PLAIN_CALL } from '../../app/cli/call.ts';
import type { Page } from '../../app/cli/print/page.ts';
import { statusParts } from '../../app/cli/print/print-status.ts';
import type { Lamp, PanelView } from '../../app/contract/view.ts';
import type { Snapshot, Verdict } from '../../app/model/snapshot.ts';
import { panelView } from '../../app/view/panel-view.ts';
import type { MenuItem } from '../rig/desktop/tray-menu.ts';

/** What a person is told of one store, by whatever tells it. */
export interface Told {
  verdict: Lamp;
  headline: string;
  /** "OpenClaw, agent main: needs you", a line for each sign-in, sorted. */
  rows: string[];
}

const WORDS = [
  ...[
    'Works',
    'Looks good',
    'Not in use',
    'Needs you',
    'Cannot tell',
    'Paused',
    'Ends soon',
    'Needs you soon',
  ],
  ...['Some chats fail', 'Backup ended', 'Backup refused', 'Backup fails'],
];
const ROW = new RegExp(
  `^ {2}\\S .* {2}(${[...WORDS].sort((a, b) => b.length - a.length).join('|')})(?: {2}|$)`,
);

/** What the terminal's table says, read off its text as a person would. */
export function toldByText(text: string, verdict: Verdict): Told {
  const [headline = '', ...lines] = text.split('\n');
  const rows: string[] = [];
  let group = '';
  for (const line of lines) {
    const word = ROW.exec(line)?.[1];
    if (word) rows.push(`${group}: ${word.toLowerCase()}`);
    else if (/^\S/.test(line)) group = line;
  }
  return { verdict, headline, rows: rows.sort() };
}

/** What the panel shows. */
export function toldByPanel(view: PanelView): Told {
  const rows = view.groups.flatMap(({ rows }) =>
    rows.map(({ consumer, word }) => `${consumer}: ${word.toLowerCase()}`),
  );
  return { verdict: view.lamp, headline: view.headline, rows: rows.sort() };
}

/** The state of each sign-in alone, sorted: a menu names whose it is as short as it may. */
export function statesOf(rows: readonly string[]): string[] {
  return rows.map((row) => row.split(': ').at(-1) ?? '').sort();
}

/** What the lamp's menu says, its submenus too; the state itself is in its picture. */
export function toldByMenu(menu: readonly MenuItem[]): Omit<Told, 'verdict'> {
  const [first, ...items] = menu;
  const states = (below: readonly MenuItem[]): string[] =>
    below.flatMap(({ label, children }) => {
      const word = WORDS.find((one) => label.toLowerCase().endsWith(`: ${one.toLowerCase()}`));
      return children.length > 0 && word ? [word.toLowerCase()] : states(children);
    });
  return { headline: first?.label ?? '', rows: states(items).sort() };
}

/** Where the terminal and the panel tell a store differently, a sentence each. */
export function toldApart(snapshot: Snapshot): string[] {
  const page: Page = {
    paint: (text) => text,
    width: Infinity,
    home: '',
    verbose: false,
    call: PLAIN_CALL,
  };
  const terminal = toldByText([...statusParts(snapshot, page)].join(''), snapshot.verdict);
  const panel = toldByPanel(
    panelView({
      snapshot,
      login: null,
      now: snapshot.now,
      focus: null,
      opened: 0,
      demo: false,
      home: '/',
      vault: 'not-asked',
      note: null,
    }),
  );
  // The panel names whose a sign-in is as short as it may, so its rows are compared by their states.
  const [inTerminal, inPanel] = [terminal, panel].map((told) => ({ ...told, rows: statesOf(told.rows) }));
  const apart = (['verdict', 'headline', 'rows'] as const).filter(
    (key) => JSON.stringify(inTerminal?.[key]) !== JSON.stringify(inPanel?.[key]),
  );
  return apart.map((key) => `${key}: ${String(terminal[key])} / ${String(panel[key])}`);
}
