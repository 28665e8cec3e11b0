import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { SetupError } from './screen.mjs';

/**
 * Runs a program to its end.
 * @param {string} program executable, looked up in PATH
 * @param {string[]} args
 * @param {{cwd?: string, env?: Record<string, string>, show?: boolean, timeoutMs?: number}} [options]
 *   `show` passes the program's output to our stderr; otherwise it is kept and returned.
 * @returns {Promise<{code: number, output: string, stdout: string}>} `output` is both streams as they came; code 127 when it
 *   cannot be started, 124 on time-out
 */
export function run(program, args, { cwd, env, show = false, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? process.stderr : 'pipe', show ? process.stderr : 'pipe'],
      shell: process.platform === 'win32' && /^(npm|npx)$/.test(program),
    });
    let output = '';
    let stdout = '';
    let timedOut = false;
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: error.message, stdout: '' });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: timedOut ? 124 : (code ?? 1), output, stdout });
    });
  });
}

/**
 * As `run`, but a failure is a SetupError made of `sentence` and the last lines of the output. Returns what stood on stdout
 * alone: on stderr npm also says things that nobody asked for, such as that a newer npm is out.
 */
export async function must(sentence, program, args, options) {
  const { code, output, stdout } = await run(program, args, options);
  if (code === 0) return stdout;
  const tail = output.trim().split('\n').slice(-12).join('\n');
  throw new SetupError(`${sentence}\n  command: ${[program, ...args].join(' ')}\n${tail}`);
}

/** Absolute path of a program in PATH, or null. */
export function which(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(dir, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not in this folder
      }
    }
  }
  return null;
}
