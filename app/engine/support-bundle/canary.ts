import { Secret } from '../../model/secret.ts';
import { thisSystem } from '../../platform/this-system.ts';
import { withoutEnd } from '../../platform/text/text-ends.ts';

/** A leak need not be whole: this many characters of a secret in a row are one. */
const CHUNK = 16;

/** Shorter texts are no secrets, and would be found everywhere. */
const SHORTEST = 8;

/**
 * Every secret that can be reached from a value, whatever holds it.
 * @param value any graph of objects; circles are walked once
 */
export function secretsIn(value: unknown): Secret[] {
  const found: Secret[] = [];
  const seen = new Set<object>();
  const walk = (one: unknown): void => {
    if (typeof one !== 'object' || one === null || seen.has(one)) return;
    seen.add(one);
    if (one instanceof Secret) {
      found.push(one);
      return;
    }
    if (one instanceof Map || one instanceof Set) for (const item of one.values()) walk(item);
    for (const item of Object.values(one)) walk(item);
  };
  walk(value);
  return found;
}

/** The forms in which a text may stand in another: as it is, backwards, escaped, and in the usual encodings. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  // Base64 looks different at each of the three places in a group of bytes; the edges depend on what stands beside.
  const shifted = [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const core = encoded.slice(shift === 0 ? 0 : 4, -4);
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [
    text,
    [...text].reverse().join(''),
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...shifted,
  ].filter((form) => form.length >= SHORTEST);
}

/** Every run of that many characters in a text. */
function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + CHUNK <= text.length; at += 1) runs.add(text.slice(at, at + CHUNK));
  return runs;
}

/** Shorter words are found everywhere: no folder, and an account that nobody is known by. */
const SHORTEST_WORD = 4;

/** Every place of a word in a text. */
function* placesOf(word: string, text: string): Generator<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) yield at;
}

/** The address itself: not the end of a longer one, which is another's, nor of one that was shortened (`a…b@example.com`). */
function holdsAddress(text: string, address: string): boolean {
  if (address.length < SHORTEST_WORD) return false;
  const lower = text.toLowerCase();
  return [...placesOf(address.toLowerCase(), lower)].some(
    (at) => !/[\p{L}\p{N}…]$/u.test(lower.slice(Math.max(0, at - 2), at)),
  );
}

/** The folder itself: not a neighbour whose name begins alike. Case and slashes as its system takes them. */
function holdsFolder(text: string, folder: string, platform: NodeJS.Platform): boolean {
  const same = (path: string): string => {
    const slashes = platform === 'win32' ? path.replace(/[\\/]+/g, '/') : path;
    return ['win32', 'darwin'].includes(platform) ? slashes.toLowerCase() : slashes;
  };
  const wanted = withoutEnd(same(folder), '/');
  if (wanted.length < SHORTEST_WORD) return false;
  const where = same(text);
  return [...placesOf(wanted, where)].some(
    (at) =>
      !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}_])/u.test(where.slice(at + wanted.length, at + wanted.length + 4)),
  );
}

/**
 * Whether a text holds any of these secrets or private words, whole or in part, in clear or encoded.
 * @param words e-mail addresses and paths, looked for as a whole
 */
export function holdsAny(
  text: string,
  secrets: readonly Secret[],
  words: readonly string[],
  platform: NodeJS.Platform = thisSystem(),
): boolean {
  if (
    words.some((word) => (word.includes('@') ? holdsAddress(text, word) : holdsFolder(text, word, platform)))
  )
    return true;
  // SECURITY: opened to be looked for, here and now; nothing of it is kept.
  const opened = new Set(secrets.map((secret) => secret.open()).filter((one) => one.length >= SHORTEST));
  const runs = runsOf(text);
  for (const form of [...opened].flatMap(formsOf)) {
    if (form.length <= CHUNK ? text.includes(form) : [...runsOf(form)].some((run) => runs.has(run)))
      return true;
  }
  return false;
}
