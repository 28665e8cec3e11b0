import { locale } from './say.ts';

/** Kept so long, in ms: the machine's own time zone may change while it runs, and a view or a page is drawn in less. */
const KEPT_MS = 1_000;

let made = new Map<string, unknown>();
let since = performance.now();

/** To make one costs a hundred times what it takes to use it, and a view of hundreds of rows uses it for each. */
function kept<Format>(kind: string, options: object, language: string, make: () => Format): Format {
  if (performance.now() - since > KEPT_MS) {
    made = new Map();
    since = performance.now();
  }
  const key = `${kind} ${language} ${JSON.stringify(options)}`;
  const before = made.get(key) as Format | undefined;
  if (before !== undefined) return before;
  const format = make();
  made.set(key, format);
  return format;
}

/**
 * Dates in the language that is spoken.
 * @param at epoch ms that is to be written: where no zone is named, the machine's at that moment
 */
export function dateFormat(
  options: Intl.DateTimeFormatOptions,
  at: number,
  language: string = locale(),
): Intl.DateTimeFormat {
  const zone = options.timeZone === undefined ? { offset: new Date(at).getTimezoneOffset() } : {};
  const make = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(language, options);
  return kept('date', { ...options, ...zone }, language, make);
}

/** Spans of time in the language that is spoken. */
export function spanFormat(options: Intl.RelativeTimeFormatOptions): Intl.RelativeTimeFormat {
  const language = locale();
  return kept('span', options, language, () => new Intl.RelativeTimeFormat(language, options));
}

/** Names with "and" before the last, in the language that is spoken. */
export function namesFormat(): Intl.ListFormat {
  const language = locale();
  const options = { type: 'conjunction' } as const;
  return kept('names', options, language, () => new Intl.ListFormat(language, options));
}

/** Letters or words of a text; words in the language that is spoken. */
export function segments(granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const language = locale();
  const make = (): Intl.Segmenter => new Intl.Segmenter(language, { granularity });
  return kept('segments', { granularity }, language, make);
}
