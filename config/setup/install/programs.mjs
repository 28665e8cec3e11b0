// Installs the real programs that the interop tests drive: Node 24, OpenClaw and Codex in each version we read stores of.
// Plain Node without dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { currentTier, needsProgram } from '../test/tiers.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** OpenClaw of every store generation, oldest first: at least one release on each side of a change of shape. */
export const OPENCLAW_VERSIONS = [
  '2026.3.28',
  '2026.4.11',
  '2026.4.29',
  '2026.5.12',
  '2026.5.28',
  '2026.6.5',
  '2026.6.11',
  '2026.7.1',
  '2026.7.33',
  '2026.8.1',
  '2026.8.2',
  '2026.9.1',
  '2026.9.6',
];

/** Codex before and after its login file gained owner ids and provenance, oldest first. */
export const CODEX_VERSIONS = ['0.125.0', '0.150.1', '0.169.0', '0.171.0'];

/**
 * The pinned programs. `own` names the package whose lifecycle scripts we run ourselves, under Node 24: everything is
 * installed with --ignore-scripts, so that no other package's script runs and no compiler or download is needed.
 */
export const PROGRAMS = [
  { id: 'node-24', packages: [`${nodePackage()}@24.21.0`], own: null },
  ...OPENCLAW_VERSIONS.map((version) => ({
    id: `openclaw-${version}`,
    packages: [`openclaw@${version}`],
    own: 'openclaw',
    of: ['openclaw', version],
  })),
  ...CODEX_VERSIONS.map((version) => ({
    id: `codex-${version}`,
    packages: [`@openai/codex@${version}`],
    own: null,
    of: ['codex', version],
  })),
];

/** Those of the pinned programs that the tests of a tier start (`tiers.mjs`); Node always. */
export function programsOf(tier) {
  return PROGRAMS.filter(({ of }) => !of || needsProgram(...of, tier));
}

/** How many are installed at once: npm unpacks in one thread, and waits for the network. */
const AT_ONCE = 2;

/** The npm package that carries the Node binary for this machine; `node` itself only runs npm again to fetch it. */
function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

/** Where the cache is: CLAWLAMP_CACHE_DIR, else the ignored `.cache` of the checkout. */
export function defaultCacheDir() {
  return process.env.CLAWLAMP_CACHE_DIR || path.join(ROOT, '.cache');
}

/**
 * The places of the installed programs, whether or not they are there yet.
 * @param {string} [cacheDir]
 */
export function programPaths(cacheDir = defaultCacheDir()) {
  const base = path.join(cacheDir, 'programs');
  const modules = (id) => path.join(base, id, 'node_modules');
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const openclaw = (version) => {
    const packageDir = path.join(modules(`openclaw-${version}`), 'openclaw');
    return { version, packageDir, bin: path.join(packageDir, 'openclaw.mjs') };
  };
  const codex = (version) => path.join(modules(`codex-${version}`), '@openai', 'codex', 'bin', 'codex.js');
  return {
    node24: path.join(modules('node-24'), nodePackage(), 'bin', exe),
    openclaw: Object.fromEntries(OPENCLAW_VERSIONS.map((version) => [version, openclaw(version)])),
    codex: codex('0.171.0'),
    codexes: Object.fromEntries(CODEX_VERSIONS.map((version) => [version, codex(version)])),
  };
}

/**
 * Installs what is missing and returns the places. Each program is installed into a folder beside its place and moved
 * there when whole, so an interrupted run leaves nothing that looks installed. A second run only reads the stamps.
 * @param {{ cacheDir?: string, tier?: 'small' | 'rest' | 'all', onProgress?: (line: string) => void }} [options]
 *   `tier`: whose programs; by default of the tier that this process runs
 * @returns {Promise<ReturnType<typeof programPaths>>} rejects with the last lines of npm's own words.
 */
