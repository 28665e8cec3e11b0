import type { Act, Plan, RepairOutcome } from '../model/plan.ts';
import { absoluteMoment, momentsIn } from '../view/moment.ts';
import { shown } from '../view/words.ts';
import type { Paint } from './paint.ts';

function stepLines({ what, where, before, after }: Plan['steps'][number], paint: Paint): string[] {
  return [
    `  ${shown(what)}`,
    paint(`    in ${shown(where)}`, 'dim'),
    `    - ${momentsIn(shown(before ?? 'nothing'))}`,
    `    + ${momentsIn(shown(after ?? 'nothing'))}`,
  ];
}

/** A plan as a person reads it before saying yes: what, where, before and after, risks, and the way back. */
export function planText(plan: Plan, paint: Paint): string {
  const lines = [
    `${paint(shown(plan.title), 'bold')}  ${paint(plan.id, 'dim')}`,
    `  ${shown(plan.sentence)}`,
    ...plan.steps.flatMap((step) => stepLines(step, paint)),
    `  Written by: ${shown(plan.writer)}.`,
    ...plan.risks.map((risk) => `  Careful: ${shown(risk)}`),
    `  ${shown(plan.undo)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What came of a repair or an undo. */
export function repairText(
  outcome: RepairOutcome,
  title: string,
  undone: boolean,
  timeZone?: string,
): string {
  if (outcome.kind !== 'done') {
    const { sentence, nextStep, detail } = outcome.error;
    return `${[sentence, nextStep, ...(detail ? [`Detail: ${shown(detail)}`] : [])].join('\n')}\n`;
  }
  const lines = [
    `${undone ? 'Undone' : 'Done'}: ${shown(title)}.`,
    ...outcome.proofs.map(
      ({ what, passed, note }) => `  ${passed ? '✓' : '✕'} ${shown(what)}${note ? ` (${shown(note)})` : ''}`,
    ),
    `  Written by: ${shown(outcome.writer)}.`,
    ...outcome.warnings.map((warning) => `  Careful: ${shown(warning)}`),
    ...(undone
      ? []
      : [
          `  Undo: clawlamp undo ${outcome.act.slice(0, 8)} (until ${absoluteMoment(outcome.undoUntil, timeZone)})`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Repairs that were made, newest first, with the names under which they can be undone. */
export function actsText(acts: readonly Act[], now: number, paint: Paint, timeZone?: string): string {
  if (acts.length === 0) return '';
  const lines = [...acts].reverse().map((act) => {
    const left =
      act.state === 'undone'
        ? 'undone'
        : now > act.undoUntil
          ? 'too old to undo'
          : `clawlamp undo ${act.id.slice(0, 8)}`;
    return `  ${absoluteMoment(act.at, timeZone)}  ${shown(act.title)} ${paint(`(${left})`, 'dim')}`;
  });
  return `\n${paint('Repairs', 'bold')}\n${lines.join('\n')}\n`;
}
