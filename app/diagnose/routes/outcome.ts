import { sameWords, told } from '../../model/told.ts';
import type { FoundEvidence } from '../../model/cause.ts';
import { readClaims } from '../../openclaw/store/token-claims.ts';
import type { ProfileUsage } from '../../openclaw/discovery/install.ts';
import type { Lockout, Outcome, Rejection, Row, RouteCase } from '../case.ts';
import type { LogSignal } from '../../openclaw/log/gateway-log.ts';
import { lockedOutUntil } from '../../openclaw/routing/lockout-scope.ts';
import { lineFits } from './line-fits.ts';

/** Reasons that OpenClaw records when a provider refused the credential itself (usage-state-*.js, 2026.5.12 and 2026.9.6). */
const REFUSED_REASONS = ['auth_permanent', 'session_expired', 'auth'] as const;

/** 2026.9.6 notes this when the provider's usage page answered 401 to the access token. */
const REFUSED_CLASSIFICATIONS = new Set(['wham_token_expired', 'wham_account_dead']);

/** A token's issue time is in whole seconds, so a failure in that same second may belong to the grant before it. */
const ISSUE_GRAIN_MS = 1_000;

/** A refused network shows up as an authentication failure too; this close together it is the same event. */
const SAME_EVENT_MS = 60_000;

/** True when a failure happened after the newest sign-in and after the last success. An undated one can't be overtaken. */
function stillCounts(at: number | null, issuedAt: number | null, success: number | null): boolean {
  if (at === null) return success === null;
  return at >= (issuedAt ?? 0) + (issuedAt === null ? 0 : ISSUE_GRAIN_MS) && at > (success ?? 0);
}

function refusedReason(usage: ProfileUsage, now: number): string | null {
  const disabled = usage.disabledReason;
  if (disabled && (REFUSED_REASONS as readonly string[]).includes(disabled)) return disabled;
  const counted = REFUSED_REASONS.find((reason) => (usage.failureCounts[reason] ?? 0) > 0);
  if (counted) return counted;
  if (REFUSED_CLASSIFICATIONS.has(usage.classification ?? '')) return usage.classification ?? null;
  const cooldown = usage.cooldownReason;
  const running = lockedOutUntil(usage, now) !== null || usage.lastFailureAt !== null;
  return cooldown && running && (REFUSED_REASONS as readonly string[]).includes(cooldown) ? cooldown : null;
}

function fromStore(row: Row, success: number | null, now: number): Rejection[] {
  // 2026.9.6 counts a renewal that reached nobody as it counts a refused one (run): beside its marker a count proves nothing.
  if (row.stored?.problem?.kind === 'fence-failed') return [];
  return row.usages.flatMap(({ agent, usage, where }) => {
    const reason = refusedReason(usage, now);
    if (!reason || !stillCounts(usage.lastFailureAt, row.issuedAt, success)) return [];
    const evidence: FoundEvidence = {
      what: told('OpenClaw recorded for agent {agent} that the provider refused this sign-in ({reason})', {
        agent,
        reason,
      }),
      where,
      at: usage.lastFailureAt,
    };
    return [{ at: usage.lastFailureAt, reason, certain: true, evidence: [evidence] }];
  });
}

const evidenceOf = new WeakMap<LogSignal, FoundEvidence>();

function logEvidence(signal: LogSignal): FoundEvidence {
  const known = evidenceOf.get(signal) ?? {
    what: told('The gateway log says {reason}', { reason: signal.reason }),
    where: signal.file,
    at: signal.at,
  };
  evidenceOf.set(signal, known);
  return known;
}

/** The newest refusal, carrying the evidence of all witnesses; a code from the log says more than the store's reason. */
function joined(rejections: Rejection[]): Rejection | null {
  const certain = rejections.filter((one) => one.certain);
  const counted = certain.length > 0 ? certain : rejections;
  const newest = [...counted].sort((a, b) => (b.at ?? 0) - (a.at ?? 0))[0];
  if (!newest) return null;
  const vague = new Set<string>(REFUSED_REASONS);
  const named = counted.find((one) => !vague.has(one.reason)) ?? newest;
  const evidence = counted.flatMap((one) => one.evidence);
  const latest = new Map(evidence.map((one) => [sameWords(one.what), one]));
  const latestPerWitness = evidence.filter((one) => latest.get(sameWords(one.what)) === one);
  return {
    at: newest.at,
    reason: named.reason,
    certain: newest.certain,
    evidence: latestPerWitness.slice(-4),
  };
}

/** States of a candidate whose locks its release has looked at. */
const LOCKS_LOOKED_AT = new Set(['usable', 'unreadable', 'locked-out']);

/**
 * False for a lock that stands in the store and holds nothing back: an older release does not know it, or it names another
 * model than the agent calls. What the agent's first route makes of it decides; a lock that no route asked about counts.
 */
