import { told } from '../../model/told.ts';
import { AppError } from '../../model/errors.ts';
import type { ErrorCode } from '../../model/error-codes.ts';
import { asText } from '../../platform/json-value.ts';

/** What the owner's script found out by itself, see `write/sdk-script/`. */
const FAULTS: Record<string, ErrorCode> = {
  LOCKED: 'STORE_BUSY',
  FULL: 'DISK_FULL',
  READ_ONLY: 'STORE_READ_ONLY',
  UNREADABLE: 'STORE_UNREADABLE',
  NEWER: 'STORE_UNKNOWN',
  SEAL: 'SEAL_BROKEN',
};

/** The one line of the owner's script as a document, or null. */
export function answerIn(text: string | undefined): Record<string, unknown> | null {
  try {
    return JSON.parse(text ?? '') as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** stderr and stdout of the child are not quoted: they are foreign text and may hold anything. */
export function whyNoAnswer(timedOut: boolean, code: number | null): string {
  if (timedOut) return 'it did not answer in time';
  return code === null ? 'it was ended from outside' : `it ended with code ${code} and no answer`;
}

/** What the owner's script refused, as one of our errors. Only classes and codes of foreign errors are told. */
export function refusal(answer: Record<string, unknown>): AppError {
  const word = [answer.name, answer.code].filter(
    (part) => typeof part === 'string' && /^\w{1,64}$/.test(part),
  );
  if (answer.code === 'CLAWLAMP_LACKS')
    return new AppError('OWNER_CANNOT_WRITE', told('it lets nobody change its chats'));
  if (answer.why === 'capability') {
    const missing = Array.isArray(answer.missing) ? answer.missing.join(', ') : '';
    return new AppError('OWNER_CANNOT_WRITE', told('it has no {missing}', { missing }));
  }
  const known = answer.why === 'failed' ? FAULTS[String(answer.code)] : undefined;
  if (known) return new AppError(known);
  if (answer.why === 'load' && isTooOld(answer)) {
    return new AppError(
      'OWNER_NODE_TOO_OLD',
      told('it wants Node {wants}, found {found}', {
        wants: asText(answer.wants) ?? '?',
        found: asText(answer.node) ?? '?',
      }),
    );
  }
  return new AppError('OWNER_FAILED', word.join(' ') || null);
}

/** A package that doesn't load, under a Node older than the first version it names, is judged by that version. */
function isTooOld(answer: Record<string, unknown>): boolean {
  const wants = /(\d+)(?:\.(\d+))?/.exec(asText(answer.wants) ?? '');
  const has = /v(\d+)\.(\d+)/.exec(asText(answer.node) ?? '');
  if (!wants || !has) return false;
  const [major, minor] = [Number(has[1]), Number(has[2])];
  const [wantMajor, wantMinor] = [Number(wants[1]), Number(wants[2] ?? 0)];
  return major < wantMajor || (major === wantMajor && minor < wantMinor);
}
