import { say } from '../language/say.ts';
import { readdir, readFile, readlink } from 'node:fs/promises';

const LISTENING = '0A';

/**
 * The name of the program that listens on a TCP port of this machine, in words for a person. Only Linux tells without
 * a child process; elsewhere, or when the holder belongs to another user, it is "another program".
 */
export async function portHolder(port: number): Promise<string> {
  try {
    const inodes = await listeningInodes(port);
    return (await programOf(inodes)) ?? say('another program');
  } catch {
    return say('another program');
  }
}

/** Socket inodes in LISTEN on the port, from /proc/net/tcp and tcp6 (proc(5): local address, state, inode). */
async function listeningInodes(port: number): Promise<Set<string>> {
  const suffix = ':' + port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const lines = (await readFile(table, 'utf8').catch(() => '')).split('\n').slice(1);
    for (const line of lines) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
      if (local?.endsWith(suffix) && state === LISTENING && inode) inodes.add(inode);
    }
  }
  return inodes;
}

async function programOf(inodes: Set<string>): Promise<string | null> {
  if (inodes.size === 0) return null;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const fds = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const fd of fds) {
      const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '');
      const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
      if (inode && inodes.has(inode)) return await nameOf(pid);
    }
  }
  return null;
}

async function nameOf(pid: string): Promise<string | null> {
  const name = (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim();
  // A process may name itself anything: keep what fits in a sentence.
  const shown = name.replace(/[^\w .:@+-]/g, '').slice(0, 32);
  return shown ? say('{shown} (process {pid})', { shown, pid }) : null;
}
