import { NOBODY_READS } from '../print/in-turns.ts';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { main } from '../cli.ts';

/** A question on the terminal. Ctrl+C while it stands is a signal like any other, and the end of the input is no answer. */
async function lineOnTerminal(question: string, signal: AbortSignal): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const closed = new Promise<null>((done) => terminal.once('close', () => done(null)));
  try {
    return await Promise.race([terminal.question(question, { signal }), closed]);
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
 * @param started the file that was started as a program
 * @returns the exit code; what was written may still be on its way to a pipe
 */
export async function runOnTerminal(argv: readonly string[], started: string | null): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  // A reader that closes the pipe (`| head`) has seen enough.
  process.stdout.on('error', () => stopping.abort(NOBODY_READS));
  const asked = process.stdin.isTTY && process.stderr.isTTY;
  const ask = async (question: string): Promise<boolean> =>
    /^y(es)?$/i.test(((await lineOnTerminal(question, stopping.signal)) ?? '').trim());
  const code = await main(
    argv,
    process.env,
    {
      stdout: process.stdout,
      stderr: process.stderr,
      ask: asked ? ask : null,
      line: asked ? lineOnTerminal : null,
      ...(asked ? { secret: secretOnTerminal } : {}),
      signal: stopping.signal,
    },
    started,
  );
  // A reading that was given up may still hang on a slow disk.
  if (stopping.signal.aborted) process.exit(code);
  return code;
}
