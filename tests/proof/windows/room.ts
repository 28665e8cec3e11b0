import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { WinePaths } from '../../../config/setup/install/wine.mjs';
import { defaultCacheDir, programPaths } from '../../../config/setup/install/programs.mjs';

/** What a run under Wine or beside it said. */
export interface RoomRun {
  /** Exit code; null: it was stopped after its time. */
  code: number | null;
  said: string;
}

/** What Windows would have in the environment of a person's programs, of whom `C:\users\NAME` is the home. */
export function windowsEnvironment(user: string): Record<string, string> {
  const home = `C:\\users\\${user}`;
  return {
    USERPROFILE: home,
    APPDATA: `${home}\\AppData\\Roaming`,
    LOCALAPPDATA: `${home}\\AppData\\Local`,
    TEMP: `${home}\\AppData\\Local\\Temp`,
    TMP: `${home}\\AppData\\Local\\Temp`,
  };
}

/**
 * A Windows drive over the fresh one, whose changes go with it, in the Debian in which Wine stands. Only for a process that has a
 * mount namespace and a network of its own (`prove.mjs`): what is mounted here ends with that.
 */
export class WineRoom {
  readonly #own: string;
  /** The Windows drive C: as a folder of this machine. */
  readonly drive: string;

  constructor(private readonly places: WinePaths) {
    const { folder, root, prefix, nodes } = places;
    this.#own = mkdtempSync(path.join(folder, 'run-'));
    for (const name of ['upper', 'work']) mkdirSync(path.join(this.#own, name));
    const own = (name: string) => path.join(this.#own, name);
    const inside = (name: string) => path.join(root, name);
    const layers = `redirect_dir=on,lowerdir=${prefix},upperdir=${own('upper')},workdir=${own('work')}`;
    mount('-t', 'overlay', 'overlay', '-o', layers, inside('windows'));
    mount('-t', 'tmpfs', 'tmpfs', inside('tmp'));
    mount('--rbind', '/dev', inside('dev'));
    mount('--bind', nodes, inside('nodes'));
    mount('--bind', path.join(defaultCacheDir(), 'programs'), inside('programs'));
    this.drive = path.join(inside('windows'), 'drive_c');
  }

  /** Where a Windows path of the drive C: stands for a program of this Linux inside the room. */
  static fromLinux(windowsPath: string): string {
    return windowsPath.replace(/^C:/, '/windows/drive_c').replaceAll('\\', '/');
  }

  /** Runs `node.exe` of a version under Wine with Windows' own variables. */
  windows(
    version: string,
    args: string[],
    { user = 'root', env = {}, timeoutMs = 600_000, cwd = '/windows/drive_c' } = {},
  ): RoomRun {
    // By way of a file: Wine takes no socket for a standard stream, which is what Node hands its children.
    const line =
      'cd "$1"; shift; timeout -k 5 "$@" </dev/null >/tmp/said 2>&1; code=$?; wineserver -k; wineserver -w; cat /tmp/said; exit $code';
    const program = ['wine', `/nodes/${version}/node.exe`, ...args];
    const given = { ...windowsEnvironment(user), ...env };
    const wine = { WINEPREFIX: '/windows', WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=' };
    const seconds = String(Math.ceil(timeoutMs / 1000));
    return this.#inside(['sh', '-c', line, 'sh', cwd, seconds, ...program], { ...wine, ...given }, timeoutMs);
  }

  /** Runs Linux' own Node in the same room, on the same files: what a reading there is compared with. */
  linux(args: string[], { env = {}, timeoutMs = 600_000 } = {}): RoomRun {
    const node = path.join(
      '/programs',
      path.relative(path.join(defaultCacheDir(), 'programs'), programPaths().node24),
    );
    return this.#inside([node, ...args], env, timeoutMs);
  }

  #inside(line: string[], env: Record<string, string>, timeoutMs: number): RoomRun {
    const { root } = this.places;
    const variables = Object.entries({ HOME: '/root', PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', ...env });
    const given = ['env', '-i', ...variables.map(([name, value]) => `${name}=${value}`)];
    // Processes of its own: nothing that runs on this machine is seen, and nothing of the run outlives it.
    const apart = ['-p', '-f', '--kill-child', `--mount-proc=${path.join(root, 'proc')}`];
    const { status, stdout, stderr } = spawnSync('unshare', [...apart, 'chroot', root, ...given, ...line], {
      encoding: 'utf8',
      timeout: timeoutMs + 30_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    const noise = /^error: XDG_RUNTIME_DIR is invalid.*\n/gm;
    return { code: status === 124 ? null : status, said: `${stdout}\n${stderr}`.replace(noise, '').trim() };
  }

  /** A JSON file that a run left on the drive, by its place there; null where it left none. */
  left<T>(...name: string[]): T | null {
    const file = path.join(this.drive, ...name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
  }

  /** Takes away all that was changed. The mounts end with the namespace, and hold nothing back by then. */
  remove(): void {
    execFileSync('umount', ['-l', path.dirname(this.drive)]);
    rmSync(this.#own, { recursive: true, force: true, maxRetries: 5 });
  }
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' });
}
