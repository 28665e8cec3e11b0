import { existsSync } from 'node:fs';
import { run, which } from '../run/command.mjs';
import { libraryGroups } from './library-list.mjs';
import { detail, notice, step } from '../run/screen.mjs';

/**
 * Makes sure of the system's libraries and programs: installs them when this is root on a Debian or Ubuntu, else says
 * the exact line. It never asks for a password and never uses sudo.
 * @param {string[]} groups names in `libraryGroups`
 * @param {string} executable the Electron whose own libraries are checked with the group `app`
 * @returns {Promise<Record<string, string[]>>} what is still missing, by group; empty lists when all is there
 */
export async function ensureLibraries(groups, executable) {
  if (process.platform !== 'linux') return Object.fromEntries(groups.map((name) => [name, []]));
  const look = async () =>
    Object.fromEntries(
      await Promise.all(groups.map(async (name) => [name, await missing(name, executable)])),
    );
  const before = await look();
  const lacking = groups.filter((name) => before[name].length);
  if (lacking.length === 0) return before;
  if (!canInstall()) {
    for (const name of lacking) sayHow(name, before[name]);
    return before;
  }
  step(`system libraries (apt-get): ${lacking.flatMap((name) => before[name]).join(', ')}`);
  await run('apt-get', ['update', '-qq'], { env: QUIET });
  // Group by group: a package that this release does not have must not keep the others away.
  for (const name of lacking) await install(name);
  const after = await look();
  for (const name of lacking) if (after[name].length) sayHow(name, after[name]);
  return after;
}

const QUIET = { DEBIAN_FRONTEND: 'noninteractive' };
const APT = ['apt-get', 'install', '-y', '--no-install-recommends'];

const canInstall = () => process.getuid?.() === 0 && which('apt-get') !== null;

async function install(name) {
  const packages = await Promise.all(libraryGroups[name].packages.map(available));
  detail(`for ${libraryGroups[name].for}`);
  const { code, output } = await run(APT[0], [...APT.slice(1), ...packages], { env: QUIET });
  if (code !== 0) detail(`apt-get could not install them: ${output.trim().split('\n').at(-1)}`);
}

/** Of `a|b`, the name that this release can install; `a` when it knows neither. */
async function available(alternatives) {
  const names = alternatives.split('|');
  for (const name of names) {
    const { output } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return names[0];
}

async function missing(name, executable) {
  const { programs, libraries, files = [] } = libraryGroups[name];
  const found = programs.filter((program) => !which(program));
  const known = (await run(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p'])).output;
  found.push(
    ...libraries.filter((library) => !new RegExp(`^\\s*${library.replace(/[.]/g, '\\.')} `, 'm').test(known)),
  );
  found.push(...files.filter((file) => !existsSync(file)));
  if (name === 'app') found.push(...(await unresolved(executable)));
  return found;
}

/** The shared libraries that an executable names and the machine does not have. */
export async function unresolved(executable) {
  const { output } = await run('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

function sayHow(name, missingNames) {
  const { for: purpose, packages, optional } = libraryGroups[name];
  if (optional) return;
  notice(`missing for ${purpose}: ${missingNames.join(', ')}`);
  if (which('apt-get')) {
    const first = packages.map((alternatives) => alternatives.split('|')[0]);
    notice(`as root: apt-get update && ${APT.join(' ')} ${first.join(' ')}`);
  } else {
    notice('install them with the package manager of this system, then run the same command again.');
  }
}
