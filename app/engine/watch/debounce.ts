import type { Clock } from '../../platform/ports.ts';

/** Quiet time after the last event before the change counts as complete: writers rename, then touch their state. */
const QUIET_MS = 100;

/** Longest wait under constant writes, so that a chatty folder cannot hold the truth back. In ms. */
const LONGEST_MS = 190;

/** Joins a burst of events into one call. */
export interface Settle {
  /** Notes an event. */
  poke(): void;
  /** Calls now, with whatever is pending. */
  now(): void;
  /** Forgets what is pending. */
  cancel(): void;
}

/**
 * Calls `run` once per burst: 100 ms after the last event, at most 190 ms after the first. No timer exists while nothing
 * happens, and one serves a whole burst, however many events it has.
 */
export function settle(clock: Clock, run: () => void): Settle {
  let firstAt = 0;
  let lastAt = 0;
  let cancelTimer: (() => void) | null = null;
  const cancel = (): void => {
    cancelTimer?.();
    cancelTimer = null;
  };
  const due = (): number => Math.min(lastAt + QUIET_MS, firstAt + LONGEST_MS);
  const ring = (): void => {
    const left = due() - clock.now();
    if (left > 0) {
      // A clock that was set back holds nothing up for longer than the wait itself.
      cancelTimer = clock.after(Math.min(left, QUIET_MS), ring);
      return;
    }
    cancelTimer = null;
    run();
  };
  return {
    poke() {
      lastAt = clock.now();
      if (cancelTimer) return;
      firstAt = lastAt;
      cancelTimer = clock.after(QUIET_MS, ring);
    },
    now() {
      cancel();
      run();
    },
    cancel,
  };
}
