import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WinePaths } from '../../../config/setup/install/wine.mjs';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

/** Pictures, and homes that other parts unpack by themselves. */
const LEFT_OUT = /^(?:docs\/screenshots\/|tests\/e2e\/baselines\/)/;

/** What npm installs for this lock on a Windows of x64, without running any package's script. Once for a lock. */
export function windowsModules({ folder }: WinePaths): string {
  const place = path.join(folder, 'modules');
  const lock = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
  const stamp = path.join(place, 'complete');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return path.join(place, 'node_modules');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(path.join(ROOT, name), path.join(place, name));
  const args = [
    'ci',
    '--os=win32',
    '--cpu=x64',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
  ];
  execFileSync('npm', args, { cwd: place, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, lock);
  return path.join(place, 'node_modules');
}

/** Copies what git knows of this checkout, as it stands, to `repo` on the drive, with Windows' packages in it. */
export function layRepository(drive: string, modules: string): void {
  const place = path.join(drive, 'repo');
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  }).split('\0');
  for (const name of names.filter((one) => one && !LEFT_OUT.test(one))) {
    if (existsSync(path.join(ROOT, name))) cpSync(path.join(ROOT, name), path.join(place, name));
  }
  mkdirSync(path.join(place, 'node_modules'));
  execFileSync('mount', ['--bind', modules, path.join(place, 'node_modules')]);
}
