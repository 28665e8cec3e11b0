import { several, told, type Words } from '../model/told.ts';
import type { InterruptedChange } from '../diagnose/gather/facts.ts';
import { AppError } from '../model/errors.ts';
import type { FoundPlan, FoundRepairOutcome } from '../model/plan.ts';
import { undoUntil } from './journal/change-records.ts';
import { planId, UNDO_WORDS } from './plans/repair-plan.ts';

/** Enough of an id to tell changes apart. */
const SHORT = 8;

/** Name of the plan that settles an interrupted change. */
export function settlingId({ id }: Pick<InterruptedChange, 'id'>): string {
  return planId('repair-interrupted', id.slice(0, SHORT));
}

/** What settling an interrupted change would do: the way of the next start, at a person's wish. */
export function settlingPlan(change: InterruptedChange): FoundPlan & { code: 'repair-interrupted' } {
  return {
    id: settlingId(change),
    kind: 'repair',
    code: 'repair-interrupted',
    title: told('Finish or undo what was interrupted'),
    sentence: told(
      'Looks at what stands in the store now. Where the whole new state stands it is kept, everything else goes back to the old one.',
    ),
    rows: [],
    consumers: [],
    steps: change.places.map((where) => ({
      what: told('Begun and not ended: {title}', { title: change.title }),
      where,
      before: told('perhaps half of a change'),
      after: told('the whole of the new state, or the old one'),
    })),
    writer: told('the code that began it'),
    risks: [],
    undo: told(UNDO_WORDS),
    onRequest: false,
  };
}

/**
 * Settles what was interrupted, and says what came of one of it.
 * @param settle settles everything that is open; a sentence each
 * @param stillOpen what is open afterwards
 */
export async function settleChange(
  change: InterruptedChange,
  settle: () => Promise<Words[]>,
  stillOpen: () => Promise<readonly InterruptedChange[]>,
): Promise<FoundRepairOutcome> {
  const plan = settlingId(change);
  const done = await settle();
  if ((await stillOpen()).some(({ id }) => id === change.id)) {
    return {
      kind: 'stuck',
      plan,
      act: change.id,
      error: new AppError('UNDO_FAILED', done.length > 0 ? several(done, ' ') : null).view(),
    };
  }
  return {
    kind: 'done',
    plan,
    act: change.id,
    undoUntil: undoUntil(change.at),
    writer: told('the code that began it'),
    proofs: done.map((what) => ({ what, passed: true, note: null })),
    warnings: [],
  };
}
