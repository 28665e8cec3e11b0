import { connect, type Socket } from 'node:net';
import { readMessages, type Message } from './dbus-wire.ts';
import { encodeCall, type Argument } from './dbus-call.ts';
import type { Value } from './dbus-values.ts';

export const BUS = 'org.freedesktop.DBus';
const BUS_PATH = '/org/freedesktop/DBus';

/** A value of a bus address: bytes outside of a small set stand as `%` and two digits (D-Bus specification, "Server Addresses"). */
function unescaped(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/**
 * Path of the session bus' socket, or null. An abstract name is given with a leading NUL, as Node takes it. An address that is
 * not understood is passed over, as the bus' own libraries do with several.
 */
export function sessionBusPath(env: Readonly<Record<string, string | undefined>>): string | null {
  for (const address of (env.DBUS_SESSION_BUS_ADDRESS ?? '').split(';')) {
    const found = /^unix:(?:.*,)?(path|abstract)=([^,]+)/.exec(address);
    const name = found?.[2] === undefined ? null : unescaped(found[2]);
    // A NUL within ends the name for the kernel and is refused by Node.
    if (found && name && !name.includes('\0')) return (found[1] === 'abstract' ? '\0' : '') + name;
  }
  return env.XDG_RUNTIME_DIR ? `${env.XDG_RUNTIME_DIR}/bus` : null;
}

/** The bus said no. `name` is the D-Bus name of its error. */
export class BusRefusal extends Error {
  constructor(override readonly name: string) {
    super(name);
  }
}

/** No answer came in time. */
class BusSilence extends Error {}

/** A connection that asks one thing after the other. Nothing in it waits longer than it is told to. */
export class SessionBus {
  readonly #answers = new Map<number, (message: Message | Error) => void>();
  readonly #signals = new Set<(message: Message) => void>();
  #serial = 0;
  #pending: Buffer = Buffer.alloc(0);
  #greeted: (() => void) | null = null;
  #failed: Error | null = null;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new BusRefusal('closed')));
    // EXTERNAL names our user id in hex of its decimal digits (D-Bus specification, "Authentication Protocol").
    const user = Buffer.from(String(process.getuid?.() ?? 0), 'latin1').toString('hex');
    socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  }

  /**
   * Connects to the bus that the environment names.
   * @param limitMs for connecting and greeting, in ms
   * @returns null where there is no bus, or none that answers
   */
  static async open(
    env: Readonly<Record<string, string | undefined>>,
    limitMs: number,
  ): Promise<SessionBus | null> {
    const path = sessionBusPath(env);
    if (!path) return null;
    let bus: SessionBus | null = null;
    try {
      const opening = (bus = new SessionBus(connect({ path })));
      await within(limitMs, new Promise<void>((resolve, reject) => opening.#greet(resolve, reject)));
      await opening.call({ member: 'Hello', limitMs });
      return opening;
    } catch {
      bus?.close();
      return null;
    }
  }

  /**
   * Calls a method, of the bus itself unless told otherwise.
   * @returns the values of its answer
   * @throws BusRefusal with the name of the error; BusSilence when `limitMs` went by
   */
  async call(asked: {
    destination?: string;
    path?: string;
    iface?: string;
    member: string;
    args?: readonly Argument[];
    signature?: string;
    limitMs: number;
  }): Promise<Value[]> {
    const { destination = BUS, path = BUS_PATH, iface = BUS, member, args = [], signature, limitMs } = asked;
    if (this.#failed) throw this.#failed;
    const serial = (this.#serial += 1);
    const answered = new Promise<Message>((resolve, reject) => {
      this.#answers.set(serial, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      const bytes = { serial, destination, path, iface, member, args };
      this.socket.write(encodeCall(signature === undefined ? bytes : { ...bytes, signature }));
    });
    try {
      const answer = await within(limitMs, answered);
      if (answer.kind === 'error') throw new BusRefusal(answer.error ?? 'unknown');
      return answer.body;
    } finally {
      this.#answers.delete(serial);
    }
  }

  /** Calls back with each signal that comes. Returns a stop function. */
  onSignal(listener: (message: Message) => void): () => void {
    this.#signals.add(listener);
    return () => this.#signals.delete(listener);
  }

  close(): void {
    this.socket.destroy();
  }

  #greet(resolve: () => void, reject: (error: Error) => void): void {
    if (this.#failed) reject(this.#failed);
    this.#answers.set(0, (answer) => answer instanceof Error && reject(answer));
    this.#greeted = () => {
      this.#answers.delete(0);
      resolve();
    };
  }

  #receive(chunk: Buffer): void {
    try {
      this.#pending = Buffer.concat([this.#pending, chunk]);
      if (this.#greeted) {
        const end = this.#pending.indexOf('\r\n');
        if (end < 0) return;
        if (!this.#pending.subarray(0, 3).equals(Buffer.from('OK '))) throw new BusRefusal('not let in');
        this.#pending = this.#pending.subarray(end + 2);
        this.socket.write('BEGIN\r\n');
        this.#greeted();
        this.#greeted = null;
      }
      const { messages, rest } = readMessages(this.#pending);
      this.#pending = rest;
      for (const message of messages) {
        if (message.kind === 'signal') for (const listener of [...this.#signals]) listener(message);
        else if (message.replyTo !== null) this.#answers.get(message.replyTo)?.(message);
      }
    } catch (thrown) {
      // Not a bus that we can speak with.
      this.#fail(thrown instanceof Error ? thrown : new BusRefusal('unknown'));
      this.socket.destroy();
    }
  }

  #fail(error: Error): void {
    this.#failed ??= error;
    for (const answer of [...this.#answers.values()]) answer(error);
  }
}

/** @throws BusSilence */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BusSilence()), limitMs);
  });
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
