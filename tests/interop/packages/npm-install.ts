import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, symlinkSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { defaultCacheDir, programPaths } from '../../../config/setup/install/programs.mjs';
import { runToEnd, type Finished } from '../../rig/processes/child.ts';

export const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** What is fetched for these tests: Nodes, and what npm keeps of the registry. */
const kept = (): string => path.join(defaultCacheDir(), 'packaging');

/** The oldest Node that we run on, the last of the line between, and the one that the other tests run on. */
export const NODES = ['20.19.0', '22.23.3', '24'] as const;

/** npm's own program, which is run with each Node in turn. */
function npmCli(): string {
  const beside = path.join(
    path.dirname(realpathSync(process.execPath)),
    '..',
    'lib/node_modules/npm/bin/npm-cli.js',
  );
  const found = [process.env.npm_execpath, beside].find((file) => file && existsSync(file));
  if (!found) throw new Error('npm was not found beside this Node.');
  return found;
}

/** Runs npm with the machine's own way to the registry, and with what it fetched before. */
export function npm(node: string, args: string[], cwd: string): Promise<Finished> {
  const env = {
    ...(process.env as Record<string, string>),
    PATH: `${path.dirname(node)}:/usr/bin:/bin`,
    npm_config_cache: path.join(kept(), 'npm'),
    npm_config_prefer_offline: 'true',
    npm_config_fetch_retries: '1',
    npm_config_update_notifier: 'false',
  };
  return runToEnd(node, [npmCli(), ...args], { env, cwd, timeoutMs: 120_000 });
}

/** The executable of a Node, fetched from the npm registry once. */
export async function nodeOf(version: (typeof NODES)[number]): Promise<string> {
  if (version === '24') return programPaths().node24;
  const folder = path.join(kept(), `node-${version}`);
  const node = path.join(folder, 'bin', 'node');
  if (existsSync(node)) return node;
  mkdirSync(kept(), { recursive: true });
  const part = mkdtempSync(path.join(kept(), `node-${version}.part-`));
  const name = `node-linux-${process.arch}`;
  const packed = await npm(process.execPath, ['pack', `${name}@${version}`, '--silent'], part);
  if (packed.code !== 0) throw new Error(packed.stderr);
  const archive = path.join(part, packed.stdout.trim());
  const { status } = spawnSync('tar', [
    '-xzf',
    archive,
    '-C',
    part,
    '--strip-components=1',
    'package/bin/node',
  ]);
  if (status !== 0) throw new Error(`${archive} could not be unpacked`);
  spawnSync('chmod', ['755', path.join(part, 'bin', 'node')]);
  await rm(archive);
  renameSync(part, folder);
  return node;
}

/** A copy of the checkout's sources without anything built, which shares what set-up installed. */
export function copyOfCheckout(folder: string): string {
  const copy = mkdtempSync(path.join(folder, 'checkout-'));
  for (const name of ['app', 'main', 'renderer', 'config', 'assets', 'docs', 'LICENSE', 'README.md'])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml', '.npmrc'])
    cpSync(path.join(root, name), path.join(copy, name));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  return copy;
}

/** `npm run -s pack:npm` in a checkout. @returns the tarball */
export async function packNpm(checkout: string): Promise<string> {
  const packed = await runToEnd(process.execPath, [path.join(checkout, 'config/package/pack-npm.mjs')], {
    env: { ...(process.env as Record<string, string>), CLAWLAMP_CACHE_DIR: defaultCacheDir() },
    cwd: checkout,
    timeoutMs: 300_000,
  });
  if (packed.code !== 0) throw new Error(packed.stderr);
  return packed.stdout.trim();
}

/** A file below a folder, by its path from there, with its size. */
export async function filesBelow(folder: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(path.relative(folder, file), (await stat(file)).size);
  }
  return found;
}

/** A person's home with one of the stored homes in it. */
export async function homeOf(folder: string, name: string): Promise<string> {
  const home = await mkdtemp(path.join(folder, 'home-'));
  spawnSync('tar', [
    ...['-xzf', path.join(root, 'tests', 'cases', `${name}.tgz`), '-C', home],
    ...['--strip-components=1', '--no-same-owner'],
  ]);
  await mkdir(path.join(home, '.codex'), { recursive: true });
  await cp(path.join(home, '.openclaw'), path.join(home, 'before'), { recursive: true });
  return home;
}
