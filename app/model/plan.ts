import type { CauseCode } from './cause.ts';
import type { ErrorView } from './errors.ts';
import type { Words } from './told.ts';

/** One thing that a plan changes, in words: nothing here is a token. */
export interface PlanStep<Text = string> {
  /** What is changed: "order of openai for agent main". */
  what: Text;
  /** File or table row that holds it. */
  where: string;
  /** What stands there and what will, redacted; null where there is nothing. */
  before: Text | null;
  after: Text | null;
}

/** A change before it is made. Plain data: it may be printed, compared and thrown away. */
export interface Plan<Text = string> {
  /** Stable while the state stays the same: cause code and rows. */
  id: string;
  kind: 'relogin' | 'repair';
  /** Cause that it repairs; null for a sign-in that nothing asks for. */
  code: CauseCode | null;
  /** One verb, sentence case. */
  title: Text;
  /** One sentence: what it does. */
  sentence: Text;
  /** Ids of the rows it touches. */
  rows: string[];
  /** Who uses what is changed: agents, the Codex CLI. */
  consumers: Text[];
  steps: PlanStep<Text>[];
  /** Which code makes the change. */
  writer: Text;
  risks: Text[];
  /** How it is taken back. */
  undo: Text;
  /** True when it is only ever done by name, never with all the others. */
  onRequest: boolean;
}

/** The same before it is said. */
export type FoundPlan = Plan<Words>;

export type RepairOutcome<Text = string> =
  | {
      kind: 'done';
      plan: string;
      /** Name of the act, for undo. */
      act: string;
      /** Epoch ms until which it can be undone. */
      undoUntil: number;
      writer: Text;
      proofs: { what: Text; passed: boolean; note: Text | null }[];
      warnings: Text[];
    }
  /** Nothing was changed. */
  | { kind: 'unchanged'; plan: string; error: ErrorView<Text> }
  /** Something was changed and put back. */
  | { kind: 'undone'; plan: string; error: ErrorView<Text> }
  /** It failed and could not be put back yet; the next start tries again. */
  | { kind: 'stuck'; plan: string; act: string; error: ErrorView<Text> };

export type FoundRepairOutcome = RepairOutcome<Words>;

/** A change that was made: what `history` lists and `undo` takes back. Holds no secret. */
export interface Act<Text = string> {
  id: string;
  /** Epoch ms. */
  at: number;
  undoUntil: number;
  state: 'done' | 'undone' | 'open';
  /** Null for a sign-in. */
  code: CauseCode | null;
  title: Text;
  rows: string[];
  steps: PlanStep<Text>[];
}

export type FoundAct = Act<Words>;
