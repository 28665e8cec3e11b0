import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';

const SETPRIV = '/usr/bin/setpriv';

export interface Leashed {
  child: ChildProcess;
  /** What the program has said so far on both outputs. */
  said(): string;
  /** Ends it: SIGTERM, after `graceMs` SIGKILL. Safe to call twice. */
  stop(graceMs?: number): Promise<void>;
}

export interface LeashOptions {
  env: Record<string, string>;
  /** Written to stdin, which is then closed. */
  input?: string;
  /** File descriptors passed after stderr, as for `spawn`. */
  extra?: 'pipe'[];
}

/**
 * Starts a program that cannot outlive the test: it is stopped by `stop`, at this process's exit, and by the kernel
 * if this process is killed (PR_SET_PDEATHSIG through setpriv, part of util-linux, where it is there).
 */
export function startLeashed(
  program: string,
  args: string[],
  { env, input, extra = [] }: LeashOptions,
): Leashed {
  const leash = existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'KILL', '--'] : [];
  const [command, ...rest] = [...leash, program, ...args] as [string, ...string[]];
  const child = spawn(command, rest, { env, stdio: ['pipe', 'pipe', 'pipe', ...extra] });
  let text = '';
  const keep = (chunk: Buffer): void => void (text = (text + chunk.toString('utf8')).slice(-64_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', (error) => keep(Buffer.from(String(error))));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input ?? '');
  const atExit = (): void => void child.kill('SIGKILL');
  process.once('exit', atExit);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      process.removeListener('exit', atExit);
      resolve();
    });
  });
  return {
    child,
    said: () => text,
    async stop(graceMs = 1500) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
        await ended;
        clearTimeout(timer);
      }
    },
  };
}

/** Whether a program is in PATH. */
export const hasProgram = (name: string): boolean =>
  spawnSync('sh', ['-c', `command -v "${name}"`], { stdio: 'ignore' }).status === 0;
