import { spawnSync } from 'node:child_process';
import { fileInTier, testFiles } from './tiers.mjs';

/**
 * Seconds that files of `interop` take on two quiet cores, as measured (`tests/.artifacts/report-*.json` of a run). Only
 * how they are shared out hangs on them; a file that is not named counts as {@link UNKNOWN}.
 */
const SECONDS = {
  'cli-seed-story': 233,
  'codex-relogin': 50,
  'codex-spends-nothing': 35,
  'consumers-profiles': 55,
  'consumers-services': 33,
  corpus: 60,
  'gateway-elsewhere': 65,
  'one-file-two-names': 100,
  'read-every-version': 60,
  'read-fuzz': 127,
  'read-owner-questions': 100,
  'relogin-every-version': 300,
  'relogin-killed': 190,
  'relogin-refusals': 57,
  'relogin-spoiling-gateway': 134,
  'relogin-success': 138,
  'repair-plans': 343,
  'rig-2026-9-6': 134,
  'rig-seed-2026-5-12': 214,
  'route-agreement': 246,
  'route-real-turn': 129,
  'second-opinion': 160,
  'timeline-real': 90,
  turns: 90,
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
  const cost = (name) => SECONDS[name] ?? UNKNOWN;
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
