/**
 * As much of the D-Bus wire format as it takes to watch one name: method calls with string arguments, and the headers,
 * strings and booleans of what comes back (D-Bus specification, "Message Protocol"). Little-endian only.
 */

export interface Call {
  serial: number;
  destination: string;
  path: string;
  iface: string;
  member: string;
  args: string[];
}

export interface Message {
  kind: 'call' | 'return' | 'error' | 'signal' | 'other';
  member: string | null;
  replyTo: number | null;
  /** The body, when it is made of strings only. */
  words: string[];
  /** The body, when it is one boolean. */
  flag: boolean | null;
}

const KINDS = { 1: 'call', 2: 'return', 3: 'error', 4: 'signal' } as const;
/** The specification's own limit. */
const MAX_MESSAGE = 128 * 1024 * 1024;

const pad = (size: number, to: number): number => (to - (size % to)) % to;

class Writer {
  #bytes: number[] = [];
  get length(): number {
    return this.#bytes.length;
  }
  align(to: number): void {
    for (let n = pad(this.#bytes.length, to); n > 0; n -= 1) this.#bytes.push(0);
  }
  byte(value: number): void {
    this.#bytes.push(value);
  }
  number(value: number): void {
    this.align(4);
    for (const shift of [0, 8, 16, 24]) this.#bytes.push((value >>> shift) & 255);
  }
  text(value: string): void {
    const bytes = Buffer.from(value, 'utf8');
    this.number(bytes.length);
    this.#bytes.push(...bytes, 0);
  }
  signature(value: string): void {
    this.#bytes.push(value.length, ...Buffer.from(value, 'latin1'), 0);
  }
  done(): Buffer {
    return Buffer.from(this.#bytes);
  }
}

/** A method call whose arguments are all strings. */
export function encodeCall(call: Call): Buffer {
  const body = new Writer();
  for (const arg of call.args) body.text(arg);

  const fields = new Writer();
  const field = (code: number, type: string, value: string): void => {
    fields.align(8);
    fields.byte(code);
    fields.signature(type);
    if (type === 'g') fields.signature(value);
    else fields.text(value);
  };
  field(1, 'o', call.path);
  field(2, 's', call.iface);
  field(3, 's', call.member);
  field(6, 's', call.destination);
  if (call.args.length > 0) field(8, 'g', 's'.repeat(call.args.length));

  const head = new Writer();
  head.byte('l'.charCodeAt(0));
  head.byte(1);
  head.byte(0);
  head.byte(1);
  head.number(body.length);
  head.number(call.serial);
  head.number(fields.length);
  const header = Buffer.concat([head.done(), fields.done()]);
  return Buffer.concat([header, Buffer.alloc(pad(header.length, 8)), body.done()]);
}

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
  const fields = new Map<number, string | number>();
  let at = 16;
  const text = (): string => {
    at += pad(at, 4);
    const length = message.readUInt32LE(at);
    const value = message.toString('utf8', at + 4, at + 4 + length);
    at += 5 + length;
    return value;
  };
  const signature = (): string => {
    const length = message.readUInt8(at);
    const value = message.toString('latin1', at + 1, at + 1 + length);
    at += 2 + length;
    return value;
  };
  while (at < fieldsEnd) {
    at += pad(at, 8);
    const code = message.readUInt8(at);
    at += 1;
    const type = signature();
    if (type === 'u') {
      at += pad(at, 4);
      fields.set(code, message.readUInt32LE(at));
      at += 4;
    } else if (type === 'g') fields.set(code, signature());
    else if (type === 's' || type === 'o') fields.set(code, text());
    else break;
  }
  const body = String(fields.get(8) ?? '');
  at = bodyStart;
  const words = /^s+$/.test(body) ? [...body].map(() => text()) : [];
  return {
    kind: KINDS[message[1] as keyof typeof KINDS] ?? 'other',
    member: typeof fields.get(3) === 'string' ? String(fields.get(3)) : null,
    replyTo: typeof fields.get(5) === 'number' ? Number(fields.get(5)) : null,
    words,
    flag: body === 'b' ? message.readUInt32LE(bodyStart) === 1 : null,
  };
}