export async function ensurePrograms({
  cacheDir = defaultCacheDir(),
  tier = currentTier(),
  onProgress = () => {},
} = {}) {
  const base = path.join(cacheDir, 'programs');
  await mkdir(base, { recursive: true });
  const missing = [];
  for (const program of programsOf(tier)) {
    if (!(await isComplete(base, program))) missing.push(program);
  }
  const one = async (program) => {
    onProgress(`installing ${program.packages.join(' ')}`);
    await install(base, program, cacheDir);
  };
  // The lifecycle scripts of the others run under this Node.
  if (missing[0]?.id === 'node-24') await one(missing.shift());
  const lane = async () => {
    for (let next = missing.shift(); next; next = missing.shift()) await one(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return programPaths(cacheDir);
}

/**
 * Installs one more release of OpenClaw, in the way of the pinned ones, as `<base>/openclaw-<version>`. Needs Node 24.
 * @param {string} version
 * @param {string} base
 * @param {{ cacheDir?: string, npmCache?: string }} [options] `npmCache`: where npm keeps what it fetches
 * @returns {Promise<string>} the folder of its package
 */
export async function installOpenClaw(version, base, { cacheDir = defaultCacheDir(), npmCache } = {}) {
  const program = { id: `openclaw-${version}`, packages: [`openclaw@${version}`], own: 'openclaw' };
  if (!(await isComplete(base, program)))
    await install(base, program, cacheDir, npmCache ? ['--cache', npmCache] : []);
  return path.join(base, program.id, 'node_modules', 'openclaw');
}

async function isComplete(base, program) {
  const stamp = await readFile(path.join(base, program.id, 'complete.json'), 'utf8').catch(() => null);
  return stamp === stampOf(program);
}

function stampOf(program) {
  return JSON.stringify({ packages: program.packages, platform: process.platform, arch: process.arch });
}

async function install(base, program, cacheDir, more = []) {
  for (const left of await readdir(base)) {
    if (left.startsWith(`${program.id}.part-`))
      await rm(path.join(base, left), { recursive: true, force: true });
  }
  const part = path.join(base, `${program.id}.part-${process.pid}`);
  await mkdir(part, { recursive: true });
  await writeFile(path.join(part, 'package.json'), JSON.stringify({ name: 'rig', private: true }));
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', ...more];
  await run(process.execPath, [npmCli(), 'install', ...flags, ...program.packages], part);
  if (program.own) await runLifecycle(path.join(part, 'node_modules', program.own), cacheDir);
  if (program.id === 'node-24') {
    await chmod(
      path.join(part, 'node_modules', nodePackage(), 'bin', path.basename(programPaths(cacheDir).node24)),
      0o755,
    );
  }
  await leaveOutUnread(part, program);
  await writeFile(path.join(part, 'complete.json'), stampOf(program));
  await rm(path.join(base, program.id), { recursive: true, force: true });
  await rename(part, path.join(base, program.id));
}

/** Of a package that OpenClaw depends on: source maps and declarations. */
const UNREAD = /\.(?:[cm]?[jt]s|css)\.map$|\.d\.[cm]?ts$/;

/** It stays: a Node that stands anywhere is told by it (`app/openclaw/discovery/gateway-facts.ts`). */
const VERSION_HEADER = 'node_version.h';

/** Where nothing is taken away: OpenClaw itself, and the compiler, which reads its declarations when it runs. */
const WHOLE = /^(?:openclaw|typescript)[\\/]/;

/**
 * Takes away what no program reads when it runs, 300 MB of the small tier: maps and declarations of the packages that OpenClaw
 * depends on, and Node's headers but the one that tells its version.
 */
async function leaveOutUnread(part, program) {
  const modules = path.join(part, 'node_modules');
  if (program.id === 'node-24') {
    const headers = path.join(modules, nodePackage(), 'include', 'node');
    for (const name of await readdir(headers).catch(() => []))
      if (name !== VERSION_HEADER) await rm(path.join(headers, name), { recursive: true, force: true });
  }
  if (program.own !== 'openclaw') return;
  for (const name of await readdir(modules, { recursive: true })) {
    if (UNREAD.test(name) && !WHOLE.test(name)) await rm(path.join(modules, name), { force: true });
  }
}

/** Runs the package's own preinstall and postinstall under Node 24 (2026.9.6 refuses an older one). */
async function runLifecycle(packageDir, cacheDir) {
  const { scripts = {} } = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8'));
  for (const name of ['preinstall', 'postinstall']) {
    const script = /^node (\S+)$/.exec(scripts[name] ?? '');
    if (script) await run(programPaths(cacheDir).node24, [script[1]], packageDir);
  }
}

function npmCli() {
  const beside = path.join(
    path.dirname(process.execPath),
    '..',
    'lib',
    'node_modules',
    'npm',
    'bin',
    'npm-cli.js',
  );
  const windows = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const found = [process.env.npm_execpath, beside, windows].find(
    (file) => file && /npm-cli\.js$/.test(file) && existsSync(file),
  );
  if (!found) throw new Error('npm was not found beside this Node. Run this through `npm test`.');
  return found;
}

function run(file, args, cwd) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: '', npm_config_ignore_scripts: 'true' };
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk) => (said = (said + chunk).slice(-4000));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.at(-1)} failed:\n${said.trim()}`)),
    );
  });
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensurePrograms({ onProgress: (line) => console.error(line) });
}
