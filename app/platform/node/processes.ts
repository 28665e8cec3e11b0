import { spawn } from 'node:child_process';
import { Secret } from '../../model/secret.ts';
import { CHILD_MARK } from '../named-variables.ts';
import { converse } from './conversation.ts';
import { endChild } from './ending-children.ts';
import type { ProcessResult, ProcessSpec, Processes } from '../ports.ts';

/** Most of a child's output that is kept, per stream, in bytes. The rest is read and dropped, so the child never blocks. */
const OUTPUT_LIMIT = 4 * 1024 * 1024;

/** Time a child gets between the polite signal and the hard one. */
const GRACE_MS = 2_000;

/** Time the output of an ended child may still trickle in. */
const DRAIN_MS = 1_000;

class Output {
  readonly #parts: Buffer[] = [];
  #size = 0;

  take(part: Buffer): void {
    const room = OUTPUT_LIMIT - this.#size;
    if (room <= 0) return;
    const kept = part.length > room ? part.subarray(0, room) : part;
    this.#parts.push(kept);
    this.#size += kept.length;
  }

  text(): string {
    return Buffer.concat(this.#parts).toString('utf8');
  }
}

/**
 * Runs one child without a shell and collects its output. The child sees exactly `spec.env` and our mark; a secret reaches it only
 * over stdin. Rejects with the system error when the program cannot be started; a time-out or an abort ends the child
 * (SIGTERM, then SIGKILL) and resolves with `code: null`.
 */
function run(spec: ProcessSpec): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    if (spec.signal?.aborted) {
      resolve({ code: null, stdout: '', stderr: '', timedOut: false });
      return;
    }
    const child = spawn(spec.file, spec.args, {
      env: { ...spec.env, [CHILD_MARK]: '1' },
      cwd: spec.cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
    });
    const stdout = new Output();
    const stderr = new Output();
    let timedOut = false;
    let drain: NodeJS.Timeout | undefined;

    const stop = (): void => endChild(child, GRACE_MS);
    const limit = setTimeout(() => {
      timedOut = true;
      stop();
    }, spec.timeoutMs);
    spec.signal?.addEventListener('abort', stop, { once: true });

    const settle = (): void => {
      clearTimeout(limit);
      clearTimeout(drain);
      spec.signal?.removeEventListener('abort', stop);
    };
    child.stdout.on('data', (part: Buffer) => stdout.take(part));
    child.stderr.on('data', (part: Buffer) => stderr.take(part));
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    let exitCode: number | null = null;
    child.on('exit', (code) => {
      exitCode = code;
      clearTimeout(limit);
      // A grandchild may keep the pipes open after the child is gone: its output is not ours to wait for.
      drain = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, DRAIN_MS);
    });
    child.on('close', () => {
      settle();
      resolve({ code: timedOut ? null : exitCode, stdout: stdout.text(), stderr: stderr.text(), timedOut });
    });

    // A child that ends before it has read its input is an ordinary failure told by its exit code.
    child.stdin.on('error', () => undefined);
    // SECURITY: opened to be handed to the child over its pipe, the only way a secret may leave this process.
    child.stdin.end(spec.input instanceof Secret ? spec.input.open() : (spec.input ?? ''));
  });
}

/** The real child processes. */
export function systemProcesses(): Processes {
  return { run, converse };
}
