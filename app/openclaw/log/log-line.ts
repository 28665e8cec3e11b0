import { asRecord, asText } from '../../platform/json-value.ts';

/** One line of a gateway log, reduced to what a diagnosis needs. `text` never leaves the diagnosis. */
export interface LogLine {
  /** Epoch ms, or null when the line carries no time. */
  at: number | null;
  level: string | null;
  agent: string | null;
  /** The part of OpenClaw that wrote it (`gateway/ws`, `plugins`), where the line says. */
  subsystem: string | null;
  text: string;
  /** Path of the file, for evidence. */
  file: string;
}

/** Longest text kept of a line: what it is about stands at its start. OpenClaw cuts messages at 4 KiB (MAX_FILE_LOG_MESSAGE_CHARS, 2026.5.12). */
const LONGEST_TEXT = 2 * 1024;

/** A plain line is looked at no further; one that is JSON and longer was not written by OpenClaw. In characters. */
const LONGEST_LINE = 64 * 1024;

/** An ISO time that names its zone. One that does not means another moment on every machine, so it is no time at all. */
const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/;

function timeOf(value: unknown): number | null {
  const parsed =
    typeof value === 'string' && value.includes('T') && ZONED.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isFinite(parsed) ? parsed : null;
}

/** Words of a structured argument as `key=value`, so that one expression serves both forms of a line. */
function flatten(value: unknown, key: string, into: string[], depth: number): void {
  if (into.length > 64) return;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    into.push(key === '' ? String(value) : `${key}=${String(value)}`);
    return;
  }
  const record = depth < 4 ? asRecord(value) : null;
  for (const [name, item] of Object.entries(record ?? {})) flatten(item, name, into, depth + 1);
}

/** A field of its own, or (tslog) JSON in the first argument: `{"subsystem":"gateway"}`. */
function subsystemOf(record: Record<string, unknown>): string | null {
  const own = asText(record['subsystem']);
  const first = asText(record['0']);
  if (own !== null || first === null) return own;
  return /^\{"subsystem":"([\w/.-]{1,60})"/.exec(first)?.[1] ?? null;
}

function fromJson(record: Record<string, unknown>, file: string): LogLine {
  const meta = asRecord(record['_meta']);
  const words: string[] = [];
  // tslog writes the call's arguments under "0", "1", …; newer files repeat them joined under "message".
  for (const [key, value] of Object.entries(record)) {
    if (/^\d+$/.test(key)) flatten(value, '', words, 0);
    else if (key === 'message' || key === 'msg') flatten(value, '', words, 0);
    else if (key !== '_meta' && typeof value === 'string') flatten(value, key, words, 0);
  }
  return {
    at: timeOf(record['time']) ?? timeOf(meta?.['date']) ?? timeOf(record['date']),
    level: (asText(meta?.['logLevelName']) ?? asText(record['level']))?.toUpperCase() ?? null,
    agent: asText(record['agent_id']) ?? asText(record['agentId']),
    subsystem: subsystemOf(record),
    text: words.join(' ').slice(0, LONGEST_TEXT),
    file,
  };
}

/** Reads one line: a JSON record of OpenClaw's file log, or plain text with a leading ISO time. Null for an empty line. */
export function parseLogLine(line: string, file: string): LogLine | null {
  const trimmed = line.slice(0, LONGEST_LINE).trim();
  if (trimmed === '') return null;
  if (trimmed.startsWith('{')) {
    try {
      const record = asRecord(JSON.parse(trimmed));
      if (record) return fromJson(record, file);
    } catch {
      // A line cut by rotation, by our own window, or in the middle of being written.
    }
    // Without its level nobody knows whether such a line is a failure or a chat that quotes one.
    return null;
  }
  const stamp = /^\[?(\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)/.exec(trimmed)?.[1];
  return {
    at: timeOf(stamp),
    level: null,
    agent: null,
    subsystem: /^\S*\s*\[([\w/.-]{1,60})\]/.exec(trimmed)?.[1] ?? null,
    text: trimmed.slice(0, LONGEST_TEXT),
    file,
  };
}
