import { measure, yardstick } from './measure.ts';
import { MEDIA, makeHome } from './store-samples.ts';

/**
 * How much CPU one reading with its verdict costs: 20 agents with 10 sign-ins each, per generation. Run with Node 24:
 * `node --experimental-transform-types tests/bench/read-and-judge.ts`, with `--cpu-prof` before the file for where it goes.
 */

console.log(`yardstick (SHA-256 of 8 MB): ${yardstick().toFixed(1)} ms`);
for (const medium of MEDIA) {
  const home = await makeHome(medium, 20, 10);
  try {
    const { whole, judged, profiles } = await measure(home);
    console.log(
      `${medium}: ${profiles} profiles, ${whole.toFixed(1)} ms CPU, of it ${judged.toFixed(1)} ms for the verdict`,
    );
  } finally {
    await home.dispose();
  }
}
