import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MEDIA } from './store-samples.ts';

/**
 * What a reading with its verdict costs against another build of Clawlamp, side by side in one run: CPU of 20 agents with 10
 * sign-ins each, per generation, the two builds in turn. `dir` is a checkout of the other one with its packages installed. Run
 * with Node 24: `node --experimental-transform-types tests/bench/against.ts dir [--pairs 8]`.
 */

const [other, flag, count] = process.argv.slice(2);
if (!other) throw new Error('say which checkout to measure against');
const pairs = flag === '--pairs' ? Number(count) : 8;

/** Median CPU ms of one reading by the build in a checkout. */
function costOf(checkout: string, medium: string): number {
  const from = (file: string) =>
    JSON.stringify(pathToFileURL(path.join(checkout, 'tests', 'bench', file)).href);
  const script = `
    const { measure } = await import(${from('measure.ts')});
    const { makeHome } = await import(${from('store-samples.ts')});
    const home = await makeHome('${medium}', 20, 10);
    const { whole } = await measure(home, 40, 120);
    await home.dispose();
    console.log(whole);`;
  const flags = ['--experimental-transform-types', '--no-warnings', '--input-type=module', '-e', script];
  return Number(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

for (const medium of MEDIA) {
  const before: number[] = [];
  const now: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    before.push(costOf(path.resolve(other), medium));
    now.push(costOf(process.cwd(), medium));
  }
  const ratios = now.map((value, at) => value / (before[at] as number));
  console.log(
    `${medium}: ${(median(now) / median(before)).toFixed(2)} x (medians ${median(now).toFixed(1)} and ${median(before).toFixed(1)} ms CPU; ` +
      `pair by pair ${ratios.map((one) => one.toFixed(2)).join(' ')})`,
  );
}
