import type { Clock } from '../ports.ts';

/** Quiet time after the last event before the change counts as complete: writers rename, then touch their state. */
const QUIET_MS = 100;

/** Longest wait under constant writes, so that a chatty folder cannot hold the truth back. */
const LONGEST_MS = 400;

/** Joins a burst of events into one call. */
export interface Settle {
  /** Notes an event. */
  poke(): void;
  /** Forgets what is pending. */
  cancel(): void;
}

/**
 * Calls `run` once per burst: 100 ms after the last event, at most 400 ms after the first. No timer exists while nothing
 * happens.
 */
export function settle(clock: Clock, run: () => void): Settle {
  let firstAt: number | null = null;
  let cancelTimer: (() => void) | null = null;
  const cancel = (): void => {
    cancelTimer?.();
    cancelTimer = null;
    firstAt = null;
  };
  return {
    poke() {
      const now = clock.now();
      firstAt ??= now;
      cancelTimer?.();
      const wait = Math.max(0, Math.min(QUIET_MS, firstAt + LONGEST_MS - now));
      cancelTimer = clock.after(wait, () => {
        cancel();
        run();
      });
    },
    cancel,
  };
}
