import { say } from '../../language/say.ts';
import type { Act, Plan, RepairOutcome } from '../../model/plan.ts';
import { ownCommand } from '../../platform/text/own-command.ts';
import { absoluteMoment } from '../../view/moment.ts';
import { shown } from '../../words/names.ts';
import { asCalled } from '../call.ts';
import { nextStepOf } from '../error-steps.ts';
import { paragraph, plain, type Page } from './page.ts';

function stepLines({ what, where, before, after }: Plan['steps'][number], page: Page): string[] {
  return [
    ...paragraph(plain(what, page), page, { indent: 2, hang: 4 }),
    ...paragraph(say('in {place}', { place: plain(where, page) }), page, {
      indent: 4,
      hang: 6,
      colours: ['dim'],
    }),
    ...paragraph(`- ${plain(before ?? say('nothing'), page)}`, page, { indent: 4, hang: 6 }),
    ...paragraph(`+ ${plain(after ?? say('nothing'), page)}`, page, { indent: 4, hang: 6 }),
  ];
}

/** A plan as a person reads it before saying yes: what, where, before and after, risks, and the way back. */
export function planText(plan: Plan, page: Page): string {
  const said = (text: string): string[] => paragraph(text, page, { indent: 2, hang: 4 });
  const title = paragraph(shown(plan.title), page, { colours: ['bold'] });
  const lines = [
    ...title.slice(0, -1),
    `${title.at(-1) ?? ''}  ${page.paint(plan.id, 'dim')}`,
    ...said(plain(plan.sentence, page)),
    ...plan.steps.flatMap((step) => stepLines(step, page)),
    ...said(say('Written by: {writer}.', { writer: plain(plan.writer, page) })),
    ...plan.risks.flatMap((risk) => said(say('Careful: {risk}', { risk: plain(risk, page) }))),
    ...said(plain(plan.undo, page)),
  ];
  return `${lines.join('\n')}\n`;
}

/** What came of a repair or an undo. */
export function repairText(
  outcome: RepairOutcome,
  title: string,
  undone: boolean,
  page: Page,
  timeZone?: string,
): string {
  const said = (text: string, indent = 2): string[] => paragraph(text, page, { indent, hang: indent + 2 });
  if (outcome.kind !== 'done') {
    const { sentence, detail } = outcome.error;
    const lines = [
      ...said(sentence, 0),
      // A command may stand in it, which is there to be pasted.
      nextStepOf(outcome.error, page.call),
      ...(detail ? said(say('Detail: {detail}', { detail: plain(detail, page) }), 0) : []),
    ];
    return `${lines.join('\n')}\n`;
  }
  const command = undone ? null : asCalled(ownCommand.undo(outcome.act), page.call);
  const lines = [
    ...said(
      undone
        ? say('Undone: {title}.', { title: shown(title) })
        : say('Done: {title}.', { title: shown(title) }),
      0,
    ),
    ...outcome.proofs.flatMap(({ what, passed, note }) =>
      said(`${passed ? '✓' : '✕'} ${plain(what, page)}${note ? ` (${plain(note, page)})` : ''}`),
    ),
    ...said(say('Written by: {writer}.', { writer: plain(outcome.writer, page) })),
    ...outcome.warnings.flatMap((warning) => said(say('Careful: {risk}', { risk: plain(warning, page) }))),
    ...(command
      ? [
          `  ${say('Undo: {command} (until {moment})', { command, moment: absoluteMoment(outcome.undoUntil, timeZone) })}`,
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Repairs that were made, newest first, with the names under which they can be undone. */
export function actsText(acts: readonly Act[], now: number, page: Page, timeZone?: string): string {
  if (acts.length === 0) return '';
  const lines = [...acts].reverse().map((act) => {
    const left =
      act.state === 'undone'
        ? say('undone')
        : now > act.undoUntil
          ? say('too old to undo')
          : asCalled(ownCommand.undo(act.id), page.call);
    const note = left ? ` ${page.paint(`(${left})`, 'dim')}` : '';
    return `  ${absoluteMoment(act.at, timeZone)}  ${shown(act.title)}${note}`;
  });
  return `\n${page.paint(say('Repairs'), 'bold')}\n${lines.join('\n')}\n`;
}
