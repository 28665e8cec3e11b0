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
 * first and does nothing when its result is there. The real programs are fetched beside all that: the application is there long
 * before them, and what needs none of them need not wait.
 * @param {{groups: string[], programs?: 'small' | 'rest' | 'all' | null}} what library groups, and the tier whose real programs are needed
 * @returns {Promise<{electron: {version: string, executable: string, official: boolean}, missing: Record<string, string[]>, programs: Promise<void>}>}
 *   `programs`: when they are all installed; until then no other set-up begins
 */
export function prepareDesktop({ groups, programs = null }) {
  return new Promise((resolve, reject) => {
    const whole = alone(cacheDir, async () => {
      await ensurePackages({ root });
      // Where the application fails, nothing is left behind that still installs.
      const [installed, application] = await Promise.allSettled([
        programs ? installPrograms(programs) : null,
        prepareApplication(groups).then((made) => resolve({ ...made, programs: whole })),
      ]);
      for (const { reason } of [application, installed].filter(({ status }) => status === 'rejected'))
        throw reason;
    });
    // Who asked may be told by `programs` alone, and much later.
    whole.catch(reject);
  });
}

async function prepareApplication(groups) {
  const electron = await ensureElectron({ cacheDir, electronPackage });
  const missing = await ensureLibraries(groups, electron.executable);
  await ensureKeytar({ root, cacheDir });
  await ensureBuilt('desktop');
  await ensureBuilt('cli');
  return { electron, missing };
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
