import { IntlMessageFormat } from 'intl-messageformat';
import { BRACKETED, LANGUAGES, LONGER, type Spoken } from './languages.ts';
import type { ToldValue, Words } from '../model/told.ts';
import type { Message } from './messages.ts';

/** Every message in another language than English. A language without one of them does not compile. */
export type Catalogue = Record<Message, string>;

/** What stands in a message's braces. */
export type Values = Record<string, string | number | null | undefined>;

const catalogues = new Map<Spoken, Partial<Catalogue>>();
const compiled = new Map<string, IntlMessageFormat>();
let spoken: Spoken = 'en';

/** The language in which {@link say} answers now. */
export function language(): Spoken {
  return spoken;
}

/** The locale of dates and numbers in that language. */
export function locale(): string {
  return localeOf(spoken);
}

function localeOf(tongue: Spoken): string {
  return tongue === LONGER || tongue === BRACKETED ? LANGUAGES.en.locale : LANGUAGES[tongue].locale;
}

/** Speaks a language from now on. English needs no catalogue: its messages are the names of all the others. */
export async function speak(next: Spoken): Promise<void> {
  if (next !== 'en' && !catalogues.has(next)) catalogues.set(next, await loadCatalogue(next));
  spoken = next;
}

/** By dynamic import: nobody waits at the start for a language that is not theirs. */
async function loadCatalogue(code: Exclude<Spoken, 'en'>): Promise<Partial<Catalogue>> {
  switch (code) {
    case LONGER:
      return (await import('./longer.ts')).longer();
    case BRACKETED:
      return (await import('./bracketed.ts')).bracketed();
    case 'de':
      return (await import('./de.ts')).de;
    case 'es':
      return (await import('./es.ts')).es;
    case 'ja':
      return (await import('./ja.ts')).ja;
    case 'zh-CN':
      return (await import('./zh-cn.ts')).zhCn;
  }
}

/**
 * A message in the language that is spoken, with its values in place.
 * @param message English, in ICU MessageFormat (unicode.org/reports/tr35/tr35-messageFormat.html, the subset of FormatJS):
 *   `{name}` for a value, `{count, plural, one {# file} other {# files}}` for a number that changes the words
 */
export function say(message: Message, values: Values = {}): string {
  return filledIn(formatOf(message), values);
}

function filledIn(format: IntlMessageFormat, values: Values): string {
  const filled = Object.entries(values).map(([name, value]) => [name, value ?? '']);
  return String(format.format(Object.fromEntries(filled) as Record<string, string | number>));
}

/** What was told, in the language that is spoken now, or in another one that is loaded: English always is. */
export function tell(words: Words, tongue: Spoken = spoken): string {
  if (typeof words === 'string') return words;
  if ('parts' in words) {
    const text = words.parts.map((one) => tell(one, tongue)).join(words.by);
    return words.bare ? text.replace(/[.。]$/, '') : text;
  }
  const values = Object.entries(words.values).map(([name, value]) => [name, valueOf(value, tongue)] as const);
  return filledIn(formatOf(words.message, tongue), Object.fromEntries(values));
}

function valueOf(value: ToldValue, tongue: Spoken): string | number | null | undefined {
  return typeof value === 'object' && value !== null ? tell(value, tongue) : value;
}

/** The same where a value is no text but an element to be drawn: the words and elements in the order of the language. */
export function sayParts<T>(message: Message, values: Record<string, T>): (string | T)[] {
  const parts = formatOf(message).format<T>(values as Record<string, never>) as string | T | (string | T)[];
  return Array.isArray(parts) ? parts : [parts];
}

function formatOf(message: Message, tongue: Spoken = spoken): IntlMessageFormat {
  const name = `${tongue} ${message}`;
  let format = compiled.get(name);
  if (!format) {
    const text = catalogues.get(tongue)?.[message] ?? message;
    // No tags: an angle bracket in a message is one.
    format = new IntlMessageFormat(text, localeOf(tongue), undefined, { ignoreTag: true });
    compiled.set(name, format);
  }
  return format;
}
