import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { main } from '../cli.ts';

async function askOnTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}

async function lineOnTerminal(question: string, signal: AbortSignal): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question, { signal });
  } catch {
    return null;
  } finally {
    terminal.close();
  }
}

/** A line that is typed and not shown. */
async function secretOnTerminal(question: string, signal: AbortSignal): Promise<string | null> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await terminal.question('', { signal });
  } catch {
    return null;
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

/**
 * Runs one command on this process' own terminal: its streams, its signals, its questions.
 * @param argv arguments behind the program's name
 * @returns the exit code; what was written may still be on its way to a pipe
 */
export async function runOnTerminal(argv: readonly string[]): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  // A reader that closes the pipe (`| head`) has seen enough.
  process.stdout.on('error', () => stopping.abort());
  const asked = process.stdin.isTTY && process.stderr.isTTY;
  return main(argv, process.env, {
    stdout: process.stdout,
    stderr: process.stderr,
    ask: asked ? askOnTerminal : null,
    line: asked ? lineOnTerminal : null,
    ...(asked ? { secret: secretOnTerminal } : {}),
    signal: stopping.signal,
  });
}
