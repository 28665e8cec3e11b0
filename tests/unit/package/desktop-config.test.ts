import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGE_CODES } from '../../../app/language/languages.ts';
import { nativeModules } from '../../../config/native-modules.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');
// By their places: electron-builder's parts are no packages of ours.
const part = createRequire(path.join(root, 'node_modules/electron-builder/package.json'));
const { validateConfiguration } = part('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(config: unknown, log: { isEnabled: boolean }): Promise<void>;
};
type Filter = (file: string, stat: { isDirectory(): boolean }) => boolean;
const { FileMatcher } = part('app-builder-lib/out/fileMatcher.js') as {
  FileMatcher: new (
    from: string,
    to: string,
    expand: (text: string) => string,
    patterns: readonly string[],
  ) => { createFilter(): Filter };
};

/** Whether electron-builder packs a file, as it judges itself: of packages everything that no pattern excludes. */
function packed(file: string): boolean {
  const ofPackage = file.startsWith('node_modules/');
  const excluding = config.files.filter((pattern) => pattern.startsWith('!'));
  const patterns = ofPackage ? ['**/*', ...excluding] : config.files;
  const expand = (text: string): string =>
    text.replaceAll('${platform}', 'linux').replaceAll('${arch}', 'x64');
  const filter = new FileMatcher(root, '/packed', expand, patterns).createFilter();
  return filter(path.join(root, file), { isDirectory: () => false });
}

interface Config {
  appId: string;
  productName: string;
  publish: null;
  files: string[];
  electronLanguages: string[];
  beforePack: string;
  afterPack: string;
  protocols: { schemes: string[] }[];
  electronFuses: Record<string, boolean>;
  mac: { target: string[]; artifactName: string; extraResources: { from: string; to: string }[] };
  win: { target: string[]; artifactName: string; extraFiles: { from: string; to: string }[] };
  nsis: { perMachine: boolean; deleteAppDataOnUninstall: boolean };
  linux: {
    target: string[];
    executableName: string;
    syncDesktopName: boolean;
    maintainer: string;
    extraFiles: { from: string; to: string }[];
  };
  deb: { afterInstall: string; afterRemove: string };
  rpm: { afterInstall: string; afterRemove: string; depends: string[] };
}

const config = parse(read('electron-builder.yml')) as Config;
const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;

