import { locale, say } from '../language/say.ts';

/** Words for moments, in the language that is spoken; the time zone is the machine's, or the one a test names. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "23 Nov 2026, 14:02" for an epoch in ms. `timeZone` defaults to the machine's. */
export function absoluteMoment(at: number, timeZone?: string): string {
  const date = new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).format(at);
  return say('{date}, {time}', { date, time: clockTime(at, timeZone) });
}

/** "Monday, 23 November 2026". */
export function dayOf(at: number, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at);
}

/** "14:02". */
export function clockTime(at: number, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
}

/** "in 3 hours", "10 days ago", "now". Rounds towards now, so it never promises more time than there is. */
export function relativeMoment(at: number, now: number): string {
  const distance = at - now;
  const size = Math.abs(distance);
  if (size < MINUTE) return distance < 0 ? say('just now') : say('in less than a minute');
  const [unit, length] =
    size < HOUR
      ? (['minute', MINUTE] as const)
      : size < 2 * DAY
        ? (['hour', HOUR] as const)
        : (['day', DAY] as const);
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'always' }).format(
    Math.trunc(distance / length),
    unit,
  );
}

/** "23 Nov 2026, 14:02 (3 minutes ago)". */
export function momentWords(at: number, now: number, timeZone?: string): string {
  return `${absoluteMoment(at, timeZone)} (${relativeMoment(at, now)})`;
}

/** `text` with every ISO time in it as a person reads one. */
export function momentsIn(text: string, timeZone?: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (iso) => absoluteMoment(Date.parse(iso), timeZone));
}
