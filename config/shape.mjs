/**
 * Small files in small rooms, held: no file of code over 250 lines, no folder with more than twenty of them. Lists what is over,
 * and then ends with 1. Another folder than this repository may be named.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const MOST_LINES = 250;
const MOST_FILES = 20;

const ROOTS = ['app', 'main', 'renderer', 'config'];

const CODE = /\.(?:ts|tsx|mts|mjs|js|css)$/;

/** A table of words is as long as what there is to say. */
const CATALOGUE = /^app\/language\/(?:messages|[a-z]{2}(?:-[a-z]{2})?)\.ts$/;

/** What is still over, and how far at most; each entry goes when its file or folder is parted. */
const STILL = {};

/** Folders with their files of code, as paths within `root` with `/`. */
function folders(root, folder) {
  let entries;
  try {
    entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  const files = entries.filter((entry) => entry.isFile() && CODE.test(entry.name));
  return [
    { folder, files: files.map(({ name }) => `${folder}/${name}`) },
    ...entries
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .flatMap(({ name }) => folders(root, `${folder}/${name}`)),
  ];
}

/** Lines of a text, the last one counted whether or not it is ended. */
const linesOf = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** @returns {string[]} what is over, one sentence each */
export function overgrown(root) {
  return ROOTS.flatMap((name) => folders(root, name)).flatMap(({ folder, files }) => {
    const long = files
      .filter((file) => !CATALOGUE.test(file))
      .map((file) => ({ file, lines: linesOf(readFileSync(path.join(root, file), 'utf8')) }))
      .filter(({ file, lines }) => lines > (STILL[file] ?? MOST_LINES));
    return [
      ...(files.length > (STILL[folder] ?? MOST_FILES)
        ? [`${folder}/ has ${files.length} files of code; ${MOST_FILES} are enough for a room.`]
        : []),
      ...long.map(({ file, lines }) => `${file} has ${lines} lines; part it below ${MOST_LINES}.`),
    ];
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = process.argv[2] ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const found = overgrown(root);
  for (const line of found) console.error(line);
  process.exit(found.length > 0 ? 1 : 0);
}
