import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { endGroup, endWithTests } from '../processes/child.ts';
import { quicker } from '../processes/quick-start.ts';
import type { SdkEntry } from './plugin-sdk.ts';
import { openClawProgram } from './program.ts';

/** One line in, one line out: the body of an async function with `sdk`, `input` and `say` (a line of its own) in reach. */
const LOOP = `
  const { createInterface } = await import('node:readline');
  const out = (value) => process.stdout.write('@@' + JSON.stringify(value) + '\\n');
  const AsyncFunction = (async () => {}).constructor;
  const sdk = await import(process.argv[1]);
  out({ ready: true });
  for await (const line of createInterface({ input: process.stdin })) {
    const { body, input } = JSON.parse(line);
    try { out({ value: (await new AsyncFunction('sdk', 'input', 'say', body)(sdk, input, (note) => out({ note }))) ?? null }); }
    catch (error) { out({ error: String(error?.code ?? '') + ' ' + String(error?.message ?? error) }); }
  }
  process.exit(0);`;

type Answer = { ready?: true; value?: unknown; note?: unknown; error?: string };

/**
 * A process that has one OpenClaw version's plugin SDK loaded and runs what it is told, one thing after the other. Loading
 * takes a second; what follows takes milliseconds, so that a writer can be as fast as the real program is.
 */
export class SdkSession {
  readonly #child: ChildProcess;
  readonly #waiting: ((answer: Answer) => void)[] = [];
  /** Called for each `say` of a running body. */
  heard: (note: unknown) => void = () => undefined;
  #stderr = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.stderr?.on('data', (chunk) => (this.#stderr = (this.#stderr + String(chunk)).slice(-4000)));
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    lines.on('line', (line) => {
      if (!line.startsWith('@@')) return;
      const answer = JSON.parse(line.slice(2)) as Answer;
      if ('note' in answer) this.heard(answer.note);
      else this.#waiting.shift()?.(answer);
    });
    child.once('exit', () => {
      for (const answer of this.#waiting.splice(0)) answer({ error: `the SDK ended: ${this.#stderr}` });
    });
  }

  /**
   * @param version an installed OpenClaw
   * @param home HOME of the process; nothing else of this machine is told to it
   */
  static async start(
    version: string,
    home: string,
    entry: SdkEntry = 'agent-runtime',
    env: Record<string, string> = {},
  ): Promise<SdkSession> {
    const { node24 } = programPaths();
    const { packageDir } = openClawProgram(version);
    const file = path.join(packageDir, 'dist', 'plugin-sdk', `${entry}.js`);
    const args = ['--input-type=module', '-e', LOOP, file];
    const child = spawn(node24, args, {
      env: quicker({ HOME: home, PATH: `${path.dirname(node24)}:/usr/bin:/bin`, ...env }, args),
      cwd: home,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    endWithTests(child);
    const session = new SdkSession(child);
    await new Promise<void>((resolve, reject) => {
      session.#waiting.push(({ ready, error }) => (ready ? resolve() : reject(new Error(error))));
    });
    return session;
  }

  /** Runs a body; its value comes back. Input goes over stdin, so it may hold tokens. */
  run<T>(body: string, input: object = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(({ value, error }) =>
        error === undefined ? resolve(value as T) : reject(new Error(error)),
      );
      this.#child.stdin?.write(`${JSON.stringify({ body, input })}\n`);
    });
  }

  /** Ends it, at once when `graceMs` is 0, as a crash would. */
  stop(graceMs = 0): Promise<void> {
    return endGroup(this.#child, graceMs);
  }
}
