import { parse, TomlDate, TomlError } from 'smol-toml';

/** A parsed `config.toml`, or where Codex stops reading it. Line and column count from 1; null where it has no one place. */
export type TomlReading =
  | { ok: true; value: Record<string, unknown> }
  | { ok: false; place: { line: number; column: number } | null };

/** Levels of arrays, tables and dotted names that Codex reads; one more is "recursion limit" (0.125.0 to 0.171.0, run). */
const MAX_LEVELS = 80;

/** A second of 60 is a leap second to Codex (`toml` crate), and no second at all to the library. */
const LEAP_SECOND = /(\d\d:\d\d:)60(?!\d)/g;

/**
 * Parses a text as Codex's own TOML reader does (the Rust `toml` crate, TOML 1.1). The library (smol-toml 1.9.1) agrees
 * with it on all but a few texts; there Codex wins, see tests/interop/read/read-real-codex-config.test.ts.
 */
export function parseToml(text: string): TomlReading {
  const first = attempt(text);
  if (first.ok) return first;
  const retried = LEAP_SECOND.test(text) ? attempt(text.replace(LEAP_SECOND, '$159')) : first;
  return retried.ok ? retried : first;
}

function attempt(text: string): TomlReading {
  try {
    // Codex's integers have 64 bits; without the option the library refuses those that a JavaScript number cannot hold.
    const value = parse(text, { integersAsBigInt: 'asNeeded', maxDepth: MAX_LEVELS * 4 });
    return accepted(value, text, 0) ? { ok: true, value } : { ok: false, place: null };
  } catch (error) {
    // The library's message quotes the text, which may hold a key: only the place is kept.
    const place = error instanceof TomlError ? { line: error.line, column: error.column } : null;
    return { ok: false, place };
  }
}

/** What the library takes and Codex does not: too many levels, a day that its month does not have, too large a number. */
function accepted(value: unknown, text: string, level: number): boolean {
  if (level > MAX_LEVELS) return false;
  // The library rolls 30 February over to 2 March, a date that then stands nowhere in the text.
  if (value instanceof TomlDate) return value.isTime() || text.includes(value.toISOString().slice(0, 10));
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value;
  if (value === Infinity || value === -Infinity) return /[=[,+\-\s]inf\b/.test(text);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((item) => accepted(item, text, level + 1));
}
