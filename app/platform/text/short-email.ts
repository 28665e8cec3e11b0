/** What the part before the `@` is made of. A quote may stand in it (o'brien), in a shell's way of writing too. */
const LOCAL = String.raw`\p{L}\p{M}\p{N}_.+%'-`;

const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*`;

/**
 * E-mail addresses of every alphabet (RFC 6531), at hosts of one label and at bare addresses (RFC 5321 4.1.3), with quoted local
 * parts, and as they stand in a URL. Looked for from the beginning of a run of letters only, so its time grows with the text.
 */
const EMAIL = new RegExp(
  String.raw`(?<![${LOCAL}])((?:'\\''|[${LOCAL}])+|"(?:[^"\\\n]|\\.){1,64}")` +
    String.raw`(@|\uff20|\ufe6b|%40)(\[[^\]\s]{1,64}\]|${LABEL}(?:[.\u3002\uff0e\uff61]${LABEL})*)`,
  'gu',
);

/** Units of systemd with an instance, versions and tags of packages: written with an `@`, and nobody's address. */
const NO_HOST =
  /\.(?:service|socket|timer|slice|scope|target|mount|path|device|swap)$|^v?\d+(?:\.\d+){2,}|^\d|^(?:latest|next|beta|alpha|canary|lts)$/;
const FOUR_NUMBERS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** From how many letters on the last one is shown too: on the person's own screen, and in words that leave the machine. */
const WHOLE = 2;
export const WHOLE_OUTSIDE = 3;

/** `me@example.com` as `m…e@example.com`: still told apart by its owner, no longer an address. Whole letters, however coded. */
function shortEmail(name: string, host: string, whole = WHOLE): string {
  const own = name.replace(/^"(.*)"$/s, '$1');
  const letters = [...LETTERS.segment(own)].map(({ segment }) => segment);
  const last = letters.length >= whole ? letters.at(-1) : '';
  return `${letters[0] ?? ''}…${last === "'" ? '' : last}@${host}`;
}

/** True for the text of an `email` field that is an address; one without an `@` is a name. */
export function isAddress(text: string): boolean {
  return /.@./su.test(text);
}

function isNobodys(host: string): boolean {
  return NO_HOST.test(host) && !FOUR_NUMBERS.test(host);
}

/** `text` with all that looks like an e-mail address shortened. Quotes around one stay, and what is short already. */
export function withShortEmails(text: string, whole = WHOLE): string {
  if (!/[@\uff20\ufe6b]|%40/.test(text)) return text;
  return text.replace(EMAIL, (found, name: string, _at: string, host: string, start: number) => {
    const isShort = text[start - 1] === '…' && [...LETTERS.segment(name)].length === 1;
    if (isShort || isNobodys(host)) return found;
    const quotes = /^'+/.exec(name)?.[0] ?? '';
    const own = name.slice(quotes.length);
    return own === '' ? found : quotes + shortEmail(own, host, whole);
  });
}

/**
 * Takes these addresses out of a text, whatever they look like: what a store calls an e-mail need not be one that a pattern knows.
 * @param accounts texts of `email` fields; one without an `@` is a name and stays
 */
export function withoutAccounts(accounts: readonly string[], whole = WHOLE): (text: string) => string {
  const found = accounts.filter(isAddress).sort((one, other) => other.length - one.length);
  if (found.length === 0) return (text) => text;
  // Not within a longer word: the rest of a longer address is not this one, nor is a short form's last letter.
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}…])(?:${found.map(literally).join('|')})`, 'giu');
  return (text) =>
    text.includes('@')
      ? text.replace(pattern, (one) => {
          const at = one.lastIndexOf('@');
          return shortEmail(one.slice(0, at), one.slice(at + 1), whole);
        })
      : text;
}

/** The texts under `email` keys anywhere in a document. */
export function accountsIn(document: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item);
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      if (key === 'email' && typeof item === 'string') found.add(item);
      else walk(item);
    }
  };
  walk(document);
  return [...found];
}

/** A text as a pattern for itself. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
