/** A value of the wire: a structure, a list or a variant's content is what it is made of. */
export type Value = string | number | bigint | boolean | Value[];

/** Containers within containers (the specification allows 64). */
const MAX_DEPTH = 16;

/** Bytes that are missing to the next multiple of `to`. */
export const pad = (size: number, to: number): number => (to - (size % to)) % to;

/** Reads values one after the other. @throws RangeError on what is no such value, or none that is read here */
export class Reader {
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
