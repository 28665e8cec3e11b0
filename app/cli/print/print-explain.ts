import { say } from '../../language/say.ts';
import type { ProfileRow, Snapshot } from '../../model/snapshot.ts';
import { ownCommand } from '../../platform/text/own-command.ts';
import { momentWords } from '../../view/moment.ts';
import { stateWord } from '../../view/state-word.ts';
import { consumerName, shown, shownCommand } from '../../words/names.ts';
import type { TimelineEvent } from '../../model/history-event.ts';
import { eventWords } from '../../view/timeline-view.ts';
import { inUrgencyOrder } from '../../view/urgency.ts';
import { asCalled } from '../call.ts';
import { concerning, LAST_EVENTS } from './document.ts';
import { paragraph, type Page } from './page.ts';
import { signOf, STATE_COLOUR } from './styles.ts';
import { cellsOf, padded } from './wrap.ts';
import { causeLines } from './print-cause.ts';
import { routesOfRow } from './print-route.ts';
import { blockParts } from './in-turns.ts';
import { columnsOf, rowLines } from './print-row.ts';
import { lacksProgram } from '../../model/program-found.ts';
import { programWords } from './program-words.ts';

/** One row, explained: each cause with its evidence, and one next step for all of them. */
export function explainText(
  snapshot: Snapshot,
  row: ProfileRow,
  events: readonly TimelineEvent[],
  page: Page,
): string {
  const { paint } = page;
  const { causes, routes, next } = concerning(snapshot, row);
  const columns = { name: cellsOf(shown(row.id, 120)), word: 0 };
  const waits = (next?.kind === 'relogin' || next?.kind === 'repair') && lacksProgram(row, snapshot);
  const step =
    next?.kind === 'relogin' && row.canSignIn && !next.command && !waits
      ? ownCommand.signIn(row.id)
      : next?.command && shownCommand(next.command);
  const command = step ? asCalled(step, page.call) : null;
  const lines = [
    paint(consumerName(row), 'bold'),
    ...rowLines(row, snapshot, columns, page),
    '',
    paint(say('Why'), 'bold'),
    ...(causes.length > 0
      ? causes.flatMap((cause) => causeLines(cause, snapshot.now, page, false))
      : paragraph(say('Nothing is known against it.'), page, { indent: 2 })),
    '',
    paint(say('Route'), 'bold'),
    ...routesOfRow(row, routes, page),
    '',
    ...paragraph(next ? say('Next: {next}', { next: shown(next.label) }) : say('Next: nothing to do'), page, {
      hang: 2,
    }),
    ...(command ? [`  ${paint(command, 'cyan')}`] : []),
    ...(waits && page.call.printed ? paragraph(programWords(), page, { hang: 2 }) : []),
    ...(events.length > 0
      ? [
          '',
          paint(say('Lately'), 'bold'),
          ...events.slice(0, LAST_EVENTS).flatMap((event) =>
            paragraph(`${momentWords(event.at, snapshot.now)}: ${eventWords(event)}`, page, {
              indent: 2,
              hang: 4,
            }),
          ),
        ]
      : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function* explainableBlocks(snapshot: Snapshot, page: Page): Generator<readonly string[]> {
  yield paragraph(say('Which sign-in? These can be explained:'), page);
  const columns = yield* columnsOf(snapshot);
  for (const row of inUrgencyOrder(snapshot.profiles)) {
    const colour = STATE_COLOUR[row.health];
    const word = page.paint(padded(stateWord(row, snapshot.causes), columns.word), colour);
    const sign = page.paint(signOf(row.health, row.proof), colour);
    const command = asCalled(ownCommand.explain(row.id), page.call);
    yield [`  ${sign} ${word}  ${command ?? shown(row.id, 120)}`];
  }
}

/** What can be explained, where no sign-in was named: each with the command for it, those that need someone first. In parts. */
export function explainableParts(snapshot: Snapshot, page: Page): Generator<string> {
  return blockParts(explainableBlocks(snapshot, page));
}
