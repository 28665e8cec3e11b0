import { pad } from './dbus-values.ts';

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
