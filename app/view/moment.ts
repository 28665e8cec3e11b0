import { dateFormat, spanFormat } from '../language/formats.ts';
import { say } from '../language/say.ts';

/** Words for moments, in the language that is spoken; the time zone is the machine's, or the one a test names. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "23 Nov 2026, 14:02" for an epoch in ms. `timeZone` defaults to the machine's. */
export function absoluteMoment(at: number, timeZone?: string): string {
  const date = dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone }, at).format(at);
  return say('{date}, {time}', { date, time: clockTime(at, timeZone) });
}

/** "Monday, 23 November 2026". */
export function dayOf(at: number, timeZone?: string): string {
  return dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }, at).format(
    at,
  );
}

/** "14:02". */
export function clockTime(at: number, timeZone?: string): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit', timeZone }, at).format(at);
}

/** Whole days from midnight to midnight in that zone: 1 for tomorrow, -1 for yesterday. */
function calendarDays(at: number, now: number, timeZone?: string): number {
  const day = (moment: number): number => {
    const parts = dateFormat(
      { year: 'numeric', month: 'numeric', day: 'numeric', timeZone },
      moment,
      'en-US',
    ).formatToParts(moment);
    const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    return Date.UTC(of('year'), of('month') - 1, of('day')) / DAY;
  };
  return Math.round(day(at) - day(now));
}

/**
 * "in 3 hours", "tomorrow", "10 days ago". Up to half a day off in hours, rounded towards now, so that it never promises more
 * time than there is; further off in days of the calendar, as people count them.
 */
export function relativeMoment(
  at: number,
  now: number,
  timeZone?: string,
  style: 'long' | 'short' = 'long',
): string {
  const distance = at - now;
  const size = Math.abs(distance);
  if (size < MINUTE) return distance < 0 ? say('just now') : say('in less than a minute');
  const format = spanFormat({ numeric: 'always', style });
  if (size < HOUR) return format.format(Math.trunc(distance / MINUTE), 'minute');
  const days = calendarDays(at, now, timeZone);
  if (days === 0 || size < DAY / 2) return format.format(Math.trunc(distance / HOUR), 'hour');
  return spanFormat({ numeric: Math.abs(days) === 1 ? 'auto' : 'always', style }).format(days, 'day');
}

/** As short as it may be: "18:30" for today, "tomorrow 18:30" and "yesterday 18:30", else "in 7 days" and "3 days ago". */
export function nearMoment(at: number, now: number, timeZone?: string): string {
  const days = calendarDays(at, now, timeZone);
  const time = clockTime(at, timeZone);
  if (days === 0) return time;
  if (days === 1) return say('tomorrow {time}', { time });
  return days === -1 ? say('yesterday {time}', { time }) : relativeMoment(at, now, timeZone);
}

/** "23 Nov 2026, 14:02 (3 minutes ago)". */
export function momentWords(at: number, now: number, timeZone?: string): string {
  return `${absoluteMoment(at, timeZone)} (${relativeMoment(at, now, timeZone)})`;
}

/** `text` with every ISO time in it as a person reads one. */
export function momentsIn(text: string, timeZone?: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (iso) => absoluteMoment(Date.parse(iso), timeZone));
}
