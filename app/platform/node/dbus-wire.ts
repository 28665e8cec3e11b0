/**
 * As much of the D-Bus wire format as it takes to watch one name and to ask a Secret Service for its state: method calls with
 * strings, paths and lists of them, and whatever comes back (D-Bus specification, "Message Protocol"). Little-endian only.
 */

/** What a call is given: a string or path, or a list of them, each under its letter in `signature`. */
export type Argument = string | readonly string[];

export interface Call {
  serial: number;
  destination: string;
  path: string;
  iface: string;
  member: string;
  args: readonly Argument[];
  /** Of `args`, from `s`, `o`, `as` and `ao`; all strings when absent. */
  signature?: string;
}

/** A value of the wire: a structure, a list or a variant's content is what it is made of. */
export type Value = string | number | bigint | boolean | Value[];

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
/** Containers within containers (the specification allows 64). */
const MAX_DEPTH = 16;

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
  /** Strings and paths are aligned to 4, so a list of them needs no padding after its length. */
  list(values: readonly string[]): void {
    const inner = new Writer();
    for (const value of values) inner.text(value);
    this.number(inner.length);
    this.#bytes.push(...inner.#bytes);
  }
  signature(value: string): void {
    this.#bytes.push(value.length, ...Buffer.from(value, 'latin1'), 0);
  }
  done(): Buffer {
    return Buffer.from(this.#bytes);
  }
}

/** A method call. */
export function encodeCall(call: Call): Buffer {
  const body = new Writer();
  for (const arg of call.args) {
    if (typeof arg === 'string') body.text(arg);
    else body.list(arg);
  }

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
  if (call.args.length > 0) field(8, 'g', call.signature ?? 's'.repeat(call.args.length));

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

/** Reads values one after the other. @throws RangeError on what is no such value, or none that is read here */
class Reader {
  constructor(
    private readonly bytes: Buffer,
    public at: number,
  ) {}

  signature(): string {
    const length = this.bytes.readUInt8(this.at);
    const value = this.bytes.toString('latin1', this.at + 1, this.at + 1 + length);
    this.at += 2 + length;
    return value;
  }

  /** All values of a signature. */
  values(signature: string, depth = 0): Value[] {
    const found: Value[] = [];
    for (let next = 0; next < signature.length;) {
      const type = signature.slice(next, next + typeLength(signature, next));
      next += type.length;
      found.push(this.#value(type, depth));
    }
    return found;
  }

  #value(type: string, depth: number): Value {
    if (depth > MAX_DEPTH) throw new RangeError('D-Bus value too deep');
    switch (type[0]) {
      case 's':
      case 'o':
        return this.#text();
      case 'g':
        return this.signature();
      case 'y':
        return this.bytes.readUInt8(this.at++);
      case 'b':
        return this.#number('readUInt32LE', 4) === 1;
      case 'n':
        return this.#number('readInt16LE', 2);
      case 'q':
        return this.#number('readUInt16LE', 2);
      case 'i':
        return this.#number('readInt32LE', 4);
      case 'u':
      case 'h':
        return this.#number('readUInt32LE', 4);
      case 'd':
        return this.#number('readDoubleLE', 8);
      case 'x':
      case 't':
        this.#align(8);
        this.at += 8;
        return type === 'x'
          ? this.bytes.readBigInt64LE(this.at - 8)
          : this.bytes.readBigUInt64LE(this.at - 8);
      case 'v':
        return this.values(this.signature(), depth + 1);
      case 'a':
        return this.#list(type.slice(1), depth);
      case '(':
      case '{':
        this.#align(8);
        return this.values(type.slice(1, -1), depth + 1);
      default:
        throw new RangeError('D-Bus value of an unknown kind');
    }
  }

  #align(to: number): void {
    this.at += pad(this.at, to);
  }

  #number(
    read: 'readUInt32LE' | 'readInt32LE' | 'readInt16LE' | 'readUInt16LE' | 'readDoubleLE',
    size: number,
  ) {
    this.#align(size);
    const value = this.bytes[read](this.at);
    this.at += size;
    return value;
  }

  #text(): string {
    const length = this.#number('readUInt32LE', 4);
    if (this.at + length >= this.bytes.length) throw new RangeError('D-Bus string too long');
    const value = this.bytes.toString('utf8', this.at, this.at + length);
    this.at += length + 1;
    return value;
  }

  #list(type: string, depth: number): Value[] {
    const length = this.#number('readUInt32LE', 4);
    if ('xtd({'.includes(type[0] ?? '')) this.#align(8);
    const end = this.at + length;
    if (end > this.bytes.length) throw new RangeError('D-Bus list too long');
    const found: Value[] = [];
    while (this.at < end) found.push(this.#value(type, depth + 1));
    return found;
  }
}

/** How many letters the one complete type at `at` has. */
function typeLength(signature: string, at: number): number {
  const letter = signature[at];
  if (letter === 'a') return 1 + typeLength(signature, at + 1);
  if (letter !== '(' && letter !== '{') return 1;
  let open = 0;
  for (let next = at; next < signature.length; next += 1) {
    if ('({'.includes(signature[next] as string)) open += 1;
    if (')}'.includes(signature[next] as string)) open -= 1;
    if (open === 0) return next - at + 1;
  }
  throw new RangeError('D-Bus signature without an end');
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
