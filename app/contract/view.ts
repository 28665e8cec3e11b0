import type { Spoken } from '../language/languages.ts';
import type { PageView } from './pages.ts';
import type { LoginStep } from '../model/sign-in-run.ts';

/** What people see, as words and states. The renderer draws this and nothing else; it never holds a secret. */

/** `idle`: there is nothing to watch, so nothing is said to be well. */
export type Lamp = 'ok' | 'idle' | 'soon' | 'act' | 'unknown' | 'busy';

export interface EvidenceView {
  what: string;
  where: string;
  /** "23 Nov 2026, 14:02 (3 minutes ago)", or null when undated. */
  at: string | null;
}

export interface CauseView {
  code: string;
  title: string;
  detail: string;
  evidence: EvidenceView[];
  next: string | null;
  command: string | null;
  /** True when a person may simply say that it was meant. */
  mayBeMeant: boolean;
  /** Repairs of a cause that touches no row; a row's own stand with the row. */
  repairs: RepairView[];
  repaired: RepairedView | null;
}

export interface OwnerAskView {
  label: string;
  asking: boolean;
  /** Sentences of the last answer; empty before one. */
  lines: string[];
  /** Commands that were run for it. */
  commands: string[];
}

/** A repair that needs no sign-in, before it is made. */
export interface RepairView {
  /** Name of the plan. */
  plan: string;
  /** "Clear the lockout". */
  title: string;
  /** What it does, in one sentence. */
  sentence: string;
  steps: { what: string; before: string; after: string }[];
  risks: string[];
  /** How it is taken back. */
  undo: string;
  /** True while it is being made. */
  running: boolean;
}

/** What came of the last repair that touched a row, until the next reading that says otherwise. */
export interface RepairedView {
  sentence: string;
  failed: boolean;
}

/** A change that was just made, and what takes it back. */
export interface UndoView {
  sentence: string;
  act: string;
}

/** The one thing that puts right what the verdict speaks of, whatever its kind. */
export interface CureView {
  label: string;
  does:
    | { kind: 'sign-in'; row: string }
    /** A repair, shown whole before it is made. */
    | { kind: 'repair'; repair: RepairView }
    /** A file dialog for a program that was not found. */
    | { kind: 'choose-program' }
    | { kind: 'start-gateway'; row: string };
}

export interface HeadView {
  /** "Sign in again", "1 of 3 needs you", "Looks good": short. */
  verdict: string;
  /** Account and place, or what else the verdict is about; null where it says all. */
  line: string | null;
  cure: CureView | null;
  /** "Since you last looked: 18:46 grace@example.com was refused", or null. */
  since: string | null;
}

export interface RowView {
  id: string;
  /** "OpenClaw, agent main" or "Codex CLI". */
  consumer: string;
  /** The same as short as it may be: "OpenClaw" where that has one agent, "agent work" where there is one OpenClaw. */
  place: string;
  /** `card`: somebody is needed, or something is to be put right. `line`: all is well, in one line until it is opened. */
  size: 'card' | 'line';
  /** "me@example.com" or the profile's name. */
  title: string;
  /** "ChatGPT Plus, openai-codex". */
  subtitle: string;
  health: 'ok' | 'idle' | 'soon' | 'act' | 'unknown';
  /** The state as a word: "Works", "Ends soon", "Needs you". */
  word: string;
  /** False draws the state hollow: known from dates alone. A failure is always solid. */
  filled: boolean;
  /** True for what works and is known to fail by itself one day: drawn as a small dot. */
  risk: boolean;
  /** One sentence: what is so, and why. */
  reason: string;
  deadline: string | null;
  /** "used 4 min ago" for what works, where its owner notes it. */
  used: string | null;
  /** The same as a sentence. */
  lastUse: string | null;
  lineage: string | null;
  causes: CauseView[];
  /** Which other sign-in is used in its place, or null. */
  surprise: string | null;
  /** Which routes use it next, and why. */
  routes: string[];
  /** What happened to it, newest first. */
  timeline: { at: string; text: string }[];
  /** `asked`: a new sign-in is what it needs; else one is only for those who want it. */
  button: { label: string; primary: boolean; asked: boolean } | null;
  /** Why nobody is asked for one more sign-in now, or null. */
  held: string | null;
  /** True where no notice comes of it. */
  muted: boolean;
  repairs: RepairView[];
  repaired: RepairedView | null;
  /** The owner's own word, asked for by a person: "Ask OpenClaw", whether it is being asked, what it said. */
  owner: OwnerAskView;
  /** Full sentence for screen readers. */
  label: string;
}

