/** `npm run -s prove:NAME` and `carry:homes` (the names stand in package.json): sets up what a proof needs, then runs it with the Node that runs TypeScript. */
import { checkNode } from './node-version.mjs';

checkNode();
const { runCommand } = await import('./screen.mjs');
const { spawnSync } = await import('node:child_process');
const { join } = await import('node:path');
const { root } = await import('./places.mjs');
const { prepareDesktop } = await import('../install/prepare.mjs');

const [proof = '', ...args] = process.argv.slice(2);
/** What stands before the program: mounts and addresses of a proof must not reach the machine. */
const OWN_NETWORK = ['unshare', '-n', '-m', '--propagation', 'private', 'sh', '-c'];
/** Addresses at which the rig answers for the provider, whose names are in its own /etc/hosts. */
const AS_PROVIDER = [
  'ip link set lo up && ip addr add 104.18.33.41/32 dev lo && ip addr add 104.18.33.42/32 dev lo && exec "$@"',
  'sh',
];
const { defaultCacheDir } = await import('../install/programs.mjs');
/** A /tmp of its own as well, in which the folders that a proof needs stand. */
const APART = [
  ...[
    'unshare',
    '-n',
    '-m',
    '--propagation',
    'private',
    'sh',
    join(root, 'tests', 'proof', 'releases', 'apart.sh'),
  ],
  ...[root, defaultCacheDir(), join(root, 'node_modules'), '--'],
];
/** Groups of system libraries (`library-list.mjs`) beyond those of the app. */
const GROUPS = {
  keyrings: ['app', 'desktop', 'keyrings'],
  desktops: ['app', 'desktop', 'desktops'],
  looks: ['app', 'desktop', 'looks'],
  service: ['app', 'service'],
  deb: ['app', 'desktop', 'deb'],
  canaries: ['app', 'desktop'],
  cost: ['app', 'desktop'],
};
/** The tier of real programs (`tiers.mjs`) where a proof needs few of them. */
const TIERS = {
  deb: 'small',
  looks: 'small',
  canaries: 'small',
  cost: 'small',
  mutants: 'small',
  proof: 'small',
};
const BEFORE = {
  'codex-plugin': APART,
  deb: ['unshare', '-m', '--propagation', 'private'],
  'fault-matrix': ['unshare', '-m', '--propagation', 'private'],
  turns: [...OWN_NETWORK, ...AS_PROVIDER],
  windows: [...OWN_NETWORK, 'ip link set lo up && exec "$@"', 'sh'],
  'carry-homes': [...OWN_NETWORK, ...AS_PROVIDER],
  'gateway-pairing': [
    ...['unshare', '-n', 'sh', '-c'],
    ...['ip link set lo up && ip addr add 10.77.0.2/32 dev lo && exec "$@"', 'sh'],
  ],
};

await runCommand(async () => {
  const groups = GROUPS[proof] ?? ['app'];
  const { programs } = await prepareDesktop({ groups, programs: TIERS[proof] ?? 'all' });
  await programs;
  const { programPaths } = await import('../install/programs.mjs');
  if (proof === 'windows') await (await import('../install/wine.mjs')).ensureWine();
  if (proof === 'codex-plugin')
    await (await import('../install/npm-archives.mjs')).ensureCodexPluginArchives();
  const node = [programPaths().node24, '--experimental-transform-types', '--no-warnings'];
  const line = [...(BEFORE[proof] ?? []), ...node, join(root, 'tests', 'proof', `${proof}.ts`), ...args];
  return spawnSync(line[0], line.slice(1), { stdio: 'inherit', cwd: root }).status ?? 1;
});
