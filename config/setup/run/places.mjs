import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this set-up belongs to. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Where downloads, stamps and the real programs live; ignored by git. `CLAWLAMP_CACHE_DIR` moves it. */
export const cacheDir = path.resolve(root, process.env.CLAWLAMP_CACHE_DIR || '.cache');

/** What the build writes, and the two things it makes. */
export const outDir = path.join(root, 'out');
export const cliBundle = path.join(outDir, 'cli', 'clawlamp.mjs');
export const mainEntry = path.join(outDir, 'main', 'index.js');

/** The npm package that electron-vite and Playwright ask for the executable. */
export const electronPackage = path.join(root, 'node_modules', 'electron');

/** A file of a package installed in this checkout, as an absolute path. */
export const installed = (...parts) => path.join(root, 'node_modules', ...parts);

/** The short form of a path for the screen: relative to the checkout, or with the home as `~`. */
export function shown(file) {
  const inside = path.relative(root, file);
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) return inside || '.';
  return file.startsWith(os.homedir() + path.sep) ? `~${file.slice(os.homedir().length)}` : file;
}
