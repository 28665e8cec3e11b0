import path from 'node:path';
import { machinePlatform } from '../this-machine.ts';
import type { Processes, ProcessSpec } from '../ports.ts';
import { systemProcesses } from './processes.ts';

/**
 * What the system's own tools tell of processes where there is no /proc: `ps` and `lsof` on macOS, PowerShell and `netstat` on
 * Windows, each by its full path. They read what any account may read, ask nobody, and are started only when a person acts.
 */

/** A process that listens on a port. */
export interface PortHolder {
  pid: number;
  /** Name of its program, where the same tool tells it. */
  name: string | null;
  /** True where a connection to 127.0.0.1 or ::1 may end at it. */
  reachesLoopback: boolean;
}

/** Time for such a tool: PowerShell on a busy machine takes seconds to start. */
const PATIENCE_MS = 15_000;

const LSOF = '/usr/sbin/lsof';

/** Who asks, and of which system. */
export interface Asked {
  platform: NodeJS.Platform;
  run: Processes['run'];
  /** How long a tool may take, in ms. */
  patienceMs?: number;
}

function thisOne(): Asked {
  return { platform: machinePlatform(), run: systemProcesses().run };
}

function windowsFile(...names: string[]): string {
  return path.win32.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', ...names);
}

/** What a tool wrote, or null when it is not there or failed. Dates come in one language and one zone. */
async function told(
  { run, patienceMs = PATIENCE_MS }: Asked,
  file: string,
  args: string[],
): Promise<string | null> {
  const { SystemRoot } = process.env;
  const env = { LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot ? { SystemRoot } : {}) };
  const spec: ProcessSpec = { file, args, env, timeoutMs: patienceMs };
  const { code, stdout, stderr } = await run(spec).catch(() => ({ code: null, stdout: '', stderr: '' }));
  // lsof ends with 1 and says nothing where it finds nothing: the port is not one of this account's.
  const nothing = code === 1 && file === LSOF && stdout === '' && stderr === '';
  return code === 0 || nothing ? stdout : null;
}

/** One question to Windows about one process; a number alone goes into it. */
function inPowerShell(asked: Asked, pid: number, field: string): Promise<string | null> {
  const question = `Get-CimInstance Win32_Process -Filter 'ProcessId=${Math.trunc(pid)}' | ForEach-Object { ${field} }`;
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', question];
  return told(asked, windowsFile('WindowsPowerShell', 'v1.0', 'powershell.exe'), args);
}

/** 1601-01-01, from which Windows counts in steps of 100 ns, as epoch ms. */
const WINDOWS_EPOCH_MS = 11_644_473_600_000;

/** The moment in `ps -o lstart=` (`Sat Nov 28 12:06:23 2026`, in UTC as it is asked), as epoch ms. */
export function startInPs(text: string): number | null {
  const moment = /^\s*\w{3} (\w{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4})\s*$/.exec(text);
  if (!moment) return null;
  const [, month, day, time, year] = moment;
  const at = Date.parse(`${day} ${month} ${year} ${time} GMT`);
  return Number.isFinite(at) ? at : null;
}

/** The moment in the answer of `ToFileTimeUtc()`, as epoch ms. */
export function startInFileTime(text: string): number | null {
  const steps = text.trim();
  return /^\d{17,19}$/.test(steps) ? Number(BigInt(steps) / 10_000n) - WINDOWS_EPOCH_MS : null;
}

/** When a process of that number began, epoch ms to the second; null where nobody tells. */
export async function processBegan(pid: number, asked: Asked = thisOne()): Promise<number | null> {
  if (asked.platform === 'darwin') {
    const text = await told(asked, '/bin/ps', ['-o', 'lstart=', '-p', String(pid)]);
    return text === null ? null : startInPs(text);
  }
  if (asked.platform !== 'win32') return null;
  const text = await inPowerShell(asked, pid, '$_.CreationDate.ToFileTimeUtc()');
  return text === null ? null : startInFileTime(text);
}

/** Addresses that a connection to this machine itself may end at, as both tools write them. */
function reaches(address: string): boolean {
  return /^(?:\*|0\.0\.0\.0|127(?:\.\d{1,3}){3}|\[::1?\]|\[::ffff:127(?:\.\d{1,3}){3}\])$/.test(address);
}

/** Holders in `lsof -F pcn`: a line each for the process, its command and, per file, the name with its port. */
export function holdersInLsof(text: string, port: number): PortHolder[] {
  const found = new Map<number, PortHolder>();
  let [pid, name] = [0, null as string | null];
  for (const line of text.split('\n')) {
    const rest = line.slice(1);
    if (line[0] === 'p') [pid, name] = [Number(rest), null];
    if (line[0] === 'c') name = rest;
    if (line[0] !== 'n' || !rest.endsWith(`:${port}`) || !(pid > 0)) continue;
    const near = reaches(rest.slice(0, -`:${port}`.length));
    found.set(pid, { pid, name, reachesLoopback: near || found.get(pid)?.reachesLoopback === true });
  }
  return [...found.values()];
}

/**
 * Holders in `netstat -ano -p TCP`. The word for a listening socket is in the language of the system; that nobody is at its other
 * end (port 0) is not.
 */
export function holdersInNetstat(text: string, port: number): PortHolder[] {
  const found = new Map<number, PortHolder>();
  for (const line of text.split(/\r?\n/)) {
    const [protocol, local = '', remote = '', ...rest] = line.trim().split(/\s+/);
    const pid = Number(rest.at(-1));
    if (protocol !== 'TCP' || !local.endsWith(`:${port}`) || !/^(?:0\.0\.0\.0|\[::\]):0$/.test(remote))
      continue;
    if (!Number.isInteger(pid) || pid < 1) continue;
    const near = reaches(local.slice(0, -`:${port}`.length));
    found.set(pid, { pid, name: null, reachesLoopback: near || found.get(pid)?.reachesLoopback === true });
  }
  return [...found.values()];
}

/** The system that this is. @param patienceMs how long one of its tools may take */
export function askedHere(patienceMs?: number): Asked {
  return { ...thisOne(), ...(patienceMs ? { patienceMs } : {}) };
}

/**
 * The processes that listen on a TCP port of this machine, as far as this account may see them; null where nobody tells.
 * @param named true to learn the first one's name as well, for which Windows starts one more program
 */
export async function holdersOfPort(
  port: number,
  asked: Asked = thisOne(),
  named = false,
): Promise<PortHolder[] | null> {
  if (asked.platform === 'darwin') {
    const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpcn'];
    const text = await told(asked, LSOF, args);
    return text === null ? null : holdersInLsof(text, port);
  }
  if (asked.platform !== 'win32') return null;
  const tables = await Promise.all(
    ['TCP', 'TCPv6'].map((one) => told(asked, windowsFile('netstat.exe'), ['-ano', '-p', one])),
  );
  if (tables[0] === null) return null;
  const found = holdersInNetstat(tables.join('\n'), port);
  const [holder] = found;
  if (!holder || !named) return found;
  const name = (await inPowerShell(asked, holder.pid, '$_.Name'))?.trim() || null;
  return found.map((one) => (one.pid === holder.pid ? { ...one, name } : one));
}
