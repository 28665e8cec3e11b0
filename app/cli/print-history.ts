import { say } from '../language/say.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { clockTime, dayOf, relativeMoment } from '../view/moment.ts';
import { eventWords, isOwn } from '../view/timeline-view.ts';
import { shown } from '../view/words.ts';
import type { Paint } from './paint.ts';

/** What happened more than this before it was noticed says when that was. In ms. */
const LATE_MS = 5 * 60_000;

function eventLine(
  event: TimelineEvent,
  now: number,
  ofOne: boolean,
  paint: Paint,
  timeZone?: string,
): string {
  const who = ofOne || event.row === null ? '' : `${shown(event.row, 120)}: `;
  const late =
    event.seen - event.at > LATE_MS
      ? say(', noticed {moment}', { moment: relativeMoment(event.seen, now) })
      : '';
  const when = paint(`(${relativeMoment(event.at, now)}${late})`, 'dim');
  const mark = isOwn(event) ? paint('*', 'cyan') : ' ';
  return `  ${mark} ${clockTime(event.at, timeZone)}  ${who}${eventWords(event, timeZone)} ${when}`;
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
  paint: Paint,
  timeZone?: string,
): string {
  if (events.length === 0) {
    return `${say('Nothing is known of the past yet. The lamp and clawlamp watch write down what happens while they run.')}\n`;
  }
  const lines: string[] = [];
  let day = '';
  for (const event of events) {
    const own = dayOf(event.at, timeZone);
    if (own !== day) lines.push(...(day === '' ? [] : ['']), paint(own, 'bold'));
    day = own;
    lines.push(eventLine(event, now, ofOne, paint, timeZone));
  }
  if (events.some(isOwn)) lines.push('', paint(`  * ${say('done by Clawlamp')}`, 'dim'));
  return `${lines.join('\n')}\n`;
}
