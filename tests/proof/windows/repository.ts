import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { WinePaths } from '../../../config/setup/install/wine.mjs';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

/** Pictures, and homes that other parts unpack by themselves. */
const LEFT_OUT = /^(?:docs\/screenshots\/|tests\/e2e\/baselines\/)/;

/** Copies what git knows of this checkout, as it stands, to `repo` on the drive, with Windows' packages in it. */
export function layRepository(drive: string, { modules }: WinePaths): void {
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
  execFileSync('mount', ['--bind', path.join(modules, 'node_modules'), path.join(place, 'node_modules')]);
}
