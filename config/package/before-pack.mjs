import { readFileSync } from 'node:fs';
import { root } from '../setup/run/places.mjs';
import { registryElectron } from '../setup/electron/electron-pin.mjs';

/**
 * electron-builder's hook before it packs. Refuses every Electron but the official one of package.json: the runtime
 * that set-up may take from the npm registry gets no fixes and is for running from source.
 * `CLAWLAMP_PACKAGE_TRIAL=1` lets a trial through, to see that the configuration works.
 */
export default function beforePack(context) {
  const { electronDist } = context.packager.config;
  const { version } = context.packager.info.framework;
  const wanted = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).devDependencies.electron;
  const official = !electronDist && version === wanted && version !== registryElectron.version;
  if (official || process.env.CLAWLAMP_PACKAGE_TRIAL === '1') return;
  throw new Error(
    `Refused: packages for users are made with the official Electron ${wanted} only, not with ` +
      `${version}${electronDist ? ' from a local folder' : ''}.`,
  );
}
