import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../..');
const unpacked = path.join(root, 'node_modules/electron/dist');

/** Debian's package of each library, by the name that a program is linked with: what `dpkg -S` says on Debian 12. */
const PACKAGE_OF: Record<string, string> = {
  'ld-linux-x86-64.so.2': 'libc6',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libc.so.6': 'libc6',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdl.so.2': 'libc6',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libm.so.6': 'libc6',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpthread.so.0': 'libc6',
  'librt.so.1': 'libc6',
  'libsecret-1.so.0': 'libsecret-1-0',
  'libsmime3.so': 'libnss3',
  'libstdc++.so.6': 'libstdc++6',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/**
 * What is loaded by its name while it runs, or started as a program: no list in a file tells of it. Without
 * the first Electron 33 ends at once. */
const BY_NAME = ['libx11-xcb1', 'libnotify4', 'libxss1', 'libxtst6', 'libuuid1', 'xdg-utils'];

const hasReadelf = (): boolean => {
  try {
    execFileSync('readelf', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Why it cannot be looked at here, or null. */
const lacking =
  process.platform !== 'linux' || process.arch !== 'x64'
    ? 'another system'
    : !existsSync(path.join(unpacked, 'electron'))
      ? 'no Electron is unpacked'
      : !hasReadelf()
        ? 'no readelf'
        : null;

/** The compiled files of the package, absolute. */
function shipped(): string[] {
  const modules = path.join(root, 'node_modules');
  const kinds: [folder: string, names: RegExp][] = [
    [unpacked, /^(?:electron|chrome-sandbox|chrome_crashpad_handler)$|\.so(?:\.\d+)?$/],
    [path.join(modules, 'keytar/build/Release'), /\.node$/],
    [path.join(modules, '@napi-rs/keyring-linux-x64-gnu'), /\.node$/],
    [path.join(modules, '@photostructure/sqlite/prebuilds/linux-x64'), /\.glibc\.node$/],
  ];
  // keytar is optional: set-up compiles it where it can.
  return kinds
    .filter(([folder]) => existsSync(folder))
    .flatMap(([folder, names]) =>
      readdirSync(folder)
        .filter((name) => names.test(name))
        .map((name) => path.join(folder, name)),
    );
}

function linkedWith(files: readonly string[]): string[] {
  const own = new Set(files.map((file) => path.basename(file)));
  const told = execFileSync('readelf', ['-d', ...files], { encoding: 'utf8' });
  const names = [...told.matchAll(/\(NEEDED\).*\[(.+)\]/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !own.has(name)).sort();
}

/** Libraries whose package no entry of the list brings; with the name of the library where nobody knows its package. */
function notBrought(linked: readonly string[], depends: readonly string[]): string[] {
  const brought = new Set(depends.flatMap((entry) => entry.split('|').map((name) => name.trim())));
  const needed = linked.map((name) => PACKAGE_OF[name] ?? `? ${name}`);
  return [...new Set(needed)].filter((name) => !brought.has(name)).sort();
}

const depends = (
  parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')) as { deb: { depends: string[] } }
).deb.depends;

describe.skipIf(lacking !== null)(
  `the Debian package brings what it is linked with (${lacking ?? 'here'})`,
  () => {
    const linked = lacking === null ? linkedWith(shipped()) : [];

    it('of every compiled file', () => {
      expect(linked).toContain('libnss3.so');
      expect(linked).toContain('libsecret-1.so.0');
      expect(notBrought(linked, depends)).toEqual([]);
    });

    it('with no entry that could be left out', () => {
      const needed = depends.filter((entry) => !BY_NAME.includes(entry));
      const without = needed.map((entry) =>
        notBrought(
          linked,
          depends.filter((other) => other !== entry),
        ),
      );
      expect(without).toEqual(needed.map((entry) => [entry.split(' ')[0]]));
    });

    it('and says so of a library that nobody knows', () => {
      expect(notBrought(['libnew.so.1'], depends)).toEqual(['? libnew.so.1']);
    });

    it('under the names that they have had since 2024, too', () => {
      const renamed = depends.filter((entry) => entry.includes('|'));
      expect(renamed.length).toBeGreaterThan(5);
      for (const entry of renamed) expect(entry).toMatch(/^(\S+) \| \1t64$/);
    });
  },
);
