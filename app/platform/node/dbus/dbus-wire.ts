import { type Value, pad, Reader } from './dbus-values.ts';

/**
 * A message that came in. Read and written here is as much of the D-Bus wire format as it takes to watch one name and to ask a
 * Secret Service for its state: method calls with strings, paths and lists of them, and whatever comes back (D-Bus
 * specification, "Message Protocol"). Little-endian only.
 */
export interface Message {
  kind: 'call' | 'return' | 'error' | 'signal' | 'other';
  path: string | null;
  member: string | null;
  /** Name of an error. */
  error: string | null;
  replyTo: number | null;
  /** The body; empty when it holds something that is not read here. */
  body: Value[];
  /** The body, when it is made of strings only. */
  words: string[];
  /** The body, when it is one boolean. */
  flag: boolean | null;
}

const KINDS = { 1: 'call', 2: 'return', 3: 'error', 4: 'signal' } as const;

/** What asks here never gets more than some names back. The specification allows 128 MiB. */
const MAX_MESSAGE = 1024 * 1024;

/** The whole messages at the start of `bytes`, and what is left of a message still under way. Throws on other formats. */
export function readMessages(bytes: Buffer): { messages: Message[]; rest: Buffer } {
  const messages: Message[] = [];
  let rest = bytes;
  while (rest.length >= 16) {
    if (rest[0] !== 'l'.charCodeAt(0)) throw new RangeError('not a little-endian D-Bus message');
    const fieldsEnd = 16 + rest.readUInt32LE(12);
    const bodyStart = fieldsEnd + pad(fieldsEnd, 8);
    const end = bodyStart + rest.readUInt32LE(4);
    if (end > MAX_MESSAGE) throw new RangeError('D-Bus message too long');
    if (rest.length < end) break;
    messages.push(readMessage(rest.subarray(0, end), fieldsEnd, bodyStart));
    rest = rest.subarray(end);
  }
  return { messages, rest };
}

function readMessage(message: Buffer, fieldsEnd: number, bodyStart: number): Message {
  const fields = new Map<number, Value>();
  const head = new Reader(message, 16);
  while (head.at < fieldsEnd) {
    head.at += pad(head.at, 8);
    const code = message.readUInt8(head.at);
    head.at += 1;
    const [value] = head.values(head.signature());
    if (value !== undefined) fields.set(code, value);
  }
  const text = (code: number): string | null => {
    const value = fields.get(code);
    return typeof value === 'string' ? value : null;
  };
  const signature = text(8) ?? '';
  const body = bodyOf(message, bodyStart, signature);
  const replyTo = fields.get(5);
  return {
    kind: KINDS[message[1] as keyof typeof KINDS] ?? 'other',
    path: text(1),
    member: text(3),
    error: text(4),
    replyTo: typeof replyTo === 'number' ? replyTo : null,
    body,
    words: /^s+$/.test(signature) ? body.map(String) : [],
    flag: signature === 'b' ? body[0] === true : null,
  };
}

/** A body that is not understood is none: the message still tells what it answers. */
function bodyOf(message: Buffer, start: number, signature: string): Value[] {
  try {
    return new Reader(message, start).values(signature);
  } catch {
    return [];
  }
}
