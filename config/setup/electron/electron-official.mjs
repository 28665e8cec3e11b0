import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../run/command.mjs';
import { reachable } from '../install/reachable.mjs';
import { detail } from '../run/screen.mjs';

/** The version that package.json asks for, which is the one users get. */
export const wantedVersion = (electronPackage) =>
  JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8')).version;

/** Whether the official runtime of the wanted version is in place. */
export function officialInPlace(electronPackage) {
  const dist = path.join(electronPackage, 'dist');
  if (!existsSync(path.join(electronPackage, 'path.txt')) || !existsSync(path.join(dist, 'version')))
    return false;
  if (lstatSync(dist).isSymbolicLink()) return false;
  return (
    readFileSync(path.join(dist, 'version'), 'utf8').replace(/^v/, '') === wantedVersion(electronPackage)
  );
}

/**
 * Whether the place that Electron's installer downloads from answers at all. With a proxy configured the answer is
 * yes, since only the installer knows how to use it.
 * @returns {Promise<boolean>}
 */
export function downloadReachable(env = process.env, timeoutMs = 4000) {
  if (env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy) return Promise.resolve(true);
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror || 'https://github.com/';
  return reachable(new URL(mirror), timeoutMs);
}

/**
 * Runs the installer that the electron package brings; it checks the download against the package's checksums.json.
 * @returns {Promise<{ok: boolean, why: string}>}
 */
export async function installOfficial(electronPackage, cacheDir, timeoutMs = 15 * 60_000) {
  // A link to another runtime must go first, or the installer would unpack into that runtime's folder.
  rmSync(path.join(electronPackage, 'dist'), { recursive: true, force: true });
  rmSync(path.join(electronPackage, 'path.txt'), { force: true });
  detail(`downloading Electron ${wantedVersion(electronPackage)} with its own installer`);
  const { code, output } = await run(process.execPath, [path.join(electronPackage, 'install.js')], {
    timeoutMs,
    env: { electron_config_cache: path.join(cacheDir, 'electron-download') },
  });
  if (code === 0 && officialInPlace(electronPackage)) return { ok: true, why: '' };
  const why = output.split('\n').find((line) => /error/i.test(line)) ?? `installer ended with ${code}`;
  return { ok: false, why: why.trim().slice(0, 200) };
}
