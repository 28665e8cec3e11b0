import { told, type Words } from '../model/told.ts';
import { holderOf, listeningSockets } from '../platform/node/port-listeners.ts';
import { askedHere, holdersOfPort, type Asked } from '../platform/node/system-tools.ts';
import { textAt } from '../platform/plain-files.ts';

/** A sign-in does not wait longer for a name that only stands in a note, in ms. */
const NAME_MS = 3_000;

/**
 * The name of the program that listens on a TCP port of this machine, in words for a person. Linux tells by itself, macOS and
 * Windows by a tool of theirs; where nobody tells, or when the holder belongs to another user, it is "another program".
 */
export async function portHolder(port: number, asked: Asked = askedHere(NAME_MS)): Promise<Words> {
  try {
    const [holder] = (await holdersOfPort(port, asked, true)) ?? [];
    if (holder) return inWords(holder.pid, holder.name ?? '') ?? told('another program');
    const sockets = (await listeningSockets(port)) ?? [];
    const pid = await holderOf(new Set(sockets.map(({ inode }) => inode)));
    return (pid === null ? null : await nameOf(pid)) ?? told('another program');
  } catch {
    return told('another program');
  }
}

async function nameOf(pid: number): Promise<Words | null> {
  return inWords(pid, (await textAt(`/proc/${pid}/comm`).catch(() => '')).trim());
}

function inWords(pid: number, name: string): Words | null {
  // A process may name itself anything: keep what fits in a sentence.
  const shown = name.replace(/[^\w .:@+-]/g, '').slice(0, 32);
  return shown ? told('{shown} (process {pid})', { shown, pid: String(pid) }) : null;
}
