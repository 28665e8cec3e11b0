import type { FoundCause, Severity } from '../model/cause.ts';
import type { Deadline, Proof, Verdict } from '../model/snapshot.ts';
import { nextDateChange } from './causes/sign-in/expiry.ts';
import type { Row } from './case.ts';

/** Worst first. `unknown` stands above `soon`: not knowing whether calls work now weighs more than a date ahead. */
const WORST_FIRST: readonly Verdict[] = ['act', 'unknown', 'soon', 'ok', 'idle'];

const AS_HEALTH: Record<Severity, Verdict> = {
  act: 'act',
  unknown: 'unknown',
  soon: 'soon',
  risk: 'ok',
  info: 'ok',
  ok: 'ok',
};

function worst(verdicts: Verdict[], otherwise: Verdict): Verdict {
  return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? otherwise;
}

/** Health of one row: the worst that is known of it while a route uses it, else idle. What was not opened is unknown. */
export function healthOf(row: Row, causes: FoundCause[]): Verdict {
  if (row.closed) return 'unknown';
  if (!row.onRoute) return 'idle';
  const own = causes.filter((cause) => cause.rows.includes(row.id));
  return worst(['ok', ...own.map((cause) => AS_HEALTH[cause.severity])], 'ok');
}

/** The whole picture: the worst row on a route, and causes that touch no row. Nothing on a route is `idle`. */
export function verdictOf(rows: { onRoute: boolean; health: Verdict }[], causes: FoundCause[]): Verdict {
  const alarming = causes.map((cause) => AS_HEALTH[cause.severity]).filter((health) => health !== 'ok');
  return worst([...rows.filter((row) => row.onRoute).map((row) => row.health), ...alarming], 'idle');
}

/**
 * How a row's health is known. Only a recorded success after the last change proves use: an expiry date, however far
 * ahead, proves nothing.
 */
export function proofOf(row: Row, accepted: ReadonlyMap<string, 'accepted' | 'used'>): Proof {
  const { success, rejection } = row.outcome;
  if (rejection) return 'untested';
  const failures = row.usages.flatMap(({ usage }) => usage.lastFailureAt ?? []);
  const lastFailure = Math.max(0, ...failures);
  if (success !== null && row.issuedAt !== null && success > row.issuedAt && success > lastFailure) {
    return 'used';
  }
  return (row.grant ? accepted.get(row.grant) : undefined) ?? 'untested';
}

/** Tokens that are gone, damaged or out of reach: a stored date says nothing of them. */
const DEAD = new Set<string | undefined>([
  'fence-failed',
  'sidecar-missing',
  'sidecar-damaged',
  'key-missing',
  'key-wrong',
]);

/** The next moment that matters for a row: the end of its lockout, else of its token. A refused sign-in has none: it has ended. */
export function deadlineOf(row: Row): Deadline | null {
  if (row.outcome.rejection?.certain || DEAD.has(row.stored?.problem?.kind)) return null;
  const lockouts = row.outcome.lockouts.map((lockout) => lockout.until);
  if (lockouts.length > 0 && !row.outcome.rejection) {
    return { at: Math.max(...lockouts), kind: 'lockout', renewable: true };
  }
  if (row.expiresAt === null) return null;
  const renewable = row.canRenew && row.renewer === 'owner' && !row.outcome.rejection;
  return { at: row.expiresAt, kind: row.kind === 'oauth' ? 'access-token' : 'static-token', renewable };
}

/** When the picture may change although no file does: a date or the end of a lockout. Epoch ms, or null. */
export function nextChange(rows: Row[], now: number): number | null {
  const moments = rows
    .flatMap((row) => [nextDateChange(row, now), ...row.outcome.lockouts.map((lockout) => lockout.until)])
    .filter((at): at is number => at !== null && at > now);
  return moments.length > 0 ? Math.min(...moments) : null;
}
