import { FIRST_COMMANDS } from './pages/first-commands.ts';
import type { Message } from '../language/messages.ts';
import { language, say } from '../language/say.ts';
import type { GroupView, Lamp, LoginView, PanelView, SignInEntry } from '../contract/view.ts';
import { commandForInstall, ownerCommand } from '../openclaw/discovery/owner-commands.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import type { TimelineEvent } from '../model/history-event.ts';
import type { VaultState } from './pages/vault-state.ts';
import { causeView, inReadingOrder, withOneStep } from './cause-view.ts';
import { cureFor } from './cure.ts';
import { headView } from './head.ts';
import { headline } from './headline.ts';
import { relativeMoment } from './moment.ts';
import { placeName } from './place.ts';
import { lacksProgram } from '../model/program-found.ts';
import { withoutHome } from '../platform/home-folder.ts';
import { risksIn } from './state-word.ts';
import { drawnRows, leftOut } from './pages/drawn-rows.ts';
import { sinceWords } from './since-view.ts';
import { primaryRow, rowView, type RowContext } from './row-view.ts';
import { inUrgencyOrder } from './urgency.ts';
import { accountName, consumerName, installName, shown, shownCommand } from '../words/names.ts';

export interface PanelInput {
  snapshot: Snapshot | null;
  /** What happened so far; nothing when absent. */
  events?: readonly TimelineEvent[];
  login: LoginView | null;
  /** Epoch ms that relative times are counted from. */
  now: number;
  /** IANA name; the machine's when absent. */
  timeZone?: string;
  /** Row that a notice or the menu asked for. */
  focus: string | null;
  /** How often the panel was opened so far. */
  opened: number;
  demo: boolean;
  /** True for a demo that can be left. */
  leavesDemo?: boolean | undefined;
  /** False where a flag says where to look; nothing when absent. */
  looksElsewhere?: boolean;
  /** The person's home folder, shown as "~". */
  home: string;
  vault: VaultState;
  note: string | null;
  /** What owners were asked and said, by row id. */
  asked?: RowContext['asked'];
  repairs?: RowContext['repairs'];
  /** What the last change can be taken back by. */
  undo?: PanelView['undo'];
  /** Rows that no notice comes of. */
  muted?: readonly string[];
  /** When the person last looked before this time, epoch ms; null where nobody has. */
  lookedAt?: number | null;
  /** Which page stands in front; the panel itself when absent. */
  page?: PanelView['page'];
  /** Whether a start at login is offered now. */
  offersStart?: boolean;
  /** What an owner has just answered, for the live region. */
  said?: string | null;
}

/** Where the key of the backups is kept, in words. */
export const VAULT_WORDS: Record<VaultState, Message> = {
  'not-asked': 'The system keyring has not been needed yet',
  keytar: 'Backup key in the system keyring (keytar)',
  'napi-keyring': 'Backup key in the system keyring',
  locked: 'The system keyring is locked: the backup key is a private file',
  silent: 'The system keyring gives no answer: the backup key is a private file',
  empty: 'Nothing is open in the system keyring: the backup key is a private file',
  none: 'No system keyring: the backup key is a private file',
};

const DEMO_WORDS: Message = 'Made-up sign-ins. Nothing of yours is read or changed.';

