import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/run/places.mjs';

/** Names under which packages keep the words of their licence, and of the licences of what is compiled into them. */
const LICENCE = /^(?:licen[cs]e|copying|notice|third[-_]party[-_](?:licen[cs]es|notices))(?:[.-].*)?$/i;

/** Packages whose archives on the registry hold no licence of their own, and where the words stand instead. */
const STANDS_IN = { '@napi-rs/keyring-': '@napi-rs/keyring' };

/** MIT-licensed packages without any words: whose they are, by their manifests. */
const MIT_OF = { 'lazy-val': 'Copyright (c) Vladimir Krivosheev' };

/** The words of the MIT licence, as they stand below the copyright of ours. */
function mitWords() {
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8');
  return own.slice(own.indexOf('Permission is hereby granted')).trim();
}

function licencesOf(folder) {
  return readdirSync(folder)
    .filter((name) => LICENCE.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

/**
 * The words of one package's licence.
 * @throws Error when there are none: what has no licence may not be shipped
 */
function entryOf([name, version, folder]) {
  const own = licencesOf(path.join(root, folder));
  const other = Object.entries(STANDS_IN).find(([start]) => name.startsWith(start))?.[1];
  const words = [...own, ...(other ? licencesOf(path.join(root, 'node_modules', other)) : [])];
  if (words.length === 0 && MIT_OF[name]) words.push(`${MIT_OF[name]}\n\n${mitWords()}`);
  if (words.length === 0) throw new Error(`${name} ${version} has no words of a licence.`);
  const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${manifest.license})\n\n${words.join('\n\n')}\n`;
}

/**
 * `NOTICE`: the licences of all code of others that is shipped with ours, in the order of their names.
 * @param {string[]} builds whose lists of bundled packages count (`out/.bundled-<name>.json`)
 * @param {string[]} beside names of packages that are shipped beside the bundles
 * @returns {string}
 */
export function noticeOf(builds, beside) {
  const bundled = builds.flatMap((name) =>
    JSON.parse(readFileSync(path.join(root, 'out', `.bundled-${name}.json`), 'utf8')),
  );
  const more = [...beside, 'rolldown'].map((name) => {
    const folder = path.join('node_modules', name);
    const { version } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    return [name, version, folder];
  });
  const all = new Map([...bundled, ...more].map((one) => [`${one[0]} ${one[1]}`, one]));
  const entries = [...all.keys()].sort().map((key) => entryOf(all.get(key)));
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `Clawlamp is MIT-licensed (see LICENSE). It is shipped with code of others under these licences:\n${line}${entries.join(line)}`;
}
