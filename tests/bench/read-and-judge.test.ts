import { expect, test } from 'vitest';
import { measure, yardstick } from './measure.ts';
import { MEDIA, makeHome } from './store-samples.ts';

/**
 * A guard against a reading that grows with the square of what is there. It compares with a fixed piece of work in the same
 * run, since a slow machine is no fault; the figures themselves are printed by `read-and-judge.ts`.
 */
const MOST_YARDSTICKS = 8;

test.each(MEDIA)(
  '20 agents with 10 sign-ins each cost a bounded amount of CPU: %s',
  { timeout: 60_000 },
  async (medium) => {
    const home = await makeHome(medium, 20, 10);
    try {
      const { whole, profiles } = await measure(home, 15, 15);
      expect(profiles).toBeGreaterThanOrEqual(200);
      expect(whole / yardstick()).toBeLessThan(MOST_YARDSTICKS);
    } finally {
      await home.dispose();
    }
  },
);
