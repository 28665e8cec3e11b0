import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { defaultCacheDir, installOpenClaw, programPaths } from '../../../config/setup/install/programs.mjs';
import { endGroup, endWithTests } from '../../rig/processes/child.ts';
import type { Failed, PartName, Parts } from './row.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

/** Where the releases stand while they are tried, one or two at a time, and the stores in other releases' forms. */
export const FOLDER = path.join(defaultCacheDir(), 'releases');

const PINNED: Partial<Record<string, { packageDir: string; bin: string }>> = programPaths().openclaw;

/** The package of a release: one of the pinned where it is, else installed below the cache. Gives its folder. */
export async function installed(version: string): Promise<string> {
  const pinned = PINNED[version];
  if (pinned && existsSync(pinned.bin)) return pinned.packageDir;
  await mkdir(FOLDER, { recursive: true });
  return installOpenClaw(version, FOLDER, { npmCache: path.join(FOLDER, `npm-${version}`) });
}

/** Removes what {@link installed} put there, and what npm kept of it. */
export async function removed(version: string): Promise<void> {
  for (const name of ['openclaw', 'compiled', 'npm']) {
    await rm(path.join(FOLDER, `${name}-${version}`), { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Tries one part of a release in a network and a /tmp of its own. Rejects when it did not end within the time or gave no
 * answer.
 */
export async function measured<P extends PartName>(
  version: string,
  packageDir: string,
  part: P,
): Promise<Parts[P] | Failed> {
  const out = path.join(FOLDER, `${version}.${part}.json`);
  await rm(out, { force: true });
  const program = path.join(import.meta.dirname, 'measure-one.ts');
  const node = [programPaths().node24, '--experimental-transform-types', '--no-warnings', program];
  const seen = [ROOT, defaultCacheDir(), path.join(ROOT, 'node_modules')];
  const apart = ['unshare', '-n', '-m', '--propagation', 'private', 'sh'];
  const [file = '', ...args] = [
    ...[...apart, path.join(import.meta.dirname, 'apart.sh'), ...seen, '--'],
    ...['nice', '-n', '5', ...node, version, packageDir, FOLDER, part, out],
  ];
  const compiled = path.join(FOLDER, `compiled-${version}`);
  const env = {
    PATH: process.env.PATH ?? '',
    CLAWLAMP_CACHE_DIR: defaultCacheDir(),
    RIG_COMPILE_CACHE: compiled,
  };
  const child = spawn(file, args, {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  endWithTests(child);
  const timer = setTimeout(() => void endGroup(child, 0), 15 * 60_000);
  await new Promise((done) => child.once('close', done));
  clearTimeout(timer);
  const answer = JSON.parse(await readFile(out, 'utf8')) as Parts[P] | Failed;
  await rm(out, { force: true });
  return answer;
}