/** What the native menu needs of a row besides its words. */
export interface SignInEntry {
  row: string;
  /** "me@example.com", with the consumer when two rows share the account. */
  account: string;
}

export interface GroupView {
  title: string;
  rows: RowView[];
}

export interface LoginStepView {
  step: LoginStep;
  label: string;
  state: 'waiting' | 'running' | 'done' | 'skipped' | 'failed';
  note: string | null;
}

/** One of the three steps that a person is told of; what it is made of stands in the details. */
export interface PhaseView {
  label: string;
  state: LoginStepView['state'];
}

export interface LoginView {
  row: string;
  title: string;
  /** Sign in in your browser, save, check. */
  phases: PhaseView[];
  steps: LoginStepView[];
  /** Set while the browser is awaited. */
  url: string | null;
  portNote: string | null;
  /** The code to type on any device, where, and until when, in words and in epoch ms; null when there is none. */
  code: { userCode: string; url: string; until: string; endsAt: number } | null;
  /** Why the pasted answer was not taken, or null. */
  pasteNote: string | null;
  /** Another account than before: both in full, and the names on the buttons. */
  confirm: { before: string; after: string; keep: string; change: string } | null;
  /** Who else holds the sign-in that is replaced, and, once it was, who of them one more click can sign in. */
  sharing: { sentence: string; next: { row: string; label: string }[] } | null;
  result: {
    kind: 'done' | 'failed';
    sentence: string;
    nextStep: string | null;
    detail: string | null;
    /** What takes it back, or null. */
    undo: string | null;
    /** True where a file dialog for the OpenClaw program is the next step. */
    choosesProgram: boolean;
    /** What was proven and what was not, strongest first. */
    proofs: { text: string; passed: boolean }[];
    /** Things that could not be done or that the person should know. */
    warnings: string[];
    /** What a person may do besides: one real, billed turn, or a restart of the gateway that still holds the old one. */
    offers: ('turn' | 'restart')[];
    /** What came of such an offer, or that it is under way; null before. */
    aside: { running: boolean; sentence: string; failed: boolean } | null;
  } | null;
}

export interface PanelView {
  /** In which all of it is worded. */
  language: Spoken;
  state: 'loading' | 'ready' | 'nothing-found';
  lamp: Lamp;
  /** False draws an `ok` lamp hollow: every good row is known from dates alone. */
  lampFilled: boolean;
  /** True for a lamp that is well although something is known that will fail by itself one day: a small dot. */
  lampRisk: boolean;
  /** The verdict in one sentence: the tooltip, and what a screen reader hears. */
  headline: string;
  head: HeadView;
  groups: GroupView[];
  /** What stands in the way of more than one row and is no fault of a sign-in: a gateway that is down, a locked keyring. */
  standing: { title: string; detail: string; command: string | null }[];
  /** Causes that touch no row (an unknown store, a route without a profile). */
  general: CauseView[];
  login: LoginView | null;
  /** Row to focus: the worst one, or the one a notice named. */
  focus: string | null;
  /** An owner's answer that has just come, for the live region; null again once the picture changes. */
  said: string | null;
  /** For some seconds after a change: one click takes it back. */
  undo: UndoView | null;
  /** Grows each time the panel is opened: the focus starts afresh. */
  opened: number;
  demo: boolean;
  /** What a button does about the demo: show it on a first run, or leave one that was shown so. */
  demoButton: 'show' | 'leave' | null;
  /** "Checked 2 min ago", or that all of it is made up. */
  foot: string;
  /** Rows that one click can sign in, for the native menu; empty while a sign-in runs. */
  signIns: SignInEntry[];
  /** Said above everything: that this window stands in for a missing tray, or that the start failed. Else null. */
  note: string | null;
  /** Which page stands in front. */
  page: PageView;
  /** The one offer after the first success: to start at login. */
  offersStart: boolean;
  /** By which one signs in for the first time, for the first-run screen. */
  firstCommands: Readonly<Record<'openclaw' | 'codex', string>>;
  /** Folders that were looked at, for the first-run screen. */
  looked: string[];
  /** False where a flag says where to look. */
  looksElsewhere: boolean;
}
