import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The folder in which programs keep what is nobody's: OpenClaw's `/tmp/openclaw` among it. */
const SHARED = '/tmp';

/**
 * Mounts of one child alone: the folder `$1` stands at `$2`, and a private folder `$3` at /tmp, into which are taken the
 * paths up to `--`. `$4` and `$5`, when not empty, stand at /opt/openclaw and /opt/node. What comes then is run.
 */
const SCRIPT = `
set -e
real=$1 place=$2 private=$3 program=$4 node=$5
shift 5
within() { case "$1/" in ${SHARED}/*) return 0;; *) return 1;; esac; }
if within "$place"; then mkdir -p "$private\${place#${SHARED}}"; mount --bind "$real" "$private\${place#${SHARED}}"
elif [ -d "$place" ]; then mount --bind "$real" "$place"
else
  mkdir -p "$private/.folder"; mount --bind "$real" "$private/.folder"
  mount -t tmpfs -o mode=755 tmpfs "$(dirname "$place")"; mkdir -p "$place"; mount --bind "$private/.folder" "$place"
fi
if [ -n "$program" ]; then
  mkdir -p "$private/.program" "$private/.node"
  mount --bind "$program" "$private/.program"; mount --bind "$node" "$private/.node"
  mount -t tmpfs -o mode=755 tmpfs /opt; mkdir /opt/openclaw /opt/node
  mount --bind "$private/.program" /opt/openclaw; mount --bind "$private/.node" /opt/node
fi
while [ "$1" != -- ]; do
  if within "$1"; then mkdir -p "$private\${1#${SHARED}}"; mount --bind "$1" "$private\${1#${SHARED}}"; fi
  shift
done
shift
[ -f "$private/.hosts" ] && mount --bind "$private/.hosts" /etc/hosts
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
  /** What stands in /etc/hosts for them. */
  hosts?: string;
  /** Folders that stand at /opt/openclaw and /opt/node for them, so that no path of this machine gets into the home. */
  programs?: { openclaw: string; node: string };
}

/** The command line that runs a program with a folder at another place, for it and its children alone. */
export async function staged(
  { folder, place, temporary, shown, hosts, programs }: StageOptions,
  program: string,
  args: string[],
): Promise<[string, string[]]> {
  await mkdir(path.resolve(temporary), { recursive: true, mode: 0o1777 });
  if (hosts) await writeFile(path.join(temporary, '.hosts'), hosts);
  const own = [folder, place, temporary, programs?.openclaw ?? '', programs?.node ?? '', ...shown, '--'];
  return ['unshare', ['-m', '--propagation', 'private', 'sh', '-c', SCRIPT, 'sh', ...own, program, ...args]];
}
