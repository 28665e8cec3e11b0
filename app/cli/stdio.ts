import type { Out } from './out.ts';
import { visibleJson } from '../platform/text/visible.ts';
import { forTerminal } from './print/styles.ts';

/** The streams and signals of one run, so that tests can run the program without a terminal. */
export interface Stdio {
  stdout: Out;
  stderr: Out;
  /** Asks a yes-or-no question on stderr; null when nobody is there to answer. */
  ask: ((question: string) => Promise<boolean>) | null;
  /** Asks for a line on stderr, until `signal` is aborted (then null); null when nobody is there to answer. */
  line: ((question: string, signal: AbortSignal) => Promise<string | null>) | null;
  /** Asks for a secret on stderr, without showing what is typed; absent when nobody is there to answer. */
  secret?: (question: string, signal: AbortSignal) => Promise<string | null>;
  /** Aborted by Ctrl+C or a stop of the service. */
  signal: AbortSignal;
}

/**
 * The last writer: whatever is printed or asked goes through here. A person's text holds nothing that cannot be seen; a document
 * for programs (`json`) stays the same data, with such characters escaped.
 */
export function lastWriter(stdio: Stdio, json: boolean): Stdio {
  const over = (out: Out, clean: (text: string) => string): Out => ({
    write: (text) => out.write(clean(text)),
    ...(out.isTTY === undefined ? {} : { isTTY: out.isTTY }),
    ...(out.columns === undefined ? {} : { columns: out.columns }),
  });
  const { ask, line, secret } = stdio;
  return {
    stdout: over(stdio.stdout, json ? visibleJson : forTerminal),
    stderr: over(stdio.stderr, forTerminal),
    ask: ask && ((question) => ask(forTerminal(question))),
    line: line && ((question, signal) => line(forTerminal(question), signal)),
    ...(secret ? { secret: (question, signal) => secret(forTerminal(question), signal) } : {}),
    signal: stdio.signal,
  };
}

/** Exit codes of the contract. Scripts rely on them. */
export const EXIT = { ok: 0, act: 1, soon: 2, unknown: 3, usage: 64, fault: 70 } as const;
