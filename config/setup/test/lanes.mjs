import { spawnSync } from 'node:child_process';
import { fileInTier, testFiles } from './tiers.mjs';

/**
 * Seconds that files of `interop` take in a whole run, as measured (`tests/.artifacts/report-*.json`). Only how they are shared out
 * hangs on them; a file that is not named counts as {@link UNKNOWN}.
 */
const SECONDS = {
  'cli-seed-story': 270,
  'codex-relogin': 60,
  'codex-spends-nothing': 35,
  'consumers-profiles': 40,
  'consumers-services': 45,
  'gateway-elsewhere': 75,
  'one-file-two-names': 160,
  'read-at-rest': 105,
  'read-every-version': 30,
  'read-fuzz': 60,
  'read-interleaved': 70,
  'read-owner-questions': 80,
  'read-real-codex-keyring': 55,
  'read-real-codex-versions': 35,
  'read-real-places': 30,
  'read-real-stores': 105,
  'relogin-every-version': 210,
  'relogin-killed': 85,
  'relogin-refusals': 75,
  'relogin-spoiling-gateway': 115,
  'relogin-success': 230,
  'repair-elsewhere': 100,
  'repair-plans': 370,
  'rig-2026-9-6': 80,
  'rig-seed-2026-5-12': 185,
  'route-agreement': 235,
  'route-codex-answers': 45,
  'route-real-turn': 105,
  'second-opinion': 245,
  'timeline-real': 55,
};

/** The same for the small tier, of files that have a part of their tests there. */
const SMALL_SECONDS = {
  'cli-seed-story': 180,
  'read-every-version': 10,
  'relogin-success': 40,
  'repair-plans': 70,
  'route-agreement': 25,
};
const UNKNOWN = 15;

/**
 * How many processes run files of `interop` at once where each has a network of its own: every one waits much for real programs
 * and works little, so two cores carry a few more.
 */
export const LANES = 3;

/** Files that install from the npm registry, as a person does: they have a lane with the machine's own network. */
const FROM_REGISTRY = ['package-npm'];

/** The lane of those files. */
export const REGISTRY_LANE = 'registry';

/** What puts a process into a network of loopback alone: no test reaches another host, and every lane has its own ports. */
export const OWN_NETWORK = ['-n'];
export const LOOPBACK_UP = 'ip link set lo up';

/** Whether processes of this run may have networks of their own: on Linux, as administrator, with Debian's iproute2. */
export const mayHaveNetworks = () =>
  process.platform === 'linux' &&
  process.getuid() === 0 &&
  spawnSync('unshare', [...OWN_NETWORK, 'sh', '-c', LOOPBACK_UP], { stdio: 'ignore' }).status === 0;

const inLanes = (tier) => testFiles('interop').filter((name) => fileInTier('interop', name, tier));

/**
 * The files of `interop` in a tier that need no registry, shared out: the longest first, each to whom has least so far.
 * @param {number} count
 * @param {'small' | 'rest' | 'all'} tier
 * @param {string[]} [names] without folder and ending
 * @returns {string[][]} names, one list a lane; each file in exactly one
 */
export function lanesOf(count, tier, names = inLanes(tier).filter((name) => !FROM_REGISTRY.includes(name))) {
  const lanes = Array.from({ length: count }, () => ({ seconds: 0, names: [] }));
  const cost = (name) => (tier === 'small' ? SMALL_SECONDS[name] : null) ?? SECONDS[name] ?? UNKNOWN;
  for (const name of [...names].sort((a, b) => cost(b) - cost(a) || a.localeCompare(b))) {
    const next = lanes.reduce((least, lane) => (lane.seconds < least.seconds ? lane : least));
    next.names.push(name);
    next.seconds += cost(name);
  }
  return lanes.map((lane) => lane.names);
}

/**
 * The files of one lane.
 * @param {string} lane `2/3`: the second of three; or {@link REGISTRY_LANE}
 * @param {'small' | 'rest' | 'all'} tier
 * @throws Error for anything else
 */
export function filesOfLane(lane, tier) {
  if (lane === REGISTRY_LANE) return inLanes(tier).filter((name) => FROM_REGISTRY.includes(name));
  const [, at, count] = /^([1-9])\/([1-9])$/.exec(lane) ?? [];
  if (!at || Number(at) > Number(count)) throw new Error(`no such lane: ${lane}`);
  return lanesOf(Number(count), tier)[Number(at) - 1];
}
