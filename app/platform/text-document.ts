import { breathe } from './breathe.ts';
import { told, type Words } from '../model/told.ts';
import JSON5 from 'json5';
import type { Files } from './ports.ts';
import { pause } from './wait.ts';

/** A parsed document, or why there is none. Notes name the file's fault and never quote its content. */
export type DocumentReading =
  | { state: 'read'; value: unknown }
  | { state: 'absent' }
  | { state: 'unreadable'; note: Words; fault?: ReadFault };

/** Which kind of fault keeps a document from being read: what its owner finds nothing in, or what nobody may open. */
export type ReadFault = 'content' | 'rights';

export interface DocumentRules {
  format: 'json' | 'json5';
  maxBytes: number;
}

/** Credential documents are kilobytes; anything near this is not one. */
export const CREDENTIAL_BYTES = 3 * 1024 * 1024;

/**
 * Waits between re-reads of a document that does not parse. Writers that truncate in place (codex before its atomic
 * write, `storage.rs`) leave it short for a moment only.
 */
const TORN_PAUSES_MS = [20, 40, 80];

/** JSON5 that is no JSON is written by hand, and its parser takes its time: more of it than this is not parsed. In characters. */
const MOST_JSON5 = 192 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Parses bytes strictly: bad UTF-8 and, for plain JSON, a byte order mark are faults, as they are for the owners. */
export function parseDocument(bytes: Uint8Array, format: DocumentRules['format']): DocumentReading {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { state: 'unreadable', note: told('It holds bytes that are not UTF-8.') };
  }
  if (text.includes('\u0000')) return { state: 'unreadable', note: told('It holds NUL bytes.') };
  if (format === 'json' && text.startsWith('\uFEFF')) {
    return {
      state: 'unreadable',
      note: told('It starts with a byte order mark, which its owner does not accept.'),
      fault: 'content',
    };
  }
  if (text.trim() === '') return { state: 'unreadable', note: told('It is empty.') };
  if (format === 'json5') {
    // Plain JSON means the same in JSON5, and its parser is a hundred times as fast.
    try {
      return { state: 'read', value: JSON.parse(text) as unknown };
    } catch {
      // Comments or freer spelling, or no JSON5 either: the slower parser tells.
    }
    if (text.length > MOST_JSON5)
      return { state: 'unreadable', note: told('It is larger than such a file can be.') };
  }
  try {
    return {
      state: 'read',
      value: format === 'json5' ? (JSON5.parse(text) as unknown) : (JSON.parse(text) as unknown),
    };
  } catch {
    // The parser's message quotes the text, which may be a token: it is dropped here.
    return {
      state: 'unreadable',
      note: told('It is not valid {format}.', { format: format === 'json5' ? 'JSON5' : 'JSON' }),
    };
  }
}

/** A sentence for a system error, without paths or content. */
export function faultNote(error: unknown): Words {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'EACCES':
    case 'EPERM':
      return told('You may not read it.');
    case 'EFBIG':
      return told('It is larger than such a file can be.');
    case 'EISDIR':
      return told('It is a folder, not a file.');
    case 'ELOOP':
      return told('Its links run in a circle.');
    case 'EIO':
      return told('The disk reported an error.');
    default:
      return told('It could not be read.');
  }
}

/**
 * Reads one document, briefly re-reading what does not parse.
 * @param path absolute path; symbolic links are followed, as the owners do
 */
export async function readDocument(
  files: Files,
  path: string,
  rules: DocumentRules,
): Promise<DocumentReading> {
  let last: DocumentReading = { state: 'absent' };
  for (const wait of [0, ...TORN_PAUSES_MS]) {
    if (wait > 0) await pause(wait);
    await breathe();
    try {
      last = parseDocument(await files.read(path, rules.maxBytes), rules.format);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException | null)?.code;
      if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' };
      const closed = code === 'EACCES' || code === 'EPERM';
      return { state: 'unreadable', note: faultNote(error), ...(closed ? { fault: 'rights' } : {}) };
    }
    if (last.state === 'read') return last;
  }
  return last;
}