describe('the configuration of the desktop packages', () => {
  it('is one that electron-builder takes, and not everything is', async () => {
    const judged = (change: object): Promise<void> =>
      validateConfiguration(
        { ...(parse(read('electron-builder.yml')) as object), ...change },
        { isEnabled: false },
      );
    await expect(judged({})).resolves.toBeUndefined();
    await expect(judged({ debian: {} })).rejects.toThrow(/unknown property 'debian'/);
    await expect(judged({ deb: { depends: 7, dependencies: [] } })).rejects.toThrow(
      /configuration\.deb\.depends/,
    );
  });

  it('names the app as the manifest, the desktop and the launcher do', () => {
    expect(config).toMatchObject({ appId: 'io.github.clawlamp', productName: manifest['productName'] });
    expect(config.linux.executableName).toBe(manifest['name']);
    expect(manifest['desktopName']).toBe(`${config.linux.executableName}.desktop`);
    expect(config.linux.syncDesktopName).toBe(true);
    expect(manifest['homepage']).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+$/);
    expect(config.linux.maintainer).toMatch(/^[^<>]+ <[^<>@\s]+@[^<>@\s]+>$/);
    expect(config.protocols.map(({ schemes }) => schemes)).toEqual([['clawlamp']]);
  });

  it('makes each kind of package on the system of its kind', () => {
    expect(config.linux.target).toEqual(['deb', 'AppImage', 'rpm']);
    expect(config.mac.target).toEqual(['dmg', 'zip']);
    expect(config.win.target).toEqual(['nsis']);
    // Without the system and the processor in it, one file of a release would take another's place.
    for (const { artifactName } of [config.mac, config.win]) expect(artifactName).toContain('${arch}');
  });

  it('asks nobody for updates, and leaves what is a person\u2019s own where a program is removed', () => {
    expect(config.publish).toBeNull();
    expect(config.nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
  });

  it('keeps the fuses shut', () => {
    const { enableCookieEncryption, enableEmbeddedAsarIntegrityValidation, onlyLoadAppFromAsar, ...open } =
      config.electronFuses;
    expect([enableCookieEncryption, enableEmbeddedAsarIntegrityValidation, onlyLoadAppFromAsar]).toEqual([
      true,
      true,
      true,
    ]);
    expect(new Set(Object.values(open))).toEqual(new Set([false]));
    expect(Object.keys(open)).toContain('runAsNode');
  });

  it('has licences and the bill of materials in every package', () => {
    for (const [kind, laid] of Object.entries({
      mac: config.mac.extraResources,
      win: config.win.extraFiles,
      linux: config.linux.extraFiles,
    })) {
      const from = laid.map((one) => one.from);
      expect(from, kind).toEqual(expect.arrayContaining(['out/NOTICE', 'out/sbom.cdx.json']));
    }
  });

  it('has every file that it names', () => {
    const { linux, deb, rpm } = config;
    const named = [
      config.beforePack,
      config.afterPack,
      ...[deb, rpm].flatMap((one) => [one.afterInstall, one.afterRemove]),
    ];
    const laid = linux.extraFiles.map(({ from }) => from).filter((from) => !from.startsWith('out/'));
    for (const file of [...named, ...laid]) expect(read(file), file).not.toBe('');
  });

  it('speaks the five languages of Clawlamp, and of Chromium\u2019s texts no more are left', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'clawlamp-packed-'));
    try {
      for (const name of ['locales', 'resources']) mkdirSync(path.join(folder, name));
      const there = ['de', 'en-GB', 'en-US', 'es', 'es-419', 'fr', 'ja', 'zh-CN', 'zh-TW'];
      for (const name of there) writeFileSync(path.join(folder, 'locales', `${name}.pak`), '');
      writeFileSync(path.join(folder, 'resources', 'default_app.asar'), '');
      const { default: afterPack } = (await import(
        new URL('../../../config/package/after-pack.mjs', import.meta.url).href
      )) as { default: (context: object) => void };
      afterPack({ appOutDir: folder, electronPlatformName: 'linux', packager: {} });
      const left = readdirSync(path.join(folder, 'locales')).map((name) => path.parse(name).name);
      const spoken = LANGUAGE_CODES.map((code) => (code === 'en' ? 'en-US' : code));
      expect(left.sort()).toEqual(spoken.sort());
      expect(readdirSync(path.join(folder, 'resources'))).toEqual([]);
      expect(config.electronLanguages).toEqual(expect.arrayContaining(spoken));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what is packed', () => {
  it.each([
    ['the app', 'out/main/index.js'],
    ['the panel', 'out/renderer/index.html'],
    ['the lamp', 'assets/tray/ok.png'],
    ['the licence', 'LICENSE'],
    [
      'SQLite of this system',
      'node_modules/@photostructure/sqlite/prebuilds/linux-x64/@photostructure+sqlite.glibc.node',
    ],
    ['the keyring', 'node_modules/@napi-rs/keyring-linux-x64-gnu/keyring.linux-x64-gnu.node'],
    ['keytar', 'node_modules/keytar/build/Release/keytar.node'],
    ['a licence of another', 'node_modules/node-gyp-build/LICENSE'],
  ])('holds %s', (_what, file) => {
    expect(packed(file)).toBe(true);
  });

  it.each([
    ['maps', 'node_modules/@photostructure/sqlite/dist/index.cjs.map'],
    ['types', 'node_modules/keytar/keytar.d.ts'],
    ['sources', 'node_modules/keytar/src/main.cc'],
    [
      'SQLite of another system',
      'node_modules/@photostructure/sqlite/prebuilds/darwin-arm64/@photostructure+sqlite.node',
    ],
    [
      'SQLite of another C library',
      'node_modules/@photostructure/sqlite/prebuilds/linux-x64/@photostructure+sqlite.musl.node',
    ],
    ['bundled packages', 'node_modules/react/index.js'],
    ['the separate terminal program', 'out/cli/clawlamp.mjs'],
    ['a language for tests', 'out/main/chunks/longer-DlXa8oNq.js'],
    ['stamps of set-up', 'out/.built-desktop'],
    ['the notice twice', 'out/NOTICE'],
    ['our sources', 'app/cli/cli.ts'],
  ])('holds no %s', (_what, file) => {
    expect(packed(file)).toBe(false);
  });

  it('holds every package that is not bundled', () => {
    const out = config.files.find((pattern) => pattern.startsWith('!node_modules/!('));
    for (const name of nativeModules) expect(out).toContain(name.split('/')[0]);
  });
});

describe('the launcher', () => {
  const script = path.join(root, 'config/package/linux/clawlamp');

  it.skipIf(process.platform === 'win32')('is a script that a shell understands', () => {
    expect(execFileSync('sh', ['-n', script]).toString()).toBe('');
  });

  it.each(['after-install.tpl', 'after-remove.tpl'])(
    'and %s is linked by it, as electron-builder fills it in',
    (name) => {
      const filled = read('config/package/linux', name)
        .replaceAll('${executable}', config.linux.executableName)
        .replaceAll('${sanitizedProductName}', config.productName);
      expect(filled).not.toMatch(/\$\{[a-z]\w+\}/);
      expect(filled).toContain("'/opt/Clawlamp/bin/clawlamp'");
      if (process.platform !== 'win32') execFileSync('bash', ['-n'], { input: filled });
    },
  );
});
