/**
 * `npm test`: sets up, checks, runs the small tier (`tiers.mjs`), and ends with `N passed, N failed, N skipped`.
 * `npm test -- --all` runs everything, `npm test -- --rest` what the small tier leaves out, without the checks.
 * `npm test -- unit` or `npm test -- e2e some-file` runs a part of everything, without the checks; `bench` (`npm run -s bench`) is no
 * part of it: bounds on time, for a machine that does nothing else.
 */
import { checkNode } from '../run/node-version.mjs';

checkNode();
const { runCommand } = await import('../run/screen.mjs');
const { prepareDesktop } = await import('../install/prepare.mjs');
const { addCounts, closingLine, exitCodeOf } = await import('./test-count.mjs');
const { runChecks } = await import('./checks.mjs');
const { runTests, skipTests } = await import('./test-run.mjs');
const { sayCost, sayLeftOut } = await import('./test-cost.mjs');
const { leftAsItWas, workTree } = await import('./work-tree.mjs');

const PROJECTS = ['unit', 'interop', 'e2e'];
const NAMES = [...PROJECTS, 'bench'];
const startedAt = Date.now();
const words = process.argv.slice(2);
const args = words.filter((word) => word !== '--all' && word !== '--rest');
const part = args.length > 0;
const tier = words.includes('--rest') ? 'rest' : part || words.includes('--all') ? 'all' : 'small';
const named = args.filter((arg) => NAMES.includes(arg));
const filters = args.filter((arg) => !NAMES.includes(arg));
const chosen = named.length ? named : PROJECTS.filter((project) => tier !== 'rest' || project !== 'unit');
let counts = { passed: 0, failed: 0, skipped: 0 };

await runCommand(async () => {
  // Until set-up is through, the run counts as failed: whatever ends it early must not look like success.
  counts.failed = 1;
  const { missing, programs } = await prepareDesktop({
    groups: ['app', 'desktop', 'keytar'],
    programs: chosen.some((project) => project !== 'unit' && project !== 'bench') ? tier : null,
  });
  const setUp = programs.then(() => Date.now());
  // Told where it is waited for.
  setUp.catch(() => undefined);
  const tree = part ? null : await workTree();
  const lacking = [...missing.app, ...missing.desktop];
  // What needs no real program runs while they are fetched.
  if (!part && tier !== 'rest') counts = addCounts(counts, await runChecks());

  const hindrance =
    process.platform !== 'linux'
      ? 'the private desktop that they use exists on Linux only'
      : lacking.length
        ? `this machine lacks ${lacking.join(', ')}`
        : null;
  const runnable = chosen.filter((project) => project !== 'e2e' || hindrance === null);
  if (runnable.length) counts = addCounts(counts, await runTests(runnable, filters, tier, setUp));
  const setUpAt = await setUp;
  counts.failed -= 1;
  if (runnable.length < chosen.length)
    counts = addCounts(counts, await skipTests(['e2e'], filters, hindrance, tier));
  counts = addCounts(counts, await leftAsItWas(tree));
  if (tier === 'small') sayLeftOut();
  if (!part) sayCost({ startedAt, setUpAt });
  return exitCodeOf(counts);
});

process.stdout.write(`\n${closingLine(counts)}\n`);
