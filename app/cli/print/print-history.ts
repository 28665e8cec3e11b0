import { say } from '../../language/say.ts';
import type { TimelineEvent } from '../../model/history-event.ts';
import { clockTime, dayOf, relativeMoment } from '../../view/moment.ts';
import { eventWords, isOwn } from '../../view/timeline-view.ts';
import { shown } from '../../words/names.ts';
import { asCalled } from '../call.ts';
import { paragraph, type Page } from './page.ts';
import { cellsOf } from './wrap.ts';

/** What happened more than this before it was noticed says when that was. In ms. */
const LATE_MS = 5 * 60_000;

function eventLine(
  event: TimelineEvent,
  now: number,
  ofOne: boolean,
  page: Page,
  timeZone?: string,
): string[] {
  const { paint } = page;
  const who = ofOne || event.row === null ? '' : `${shown(event.row, 120)}: `;
  const late =
    event.seen - event.at > LATE_MS
      ? say(', noticed {moment}', { moment: relativeMoment(event.seen, now) })
      : '';
  const when = `(${relativeMoment(event.at, now)}${late})`;
  const mark = isOwn(event) ? paint('*', 'cyan') : ' ';
  const time = clockTime(event.at, timeZone);
  const hang = 6 + cellsOf(time);
  const [first = '', ...rest] = paragraph(`${who}${eventWords(event, timeZone)} ${when}`, page, {
    indent: hang,
    hang,
  });
  return [`  ${mark} ${time}  ${first.trimStart()}`, ...rest];
}

/**
 * The timeline as a person likes to read it: newest first, a heading for each day, what Clawlamp itself did marked with a
 * star.
 * @param events newest first.
 * @param ofOne true when all are of one sign-in, whose name then need not be said.
 * @param timeZone IANA name; the machine's when absent.
 */
export function historyText(
  events: readonly TimelineEvent[],
  now: number,
  ofOne: boolean,
  page: Page,
  timeZone?: string,
): string {
  if (events.length === 0) {
    const command = asCalled('clawlamp watch', page.call);
    const lines = [
      say('Nothing is known of the past yet. The lamp writes down what happens while it runs.'),
      ...(command ? [say('Without the lamp this does: {command}', { command })] : []),
    ];
    return `${lines.join('\n')}\n`;
  }
  const lines: string[] = [];
  let day = '';
  for (const event of events) {
    const own = dayOf(event.at, timeZone);
    if (own !== day) lines.push(...(day === '' ? [] : ['']), page.paint(own, 'bold'));
    day = own;
    lines.push(...eventLine(event, now, ofOne, page, timeZone));
  }
  if (events.some(isOwn)) lines.push('', page.paint(`  * ${say('done by Clawlamp')}`, 'dim'));
  return `${lines.join('\n')}\n`;
}