function holdsBack(row: Row, agent: string, routes: RouteCase[]): boolean {
  const asked = routes.flatMap(({ route, rows, list }) => {
    if (route.agent !== agent || !rows.includes(row)) return [];
    const candidate = list.candidates.find(({ profileId }) => profileId === row.profileId);
    return candidate && LOCKS_LOOKED_AT.has(candidate.state)
      ? [{ first: route.role === 'primary', locked: candidate.state === 'locked-out' }]
      : [];
  });
  const first = asked.filter((one) => one.first);
  const deciding = first.length > 0 ? first : asked;
  return deciding.length === 0 || deciding.some((one) => one.locked);
}

function lockoutsOf(row: Row, routes: RouteCase[], now: number): Lockout[] {
  return row.usages.flatMap(({ agent, usage, where }) => {
    const until = lockedOutUntil(usage, now);
    if (until === null || !holdsBack(row, agent, routes)) return [];
    const disabled = (usage.disabledUntil ?? 0) >= until;
    const reason = (disabled ? usage.disabledReason : usage.cooldownReason) ?? 'unknown';
    return [{ agent, until, reason, since: usage.lastFailureAt, where }];
  });
}

/**
 * True when OpenClaw has thrown away the stored expiry of a token that says of itself that it is still good. 2026.5.12
 * writes `expires: 0` before it renews for the Codex app-server, and keeps it there when no renewal comes (run).
 */
export function expiryWiped(row: Row, now: number): boolean {
  if (row.consumer !== 'openclaw' || row.kind !== 'oauth' || row.expiresAt !== null) return false;
  const own = readClaims(row.stored?.access ?? null).expiresAt;
  return row.canRenew && own !== null && own > now;
}

/** A time-out, of the renewal or of the call that waited for it, hides its cause. With the expiry thrown away besides, two witnesses say that no renewal came. */
function neverAnswered(row: Row, timeout: FoundEvidence | null, now: number): Rejection | null {
  if (!timeout || !expiryWiped(row, now)) return null;
  const wiped = { what: told('OpenClaw threw the stored expiry date away'), where: row.where, at: null };
  return {
    at: timeout.at,
    reason: 'refresh_never_answered',
    certain: true,
    evidence: [timeout, wiped],
  };
}

/** What real use says about an OpenClaw row, from the owner's own records and the gateway log. Times in epoch ms. */
export function outcomeOf(
  row: Row,
  rows: Row[],
  routes: RouteCase[],
  signals: LogSignal[],
  now: number,
): Outcome {
  // markAuthProfileSuccess of 2026.9.6 notes `lastProbeAt`, and `lastUsed` only in the store that owns the profile.
  const successes = row.usages.flatMap(({ usage }) => [usage.lastUsed ?? [], usage.lastProbeAt ?? []].flat());
  const success = successes.length > 0 ? Math.max(...successes) : null;
  const counting = signals.filter((signal) => stillCounts(signal.at, row.issuedAt, success));
  const fitting = (meaning: LogSignal['meaning']) =>
    counting.flatMap((signal) => {
      const fit = signal.meaning === meaning ? lineFits(signal, row, rows, routes) : 'no';
      return fit === 'no' ? [] : [{ signal, certain: fit === 'sure' }];
    });

  // Only one login of the Claude CLI can be meant, and OpenClaw's lines about it name no profile.
  const claude = counting.filter(
    (signal) =>
      signal.meaning === 'claude-login-dead' && !signal.shared && row.owner === 'claude-cli' && row.onRoute,
  );
  const rejection = joined([
    ...fromStore(row, success, now),
    ...claude.map((signal) => ({
      at: signal.at,
      reason: 'claude_login_dead',
      certain: true,
      evidence: [logEvidence(signal)],
    })),
    ...fitting('rejected').map(({ signal, certain }) => ({
      at: signal.at,
      reason: signal.reason,
      certain,
      evidence: [logEvidence(signal)],
    })),
  ]);
  const region = fitting('network-blocked').at(-1)?.signal ?? null;
  const isRegion = region !== null && (region.at ?? 0) >= (rejection?.at ?? 0) - SAME_EVENT_MS;
  const workspace = fitting('wrong-workspace').at(-1) ?? null;
  const timedOut = fitting('timed-out').at(-1)?.signal ?? null;
  const timeout = timedOut ? logEvidence(timedOut) : null;
  const slowCall = fitting('call-timed-out').at(-1)?.signal ?? null;
  const witness = timeout ?? (slowCall ? logEvidence(slowCall) : null);
  const refused = rejection ?? neverAnswered(row, witness, now);
  return {
    success,
    rejection: isRegion ? null : refused,
    blocked: isRegion ? logEvidence(region) : null,
    timeout: refused || isRegion ? null : timeout,
    lockouts: lockoutsOf(row, routes, now),
    workspace: workspace ? { evidence: logEvidence(workspace.signal), certain: workspace.certain } : null,
  };
}
