import type { FoundLoginOutcome } from '../model/sign-in-run.ts';

/** What Clawlamp itself did, so that it is not taken for somebody else's doing. */
export type OwnChange =
  | { kind: 'signed-in'; row: string }
  | {
      kind: 'sign-in-failed';
      row: string;
      result: 'unchanged' | 'undone' | 'stuck';
      code: string;
      at: number;
    }
  | {
      kind: 'settled';
      row: string;
      result: 'kept-old' | 'kept-new' | 'finished' | 'undone' | 'left';
      at: number;
    }
  /** A person said that what changed was meant. */
  | { kind: 'acknowledged'; at: number };

/** A finished sign-in as the timeline keeps it. `at` is epoch ms. */
export function ownChangeOf(row: string, outcome: FoundLoginOutcome, at: number): OwnChange {
  if (outcome.kind === 'done') return { kind: 'signed-in', row };
  return { kind: 'sign-in-failed', row, result: outcome.kind, code: outcome.error.code, at };
}
