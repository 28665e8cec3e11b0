import { spokenError } from '../../../app/words/spoken.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { nextStepOf } from '../../../app/cli/error-steps.ts';
import { PLAIN_CALL } from '../../../app/cli/call.ts';
import { LANGUAGE_CODES } from '../../../app/language/languages.ts';
import { speak, tell } from '../../../app/language/say.ts';
import { AppError } from '../../../app/model/errors.ts';
import { cameAs, updateAdvice, type InstalledAs } from '../../../app/model/installed-as.ts';
import { installedBy, type Running } from '../../../app/platform/node/this-installation.ts';
import { judge, storeOf } from '../diagnose/facts-builder.ts';

afterEach(async () => {
  cameAs('unknown');
  await speak('en');
});

const running = (change: Partial<Running>): Running => ({
  program: null,
  packaged: false,
  execPath: '/usr/bin/node',
  env: {},
  platform: 'linux',
  exists: () => false,
  ...change,
});
const PACKED = { packaged: true, execPath: '/opt/Clawlamp/clawlamp' };

describe('the way a Clawlamp came', () => {
  it.each<[InstalledAs, string, Partial<Running>]>([
    ['npm', 'npm', { program: '/usr/lib/node_modules/clawlamp/clawlamp.mjs' }],
    [
      'npm',
      'npm on Windows',
      { program: 'C:\\Users\\a\\AppData\\npm\\node_modules\\clawlamp\\clawlamp.mjs', platform: 'win32' },
    ],
    ['npx', 'npx', { program: '/home/a/.npm/_npx/ab12/node_modules/clawlamp/clawlamp.mjs' }],
    ['clone', 'a clone', { program: '/home/a/src/clawlamp/out/cli/clawlamp.mjs' }],
    ['deb', 'the Debian package', { ...PACKED, exists: (path) => path.endsWith('/clawlamp.list') }],
    ['rpm', 'the rpm', PACKED],
    ['rpm', 'the rpm, started from an AppImage', { ...PACKED, env: { APPIMAGE: '/home/a/Editor.AppImage' } }],
    [
      'appimage',
      'an AppImage',
      { ...PACKED, execPath: '/tmp/.mount_x/clawlamp', env: { APPIMAGE: '/home/a/Clawlamp.AppImage' } },
    ],
    ['aur', 'the package of the AUR', { ...PACKED, exists: (path) => path === '/var/lib/pacman/local' }],
    ['nix', 'Nix', { ...PACKED, execPath: '/nix/store/9x-clawlamp-0.1.0/opt/clawlamp' }],
    [
      'nix',
      'the npm package by Nix',
      { program: '/nix/store/9x-clawlamp/lib/node_modules/clawlamp/clawlamp.mjs' },
    ],
    [
      'brew',
      'the cask',
      { ...PACKED, platform: 'darwin', exists: (path) => path.endsWith('/Caskroom/clawlamp') },
    ],
    ['desktop', 'the app of a Mac', { ...PACKED, platform: 'darwin' }],
    ['windows', 'the app of Windows', { ...PACKED, platform: 'win32' }],
    [
      'pnpm',
      'pnpm',
      {
        program: '/home/a/.local/share/pnpm/global/5/.pnpm/clawlamp@0.1.0/node_modules/clawlamp/clawlamp.mjs',
        exists: () => true,
      },
    ],
    [
      'yarn',
      'yarn',
      { program: '/home/a/.config/yarn/global/node_modules/clawlamp/clawlamp.mjs', exists: () => true },
    ],
    [
      'bun',
      'bun',
      { program: '/home/a/.bun/install/global/node_modules/clawlamp/clawlamp.mjs', exists: () => true },
    ],
    [
      'project',
      'a dependency of a project',
      {
        program: '/home/a/work/node_modules/clawlamp/clawlamp.mjs',
        exists: (path) => path === '/home/a/work/package.json',
      },
    ],
    ['desktop', 'an unpacked folder', { packaged: true, execPath: '/home/a/clawlamp/clawlamp' }],
    ['unknown', 'nobody', {}],
  ])('is %s: %s', (way, _what, change) => {
    expect(installedBy(running(change))).toBe(way);
  });

  it('is not the AppImage of a program that started it', () => {
    const program = '/usr/lib/node_modules/clawlamp/clawlamp.mjs';
    expect(installedBy(running({ program, env: { APPIMAGE: '/home/a/Editor.AppImage' } }))).toBe('npm');
  });
});

const WAYS = [
  ...[
    'npm',
    'npx',
    'clone',
    'pnpm',
    'yarn',
    'bun',
    'project',
    'deb',
    'rpm',
    'aur',
    'nix',
    'appimage',
    'brew',
  ],
  ...['windows', 'desktop', 'unknown'],
] as InstalledAs[];

describe('how to update', () => {
  it.each([
    ['npm', 'Update Clawlamp: npm install --global clawlamp@latest'],
    ['npx', 'Update Clawlamp: npx clawlamp@latest'],
    ['clone', 'Update Clawlamp: git pull in its folder, then start it again'],
    ['deb', 'Update Clawlamp: download the newer package, then sudo apt install ./clawlamp_*.deb'],
    ['brew', 'Update Clawlamp: brew upgrade --cask clawlamp'],
    ['windows', 'Update Clawlamp: winget upgrade --id Clawlamp.Clawlamp, or run the newer installer'],
    ['nix', 'Update Clawlamp: take the newer one into your Nix configuration'],
    ['desktop', 'Update Clawlamp: install the newer package over this one'],
    ['appimage', 'Update Clawlamp: put the newer AppImage in the place of this one'],
    ['unknown', 'Update Clawlamp'],
  ] as const)('fits %s', (way, words) => {
    cameAs(way);
    expect(tell(updateAdvice())).toBe(words);
  });

  it.each(LANGUAGE_CODES)('is said in %s', async (language) => {
    await speak('en');
    const english = WAYS.map((way) => (cameAs(way), tell(updateAdvice())));
    await speak(language);
    const said = WAYS.map((way) => (cameAs(way), tell(updateAdvice())));
    said.forEach((words, at) => {
      expect(words.includes('{')).toBe(false);
      if (language === 'en') expect(words).toBe(english[at]);
      else expect(words).not.toBe(english[at]);
    });
    // A command is typed as it stands, in every language.
    expect(said[0]).toContain('npm install --global clawlamp@latest');
    expect(said[2]).toContain('git pull');
  });

  it('stands at a store of a newer form', () => {
    cameAs('npm');
    const { causes } = judge({ stores: [storeOf({ state: 'unknown-schema', schemaVersion: 99 })] });
    const cause = causes.find(({ code }) => code === 'store-newer-than-us');
    expect(cause?.fix?.label).toBe('Update Clawlamp: npm install --global clawlamp@latest');
  });

  it('and in the panel and the terminal at a file that a newer one wrote', () => {
    cameAs('desktop');
    const view = spokenError(new AppError('STORE_UNKNOWN', 'timeline'));
    const words =
      'Nothing was read further or changed. Update Clawlamp: install the newer package over this one';
    expect(view.nextStep).toBe(words);
    expect(nextStepOf(view, PLAIN_CALL)).toBe(words);
  });
});
