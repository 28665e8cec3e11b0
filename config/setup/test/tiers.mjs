import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run/places.mjs';

/**
 * How much a run of the tests has. `small`: what a stranger runs, on two releases of OpenClaw and one of Codex. `rest`:
 * what that leaves out. `all`: both in one run.
 */
export const TIERS = ['small', 'rest', 'all'];

/** The release of the reported outage and the newest one, and the Codex that both are driven with. */
export const SMALL_RELEASES = { openclaw: ['2026.5.12', '2026.9.6'], codex: ['0.171.0'] };

/** Files that run whole in the small tier, and in no other. They need no other release than those above. */
const SMALL = {
  unit: 'all',
  interop: ['relogin-killed', 'rig-egress', 'rig-issuer', 'timeline-killed'],
  e2e: [
    'lamp-late-tray',
    'lamp-life',
    'lamp-states',
    'panel-demo',
    'panel-languages',
    'panel-locked-keyring',
    'panel-notice',
    'panel-screens',
    'panel-security',
    'panel-sign-in',
    'seed-story',
  ],
};

/** Files of which each tier runs a part: the tests of its own releases, or those that are named for it (`tests/rig/tier.ts`). */
const BOTH = {
  interop: [
    'carried',
    'cases',
    'cli-seed-story',
    'corpus',
    'read-every-version',
    'read-owner-commands',
    'relogin-success',
    'repair-plans',
    'route-agreement',
  ],
};

/**
 * The tier that this process is to run: `all` where none is named, so that a file that is run by hand is whole.
 * @throws Error for another word
 */
export function currentTier(env = process.env) {
  const named = env.CLAWLAMP_TEST_TIER || 'all';
  if (!TIERS.includes(named))
    throw new Error(`CLAWLAMP_TEST_TIER is one of ${TIERS.join(', ')}, not ${named}`);
  return named;
}

/** Whether a release belongs to a tier: the small one has its few, the rest all others. */
export function inTier(kind, version, tier = currentTier()) {
  return tier === 'all' || SMALL_RELEASES[kind].includes(version) === (tier === 'small');
}

/** Whether the tests of a tier start this release: those of the rest may start any. */
export function needsProgram(kind, version, tier = currentTier()) {
  return tier !== 'small' || SMALL_RELEASES[kind].includes(version);
}

/** Names of the test files of `interop` or `e2e`, without folder and ending. */
export function testFiles(project) {
  const names = readdirSync(path.join(root, 'tests', project), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.basename(name, '.test.ts'));
  return names.sort();
}

/** Whether a file has tests in a tier. */
export function fileInTier(project, name, tier = currentTier()) {
  if (tier === 'all' || BOTH[project]?.includes(name)) return true;
  const small = SMALL[project] === 'all' || SMALL[project].includes(name);
  return small === (tier === 'small');
}

/** The files of a project that a tier leaves out, as patterns of paths. */
export function filesLeftOut(project, tier = currentTier()) {
  const left = testFiles(project).filter((name) => !fileInTier(project, name, tier));
  return left.map((name) => `tests/${project}/**/${name}.test.ts`);
}

/** Files of which this tier and another each run a part, as paths. */
export function filesInPart(project, tier = currentTier()) {
  return tier === 'all' ? [] : (BOTH[project] ?? []).map((name) => `tests/${project}/**/${name}.test.ts`);
}

/** Every file that is named in the lists above, for the check that each is there. */
export const namedFiles = (project) => [...(SMALL[project] ?? []), ...(BOTH[project] ?? [])];
