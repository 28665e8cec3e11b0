/**
 * Characters that nobody sees and that change what is seen, or what a terminal does: controls (C0, C1, DEL), line and paragraph
 * separators, marks of direction, zero-width and soft-hyphen characters, tags (all that Unicode lets a font ignore), lone halves
 * of a pair. Among them U+00AD, U+061C, U+200B to U+200F, U+202A to U+202E, U+2066 to U+2069, U+2028, U+2029 and U+FEFF.
 */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Of these the ones that separate words or lines: a blank says the same. */
const SPACING = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Stands for what would not be seen: two names that differ only in it must not look alike. */
const STAND_IN = '\ufffd';

/** `text` on one line with nothing hidden in it: breaks become a blank, what is invisible becomes `�`. */
export function visible(text: string): string {
  return text.replace(SPACING, ' ').replace(HIDDEN, STAND_IN);
}

/** The same with its line breaks. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/**
 * Text of a JSON document with everything hidden in its strings as `\uXXXX`: the same data to a program, and visible to a person.
 * Between strings JSON has line breaks only, which stay.
 */
export function visibleJson(json: string): string {
  return json.replace(HIDDEN, (found) =>
    found === '\n'
      ? found
      : found
          .split('')
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}

/** True when something of {@link HIDDEN} stands in a text. For tests of what is shown. */
export function holdsHidden(text: string): boolean {
  return text.search(HIDDEN) !== -1;
}

/** A document with every string in it {@link visible}, but those under `kept` keys, which are names for programs. */
export function visibleDocument<T>(document: T, kept: ReadonlySet<string> = new Set()): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return visibleLines(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, kept.has(key) ? item : walk(item)]),
    );
  };
  return walk(document) as T;
}
