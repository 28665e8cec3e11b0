import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../model/errors.ts';
import type { Secret } from '../../model/secret.ts';
import type { DataKey } from '../../platform/sealing/data-key.ts';

/**
 * A record as a file, format 2: a line that says how it is sealed, and a line that is the record. The mark is HMAC-SHA-256 over
 * the kind of record, the name of its key and the second line byte for byte, under a key of its own made of the data key
 * (HKDF, RFC 5869): so there is one form of a record, and nothing of it can be changed, nor one kind be taken for another.
 * Format 1 was one JSON document that nothing vouched for.
 */
const VERSION = 2;

/** What a record is of. */
export type RecordKind = 'act' | 'sign-in';

/** A file of records, read and not yet believed. */
export interface RecordText {
  v: 1 | 2;
  /** Name of the key that vouches for it; null in format 1. */
  key: string | null;
  mark: string;
  body: string;
}

/** A record's file text, marked with a key. */
export function recordText(kind: RecordKind, record: object, key: DataKey): string {
  const body = JSON.stringify(record);
  const mark = markOf(kind, key.name, body, key.key).toString('base64url');
  return `${JSON.stringify({ v: VERSION, key: key.name, mark })}\n${body}\n`;
}

/** The parts of a record's file, or null for what is none. Says nothing of who wrote it. */
export function readRecordText(text: string): RecordText | null {
  const [first = '', body = '', ...rest] = text.split('\n');
  const head = json(first) as { v?: unknown; key?: unknown; mark?: unknown } | null;
  if (head?.v === 1) return { v: 1, key: null, mark: '', body: text };
  const whole =
    head?.v === VERSION &&
    typeof head.key === 'string' &&
    /^[A-Za-z0-9_-]{16}$/.test(head.key) &&
    typeof head.mark === 'string' &&
    rest.join('') === '';
  return whole ? { v: VERSION, key: head.key as string, mark: head.mark as string, body } : null;
}

/**
 * Makes sure that a record is as we wrote it.
 * @throws AppError SEAL_BROKEN
 */
export function checkRecord(kind: RecordKind, text: RecordText, key: DataKey): void {
  const given = Buffer.from(text.mark, 'base64url');
  const wanted = markOf(kind, key.name, text.body, key.key);
  const same = text.key === key.name && given.length === wanted.length && timingSafeEqual(given, wanted);
  if (!same) throw new AppError('SEAL_BROKEN');
}

function markOf(kind: RecordKind, name: string, body: string, key: Secret): Buffer {
  // SECURITY: the data key is opened to make the key of the mark from it.
  const data = Buffer.from(key.open(), 'base64url');
  const own = Buffer.from(hkdfSync('sha256', data, '', 'clawlamp record mark v2', 32));
  return createHmac('sha256', own).update(`${kind}\n${name}\n${body}`).digest();
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
