import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installed, outDir, root } from '../setup/run/places.mjs';
import { registryElectron } from '../setup/electron/electron-pin.mjs';
import { noticeOf } from './notices.mjs';
import { sbomOf } from './sbom.mjs';

/**
 * electron-builder's hook before it packs: writes the licences of what is shipped, and its bill of materials. Refuses every Electron
 * but the official one of package.json: the runtime that set-up may take from the npm registry gets no fixes and is for running from source.
 * `CLAWLAMP_PACKAGE_TRIAL=1` lets a trial through, to see that the configuration works.
 */
export default async function beforePack(context) {
  refuseOtherElectron(context);
  // Which keyring is there is the machine's matter: each kind of package is made on a machine of its kind.
  const beside = ['@napi-rs/keyring', ...keyrings(), '@photostructure/sqlite', 'node-gyp-build', 'keytar'];
  const there = beside.filter((name) => existsSync(installed(name)));
  writeFileSync(path.join(outDir, 'NOTICE'), noticeOf(['main', 'preload', 'renderer'], there));
  const { version } = context.packager.info.framework;
  writeFileSync(path.join(outDir, 'sbom.cdx.json'), await sbomOf(version));
}

function keyrings() {
  const whole = JSON.parse(readFileSync(installed('@napi-rs/keyring', 'package.json'), 'utf8'));
  return Object.keys(whole.optionalDependencies ?? {});
}

/** @throws Error where the Electron to be packed is not the official one of package.json */
export function refuseOtherElectron(context) {
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
