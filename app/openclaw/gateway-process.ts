import { join } from 'node:path';
import type { Ports } from '../ports.ts';
import { envFacts, type EnvFacts } from './env-facts.ts';
import { asNumber, asRecord, asText, parseDocument } from './text-document.ts';

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

type ProcessPorts = Pick<Ports, 'files' | 'platform'>;

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
): Promise<GatewayProcess | null> {
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
  const own = owner !== null && owner === uid;
  const linked = (name: string): Promise<string | null> =>
    own ? ports.files.realPath(`/proc/${pid}/${name}`).catch(() => null) : Promise.resolve(null);
  return {
    pid,
    lockPath,
    configPath: asText(lock.configPath),
    stateDir: asText(lock.stateDir),
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
 * passively whether the holder of a lock is alive. Reads the environment of this user's own processes only.
 * @param uid id of this user
 */
export async function findGatewayProcesses(
  ports: ProcessPorts,
  folders: string[],
  uid: number | null,
): Promise<GatewayProcess[]> {
  if (ports.platform !== 'linux') return [];
  const found = new Map<number, GatewayProcess>();
  for (const folder of new Set(folders)) {
    const names = (await ports.files.list(folder).catch(() => [])).filter((name) =>
      /^openclaw-\d+$/.test(name),
    );
    for (const name of names.sort().slice(0, MAX_LOCKS)) {
      const locks = await ports.files.list(join(folder, name)).catch(() => []);
      const wanted = locks.filter((lock) => /^gateway\.[0-9a-z]+\.lock$/.test(lock)).sort();
      for (const lock of wanted.slice(0, MAX_LOCKS)) {
        const process = await processOf(ports, join(folder, name, lock), uid);
        // Two locks of one gateway (by configuration and by state): the one that says more.
        const known = process ? found.get(process.pid) : undefined;
        if (process && (!known || (!known.stateDir && process.stateDir))) found.set(process.pid, process);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.pid - b.pid);
}
