import * as v from 'valibot';
import type { Conversation } from '../platform/ports.ts';
import { lastWords } from './own-words.ts';

const MESSAGE = v.looseObject({
  id: v.optional(v.union([v.number(), v.string()])),
  method: v.optional(v.string()),
  params: v.optional(v.unknown()),
  result: v.optional(v.unknown()),
  error: v.optional(v.looseObject({ message: v.optional(v.string()) })),
});
type Message = v.InferOutput<typeof MESSAGE>;

/** Codex refused a call; the message is its own and is not shown as it is. */
export class CodexRefusal extends Error {
  override readonly name = 'CodexRefusal';
}

/** Codex ended by itself: what it said last, fit to be shown. */
export class CodexEnded extends CodexRefusal {
  constructor(readonly words: string | null) {
    super('it ended');
  }
}

/**
 * `codex app-server` over its standard input and output: one JSON message a line, without a `jsonrpc` field (codex
 * 0.125.0 to 0.169.0, run). Calls that it makes itself are refused: nothing that it could ask for is ours to give.
 */
export class CodexAppServer {
  readonly #waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();
  readonly #listeners = new Set<(method: string, params: unknown) => void>();
  #id = 0;
  #gone: CodexEnded | null = null;

  constructor(private readonly talk: Conversation) {
    talk.hear((line) => this.#take(line));
    void talk.ended.then(({ stderr }) => {
      const gone = new CodexEnded(lastWords(stderr));
      this.#gone = gone;
      for (const { fail } of this.#waiting.values()) fail(gone);
      this.#waiting.clear();
    });
  }

  /** The handshake. The name becomes the originator of what it sends. */
  async open(version: string): Promise<void> {
    const clientInfo = { name: 'clawlamp', title: 'Clawlamp', version };
    await this.call('initialize', { clientInfo });
    this.talk.say(JSON.stringify({ method: 'initialized' }));
  }

  /** @throws CodexRefusal when it answers with an error; CodexEnded when it ends. */
  call(method: string, params: object): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#id;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.talk.say(JSON.stringify({ id, method, params }));
    });
  }

  /** Calls back with each notification. Returns a stop function. */
  onNotice(listener: (method: string, params: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get ended(): Promise<unknown> {
    return this.talk.ended;
  }

  /** What it said last, when it is gone by itself. */
  get words(): string | null {
    return this.#gone?.words ?? null;
  }

  close(): Promise<void> {
    return this.talk.end();
  }

  #take(line: string): void {
    const message = parse(line);
    if (!message) return;
    const { id, method, params, result, error } = message;
    if (method !== undefined && id !== undefined) {
      const refusal = { code: -32601, message: 'not offered here' };
      this.talk.say(JSON.stringify({ id, error: refusal }));
    } else if (method !== undefined) {
      for (const listener of [...this.#listeners]) listener(method, params);
    } else if (typeof id === 'number') {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.fail(new CodexRefusal(error.message ?? 'it refused'));
      else waiting?.done(result);
    }
  }
}

function parse(line: string): Message | null {
  try {
    const message = v.safeParse(MESSAGE, JSON.parse(line));
    return message.success ? message.output : null;
  } catch {
    return null;
  }
}
