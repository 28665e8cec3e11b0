import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf, listeningSockets } from '../../platform/node/port-listeners.ts';
import { holdersOfPort, type PortHolder } from '../../platform/node/system-tools.ts';
import { isClosed } from '../../platform/ownership/file-owner.ts';
import { createOwners, type OwnerPorts } from '../../platform/ownership/owners.ts';
import type { Owners } from '../../platform/ownership/whose.ts';
import { asNumber, asRecord } from '../../platform/json-value.ts';
import { parseDocument } from '../../platform/text-document.ts';
import { looksLikeGateway } from '../discovery/looks-like-gateway.ts';
import { takesSignals } from '../../platform/this-machine.ts';

/** The owner's own default (2026.3.28 to 2026.9.6). */
export const DEFAULT_GATEWAY_PORT = 18789;
const MOST_LOCK_BYTES = 64 * 1024;
const MOST_LOCKS = 20;

/**
 * Who waits where the gateway of this machine would. `gateway`: a gateway of this account. `stranger`: anybody else, or nobody
 * can tell who; credentials never go there. `nobody`: no connection is taken.
 */
export type Listener = 'gateway' | 'stranger' | 'nobody';

export interface GatewayDoor {
  /** Configured, or null for the default. */
  port: number | null;
  /** Its gateway keeps its lock in `tmp` below it (2026.9), else in the temporary directory. */
  stateDir: string;
}

/**
 * Asks who listens before a credential goes there. On Linux the kernel says it: every socket that a connection to this machine
 * could end at is of this user, and the process behind it looks like a gateway (a tunnel of this same user does not). Elsewhere
 * a port's word is not taken: a lock of ours, closed to others, has to name a process that lives, and where the system's tool tells
 * who listens, that very process alone.
 * @param holders who listens on a port where there is no /proc; null where nobody tells
 */
export async function gatewayListener(
  { port, stateDir }: GatewayDoor,
  ports: OwnerPorts,
  holders: (port: number) => Promise<PortHolder[] | null> = holdersOfPort,
): Promise<Listener> {
  const wanted = port ?? DEFAULT_GATEWAY_PORT;
  if (!(await gatewayListens(wanted))) return 'nobody';
  // Looked at anew: it may have changed hands since the reading.
  const owners = createOwners(ports);
  const uid = await owners.me();
  if (ports.platform !== 'linux') {
    const locked = await lockedBy(stateDir, wanted, uid, owners, ports);
    return locked.size > 0 && isOneOf(locked, await holders(wanted)) ? 'gateway' : 'stranger';
  }
  const near = ((await listeningSockets(wanted)) ?? []).filter(({ reachesLoopback }) => reachesLoopback);
  if (near.length === 0 || !near.every((socket) => socket.uid === uid)) return 'stranger';
  for (const { inode } of near) {
    if ((await holderOf(new Set([inode]), looksLikeGateway)) === null) return 'stranger';
  }
  return 'gateway';
}

/**
 * True when something accepts a connection where the gateway of this machine would.
 * @param port the configured port, or null for the default.
 */
export function gatewayListens(port: number | null): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: port ?? DEFAULT_GATEWAY_PORT });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2_000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** True for a thing of this very user that nobody else may write or replace. Without user ids (Windows) the folder is the person's. */
async function isOurs(path: string, uid: number | null, owners: Owners): Promise<boolean> {
  if (uid === null) return true;
  const whose = await owners.of(path);
  return isClosed(whose) && whose.at?.uid === uid;
}

/** True where one of these processes is who listens, as far as that is told. */
function isOneOf(pids: ReadonlySet<number>, holders: PortHolder[] | null): boolean {
  const near = holders?.filter(({ reachesLoopback }) => reachesLoopback);
  if (!near) return true;
  return near.length > 0 && near.every(({ pid }) => pids.has(pid));
}

/** Living processes that a lock of ours names for a port. The locks of gateways: `gateway.<hash>.lock` in `openclaw-<uid>`, `openclaw` where there is none (2026.5.12 and 2026.9.6). */
async function lockedBy(
  stateDir: string,
  port: number,
  uid: number | null,
  owners: Owners,
  { files }: OwnerPorts,
): Promise<Set<number>> {
  const found = new Set<number>();
  const folder = uid === null ? 'openclaw' : `openclaw-${uid}`;
  for (const base of [join(stateDir, 'tmp'), tmpdir()]) {
    const dir = join(base, folder);
    if (!(await isOurs(dir, uid, owners))) continue;
    const isLock = (name: string): boolean => /^gateway\.[0-9a-z]+\.lock$/.test(name);
    const names = await files.list(dir, isLock).catch(() => []);
    for (const name of names.sort().slice(0, MOST_LOCKS)) {
      const path = join(dir, name);
      if (!(await isOurs(path, uid, owners))) continue;
      const bytes = await files.read(path, MOST_LOCK_BYTES).catch(() => null);
      const document = bytes ? parseDocument(bytes, 'json') : null;
      const lock = document?.state === 'read' ? asRecord(document.value) : null;
      const [pid, its] = [asNumber(lock?.pid), asNumber(lock?.port)];
      if (
        pid !== null &&
        Number.isInteger(pid) &&
        pid > 0 &&
        (its === null || its === port) &&
        takesSignals(pid)
      )
        found.add(pid);
    }
  }
  return found;
}
