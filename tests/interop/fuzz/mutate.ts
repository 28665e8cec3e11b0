/** Seeded damage to documents: the same seed and number give the same mutant on every machine. */

export type Random = () => number;

/** A small generator (mulberry32): quick, seeded, and good enough to choose where to hurt. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

function at(random: Random, bytes: Uint8Array): number {
  return Math.floor(random() * bytes.length);
}

function spliced(bytes: Buffer, start: number, end: number, between: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, start), between, bytes.subarray(end)]);
}

const ODD: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, 1e300, 1795435200, '', ' ', 'x', '1795435200000', [], [1], {}, { a: 1 }],
];

const LONE: readonly Uint8Array[] = [
  ...[[0], [0xff], [0xc3], [0xed, 0xa0, 0x80], [0xef, 0xbb, 0xbf], [0x2c], [0x7d], [0x22]].map((one) =>
    Uint8Array.from(one),
  ),
];

/** Damage that looks at nothing but bytes. */
const ON_BYTES: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => bytes.subarray(0, at(random, bytes)),
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + Math.floor(random() * 3); flips > 0; flips--) {
      const index = at(random, copy);
      copy[index] = (copy[index] as number) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  (bytes, random) => {
    const index = at(random, bytes);
    return spliced(bytes, index, index, pick(random, LONE));
  },
  (bytes) => Buffer.concat([Uint8Array.from([0xef, 0xbb, 0xbf]), bytes]),
  (bytes, random) => {
    const [start, end] = [at(random, bytes), at(random, bytes)].sort((a, b) => a - b) as [number, number];
    return spliced(bytes, start, end, new Uint8Array(0));
  },
  (bytes, random) => {
    const [start, end] = [at(random, bytes), at(random, bytes)].sort((a, b) => a - b) as [number, number];
    return spliced(bytes, end, end, bytes.subarray(start, end));
  },
  (bytes, random) => spliced(bytes, at(random, bytes), bytes.length, Buffer.alloc(32)),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.concat([bytes, bytes]),
  () => Buffer.alloc(0),
];

type Node = Record<string, unknown> | unknown[];

function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

function nested(value: unknown, levels: number): string {
  return '{"a":'.repeat(levels) + JSON.stringify(value) + '}'.repeat(levels);
}

/** Damage to what the document says. Works on a parsed copy; `raw` lets text in that `stringify` would never write. */
const ON_VALUES: readonly ((
  target: Node,
  key: string,
  random: Random,
  raw: (json: string) => string,
) => void)[] = [
  (target, key, random) => Reflect.set(target, key, pick(random, ODD)),
  (target, key) => Reflect.deleteProperty(target, key),
  (target, key, random) => {
    Reflect.set(
      target,
      pick(random, [`${key} `, key.toUpperCase(), '__proto__', 'constructor']),
      Reflect.get(target, key),
    );
    Reflect.deleteProperty(target, key);
  },
  (target, key, random, raw) =>
    Reflect.set(target, key, raw(nested(Reflect.get(target, key), Math.floor(random() ** 20 * 20_000)))),
  (target, key, random) => Reflect.set(target, key, 'y'.repeat(Math.floor(random() ** 60 * 2_000_000))),
  (target, key, random, raw) => {
    const own = JSON.stringify(Reflect.get(target, key) ?? null);
    const other = JSON.stringify(pick(random, ODD));
    const [first, second] = random() < 0.5 ? [own, other] : [other, own];
    Reflect.set(target, key, raw(`${first},${JSON.stringify(key)}:${second}`));
  },
  (target, key, random) => {
    const other = pick(random, Object.keys(target));
    const held = Reflect.get(target, other) as unknown;
    Reflect.set(target, other, Reflect.get(target, key));
    Reflect.set(target, key, held);
  },
  (target, _key, random) => Reflect.set(target, 'version', pick(random, [0, 2, 99, '1', null, [], -1])),
  (target, key, random) => {
    const value = Reflect.get(target, key) as unknown;
    if (typeof value === 'number')
      Reflect.set(target, key, pick(random, [value / 1000, -value, value * 1000, String(value)]));
  },
];

function onValue(bytes: Buffer, random: Random): Buffer {
  const document = JSON.parse(bytes.toString('utf8')) as unknown;
  const fragments: string[] = [];
  const raw = (json: string): string => `@@${fragments.push(json) - 1}@@`;
  for (let hurts = random() < 0.8 ? 1 : 3; hurts > 0; hurts--) {
    const nodes = nodesOf(document).filter((node) => Object.keys(node).length > 0);
    if (nodes.length === 0) break;
    const target = pick(random, nodes);
    pick(random, ON_VALUES)(target, pick(random, Object.keys(target)), random, raw);
  }
  const text = JSON.stringify(document, null, random() < 0.3 ? 2 : undefined);
  return Buffer.from(
    text.replace(/"@@(\d+)@@"/g, (_all, index: string) => fragments[Number(index)] as string),
  );
}

/** One mutant of a JSON document. */
export function mutant(bytes: Buffer, random: Random): Buffer {
  return random() < 0.35 ? pick(random, ON_BYTES)(bytes, random) : onValue(bytes, random);
}
