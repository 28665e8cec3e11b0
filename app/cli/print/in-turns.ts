import { AppError } from '../../model/errors.ts';
import { breathe } from '../../platform/breathe.ts';
import type { Out } from '../out.ts';

/** Written at a time, in letters: not a line each, and not megabytes either. */
const PIECE = 16_384;

/**
 * Writes a long text as it is made, and lets others have their turn between two parts: a signal is heard, however much there is.
 * @param parts whole lines, or values of a document; an empty one is a step of work
 * @throws AppError STOPPED
 */
export async function writeInTurns(parts: Iterable<string>, out: Out, signal: AbortSignal): Promise<void> {
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length >= PIECE) {
      out.write(waiting);
      waiting = '';
    }
    await breathe();
    if (endsIn(signal)) return;
  }
  if (waiting !== '') out.write(waiting);
}

/**
 * Writes a document whole or not at all: made in turns, so that a signal is heard, and then written at once. Half of one would be
 * no document.
 * @throws AppError STOPPED before anything is written
 */
export async function writeWhole(parts: Iterable<string>, out: Out, signal: AbortSignal): Promise<void> {
  const made: string[] = [];
  for (const part of parts) {
    made.push(part);
    await breathe();
    if (endsIn(signal)) return;
  }
  out.write(`${made.join('')}\n`);
}

/** Why a run is stopped when nobody reads on: that is no fault, and needs no words. */
export const NOBODY_READS = 'nobody reads';

/** True when there is nobody to write for. @throws AppError STOPPED when the run was stopped otherwise */
function endsIn(signal: AbortSignal): boolean {
  if (!signal.aborted) return false;
  if (signal.reason === NOBODY_READS) return true;
  throw new AppError('STOPPED');
}

/**
 * The text of a document in parts, an item of its lists each: together what `JSON.stringify(document, null, space)` gives.
 * @param space blanks to indent by; 0 for all of it on one line
 */
export function* jsonParts(document: object, space: 0 | 2): Generator<string> {
  const [first, second] = space === 0 ? ['', ''] : ['\n  ', '\n    '];
  const text = (value: unknown, indent: number): string =>
    JSON.stringify(value, null, space).replaceAll('\n', `\n${' '.repeat(indent)}`);
  let opening = '{';
  for (const [key, value] of Object.entries(document) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${opening}${first}${JSON.stringify(key)}:${space === 0 ? '' : ' '}`;
    opening = ',';
    if (!Array.isArray(value) || value.length === 0) {
      yield text(value, 2);
      continue;
    }
    for (const [at, item] of value.entries()) yield `${at === 0 ? '[' : ','}${second}${text(item, 4)}`;
    yield `${first}]`;
  }
  yield opening === '{' ? '{}' : space === 0 ? '}' : '\n}';
}

/** Blocks of lines as text, without blank lines at its end. */
export function* blockParts(blocks: Iterable<readonly string[]>): Generator<string> {
  let blank = '';
  for (const lines of blocks) {
    let part = '';
    for (const line of lines) {
      if (line.trim() === '') {
        blank += `${line}\n`;
        continue;
      }
      part += `${blank}${line}\n`;
      blank = '';
    }
    yield part;
  }
}
