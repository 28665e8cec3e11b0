/** `npm run check`: what a change must pass before its tests are worth running, in less than a minute. Needs `npm ci` alone. */
import { checkNode } from '../run/node-version.mjs';

checkNode();
const { runCommand, detail, step } = await import('../run/screen.mjs');
const { runChecks } = await import('./checks.mjs');
const { ensureBuilt } = await import('../install/build.mjs');
const { closingLine, exitCodeOf } = await import('./test-count.mjs');

await runCommand(async () => {
  const counts = await runChecks();
  await ensureBuilt('desktop');
  await ensureBuilt('cli');
  step(closingLine({ ...counts, passed: counts.passed + 1 }));
  detail('what runs: npm test -- unit, npm test, npm test -- --all');
  return exitCodeOf(counts);
});
