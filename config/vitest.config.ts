import { defineConfig } from 'vitest/config';
import { enter } from './setup/test/private-temp.mjs';
import { filesOfLane, REGISTRY_LANE } from './setup/test/lanes.mjs';
import { currentTier, filesLeftOut } from './setup/test/tiers.mjs';

// Started by hand (`npx vitest`), the runner gets a /tmp of its own as `npm test` gives it one.
if (/[\\/]vitest(\.mjs)?$/.test(process.argv[1] ?? '')) enter();

/** One real program, port or screen at a time: these files run one after the other, and after the project before. */
const oneByOne = { testTimeout: 400_000, hookTimeout: 400_000, fileParallelism: false };

const OWN_TEMP = 'tests/rig/processes/own-temp.ts';

/** Files of `interop` that are not about signing in: they need the callback ports for moments only, and ask for them then. */
const READING =
  'tests/interop/**/{carried,cases,causes,corpus,read,repair,turns,rig-2026,rig-seed,route,timeline-killed}*.test.ts';

/**
 * `npm test` runs `interop` as several processes side by side, since each waits much and works little. CLAWLAMP_TEST_LANE is `1/3`
 * and so on where each has a network of its own, `registry` for what needs the npm registry; else `sign-in` for the files that are about signing in, `reading` for
 * the others. Without it all run in a row.
 */
const lane = process.env.CLAWLAMP_TEST_LANE;
const shared = lane?.includes('/') || lane === REGISTRY_LANE ? filesOfLane(lane, currentTier()) : null;
const lanes = {
  include: shared
    ? shared.map((name) => `tests/interop/**/${name}.test.ts`)
    : [lane === 'reading' ? READING : 'tests/interop/**/*.test.ts'],
  exclude: [...(lane === 'sign-in' ? [READING] : []), ...filesLeftOut('interop')],
  setupFiles: [OWN_TEMP, ...(lane === 'sign-in' ? ['tests/rig/processes/sign-in-lane.ts'] : [])],
};

/**
 * Projects, told apart by what they need: `unit` needs nothing, `bench` a machine that does nothing else (`npm run -s bench`:
 * it alone holds bounds on time), `interop` the real openclaw and codex,
 * `e2e` a real Electron on a private display and bus. The last two share ports 1455 and 1457, so no two of their
 * files that sign in ever run at once (`groupOrder` puts the projects in a row). CLAWLAMP_TEST_TIER leaves files out
 * (`setup/tiers.mjs`).
 */
export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          include: ['tests/unit/**/*.test.ts', 'app/**/*.test.ts'],
          // A guard against what hangs, no bound on how long anything takes: such bounds are in `bench`.
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'bench',
          root: '.',
          include: ['tests/bench/**/*.test.ts', 'tests/unit/engine/engine-watch.test.ts'],
          env: { CLAWLAMP_BENCH: '1' },
          sequence: { groupOrder: 3 },
          ...oneByOne,
        },
      },
      {
        test: {
          name: 'interop',
          root: '.',
          ...lanes,
          sequence: { groupOrder: 1 },
          ...oneByOne,
        },
      },
      {
        test: {
          name: 'e2e',
          root: '.',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: filesLeftOut('e2e'),
          setupFiles: [OWN_TEMP],
          sequence: { groupOrder: 2 },
          ...oneByOne,
        },
      },
    ],
  },
});
