import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';

/** The folder in which programs keep what is nobody's: OpenClaw's `/tmp/openclaw` among it. */
const SHARED = '/tmp';

/**
 * Mounts of one child alone: the folder `$1` stands at `$2`, and a private folder `$3` at /tmp, into which are taken the
 * paths up to `--`. What comes then is run.
 */
const SCRIPT = `
set -e
real=$1 place=$2 private=$3
shift 3
within() { case "$1/" in ${SHARED}/*) return 0;; *) return 1;; esac; }
if within "$place"; then mkdir -p "$private\${place#${SHARED}}"; mount --bind "$real" "$private\${place#${SHARED}}"
elif [ -d "$place" ]; then mount --bind "$real" "$place"
else mount -t tmpfs -o mode=755 tmpfs "$(dirname "$place")"; mkdir -p "$place"; mount --bind "$real" "$place"; fi
while [ "$1" != -- ]; do
  if within "$1"; then mkdir -p "$private\${1#${SHARED}}"; mount --bind "$1" "$private\${1#${SHARED}}"; fi
  shift
done
shift
mount --rbind "$private" ${SHARED}
cd "$place"
exec "$@"`;

/** True where this process may have mounts of its own (Linux, as administrator). */
export function mayStage(): boolean {
  return spawnSync('unshare', ['-m', '--propagation', 'private', 'true']).status === 0;
}

export interface StageOptions {
  /** The folder as this process knows it. */
  folder: string;
  /** Where it stands for the children: a folder that is there, a path in /tmp, or one whose parent may be hidden. */
  place: string;
  /** What stands at /tmp for them; made when it is not there. */
  temporary: string;
  /** Further paths that they need, should they lie in /tmp. */
  shown: string[];
}

/** The command line that runs a program with a folder at another place, for it and its children alone. */
export async function staged(
  { folder, place, temporary, shown }: StageOptions,
  program: string,
  args: string[],
): Promise<[string, string[]]> {
  await mkdir(temporary, { recursive: true, mode: 0o1777 });
  const own = [folder, place, temporary, ...shown, '--'];
  return ['unshare', ['-m', '--propagation', 'private', 'sh', '-c', SCRIPT, 'sh', ...own, program, ...args]];
}
