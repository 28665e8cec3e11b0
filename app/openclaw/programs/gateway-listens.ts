import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf, listeningSockets } from '../../platform/node/port-listeners.ts';
import { asNumber, asRecord, parseDocument } from '../../platform/text-document.ts';

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

/** Titles and paths under which a gateway runs: `openclaw-gateway` (2026.9.6), `openclaw` (2026.5.12), and the former names. */
const LOOKS_LIKE_GATEWAY = /openclaw|clawdbot|moltbot/i;

/**
 * Asks who listens before a credential goes there. On Linux the kernel says it: every socket that a connection to this machine
 * could end at is of this user, and the process behind it looks like a gateway (a tunnel of this same user does not). Elsewhere
 * a lock of ours has to name a process that lives.
 * @param uid of this user; undefined where the system has none
 */
export async function gatewayListener(
  { port, stateDir }: GatewayDoor,
  platform: NodeJS.Platform = process.platform,
  uid = process.geteuid?.(),
): Promise<Listener> {
  const wanted = port ?? DEFAULT_GATEWAY_PORT;
  if (!(await gatewayListens(wanted))) return 'nobody';
  if (platform !== 'linux') return (await hasLiveLock(stateDir, wanted, uid)) ? 'gateway' : 'stranger';
  const near = ((await listeningSockets(wanted)) ?? []).filter(({ reachesLoopback }) => reachesLoopback);
  if (near.length === 0 || !near.every((socket) => socket.uid === uid)) return 'stranger';
  for (const { inode } of near) {
    if ((await holderOf(new Set([inode]), LOOKS_LIKE_GATEWAY)) === null) return 'stranger';
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

/** True for a file or folder of this user that nobody else may write. Without user ids (Windows) the folder is the person's. */
async function isOurs(path: string, uid: number | undefined): Promise<boolean> {
  if (uid === undefined) return true;
  const facts = await stat(path).catch(() => null);
  return facts !== null && facts.uid === uid && (facts.mode & 0o022) === 0;
}

/** A process that takes a signal of ours is alive and, for an ordinary user, of this account (kill(2)). */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The locks of gateways: `gateway.<hash>.lock` in `openclaw-<uid>`, `openclaw` where there is none (2026.5.12 and 2026.9.6). */
async function hasLiveLock(stateDir: string, port: number, uid: number | undefined): Promise<boolean> {
  const folder = uid === undefined ? 'openclaw' : `openclaw-${uid}`;
  for (const base of [join(stateDir, 'tmp'), tmpdir()]) {
    const dir = join(base, folder);
    if (!(await isOurs(dir, uid))) continue;
    const names = (await readdir(dir).catch(() => [])).filter((name) =>
      /^gateway\.[0-9a-z]+\.lock$/.test(name),
    );
    for (const name of names.sort().slice(0, MOST_LOCKS)) {
      const path = join(dir, name);
      const facts = await stat(path).catch(() => null);
      if (!facts?.isFile() || facts.size > MOST_LOCK_BYTES || !(await isOurs(path, uid))) continue;
      const bytes = await readFile(path).catch(() => null);
      const document = bytes ? parseDocument(bytes, 'json') : null;
      const lock = document?.state === 'read' ? asRecord(document.value) : null;
      const [pid, its] = [asNumber(lock?.pid), asNumber(lock?.port)];
      if (pid !== null && Number.isInteger(pid) && pid > 0 && (its === null || its === port) && lives(pid))
        return true;
    }
  }
  return false;
}
