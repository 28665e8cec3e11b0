import { join } from 'node:path';
import { isClosed } from '../../platform/ownership/file-owner.ts';
import type { Owners } from '../../platform/ownership/whose.ts';
import { ownersIn, type OwnerPorts } from '../../platform/ownership/owners.ts';
import { envFacts, type EnvFacts } from './environment.ts';
import { looksLikeGateway } from './looks-like-gateway.ts';
import { asExactText, asNumber, asRecord } from '../../platform/json-value.ts';
import { parseDocument } from '../../platform/text-document.ts';

/** A running gateway, found by the lock it holds. */
export interface GatewayProcess {
  pid: number;
  lockPath: string;
  /** As the gateway wrote them into its lock; `stateDir` only in newer ones. */
  configPath: string | null;
  stateDir: string | null;
  port: number | null;
  /** User id it runs under, or null. */
  uid: number | null;
  /** The program it runs, when it may be seen. */
  program: string | null;
  workingDirectory: string | null;
  /** Its environment, for a process of our own; else null. */
  env: EnvFacts | null;
}

const MAX_LOCK_BYTES = 64 * 1024;
const MAX_ENVIRON_BYTES = 2 * 1024 * 1024;
const MAX_LOCKS = 20;

type ProcessPorts = OwnerPorts;

/** Longest start of a command line that is looked at. */
const MAX_COMMAND_BYTES = 64 * 1024;

async function commandOf({ files }: ProcessPorts, pid: number): Promise<string[]> {
  const bytes = await files.readStart(`/proc/${pid}/cmdline`, MAX_COMMAND_BYTES).catch(() => null);
  return bytes?.toString('utf8').split('\0') ?? [];
}

/** A lock counts where it and its folder are ours or the administrator's, closed to others: anybody can write one in `/tmp`. */
async function writerOf(owners: Owners, lockPath: string): Promise<number | null> {
  const whose = await owners.of(lockPath);
  return isClosed(whose) ? (whose.at?.uid ?? null) : null;
}

/** Ticks since the machine's start at which a process began: field 22 of `/proc/<pid>/stat`, behind the name in brackets. */
async function startTicks(ports: ProcessPorts, pid: number): Promise<number | null> {
  const bytes = await ports.files.read(`/proc/${pid}/stat`, MAX_LOCK_BYTES).catch(() => null);
  const text = bytes?.toString('latin1') ?? '';
  const ticks = Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[19]);
  return bytes && Number.isFinite(ticks) ? ticks : null;
}

/** The environment of a process, or null when it is not ours to see. */
async function environOf(ports: ProcessPorts, pid: number): Promise<EnvFacts | null> {
  const bytes = await ports.files.read(`/proc/${pid}/environ`, MAX_ENVIRON_BYTES).catch(() => null);
  if (!bytes || bytes.length === 0) return null;
  const pairs = bytes
    .toString('utf8')
    .split('\0')
    .flatMap((word): [string, string][] => {
      const at = word.indexOf('=');
      return at > 0 ? [[word.slice(0, at), word.slice(at + 1)]] : [];
    });
  // SECURITY: it may hold keys: only places and marks are kept of it.
  return envFacts(Object.fromEntries(pairs));
}

async function processOf(
  ports: ProcessPorts,
  lockPath: string,
  uid: number | null,
  owners: Owners,
): Promise<GatewayProcess | null> {
  const writer = await writerOf(owners, lockPath);
  if (writer === null) return null;
  const bytes = await ports.files.read(lockPath, MAX_LOCK_BYTES).catch(() => null);
  const document = bytes ? parseDocument(bytes, 'json') : null;
  const lock = document?.state === 'read' ? asRecord(document.value) : null;
  const pid = asNumber(lock?.pid);
  if (!lock || pid === null || !Number.isInteger(pid) || pid < 1) return null;
  // A lock outlives a crash and process ids come round again: the start time tells one run from another.
  const began = asNumber(lock.startTime);
  const ticks = await startTicks(ports, pid);
  if (ticks === null || (began !== null && began !== ticks)) return null;
  const owner = (await ports.files.facts(`/proc/${pid}`).catch(() => null))?.uid ?? null;
  // Who wrote the lock may speak of processes of their own only, and of those that look like it.
  if (owner !== writer || !looksLikeGateway(await commandOf(ports, pid))) return null;
  const own = owner === uid;
  const linked = (name: string): Promise<string | null> =>
    own ? ports.files.realPath(`/proc/${pid}/${name}`).catch(() => null) : Promise.resolve(null);
  return {
    pid,
    lockPath,
    configPath: asExactText(lock.configPath),
    stateDir: asExactText(lock.stateDir),
    port: asNumber(lock.port),
    uid: owner,
    program: await linked('exe'),
    workingDirectory: await linked('cwd'),
    env: own ? await environOf(ports, pid) : null,
  };
}

/**
 * Gateways that run now, by the locks in a folder that holds `openclaw-<uid>` (the temporary directory up to 2026.8,
 * `tmp` in the state directory in 2026.9; `gateway-lock`, 2026.5.12 and 2026.9.6). Linux only: elsewhere nobody can tell
 * passively whether the holder of a lock is alive. A lock is believed where its writer owns the process that it names, is
 * this user or the administrator, and nobody else could have written it. Reads the environment of this user's own processes only.
 * @param uid id of this user
 */
export async function findGatewayProcesses(
  ports: ProcessPorts,
  folders: string[],
  uid: number | null,
): Promise<GatewayProcess[]> {
  if (ports.platform !== 'linux') return [];
  const owners = ownersIn(ports);
  const found = new Map<number, GatewayProcess>();
  for (const folder of new Set(folders)) {
    const isFolder = (name: string): boolean => /^openclaw-\d+$/.test(name);
    const names = await ports.files.list(folder, isFolder).catch(() => []);
    for (const name of names.sort().slice(0, MAX_LOCKS)) {
      const isLock = (lock: string): boolean => /^gateway\.[0-9a-z]+\.lock$/.test(lock);
      const locks = await ports.files.list(join(folder, name), isLock).catch(() => []);
      for (const lock of locks.sort().slice(0, MAX_LOCKS)) {
        const process = await processOf(ports, join(folder, name, lock), uid, owners);
        // Two locks of one gateway (by configuration and by state): the one that says more.
        const known = process ? found.get(process.pid) : undefined;
        if (process && (!known || (!known.stateDir && process.stateDir))) found.set(process.pid, process);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.pid - b.pid);
}
