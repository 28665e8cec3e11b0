import path from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import { isGone } from '../../platform/this-machine.ts';
import type { OpenClawInstall, StoreReading } from '../discovery/install.ts';
import { asExactText, asNumber, asRecord } from '../../platform/json-value.ts';

/** A lock file that stands beside a store now. */
export interface StoreLock {
  path: string;
  kind: 'store' | 'refresh';
  /** Epoch ms at which it was made. */
  since: number;
  /** True when it names its moment itself, as OpenClaw's own locks do; another program's may be empty. */
  dated: boolean;
  holder: { pid: number; alive: boolean | null; name: string | null } | null;
}

/** OpenClaw writes `{ "pid": …, "createdAt": ISO }`, under 100 bytes (file-lock-*.js, 2026.3.28 to 2026.9.6). */
const MOST_BYTES = 4 * 1024;

/** More refresh locks than profiles anyone has. */
const MOST_LOCKS = 64;

type LockPorts = Pick<Ports, 'files' | 'platform'> & Partial<Pick<Ports, 'owners'>>;

/**
 * Whether a process lives and what it is called, where the system tells without a child process (proc(5)). Elsewhere it tells of
 * a number only that nobody has it: one that somebody has may be another's by now.
 */
async function holderOf(ports: LockPorts, pid: number): Promise<NonNullable<StoreLock['holder']>> {
  if (ports.platform !== 'linux') return { pid, alive: isGone(pid) ? false : null, name: null };
  const folder = await ports.files.facts(`/proc/${pid}`).catch(() => null);
  const comm = await ports.files.read(`/proc/${pid}/comm`, 256).catch(() => null);
  // A process may name itself anything: keep what fits in a sentence.
  const name = comm
    ?.toString('utf8')
    .replace(/[^\w .:@+-]/g, '')
    .slice(0, 32);
  return { pid, alive: folder !== null, name: name ? name : null };
}

async function lockAt(ports: LockPorts, file: string, kind: StoreLock['kind']): Promise<StoreLock | null> {
  const facts = await ports.files.facts(file).catch(() => null);
  if (facts?.kind !== 'file') return null;
  // An empty lock tells its moment by nothing else.
  const { basis = null } = ports.files;
  basis?.note({
    paths: [file],
    stamps: [],
    found: String(facts.mtimeMs),
    again: async () => String((await basis.files.facts(file))?.mtimeMs ?? 'absent'),
  });
  const text = (await ports.files.read(file, MOST_BYTES).catch(() => null))?.toString('utf8') ?? '';
  let payload: Record<string, unknown> | null = null;
  try {
    payload = asRecord(JSON.parse(text));
  } catch {
    // Another program's lock, or one being written: its moment is then the file's own.
  }
  const created = Date.parse(asExactText(payload?.createdAt) ?? '');
  const pid = asNumber(payload?.pid);
  const named = pid !== null && Number.isInteger(pid) && pid > 0;
  return {
    path: file,
    kind,
    since: Number.isFinite(created) ? created : facts.mtimeMs,
    dated: Number.isFinite(created),
    holder: named ? await holderOf(ports, pid) : null,
  };
}

/** Names by which OpenClaw locks stores: where a link stands for its agent, where the file stands for the other one. */
async function lockedNames(ports: LockPorts, files: Iterable<string>): Promise<Set<string>> {
  const names = new Set<string>();
  for (const file of files) {
    if (await ports.owners?.plain(file)) {
      names.add(file);
      continue;
    }
    const real = (await ports.files.realPath(file).catch(() => null)) ?? file;
    names.add(real);
    // A path that is its own real one is no link.
    if (real !== file && (await ports.files.facts(file).catch(() => null))?.kind === 'symlink')
      names.add(file);
  }
  return names;
}

/**
 * Lock files of one OpenClaw: `<auth-profiles.json>.lock` of the JSON generations, and `locks/oauth-refresh/*.lock` of any
 * (store-*.js of 2026.5.12). They are read, never taken. Missing or closed folders simply hold none.
 */
export async function storeLocks(
  ports: LockPorts,
  place: OpenClawInstall,
  stores: StoreReading[],
): Promise<StoreLock[]> {
  const files = new Set(
    stores.flatMap((store) => store.files).filter((file) => path.basename(file) === 'auth-profiles.json'),
  );
  const folder = path.join(place.stateDir, 'locks', 'oauth-refresh');
  const names = await ports.files.list(folder, (name) => name.endsWith('.lock')).catch(() => []);
  const found = await Promise.all([
    ...[...(await lockedNames(ports, files))].map((file) => lockAt(ports, `${file}.lock`, 'store')),
    ...names.slice(0, MOST_LOCKS).map((name) => lockAt(ports, path.join(folder, name), 'refresh')),
  ]);
  return found.filter((lock) => lock !== null);
}
