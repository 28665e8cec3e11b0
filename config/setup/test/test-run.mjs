import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../run/command.mjs';
import { filesOfLane, LANES, mayHaveNetworks, REGISTRY_LANE } from './lanes.mjs';
import { installed, root } from '../run/places.mjs';
import { inside, mayBeInside, privateFolder } from './private-temp.mjs';
import { addCounts, countTests } from './test-count.mjs';
import { closeLedger, openLedger } from './test-ledger.mjs';
import { detail, notice, step } from '../run/screen.mjs';

const vitest = installed('vitest', 'vitest.mjs');
const config = ['--config', 'config/vitest.config.ts'];
const env = { NO_COLOR: '1', npm_config_loglevel: 'error' };

/**
 * Runs the tests of some projects. The whole of `interop` and `e2e` goes in several processes at once where each can have a network
 * of its own, so that their ports, displays and buses do not meet (lanes.mjs); elsewhere `interop` goes in two lanes
 * (config/vitest.config.ts), and `e2e` after it. `unit` has the machine to itself.
 * @param {string[]} projects names in config/vitest.config.ts
 * @param {string[]} filters passed to vitest
 * @param {'small' | 'rest' | 'all'} tier
 * @param {Promise<unknown>} [programs] the real programs are there; `unit` begins before
 */
export async function runTests(projects, filters, tier, programs) {
  Object.assign(env, openLedger(), { CLAWLAMP_TEST_TIER: tier });
  const counts = await runProjects(projects, filters, tier, programs);
  const ledger = closeLedger();
  if (!ledger) return counts;
  step(ledger.sentence);
  return addCounts(counts, { passed: ledger.kept ? 1 : 0, failed: ledger.kept ? 0 : 1, skipped: 0 });
}

async function runProjects(projects, filters, tier, programs) {
  if (filters.length > 0 || !projects.includes('interop')) {
    await programs;
    return runOnce(projects, filters);
  }
  let counts = { passed: 0, failed: 0, skipped: 0 };
  for (const together of stages(projects, tier)) {
    if (together.some(({ project }) => project !== 'unit')) await programs;
    const runs = together.map(({ project, lane, network }) => runOnce([project], [], lane, network));
    for (const found of await Promise.all(runs)) counts = addCounts(counts, found);
  }
  return counts;
}

/** What runs one after the other, and in each what runs at once. */
function stages(projects, tier) {
  const alone = projects.filter((project) => project === 'unit').map((project) => [{ project }]);
  const heavy = projects.filter((project) => project !== 'unit');
  if (mayBeInside() && mayHaveNetworks()) {
    const lanes = (project) =>
      project === 'interop' ? Array.from({ length: LANES }, (_, at) => `${at + 1}/${LANES}`) : [null];
    const all = heavy.flatMap((project) => lanes(project).map((lane) => ({ project, lane, network: true })));
    const fetching = projects.includes('interop') && filesOfLane(REGISTRY_LANE, tier).length > 0;
    return [...alone, fetching ? [...all, { project: 'interop', lane: REGISTRY_LANE }] : all];
  }
  const lanes = (project) => (project === 'interop' ? ['sign-in', 'reading'] : [null]);
  return [...alone, ...heavy.map((project) => lanes(project).map((lane) => ({ project, lane })))];
}

async function runOnce(projects, filters, lane = null, network = false) {
  step(`running tests: ${projects.join(', ')}${lane ? ` (${lane})` : ''}`);
  const name = `report-${[...projects, ...(lane ? [lane.replace('/', '-of-')] : [])].join('-')}.json`;
  const report = path.join(root, 'tests', '.artifacts', name);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const chosen = projects.map((project) => `--project=${project}`);
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  const more = { ...env, ...(lane ? { CLAWLAMP_TEST_LANE: lane } : {}) };
  const code = await runPrivately(
    [vitest, 'run', ...config, ...chosen, ...reporters, ...filters],
    more,
    network,
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { skippedNames, ...counts } = countTests(JSON.parse(readFileSync(report, 'utf8')), code);
  for (const skipped of skippedNames) detail(`skipped: ${skipped}`);
  return counts;
}

/** Runs a command of Node's with a /tmp of its own, and a network where that is asked, as far as this process may give them. @returns {Promise<number>} its exit code */
async function runPrivately(args, more, network) {
  if (!mayBeInside()) {
    notice(
      'these tests share the folder for temporary files with this machine: only root on Linux can give them their own.',
    );
    return (await run(process.execPath, args, { cwd: root, env: more, show: true })).code;
  }
  const { folder, remove } = privateFolder();
  try {
    const command = inside(process.execPath, args, folder, { network });
    const options = { cwd: root, env: { ...more, ...command.env }, show: true };
    return (await run(command.program, command.args, options)).code;
  } finally {
    remove();
  }
}

/** Names every test of projects that cannot run here and counts it as skipped. */
export async function skipTests(projects, filters, why, tier) {
  notice(`skipped, because ${why}:`);
  const chosen = projects.map((name) => `--project=${name}`);
  const { code, output } = await run(process.execPath, [vitest, 'list', ...config, ...chosen, ...filters], {
    cwd: root,
    env: { ...env, CLAWLAMP_TEST_TIER: tier },
  });
  const names = output.split('\n').filter((line) => line.includes(' > '));
  for (const name of names) detail(`skipped: ${name}`);
  // A list that cannot be made must not look like nothing to skip.
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: names.length };
}
