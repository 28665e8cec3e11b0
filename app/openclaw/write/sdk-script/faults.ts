/**
 * What the script tells by a code of its own; `openclaw/programs/sdk-answer.ts` makes our errors of them. `UNSAVED` is one
 * that has no better name.
 */
export type FaultCode =
  'LOCKED' | 'FULL' | 'READ_ONLY' | 'UNREADABLE' | 'NEWER' | 'SEAL' | 'UNSAVED' | 'CLAWLAMP_LACKS';

export function fault(code: FaultCode): Error & { code: FaultCode } {
  return Object.assign(new Error(code), { code });
}

/** The name and code of an error of foreign code; its message may quote what it was given, so it is told to nobody. */
export function classOf(error: unknown): { name: unknown; code: unknown } {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return { name, code };
}
