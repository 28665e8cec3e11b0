import { existsSync, realpathSync } from 'node:fs';
import { cameAs, type InstalledAs } from '../../model/installed-as.ts';

/** What is known of the running process. */
export interface Running {
  /** The file that Node was given, links followed, or null. */
  program: string | null;
  /** A desktop app out of a package, which has a runtime of its own. */
  packaged: boolean;
  /** The runtime that was started. */
  execPath: string;
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  exists(path: string): boolean;
}

/** Where dpkg keeps the list of files of a package of ours that is installed. */
const DPKG_LIST = '/var/lib/dpkg/info/clawlamp.list';
/** Where pacman keeps what is installed; the package of the AUR lays the files of the Debian package out. */
const PACMAN = '/var/lib/pacman/local';
/** Where Homebrew notes a cask that it installed, on Apple's processors and on Intel's; the app itself stands in /Applications. */
const CASKS = ['/opt/homebrew/Caskroom/clawlamp', '/usr/local/Caskroom/clawlamp'];

/** Where each tool for packages of npm keeps programs of its own, with `/` between names; the first that fits. */
const PLACES: readonly (readonly [InstalledAs, RegExp])[] = [
  ['nix', /^\/nix\/store\//],
  ['npx', /\/_npx\//],
  ['pnpm', /\/pnpm(?:-global)?\/global\/|\/pnpm-global\//],
  ['yarn', /\/yarn\/(?:[^/]+\/)?global\/node_modules\//],
  ['bun', /\/\.bun\/install\/global\//],
];

/** Which way it came. Nothing is run: only the place of the program and what package managers left counts. */
export function installedBy(running: Running): InstalledAs {
  return running.packaged ? packageOf(running) : folderOf(running);
}

function packageOf({ execPath, env, platform, exists }: Running): InstalledAs {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return CASKS.some(exists) ? 'brew' : 'desktop';
  if (execPath.startsWith('/nix/store/')) return 'nix';
  // Set by the AppImage's own start (its runtime), to the file that a person keeps, and inherited by all that is started from one.
  if (!execPath.startsWith('/opt/')) return env['APPIMAGE'] ? 'appimage' : 'desktop';
  if (exists(DPKG_LIST)) return 'deb';
  return exists(PACMAN) ? 'aur' : 'rpm';
}

function folderOf({ program, exists }: Running): InstalledAs {
  if (program === null) return 'unknown';
  const path = program.replaceAll('\\', '/');
  const known = PLACES.find(([, place]) => place.test(path));
  if (known) return known[0];
  const above = /^(.*)\/node_modules\/clawlamp\//.exec(path)?.[1];
  if (above === undefined) return 'clone';
  // npm's own prefix is no project: only a folder that somebody works in has a package.json.
  return exists(`${above}/package.json`) ? 'project' : 'npm';
}

/**
 * Looks which way the running Clawlamp came, for everything that is told afterwards.
 * @param started the file that Node was given, or null
 * @param packaged a desktop app out of a package
 */
export function lookHowInstalled(
  started: string | null,
  packaged: boolean,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const { execPath, platform } = process;
  cameAs(installedBy({ program: realOf(started), packaged, execPath, env, platform, exists: existsSync }));
}

function realOf(file: string | null): string | null {
  try {
    return file === null ? null : realpathSync(file);
  } catch {
    return null;
  }
}
