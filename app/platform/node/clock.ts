import type { Clock } from '../ports.ts';

/** Node refuses delays above 2^31-1 ms by firing at once, so a longer wait is walked in steps. */
const LONGEST_TIMEOUT_MS = 2_147_483_647;

/**
 * The real clock. `now()` is epoch ms; `after()` fires once, also for waits longer than Node's own limit, and keeps the
 * process alive until it has fired or was cancelled.
 */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    after(ms, run) {
      // A wait that is no number waits for ever: firing at once could turn a caller into a busy loop.
      const end = Date.now() + (Number.isNaN(ms) ? Infinity : Math.max(0, ms));
      let timer: NodeJS.Timeout;
      const arm = (): void => {
        const left = end - Date.now();
        timer = setTimeout(
          left > LONGEST_TIMEOUT_MS ? arm : run,
          Math.min(Math.max(0, left), LONGEST_TIMEOUT_MS),
        );
      };
      arm();
      return () => clearTimeout(timer);
    },
  };
}

/**
 * The real clock moved to `now` (epoch ms), for tests.
 * @param runs false lets it stand still, so that one reading is judged at exactly that time
 */
export function movedClock(now: number, runs: boolean): Clock {
  const real = systemClock();
  const offset = now - real.now();
  return { now: () => (runs ? real.now() + offset : now), after: (ms, run) => real.after(ms, run) };
}
