import { asRecord } from '../../platform/json-value.ts';

/** The JSON document in an output of the owner's program, which may carry log lines before or after it. */
export function jsonIn(text: string): Record<string, unknown> | null {
  const start = text.search(/^\{/m);
  const end = text.lastIndexOf('\n}');
  for (const candidate of [text, text.slice(start, end + 2)]) {
    try {
      const value: unknown = JSON.parse(candidate);
      if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
    } catch {
      // The next candidate.
    }
  }
  return null;
}

/** A foreign value as a record; an empty one for anything else. */
export function record(value: unknown): Record<string, unknown> {
  return asRecord(value) ?? {};
}

/** A foreign value as a list of records; an empty one for anything else. */
export function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
}
