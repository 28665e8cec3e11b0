import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LOOPBACK_UP, OWN_NETWORK } from './lanes.mjs';
import { cacheDir, root } from '../run/places.mjs';

/**
 * A folder of its own at /tmp for one run of the tests. OpenClaw keeps its log in /tmp/openclaw and locks beside it, whatever
 * home and TMPDIR it was given, so without this a run would read what another program of this machine wrote there, and
 * write into the log of the person's own gateway.
 */
const SHARED = '/tmp';

/** A file in it by which a process knows that it is inside. */
const MARK = '.clawlamp-tests';

/** `$1` becomes /tmp, with the folders up to `--` in it where they were; what comes then is run. */
const SCRIPT = `
set -e
private=$1
shift
while [ "$1" != -- ]; do
  mkdir -p "$private\${1#${SHARED}}"
  mount --rbind "$1" "$private\${1#${SHARED}}"
  shift
done
shift
mount --rbind "$private" ${SHARED}
exec "$@"`;

const UNSHARE = ['unshare', '-m', '--propagation', 'private'];

/** Whether this process runs inside. */
export const isInside = () => process.platform === 'linux' && existsSync(path.join(SHARED, MARK));

/**
 * Whether this process may have mounts of its own: on Linux, as administrator. In a user namespace root's files would belong to
 * nobody there, and what is believed here goes by who owns it. Tried once: it does not change while a process runs.
 */
export const mayBeInside = () => (may ??= tryMounts());

let may = null;
const tryMounts = () =>
  process.platform === 'linux' &&
  process.getuid() === 0 &&
  spawnSync(UNSHARE[0], [...UNSHARE.slice(1), 'true']).status === 0;

/**
 * The command line and environment that run a program inside.
 * @param {string} program
 * @param {string[]} args
 * @param {string} folder an empty folder; what the program leaves in /tmp is left there
 * @param {{ network?: boolean }} [options] network: also in a network of loopback alone
 * @returns {{ program: string, args: string[], env: Record<string, string> }}
 */
export function inside(program, args, folder, { network = false } = {}) {
  writeFileSync(path.join(folder, MARK), '');
  const needed = [root, realpathSync(path.join(root, 'node_modules')), cacheDir, process.execPath];
  const shown = new Set(
    needed.filter((one) => existsSync(one)).flatMap((one) => [folderOf(one), folderOf(realpathSync(one))]),
  );
  const below = [...shown].filter((one) => one.startsWith(`${SHARED}/`));
  // One that lies in another comes with it.
  const outermost = below.filter((one) => !below.some((other) => one.startsWith(`${other}/`)));
  return {
    program: UNSHARE[0],
    args: [
      ...UNSHARE.slice(1),
      ...(network ? OWN_NETWORK : []),
      'sh',
      '-c',
      network ? `${LOOPBACK_UP}\n${SCRIPT}` : SCRIPT,
      'sh',
      folder,
      ...outermost,
      '--',
      program,
      ...args,
    ],
    env: { TMPDIR: SHARED },
  };
}

const folderOf = (file) =>
  file === process.execPath || file === realpathSync(process.execPath) ? path.dirname(file) : file;

/** An empty folder for one run, and what takes it away. A program that is ending may still write into it: then it stays. */
export function privateFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clawlamp-tests-'));
  // As /tmp is, so that what stands above a test's files is owned as it would be there.
  spawnSync('chmod', ['1777', folder]);
  const remove = () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch {
      // How the tests went must not hang on it.
    }
  };
  return { folder, remove };
}

/**
 * For a test runner that was started by hand: runs the very same command inside and ends as it does. Returns where this
 * process is inside already, or cannot be.
 */
export function enter() {
  if (isInside() || !mayBeInside()) return;
  const { folder, remove } = privateFolder();
  const { program, args, env } = inside(
    process.execPath,
    [...process.execArgv, ...process.argv.slice(1)],
    folder,
  );
  // The terminal's signals reach the whole group: the child ends by them, and then this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  remove();
  process.exit(status ?? 1);
}
