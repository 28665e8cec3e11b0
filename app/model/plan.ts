import type { CauseCode } from './cause.ts';
import type { ErrorView } from './errors.ts';

/** One thing that a plan changes, in words: nothing here is a token. */
export interface PlanStep {
  /** What is changed: "order of openai for agent main". */
  what: string;
  /** File or table row that holds it. */
  where: string;
  /** What stands there and what will, redacted; null where there is nothing. */
  before: string | null;
  after: string | null;
}

/** A change before it is made. Plain data: it may be printed, compared and thrown away. */
export interface Plan {
  /** Stable while the state stays the same: cause code and rows. */
  id: string;
  kind: 'relogin' | 'repair';
  /** Cause that it repairs; null for a sign-in that nothing asks for. */
  code: CauseCode | null;
  /** One verb, sentence case. */
  title: string;
  /** One sentence: what it does. */
  sentence: string;
  /** Ids of the rows it touches. */
  rows: string[];
  /** Who uses what is changed: agents, the Codex CLI. */
  consumers: string[];
  steps: PlanStep[];
  /** Which code makes the change. */
  writer: string;
  risks: string[];
  /** How it is taken back. */
  undo: string;
  /** True when it is only ever done by name, never with all the others. */
  onRequest: boolean;
}

export type RepairOutcome =
  | {
      kind: 'done';
      plan: string;
      /** Name of the act, for undo. */
      act: string;
      /** Epoch ms until which it can be undone. */
      undoUntil: number;
      writer: string;
      proofs: { what: string; passed: boolean; note: string | null }[];
      warnings: string[];
    }
  /** Nothing was changed. */
  | { kind: 'unchanged'; plan: string; error: ErrorView }
  /** Something was changed and put back. */
  | { kind: 'undone'; plan: string; error: ErrorView }
  /** It failed and could not be put back yet; the next start tries again. */
  | { kind: 'stuck'; plan: string; act: string; error: ErrorView };

/** A change that was made: what `history` lists and `undo` takes back. Holds no secret. */
export interface Act {
  id: string;
  /** Epoch ms. */
  at: number;
  undoUntil: number;
  state: 'done' | 'undone' | 'open';
  /** Null for a sign-in. */
  code: CauseCode | null;
  title: string;
  rows: string[];
  steps: PlanStep[];
}
