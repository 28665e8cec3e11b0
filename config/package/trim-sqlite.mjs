import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installed } from '../setup/run/places.mjs';

/** What of each package runs. SQLite's sources, its maps and its declarations are twelve of its thirty megabytes. */
const RUNS = {
  '@photostructure/sqlite': ['LICENSE', 'dist/index.cjs', 'dist/index.mjs', 'prebuilds'],
  'node-gyp-build': ['LICENSE', 'index.js', 'node-gyp-build.js'],
};

/** Of a manifest: what says what it is and what loads it. Nothing that npm would run or fetch. */
const KEPT = [
  'name',
  'version',
  'description',
  'license',
  'author',
  'repository',
  'main',
  'module',
  'exports',
];

function manifestOf(name) {
  const whole = JSON.parse(readFileSync(installed(name, 'package.json'), 'utf8'));
  const kept = Object.fromEntries(KEPT.filter((key) => key in whole).map((key) => [key, whole[key]]));
  const needs = Object.entries(whole.dependencies ?? {}).filter(([other]) => other in RUNS);
  return { ...kept, ...(needs.length > 0 ? { dependencies: Object.fromEntries(needs) } : {}) };
}

/**
 * Lays SQLite for Nodes without one of their own (below 22.13) into a package's node_modules: what runs of it, ready compiled for
 * each system. npm has no way to fetch one system's out of a package that holds them all.
 * @param {string} modules the folder to lay it into
 * @returns {string[]} names of the packages
 */
export function laySqlite(modules) {
  for (const [name, files] of Object.entries(RUNS)) {
    for (const file of files) {
      const to = path.join(modules, name, file);
      mkdirSync(path.dirname(to), { recursive: true });
      cpSync(installed(name, file), to, { recursive: true, dereference: true });
    }
    writeFileSync(path.join(modules, name, 'package.json'), `${JSON.stringify(manifestOf(name), null, 2)}\n`);
  }
  for (const one of readdirSync(path.join(modules, '@photostructure/sqlite', 'prebuilds'))) {
    if (!/^(?:darwin|linux|win32)-(?:arm64|x64)$/.test(one)) throw new Error(`unknown system: ${one}`);
  }
  return Object.keys(RUNS);
}
