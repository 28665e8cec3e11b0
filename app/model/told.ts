import type { Message } from '../language/messages.ts';

/**
 * Something to be said, before any language: which sentence, and the facts in it. What is found, judged and stored below the
 * engine is told in these; the words are made above it, so that another language needs no new reading.
 */
export interface Told {
  readonly message: Message;
  readonly values: Readonly<Record<string, ToldValue>>;
}

/** A fact in a sentence: text that is nobody's language (a name, a path, a foreign word), a number, or another sentence. */
export type ToldValue = string | number | Words | null | undefined;

/** Several of them in a row. */
export interface Several {
  readonly parts: readonly Words[];
  /** What stands between two of them. */
  readonly by: string;
  /** True for a sentence as a label: without its full stop. */
  readonly bare?: true;
}

/** A sentence of ours, several of them, or text that is nobody's language. */
export type Words = Told | Several | string;

/** A sentence with its facts, not said yet. @param message English, in ICU MessageFormat: see `say` */
export function told(message: Message, values: Readonly<Record<string, ToldValue>> = {}): Told {
  return { message, values };
}

/** Sentences one after the other, or names in a list. @param by what stands between two of them */
export function several(parts: readonly Words[], by = ''): Several {
  return { parts, by };
}

/** A sentence as a label, which has no full stop. */
export function asLabel(sentence: Words): Several {
  return { parts: [sentence], by: '', bare: true };
}

/** Each once, in the order in which they come first. */
export function distinct(many: readonly Words[]): Words[] {
  return [...new Map(many.map((one) => [sameWords(one), one])).values()];
}

/** A text that is equal for equal sentences with equal facts, whatever language is spoken. */
export function sameWords(words: Words): string {
  if (typeof words === 'string') return words;
  return JSON.stringify('parts' in words ? [words.by, words.parts] : [words.message, words.values]);
}
