import type { Message } from '../../../language/messages.ts';
import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Case, Lockout, Row, RouteCase } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';
import { isPausing, standInFor } from '../../routes/routes.ts';

/** Reasons of OpenClaw in plain words. Unknown ones are quoted as they are. */
export const REASON_WORDS: Record<string, Message> = {
  rate_limit: 'the provider said to slow down',
  subscription_limit: 'the limit of the subscription is reached',
  billing: 'the provider reported a billing problem',
  overloaded: 'the provider is overloaded',
  timeout: 'a call took too long',
  auth: 'a call was refused',
  auth_permanent: 'a call was refused for good',
  session_expired: 'the session ended',
  format: 'the provider did not understand a call',
};

/** A sign-in or a success later than the failure shows that the reason is gone. */
export function hasRecovered(row: Row, lockout: Lockout): boolean {
  if (lockout.since === null) return false;
  return (row.issuedAt ?? 0) > lockout.since || (row.outcome.success ?? 0) > lockout.since;
}

/** A pause of this length is not waited out at the desk. In ms. */
const LONG_MS = 30 * 60_000;

/**
 * When a route answers again whose every sign-in is paused: the earliest end among them, epoch ms; null for a route that
 * has another one, or a fallback that answers meanwhile.
 */
function silentUntil(one: RouteCase, found: Case): number | null {
  if (one.route.role !== 'primary' || !isPausing(one) || standInFor(one, found.routes, found.now))
    return null;
  const ends = one.list.candidates.flatMap(({ state, until }) =>
    state === 'locked-out' ? (until ?? []) : [],
  );
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** The end of the silence that a row's pause keeps on a route, when that is long: nothing is answered until then. */
function longSilence(row: Row, found: Case): number | null {
  const ends = found.routes
    .filter((one) => one.rows.includes(row))
    .flatMap((one) => silentUntil(one, found) ?? []);
  const latest = Math.max(0, ...ends);
  return latest - found.now > LONG_MS ? latest : null;
}

function causeOf(row: Row, lockout: Lockout, found: Case): FoundCause {
  const known = REASON_WORDS[lockout.reason];
  const reason = known ? told(known) : told('OpenClaw\'s reason is "{reason}"', { reason: lockout.reason });
  const evidence = [
    {
      what: told('Locked out for agent {agent} until {moment} ({reason})', {
        agent: lockout.agent,
        moment: new Date(lockout.until).toISOString(),
        reason: known ? reason : lockout.reason,
      }),
      where: lockout.where,
      at: lockout.since,
    },
  ];
  if (hasRecovered(row, lockout)) {
    return {
      code: 'lockout-outlives-recovery',
      severity: severityFor(row),
      title: told('An old lockout still holds'),
      detail: told('{account} is well again, but OpenClaw still refuses to use it: {reason}.', {
        account: nameOf(row),
        reason,
      }),
      rows: [row.id],
      evidence: [
        ...evidence,
        (row.issuedAt ?? 0) > (lockout.since ?? 0)
          ? { what: told('Signed in since'), where: row.where, at: row.issuedAt }
          : { what: told('Used with success since'), where: lockout.where, at: row.outcome.success },
      ],
      fix: { kind: 'repair', label: told('Clear the lockout') },
    };
  }
  const until = longSilence(row, found);
  if (until !== null) {
    return {
      code: 'lockout-active',
      variant: 'nothing-answers',
      severity: severityFor(row),
      title: told('No call is answered until {moment}', { moment: new Date(until).toISOString() }),
      detail: told(
        'OpenClaw pauses {account}, and the agent has nothing else to call with: {reason}. If the reason is gone, the pause can be cleared.',
        { account: nameOf(row), reason },
      ),
      rows: [row.id],
      evidence,
      fix: { kind: 'repair', label: told('Clear the pause') },
    };
  }
  return {
    code: 'lockout-active',
    variant: 'waits',
    severity: row.needed ? severityFor(row, 'soon') : 'info',
    title: told('OpenClaw is pausing this sign-in'),
    detail: told('OpenClaw does not use {account} for now: {reason}.', { account: nameOf(row), reason }),
    rows: [row.id],
    evidence,
    fix: { kind: 'wait', label: told('Wait for the end of the pause') },
  };
}

/** Causes of a cooldown or a disabled profile, told apart by whether the reason is gone. */
export function lockoutCauses(found: Case): FoundCause[] {
  return found.rows.flatMap((row) => {
    const longest = [...row.outcome.lockouts].sort((a, b) => b.until - a.until)[0];
    return longest ? [causeOf(row, longest, found)] : [];
  });
}
