import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { CHILD_MARK } from '../../../app/platform/named-variables.ts';

/** What the rig's proxy says of whom it hands on: the issuer sees the proxy's own connection only. */
export const STARTED_HEADER = 'x-rig-started-by-clawlamp';

function text(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function names(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** Inode of the socket at the other end of a loopback connection, as the kernel lists it (proc(5)), or null. */
function otherEnd(local: number, remote: number): string | null {
  const port = (value: number): string => `:${value.toString(16).toUpperCase().padStart(4, '0')}`;
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of text(table).split('\n').slice(1)) {
      const [, from, to, , , , , , , inode] = line.trim().split(/\s+/);
      if (from?.endsWith(port(remote)) && to?.endsWith(port(local))) return inode ?? null;
    }
  }
  return null;
}

function holderOf(inode: string): number | null {
  const wanted = `socket:[${inode}]`;
  for (const pid of names('/proc').filter((name) => /^\d+$/.test(name))) {
    for (const fd of names(`/proc/${pid}/fd`)) {
      try {
        if (readlinkSync(`/proc/${pid}/fd/${fd}`) === wanted) return Number(pid);
      } catch {
        // It was closed meanwhile.
      }
    }
  }
  return null;
}

/** True for a process with our mark, and for any below one. */
function isMarked(pid: number): boolean {
  for (let at = pid; at > 1;) {
    if (text(`/proc/${at}/environ`).split('\0').includes(`${CHILD_MARK}=1`)) return true;
    const stat = text(`/proc/${at}/stat`);
    at = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) || 0;
  }
  return false;
}

/**
 * Whether the program behind a loopback connection is one that Clawlamp started, or a child of one: asked of the kernel while
 * it waits for its answer, since a program may call itself anything. Null where the kernel does not tell.
 */
export function startedByClawlamp(socket: Pick<Socket, 'localPort' | 'remotePort'>): boolean | null {
  const { localPort, remotePort } = socket;
  const inode = localPort && remotePort ? otherEnd(localPort, remotePort) : null;
  const pid = inode && inode !== '0' ? holderOf(inode) : null;
  return pid === null ? null : isMarked(pid);
}

/** The same of a request that came here directly or through the rig's proxy. */
export function cameFromChild(req: IncomingMessage): boolean {
  return req.headers[STARTED_HEADER] === 'yes' || startedByClawlamp(req.socket) === true;
}
