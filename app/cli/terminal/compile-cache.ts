import { lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import path from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a person's programs keep what they can make again, by the system's own custom. */
function cacheFolder(env: Env, home: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'Clawlamp', 'compiled');
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), 'Clawlamp', 'compiled');
  return path.join(env['XDG_CACHE_HOME'] || path.join(home, '.cache'), 'clawlamp', 'compiled');
}

const WRITABLE_BY_OTHERS = 0o022;
const STICKY = 0o1000;

/**
 * True when a folder and all above it are this account's (above: or the administrator's) and nobody else may change them, by the
 * rule for places that programs are found in (`platform/file-owner.ts`): a sticky folder further up is closed enough. Here on
 * its own and at once, since it stands before everything else; a group is believed not even when nobody else is in it.
 */
function isClosed(folder: string, uid: number): boolean {
  for (let at = folder, depth = 0; ; at = path.dirname(at), depth += 1) {
    const facts = lstatSync(at);
    if (!facts.isDirectory() || (facts.uid !== uid && (depth === 0 || facts.uid !== 0))) return false;
    const open = (facts.mode & WRITABLE_BY_OTHERS) !== 0;
    if (open && (depth < 2 || (facts.mode & STICKY) === 0)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** A folder and those above it. Not `recursive`: below /proc Node 20 to 24 would try for ever. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * The folder in which Node may keep compiled code of this program, made when it is not there; null where it would not be this
 * account's alone (a home of somebody else under sudo, say). SECURITY: Node's own default is below /tmp, where another account
 * can lay code ready that would be run here.
 * @param home the person's home
 * @param uid of this process; null where the system has none
 */
export function compileCacheFolder(
  env: Env,
  home: string,
  platform: NodeJS.Platform,
  uid: number | null,
): string | null {
  try {
    if (uid !== null && lstatSync(realpathSync(home)).uid !== uid) return null;
    const wanted = cacheFolder(env, home, platform);
    if (!path.isAbsolute(wanted)) return null;
    makeFolder(wanted);
    const folder = realpathSync(wanted);
    return uid === null || isClosed(folder, uid) ? folder : null;
  } catch {
    return null;
  }
}

/** Lets Node keep what it compiled, where it can (22.1 and later). A start without it is only slower. */
export function keepCompiledCode(env: Env, home: string): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };
  // What a person set for all programs stands.
  if (!enableCompileCache || env['NODE_COMPILE_CACHE'] || env['NODE_DISABLE_COMPILE_CACHE']) return;
  const folder = compileCacheFolder(env, home, process.platform, process.getuid?.() ?? null);
  if (folder) enableCompileCache(folder);
}
