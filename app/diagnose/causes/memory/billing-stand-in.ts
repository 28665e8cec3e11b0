import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Case, Row, RouteCase } from '../../case.ts';
import { nameOf } from '../../case.ts';
import { standInFor, works } from '../../routes/routes.ts';

/** The sign-in that should carry the route: the first of its rows that a person signed in to. */
function signInOf(primary: RouteCase): Row | null {
  const preferred = primary.rows.find((row) => row.profileId === primary.list.preferred);
  return preferred?.kind === 'oauth' ? preferred : null;
}

function isAnotherBill(usual: Row, now: Row): boolean {
  return usual.provider !== now.provider || now.kind === 'api-key';
}

function causeOf(primary: RouteCase, usual: Row, row: Row, model: string, found: Case): FoundCause {
  const dead = !works(usual, found.now);
  return {
    code: 'billing-route-changed',
    severity: dead ? 'act' : 'risk',
    title: told('Calls go over another bill'),
    detail: told(
      '{state, select, dead {{account} no longer works for agent {agent} and {model}.} other {{account} is paused for agent {agent} and {model}.}} {by, select, key {OpenClaw calls {model2} with an API key ({profileId}) instead, which may cost money by use.} other {OpenClaw calls {model2} with the sign-in {other} ({profileId}) instead, which may cost money by use.}}',
      {
        state: dead ? 'dead' : 'paused',
        by: row.kind === 'api-key' ? 'key' : 'sign-in',
        agent: primary.route.agent,
        model: primary.route.model,
        account: nameOf(usual),
        model2: model,
        other: nameOf(row),
        profileId: row.profileId,
      },
    ),
    rows: [usual.id, row.id],
    evidence: [
      {
        what: told('Meant: {profile}', { profile: usual.profileId }),
        where: usual.where,
        at: usual.issuedAt,
      },
      {
        what: told('Used instead: {profile} for {model}', { profile: row.profileId, model }),
        where: row.where,
        at: null,
      },
    ],
    fix: dead
      ? { kind: 'relogin', label: told('Sign in again') }
      : { kind: 'wait', label: told('Wait for the end of the pause') },
  };
}

/** A primary route whose sign-ins fail or pause while a fallback model on another bill answers. */
export function standInCauses(found: Case): FoundCause[] {
  return found.routes.flatMap((primary) => {
    const usual = primary.route.role === 'primary' ? signInOf(primary) : null;
    if (!usual) return [];
    const standIn = standInFor(primary, found.routes, found.now);
    if (!standIn?.next || !isAnotherBill(usual, standIn.next)) return [];
    return [causeOf(primary, usual, standIn.next, standIn.route.model, found)];
  });
}
