import { say } from '../language/say.ts';
import { holderOf, listeningSockets } from '../platform/node/port-listeners.ts';
import { textAt } from '../platform/plain-files.ts';

/**
 * The name of the program that listens on a TCP port of this machine, in words for a person. Only Linux tells without
 * a child process; elsewhere, or when the holder belongs to another user, it is "another program".
 */
export async function portHolder(port: number): Promise<string> {
  try {
    const sockets = (await listeningSockets(port)) ?? [];
    const pid = await holderOf(new Set(sockets.map(({ inode }) => inode)));
    return (pid === null ? null : await nameOf(pid)) ?? say('another program');
  } catch {
    return say('another program');
  }
}

async function nameOf(pid: number): Promise<string | null> {
  const name = (await textAt(`/proc/${pid}/comm`).catch(() => '')).trim();
  // A process may name itself anything: keep what fits in a sentence.
  const shown = name.replace(/[^\w .:@+-]/g, '').slice(0, 32);
  return shown ? say('{shown} (process {pid})', { shown, pid: String(pid) }) : null;
}
