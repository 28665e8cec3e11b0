import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env: Record<string, string>;
  cwd?: string;
  input?: string;
  /** Default two minutes. */
  timeoutMs?: number;
  /** Ends the process group at once; the promise then gives code null. */
  signal?: AbortSignal;
}

/** Runs a program to its end with exactly this environment. A time-out kills its whole process group and rejects. */
export function runToEnd(file: string, args: string[], options: RunOptions): Promise<Finished> {
  const { env, cwd, input = '', timeoutMs = 120_000, signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, cwd, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    endWithTests(child);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const timer = setTimeout(() => {
      killGroup(child, 'SIGKILL');
      reject(
        new Error(
          `no end after ${timeoutMs} ms: ${args.join(' ').slice(-200)}\n${(stdout + stderr).slice(-2000)}`,
        ),
      );
    }, timeoutMs);
    signal?.addEventListener('abort', () => killGroup(child, 'SIGKILL'), { once: true });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

const alive = new Set<ChildProcess>();
process.once('exit', () => alive.forEach((child) => killGroup(child, 'SIGKILL')));

/** Makes sure that a detached child does not outlive the test run. */
export function endWithTests(child: ChildProcess): void {
  alive.add(child);
  child.once('exit', () => alive.delete(child));
}

/** Sends a signal to a detached child and everything it started. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Ends a detached child: SIGTERM, then SIGKILL for what is left of its group after `graceMs` (0: at once). */
export async function endGroup(child: ChildProcess, graceMs = 8000): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((done) => child.once('exit', done));
    if (graceMs > 0) {
      killGroup(child, 'SIGTERM');
      await Promise.race([gone, pause(graceMs)]);
    }
    killGroup(child, 'SIGKILL');
    await gone;
  }
  killGroup(child, 'SIGKILL');
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** A loopback port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Waits until `check` gives a truthy value, asking every 100 ms; rejects with `what` after `timeoutMs`. */
export async function until<T>(
  what: string,
  check: () => T | Promise<T>,
  timeoutMs = 60_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > end) throw new Error(`gave up waiting for ${what}`);
    await pause(100);
  }
}
