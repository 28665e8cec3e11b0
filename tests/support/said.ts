import { tell } from '../../app/language/say.ts';
import type { Words } from '../../app/model/told.ts';

/** What was told, in words; null for nothing. */
export function said(words: Words | null | undefined): string | null {
  return words === null || words === undefined ? null : tell(words);
}

/** A reading with its note in words. */
export function noted<T extends { note?: Words | null }>(
  reading: T,
): Omit<T, 'note'> & { note: string | null } {
  return { ...reading, note: said(reading.note) };
}
