/** Tolerant looks into a document that another program owns: a wrong type reads as missing, never as a crash. */

/** The value as a plain object, or null. */
export function asRecord(value: unknown): Record<string, unknown> | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** The value as trimmed text, or null when it is missing, empty or of another type. */
export function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The value as it stands when it is a text that is not blank, or null: in what is compared or used letter by letter. */
export function asExactText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The value as a finite number, or null. */
export function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The strings of a list; empty when it is not one. */
export function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Follows `keys` into nested objects. Own keys only, so `__proto__` leads nowhere. */
export function dig(value: unknown, ...keys: string[]): unknown {
  let here: unknown = value;
  for (const key of keys) {
    const record = asRecord(here);
    if (!record || !Object.hasOwn(record, key)) return undefined;
    here = record[key];
  }
  return here;
}

/** Looks a provider or agent up in a map whose keys may differ in case, as OpenClaw does. */
export function byName(map: unknown, name: string): unknown {
  const record = asRecord(map);
  if (!record) return undefined;
  const wanted = name.trim().toLowerCase();
  const key = Object.keys(record).find((candidate) => candidate.trim().toLowerCase() === wanted);
  return key === undefined ? undefined : record[key];
}
