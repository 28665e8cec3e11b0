import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { CHILD_MARK } from '../named-variables.ts';
import type { Conversation, ProcessSpec } from '../ports.ts';
import { endChild } from './ending-children.ts';

/** Time a child gets after its input was closed, and again after the polite signal, in ms. */
const GRACE_MS = 2_000;

/** Most of its error output that is kept, in characters. */
const STDERR_LIMIT = 64 * 1024;

/**
 * Starts a child without a shell and speaks with it line by line. It sees exactly `spec.env` and our mark. When this process dies,
 * its input closes with it, which a server on its standard input takes as the end.
 * @throws the system error when the program cannot be started.
 */
export function converse(spec: Omit<ProcessSpec, 'input'>): Promise<Conversation> {
  return new Promise((resolve, reject) => {
    const { file, args, env, cwd, timeoutMs, signal } = spec;
    const stdio: ['pipe', 'pipe', 'pipe'] = ['pipe', 'pipe', 'pipe'];
    const child = spawn(file, args, {
      env: { ...env, [CHILD_MARK]: '1' },
      cwd,
      stdio,
      shell: false,
      windowsHide: true,
    });
    const listeners = new Set<(line: string) => void>();
    const timers: NodeJS.Timeout[] = [];
    let stderr = '';
    let timedOut = false;

    const later = (ms: number, run: () => void): void => void timers.push(setTimeout(run, ms));
    const kill = (): void => endChild(child, GRACE_MS);
    const ended = new Promise<{ code: number | null; stdout: string; stderr: string; timedOut: boolean }>(
      (done) => {
        child.once('close', (code) => {
          for (const timer of timers) clearTimeout(timer);
          signal?.removeEventListener('abort', kill);
          done({ code: timedOut ? null : code, stdout: '', stderr, timedOut });
        });
      },
    );
    later(timeoutMs, () => {
      timedOut = true;
      kill();
    });
    signal?.addEventListener('abort', kill, { once: true });
    // A child that is gone can't be told anything: its end says it.
    child.stdin.on('error', () => undefined);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(0, STDERR_LIMIT);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      for (const listener of [...listeners]) listener(line);
    });
    child.once('error', reject);
    child.once('spawn', () => {
      if (signal?.aborted) kill();
      resolve({
        say: (line) => void child.stdin.write(`${line}\n`),
        hear: (listener) => void listeners.add(listener),
        ended,
        async end() {
          child.stdin.end();
          later(GRACE_MS, kill);
          await ended;
        },
      });
    });
  });
}
