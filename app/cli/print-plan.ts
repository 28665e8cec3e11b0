import { say } from '../language/say.ts';
import type { Act, Plan, RepairOutcome } from '../model/plan.ts';
import { ownCommand } from '../platform/own-command.ts';
import { absoluteMoment, momentsIn } from '../view/moment.ts';
import { shown } from '../view/words.ts';
import type { Paint } from './paint.ts';

function stepLines({ what, where, before, after }: Plan['steps'][number], paint: Paint): string[] {
  return [
    `  ${shown(what)}`,
    paint(`    ${say('in {place}', { place: shown(where) })}`, 'dim'),
    `    - ${momentsIn(shown(before ?? say('nothing')))}`,
    `    + ${momentsIn(shown(after ?? say('nothing')))}`,
  ];
}

/** A plan as a person reads it before saying yes: what, where, before and after, risks, and the way back. */
export function planText(plan: Plan, paint: Paint): string {
  const lines = [
    `${paint(shown(plan.title), 'bold')}  ${paint(plan.id, 'dim')}`,
    `  ${shown(plan.sentence)}`,
    ...plan.steps.flatMap((step) => stepLines(step, paint)),
    `  ${say('Written by: {writer}.', { writer: shown(plan.writer) })}`,
    ...plan.risks.map((risk) => `  ${say('Careful: {risk}', { risk: shown(risk) })}`),
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
    return `${[sentence, nextStep, ...(detail ? [say('Detail: {detail}', { detail: shown(detail) })] : [])].join('\n')}\n`;
  }
  const lines = [
    undone
      ? say('Undone: {title}.', { title: shown(title) })
      : say('Done: {title}.', { title: shown(title) }),
    ...outcome.proofs.map(
      ({ what, passed, note }) => `  ${passed ? '✓' : '✕'} ${shown(what)}${note ? ` (${shown(note)})` : ''}`,
    ),
    `  ${say('Written by: {writer}.', { writer: shown(outcome.writer) })}`,
    ...outcome.warnings.map((warning) => `  ${say('Careful: {risk}', { risk: shown(warning) })}`),
    ...(undone
      ? []
      : [
          `  ${say('Undo: {command} (until {moment})', {
            command: ownCommand.undo(outcome.act),
            moment: absoluteMoment(outcome.undoUntil, timeZone),
          })}`,
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
        ? say('undone')
        : now > act.undoUntil
          ? say('too old to undo')
          : ownCommand.undo(act.id);
    return `  ${absoluteMoment(act.at, timeZone)}  ${shown(act.title)} ${paint(`(${left})`, 'dim')}`;
  });
  return `\n${paint(say('Repairs'), 'bold')}\n${lines.join('\n')}\n`;
}
