import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { outDir, root } from '../setup/run/places.mjs';
import { noticeOf } from './notices.mjs';
import { laySqlite } from './trim-sqlite.mjs';

/** Parts of the build that only our own tests speak. */
const NOT_SHIPPED = /[\\/]longer\.mjs$/;

/** Of the checkout's manifest: what says what Clawlamp is. */
const SAME = [
  ...['name', 'version', 'description', 'license', 'author', 'homepage', 'repository', 'bugs', 'keywords'],
  ...['type', 'engines'],
];

function manifestOf(bundled) {
  const whole = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const needed = ['@napi-rs/keyring', '@photostructure/sqlite'];
  return {
    ...Object.fromEntries(SAME.map((key) => [key, whole[key]])),
    bin: { clawlamp: 'clawlamp.mjs' },
    files: ['clawlamp.mjs', 'parts', 'NOTICE'],
    dependencies: Object.fromEntries(needed.map((name) => [name, whole.dependencies[name]])),
    bundleDependencies: bundled.filter((name) => needed.includes(name)),
  };
}

/**
 * Makes the folder that is published as the npm package `clawlamp`: the terminal program as it was built, with SQLite, its
 * notices and a manifest of its own. The desktop app and everything that only it needs stay out.
 * @param {string} folder made anew
 */
export function makeNpmFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(outDir, 'cli'), folder, {
    recursive: true,
    filter: (file) => !NOT_SHIPPED.test(file),
  });
  const bundled = laySqlite(path.join(folder, 'node_modules'));
  cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  cpSync(path.join(import.meta.dirname, 'npm-readme.md'), path.join(folder, 'README.md'));
  writeFileSync(path.join(folder, 'NOTICE'), noticeOf(['cli'], bundled));
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifestOf(bundled), null, 2)}\n`);
}
