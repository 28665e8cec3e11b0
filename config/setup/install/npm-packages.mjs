import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '../run/command.mjs';
import { step } from '../run/screen.mjs';
import { readStamp, sha256, writeStamp } from './stamp.mjs';

/**
 * Installs what package-lock.json names, when it is not already there. No package's script runs (`--ignore-scripts`):
 * Electron's download and keytar's compilation are steps of their own that may fail without failing this one.
 * @returns {Promise<boolean>} whether it installed anything
 */
export async function ensurePackages({ root }) {
  const lockFile = path.join(root, 'package-lock.json');
  const modules = path.join(root, 'node_modules');
  const stamp = path.join(modules, '.clawlamp-installed');
  const wanted = sha256(readFileSync(lockFile));
  if (readStamp(stamp) === wanted) return false;
  if (alreadyInstalled(lockFile, path.join(modules, '.package-lock.json'))) {
    writeStamp(stamp, wanted);
    return false;
  }
  step('npm packages');
  await must(
    'npm could not install the packages.',
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: root,
      show: true,
      env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1', npm_config_loglevel: 'error' },
    },
  );
  writeStamp(stamp, wanted);
  return true;
}

/**
 * Whether npm's own record of what is in node_modules agrees with the lock file. Packages of other platforms are in
 * the lock file only, and are optional.
 */
export function alreadyInstalled(lockFile, recordFile) {
  if (!existsSync(recordFile)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(recordFile, 'utf8')).packages;
  const same = ([name, entry]) =>
    name === '' ||
    (present[name] ? present[name].version === entry.version : Boolean(entry.optional || entry.devOptional));
  return Object.entries(wanted).every(same) && Object.keys(present).every((name) => name in wanted);
}
