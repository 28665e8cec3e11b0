import type { ClockJump, Memory } from './memory.ts';
import type { Observed } from './observation.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A clock that is set right by its time server moves back a little; more than this is a jump. In ms. */
export const BACK_SLACK_MS = 10 * 60_000;

/** A machine may well sleep through a season; after longer than this, a date is not taken on trust. In ms. */
const FORWARD_SLACK_MS = 180 * DAY;

/** After so long with the new time and nothing against it, it is taken as the right one. In ms. */
const SETTLED_MS = DAY;

/** A token made this close to a clock's own time confirms that clock: its date is the provider's. In ms. */
const CONFIRMS_MS = HOUR;

function fresh(memory: Pick<Memory, 'at'>, now: number): ClockJump | null {
  const moved = now - memory.at;
  return moved < -BACK_SLACK_MS || moved > FORWARD_SLACK_MS ? { from: memory.at, to: now } : null;
}

/** True when a token was made at the clock's own time, after the jump: the provider's clock agrees with ours. */
function confirmed(jump: ClockJump, now: number, issued: readonly (number | null)[]): boolean {
  return issued.some(
    (at) => at !== null && at >= jump.to - CONFIRMS_MS && at <= now + BACK_SLACK_MS && at >= now - DAY,
  );
}

/**
 * The jump of this machine's clock that stands at `now` (epoch ms), or null: back behind our own last reading, or so far
 * ahead that it is not believed. It stands until a provider's date confirms the new time, for a day at most.
 * @param issued dates at which tokens were issued, by the providers' clocks.
 */
export function standingJump(
  memory: Memory,
  now: number,
  issued: readonly (number | null)[],
): ClockJump | null {
  const jump = fresh(memory, now) ?? memory.clock;
  if (!jump || now - jump.to > SETTLED_MS) return null;
  // Back to where it was: the jump itself was the error, and it is over.
  const back = jump.to < jump.from;
  if (jump === memory.clock && back && now >= jump.from) return null;
  return confirmed(jump, now, issued) ? null : jump;
}

/** Every date of issue in a reading. */
export function issueDates(sight: Observed): (number | null)[] {
  return sight.installs.flatMap((install) => install.rows.map((row) => row.issuedAt));
}
