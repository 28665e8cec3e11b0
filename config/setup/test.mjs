/**
 * `npm test`: sets everything up, checks, runs every test, and ends with `N passed, N failed, N skipped`.
 * `npm test -- unit` or `npm test -- e2e some-file` runs a part, without the checks.
 */
import { checkNode } from './node-version.mjs';

checkNode();
const { runCommand } = await import('./screen.mjs');
const { prepareDesktop } = await import('./prepare.mjs');
const { addCounts, closingLine, exitCodeOf } = await import('./test-count.mjs');
const { runChecks } = await import('./checks.mjs');
const { runTests, skipTests } = await import('./test-run.mjs');

const PROJECTS = ['unit', 'interop', 'e2e'];
const args = process.argv.slice(2);
const named = args.filter((arg) => PROJECTS.includes(arg));
const filters = args.filter((arg) => !PROJECTS.includes(arg));
const chosen = named.length ? named : PROJECTS;
let counts = { passed: 0, failed: 0, skipped: 0 };

await runCommand(async () => {
  // Until set-up is through, the run counts as failed: whatever ends it early must not look like success.
  counts.failed = 1;
  const { missing } = await prepareDesktop({
    groups: ['app', 'desktop', 'keytar'],
    programs: chosen.some((project) => project !== 'unit'),
  });
  counts.failed = 0;
  const lacking = [...missing.app, ...missing.desktop];
  if (args.length === 0) counts = addCounts(counts, await runChecks());

  const hindrance =
    process.platform !== 'linux'
      ? 'the private desktop that they use exists on Linux only'
      : lacking.length
        ? `this machine lacks ${lacking.join(', ')}`
        : null;
  const runnable = chosen.filter((project) => project !== 'e2e' || hindrance === null);
  if (runnable.length) counts = addCounts(counts, await runTests(runnable, filters));
  if (runnable.length < chosen.length)
    counts = addCounts(counts, await skipTests(['e2e'], filters, hindrance));
  return exitCodeOf(counts);
});

process.stdout.write(`\n${closingLine(counts)}\n`);
