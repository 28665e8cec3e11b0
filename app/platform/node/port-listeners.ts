import { readdir, readFile, readlink } from 'node:fs/promises';

/** One socket that waits for connections on a TCP port of this machine. */
export interface ListeningSocket {
  inode: string;
  /** User id of who opened it. */
  uid: number;
  /** True where a connection to 127.0.0.1 or ::1 may end at it: bound to loopback or to every address. */
  reachesLoopback: boolean;
}

const LISTENING = '0A';

/**
 * Addresses as the kernel prints them: 32-bit words in the machine's own byte order (proc(5)), any and loopback, of IPv4, IPv6
 * and IPv4 in IPv6.
 */
const NEAR = [
  /^0{8}$|^0{32}$/,
  /^[\dA-F]{6}7F$|^7F[\dA-F]{6}$/,
  /^0{24}(01000000|00000001)$/,
  /^0{16}(FFFF0000|0000FFFF)([\dA-F]{6}7F|7F[\dA-F]{6}|0{8})$/,
];

/**
 * The sockets that listen on a port, as the kernel lists them; no program can say otherwise. Linux alone tells.
 * @returns null where nothing can be told
 */
export async function listeningSockets(port: number): Promise<ListeningSocket[] | null> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFile(path, 'latin1').catch(() => null)),
  );
  // Without IPv6 there is no second table; without the first one nothing is known.
  if (tables[0] === null) return null;
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return tables.flatMap((table) =>
    (table ?? '')
      .split('\n')
      .slice(1)
      .flatMap((line): ListeningSocket[] => {
        const [, local, , state, , , , uid, , inode] = line.trim().split(/\s+/);
        if (!local?.endsWith(suffix) || state !== LISTENING || !inode) return [];
        const address = local.slice(0, -suffix.length);
        return [{ inode, uid: Number(uid), reachesLoopback: NEAR.some((one) => one.test(address)) }];
      }),
  );
}

/** True when a process holds one of these sockets; false also for one of another account, which is not ours to see. */
async function holds(pid: string, inodes: ReadonlySet<string>): Promise<boolean> {
  for (const fd of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
    const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '');
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
    if (inode && inodes.has(inode)) return true;
  }
  return false;
}

/**
 * The process that holds one of these sockets; null where none does, or where it is of another account.
 * @param looks like what is looked for, by the words of its command line: only such processes are searched, each for all that it holds
 */
export async function holderOf(
  inodes: ReadonlySet<string>,
  looks?: (words: readonly string[]) => boolean,
): Promise<number | null> {
  if (inodes.size === 0) return null;
  for (const pid of (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))) {
    const line = looks ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') : '';
    if ((!looks || looks(line.split('\0'))) && (await holds(pid, inodes))) return Number(pid);
  }
  return null;
}
