/** What a person does not want to hear now. Kept across restarts; holds names of rows only. */
export interface Snooze {
  /** Rows that never speak up. */
  muted: string[];
  /** Rows that wait, each until an epoch ms. */
  snoozed: Record<string, number>;
  /** Hours of the day in which nothing but the gravest is said, in minutes from midnight; may span it. Null for none. */
  quiet: { from: number; to: number } | null;
}

export const NOT_SNOOZED: Snooze = { muted: [], snoozed: {}, quiet: null };

/** Quiet at night, for those who switch it on. */
export const NIGHT = { from: 22 * 60, to: 8 * 60 } as const;

const DAY_MIN = 24 * 60;
const MINUTE_MS = 60_000;

/** Minutes from midnight where the person is. */
function minuteOfDay(at: number, timeZone?: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const [hour = 0, minute = 0] = parts.format(at).split(':').map(Number);
  return hour * 60 + minute;
}

/** Epoch ms at which the quiet hours that hold at `now` end, or null when none do. */
export function quietUntil({ quiet }: Snooze, now: number, timeZone?: string): number | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const minute = minuteOfDay(now, timeZone);
  const length = (quiet.to - quiet.from + DAY_MIN) % DAY_MIN;
  const into = (minute - quiet.from + DAY_MIN) % DAY_MIN;
  if (into >= length) return null;
  return now - (now % MINUTE_MS) + (length - into) * MINUTE_MS;
}

/**
 * Until when a notice about a row is held back: epoch ms, Infinity for a muted row, or null when it may be said.
 * @param grave said in quiet hours too: money that is spent, sign-ins that are gone
 */
export function heldUntil(
  hush: Snooze,
  subject: string,
  grave: boolean,
  now: number,
  timeZone?: string,
): number | null {
  if (hush.muted.includes(subject)) return Infinity;
  const snoozed = hush.snoozed[subject] ?? 0;
  const quiet = grave ? null : quietUntil(hush, now, timeZone);
  const until = Math.max(snoozed > now ? snoozed : 0, quiet ?? 0);
  return until > 0 ? until : null;
}

/** Epoch ms of tomorrow morning at eight, where the person is. */
export function tomorrow(now: number, timeZone?: string): number {
  const toMorning = 8 * 60 - minuteOfDay(now, timeZone);
  return now - (now % MINUTE_MS) + (toMorning + DAY_MIN) * MINUTE_MS;
}

/** The hush with a row waiting until then; what is over is forgotten. */
export function snoozedUntil(hush: Snooze, row: string, until: number, now: number): Snooze {
  const waiting = Object.entries(hush.snoozed).filter(([, at]) => at > now);
  return { ...hush, snoozed: { ...Object.fromEntries(waiting), [row]: until } };
}

/** The hush with a row muted, or heard again. */
export function withMute(hush: Snooze, row: string, muted: boolean): Snooze {
  const others = hush.muted.filter((one) => one !== row);
  return { ...hush, muted: muted ? [...others, row] : others };
}
