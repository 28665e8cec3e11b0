import type { LoginStep } from '../signin/progress.ts';

/** What people see, as words and states. The renderer draws this and nothing else; it never holds a secret. */

export type Lamp = 'ok' | 'soon' | 'act' | 'unknown' | 'busy';

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
}

export interface RowView {
  id: string;
  /** "OpenClaw, agent main" or "Codex CLI". */
  consumer: string;
  /** "me@example.com" or the profile's name. */
  title: string;
  /** "ChatGPT Plus, openai-codex". */
  subtitle: string;
  health: 'ok' | 'idle' | 'soon' | 'act' | 'unknown';
  /** False draws the state hollow: known from dates alone. */
  filled: boolean;
  /** One sentence: what is so, and why. */
  reason: string;
  deadline: string | null;
  lineage: string | null;
  causes: CauseView[];
  button: { label: string; primary: boolean } | null;
  /** Full sentence for screen readers. */
  label: string;
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

export interface LoginView {
  row: string;
  title: string;
  steps: LoginStepView[];
  /** Set while the browser is awaited. */
  url: string | null;
  portNote: string | null;
  confirm: { before: string; after: string } | null;
  result: {
    kind: 'done' | 'failed';
    sentence: string;
    nextStep: string | null;
    detail: string | null;
  } | null;
}

export interface PanelView {
  state: 'loading' | 'ready' | 'nothing-found';
  lamp: Lamp;
  /** The verdict in words, also the tooltip. */
  headline: string;
  groups: GroupView[];
  routes: { sentence: string; why: string }[];
  /** Causes that touch no row (an unknown store, a route without a profile). */
  general: CauseView[];
  login: LoginView | null;
  /** Row to focus: the worst one, or the one a notice named. */
  focus: string | null;
  demo: boolean;
  /** "keytar", "system keyring" or "no vault", said openly. */
  vault: string;
}
