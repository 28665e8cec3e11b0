import { eastAsianWidth } from 'get-east-asian-width';
import { segments } from '../../language/formats.ts';

/** Marks that never begin a line: what ends a clause, in Latin, Chinese and Japanese writing. */
const NO_START = /^[\p{Pe}\p{Pf}.,;:!?%…、。，．：；！？・ー々]/u;

/** Marks that never end one. */
const NO_END = /[\p{Ps}\p{Pi}]$/u;

/** The least room that is worth wrapping into, in cells. */
const LEAST = 24;

/** Width of a text in cells of the terminal, where a Chinese or Japanese letter takes two. */
export function cellsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of segments('grapheme').segment(text))
    cells += eastAsianWidth(segment.codePointAt(0) ?? 0);
  return cells;
}

/** Filled up to a width in cells of the terminal. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cellsOf(text)));
}

/** Pieces between which a line may be broken: words with the blank behind them, and each word of a writing without blanks. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let open = false;
  for (const { segment } of segments('word').segment(text)) {
    const last = found.at(-1);
    if (segment === '') continue;
    const wide = cellsOf(segment) > [...segment].length;
    const joins =
      last !== undefined &&
      !/\s$/.test(last) &&
      (/^\s+$/.test(segment) || NO_START.test(segment) || NO_END.test(last) || !(wide || open));
    if (joins) found[found.length - 1] = last + segment;
    else found.push(segment);
    open = wide;
  }
  return found;
}

/**
 * A paragraph broken to a width. A word that is longer than the width (a path, an address) stays whole, so that it can be copied.
 * @param text one line, without colours
 * @param width cells of the terminal; Infinity for a file or a pipe
 * @param indent cells before the first line; `hang` before the others
 */
export function wrapped(text: string, width: number, indent: number, hang = indent): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let begun = false;
  const room = Math.max(width, Math.max(indent, hang) + LEAST);
  // A line without an end is not taken apart: to measure it at each word would take the square of its length.
  if (room === Infinity) return [(line + text).trimEnd()];
  for (const piece of pieces(text)) {
    if (begun && cellsOf(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = ' '.repeat(hang);
      if (piece.trim() === '') continue;
    }
    line += piece;
    begun = true;
  }
  return [...lines, line.trimEnd()];
}
