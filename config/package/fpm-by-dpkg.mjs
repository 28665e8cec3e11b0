#!/usr/bin/env node
/**
 * Stands in for fpm, which electron-builder fetches from github.com, where a .deb is built without it: takes the command line that
 * electron-builder writes for fpm (app-builder-lib/out/targets/FpmTarget.js) and makes the package with dpkg-deb. For trials
 * (`CUSTOM_FPM_PATH`); packages for people are made by fpm itself.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Options without a value; every other option has one. */
const SWITCHES = new Set(['--force', '--debug']);

function readLine(words) {
  const options = new Map();
  const sources = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word.startsWith('-')) sources.push(word);
    else if (!SWITCHES.has(word)) options.set(word, [...(options.get(word) ?? []), words[(at += 1)]]);
  }
  return { options, sources };
}

/** Lays `from=to` as fpm's `-s dir` does: with a slash at its end the contents of a folder, else the file under its new name. */
function lay(source, staging) {
  const [from, to] = source.split('=');
  const target = path.join(staging, to);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(from, target, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

/** Modes as a package has them: nothing that only this account may read, and nothing that a group may write. */
function evenModes(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    chmodSync(file, entry.isDirectory() || (statSync(file).mode & 0o111) !== 0 ? 0o755 : 0o644);
  }
}

const { options, sources } = readLine(process.argv.slice(2));
const one = (name) => options.get(name)?.[0];
const staging = mkdtempSync(path.join(os.tmpdir(), 'fpm-by-dpkg-'));
try {
  for (const source of sources) lay(source, staging);
  evenModes(staging);
  const kilobytes = execFileSync('du', ['-sk', '--apparent-size', staging]).toString().split('\t')[0];
  const control = path.join(staging, 'DEBIAN');
  mkdirSync(control, { mode: 0o755 });
  const [synopsis, ...rest] = (one('--description') ?? '').split('\n');
  const fields = {
    Package: one('--name'),
    Version: one('--version'),
    License: one('--license'),
    Vendor: one('--vendor'),
    Architecture: one('--architecture'),
    Maintainer: one('--maintainer'),
    'Installed-Size': kilobytes,
    Depends: options.get('-d')?.join(', '),
    Recommends: options.get('--deb-recommends')?.join(', '),
    Section: one('--category') ?? 'default',
    Priority: one('--deb-priority'),
    Homepage: one('--url'),
    Description: [synopsis, ...rest.map((line) => ` ${line.trim()}`)].join('\n'),
  };
  const lines = Object.entries(fields).filter(([, value]) => value);
  writeFileSync(path.join(control, 'control'), lines.map(([name, value]) => `${name}: ${value}\n`).join(''));
  for (const [option, name] of [
    ['--after-install', 'postinst'],
    ['--after-remove', 'postrm'],
  ]) {
    if (one(option)) writeFileSync(path.join(control, name), readFileSync(one(option)), { mode: 0o755 });
  }
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', staging, one('--package')], {
    stdio: 'inherit',
  });
} finally {
  rmSync(staging, { recursive: true, force: true });
}
