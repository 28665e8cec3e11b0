/** `npm run -s checksums -- [FOLDER]`: writes SHA256SUMS over the packages in a folder (dist/ without one) and prints it. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileDigest } from '../setup/install/stamp.mjs';
import { root } from '../setup/run/places.mjs';

/** What a release is made of: packages, the npm tarball and bills of materials. */
const RELEASED = /\.(?:deb|rpm|AppImage|dmg|zip|exe|tgz|cdx\.json)$/;

/**
 * The lines of SHA256SUMS, as `sha256sum --check` reads them, in the order of their names.
 * @param {string} folder absolute; files below it are not looked at
 * @returns {Promise<string>}
 * @throws Error when there is nothing to sum up: an empty list would look like a checked one
 */
export async function checksumsOf(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && RELEASED.test(entry.name))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) throw new Error('There is no package to sum up.');
  const lines = [];
  for (const name of names) lines.push(`${await fileDigest(path.join(folder, name), 'sha256')}  ${name}\n`);
  return lines.join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
  const text = await checksumsOf(folder);
  writeFileSync(path.join(folder, 'SHA256SUMS'), text);
  process.stdout.write(text);
}
