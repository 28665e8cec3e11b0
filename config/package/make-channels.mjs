/**
 * `npm run -s channels -- OUTPUT SHA256SUMS`: writes the files that Homebrew, winget, the AUR and Nix are told of a release with, from
 * package.json and the sums of what was released. Nothing is sent anywhere.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/run/places.mjs';
import { aurOf } from './channels/aur.mjs';
import { caskOf } from './channels/cask.mjs';
import { nixOf } from './channels/nix.mjs';
import { readSums, releaseOf } from './channels/release.mjs';
import { wingetOf } from './channels/winget.mjs';

/**
 * @param {object} manifest package.json
 * @param {string} sums text of SHA256SUMS
 * @returns {Record<string, string>} texts by their places below the output folder
 * @throws Error where a file of the release has no sum
 */
export function channelFiles(manifest, sums) {
  const release = releaseOf(manifest, readSums(sums));
  return { ...caskOf(release), ...wingetOf(release), ...aurOf(release), ...nixOf(release) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [output, sums] = process.argv.slice(2);
  if (!output || !sums)
    throw new Error('Two words: the folder to write into, and the SHA256SUMS of the release.');
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const [name, text] of Object.entries(channelFiles(manifest, readFileSync(sums, 'utf8')))) {
    const file = path.join(output, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`${file}\n`);
  }
}