/** Everything a person sees, as words and states. Pure; holds no secret. */
export function panelView(input: PanelInput): PanelView {
  const { snapshot, login, now, timeZone, opened, demo, note } = input;
  const busy = login !== null && login.result === null;
  const common = {
    language: language(),
    login,
    opened,
    demo,
    note,
    said: input.said ?? null,
    undo: input.undo ?? null,
    offersStart: input.offersStart ?? false,
    page: input.page ?? { page: 'panel' as const },
    demoButton: input.leavesDemo ? ('leave' as const) : null,
    looksElsewhere: (input.looksElsewhere ?? false) && !demo,
    foot: demo ? say(DEMO_WORDS) : snapshot ? checkedWords(snapshot.now, now) : '',
  };
  if (!snapshot) {
    return {
      ...common,
      state: 'loading',
      lamp: busy ? 'busy' : 'unknown',
      lampFilled: true,
      lampRisk: false,
      headline: say('Reading the sign-ins.'),
      head: { verdict: say('Reading…'), line: null, cure: null, since: null },
      groups: [],
      standing: [],
      general: [],
      focus: null,
      signIns: [],
      firstCommands: FIRST_COMMANDS,
      looked: [],
    };
  }
  const primary = primaryRow(snapshot, input.events);
  const used = snapshot.profiles.filter((row) => row.onRoute);
  const general = inReadingOrder(snapshot.causes.filter((cause) => cause.rows.length === 0));
  const stepping = withOneStep(general);
  const nothing =
    snapshot.profiles.length === 0 && snapshot.causes.length === 0 && snapshot.verdict === 'idle';
  const context = {
    snapshot,
    events: input.events ?? [],
    now,
    timeZone,
    home: input.home,
    primary,
    busy,
    asked: input.asked,
    repairs: input.repairs,
    muted: input.muted,
  };
  const drawn = drawnRows(input, snapshot);
  const listed = groups(drawn, snapshot).map(([title, rows]) => ({
    title,
    rows: rows.map((row) => rowView(row, context)),
  })) satisfies GroupView[];
  const told = general.map((cause) => causeView(cause, context, stepping.has(cause)));
  const cure = cureFor({
    snapshot,
    events: context.events,
    views: listed.flatMap(({ rows }) => rows),
    general: told.flatMap(({ repairs }) => repairs),
    demo,
  });
  const since = sinceWords(context.events, input.lookedAt ?? null, snapshot, now, timeZone);
  return {
    ...common,
    state: nothing ? 'nothing-found' : 'ready',
    ...(nothing && !demo ? { demoButton: 'show' as const } : {}),
    lamp: lampOf(snapshot, busy),
    lampFilled:
      snapshot.verdict === 'act' || (used.length > 0 && used.every((row) => row.proof !== 'untested')),
    lampRisk: !busy && isCalm(snapshot) && risksIn(snapshot.causes).length > 0,
    headline:
      busy && login
        ? say('Signing in again: {title}.', { title: login.title })
        : headline(snapshot, timeZone),
    head: headView({ snapshot, login, cure, since, now, timeZone }),
    groups: listed,
    // A demo has no gateway and no keyring to be missed.
    standing: [
      ...leftOut(drawn.length, snapshot.profiles.length),
      ...(demo ? [] : standing(snapshot, input.vault, cure?.does.kind === 'start-gateway')),
    ],
    general: told,
    focus: focusOf(input.focus, snapshot.profiles),
    // What cannot be done is not offered: without the program a sign-in has nobody to be handed to.
    signIns: busy ? [] : signIns(drawn.filter((row) => demo || !lacksProgram(row, snapshot))),
    firstCommands: FIRST_COMMANDS,
    looked: snapshot.installs.map((install) => withoutHome(shown(install.dir), input.home)),
  };
}

function lampOf(snapshot: Snapshot, busy: boolean): Lamp {
  return busy ? 'busy' : snapshot.verdict;
}

/** Nothing calls for a person: all the more must a known risk be said. */
function isCalm({ verdict }: Snapshot): boolean {
  return verdict === 'ok' || verdict === 'idle';
}

/** Rows by consumer, the consumer with the worst row first, worst row first within it. */
function groups(drawn: readonly ProfileRow[], snapshot: Snapshot): [title: string, rows: ProfileRow[]][] {
  const found = new Map<string, ProfileRow[]>();
  for (const row of drawn) {
    const title = placeName(row, snapshot);
    const group = found.get(title);
    if (group) group.push(row);
    else found.set(title, [row]);
  }
  return [...found];
}

function focusOf(wanted: string | null, rows: readonly ProfileRow[]): string | null {
  if (wanted !== null && rows.some((row) => row.id === wanted)) return wanted;
  return inUrgencyOrder(rows)[0]?.id ?? null;
}

/** Nothing that a sign-in would change, so it is said once and calmly, after the rows. */
function standing(snapshot: Snapshot, vault: VaultState, startable: boolean): PanelView['standing'] {
  const down = snapshot.installs.filter(({ gateway }) => gateway === 'stopped');
  return [
    ...down.map((install) => ({
      title: say('The gateway of {install} is not running', { install: installName(install) }),
      detail: say(
        'Its agents answer nobody until it runs. Sign-ins are read, and can be renewed, all the same.',
      ),
      // What a button does needs no command.
      command: startable
        ? null
        : shownCommand(ownerCommand.startGateway(commandForInstall(install.name, install.dir))),
    })),
    ...(vault === 'locked'
      ? [
          {
            title: say('The system keyring is locked'),
            detail: say(
              'Unlock it, then read again. Sign-ins are read without it: it only keeps the key of the backups, which is a private file meanwhile.',
            ),
            command: null,
          },
        ]
      : []),
  ];
}

/** "Checked 2 min ago". */
function checkedWords(at: number, now: number): string {
  // A reading of this very moment may bear a later stamp than the one it is looked at with.
  return say('Checked {when}', { when: relativeMoment(Math.min(at, now - 1), now, undefined, 'short') });
}

function signIns(rows: readonly ProfileRow[]): SignInEntry[] {
  const able = inUrgencyOrder(rows).filter((row) => row.canSignIn);
  const named = able.map((row) => ({ row, account: accountName(row) }));
  const times = new Map<string, number>();
  for (const { account } of named) times.set(account, (times.get(account) ?? 0) + 1);
  return named.map(({ row, account }) => {
    const twins = (times.get(account) ?? 0) > 1;
    return { row: row.id, account: twins ? `${account}, ${consumerName(row)}` : account };
  });
}
