import type { Cause } from '../../../model/cause.ts';
import type { Case, Row, RouteCase } from '../../case.ts';
import { nameOf } from '../../case.ts';
import { standInFor, works } from '../../routes.ts';

/** The sign-in that should carry the route: the first of its rows that a person signed in to. */
function signInOf(primary: RouteCase): Row | null {
  const preferred = primary.rows.find((row) => row.profileId === primary.list.preferred);
  return preferred?.kind === 'oauth' ? preferred : null;
}

function isAnotherBill(usual: Row, now: Row): boolean {
  return usual.provider !== now.provider || now.kind === 'api-key';
}

function causeOf(primary: RouteCase, usual: Row, row: Row, model: string, found: Case): Cause {
  const dead = !works(usual, found.now);
  const how = row.kind === 'api-key' ? 'an API key' : `the sign-in ${nameOf(row)}`;
  return {
    code: 'billing-route-changed',
    severity: dead ? 'act' : 'risk',
    title: 'Calls go over another bill',
    detail: `Agent ${primary.route.agent} should call ${primary.route.model} with ${nameOf(usual)}. That one ${dead ? 'no longer works' : 'is paused'}, so OpenClaw calls ${model} with ${how} (${row.profileId}), which may cost money by use.`,
    rows: [usual.id, row.id],
    evidence: [
      { what: `Meant: ${usual.profileId}`, where: usual.where, at: usual.issuedAt },
      { what: `Used instead: ${row.profileId} for ${model}`, where: row.where, at: null },
    ],
    fix: dead
      ? { kind: 'relogin', label: 'Sign in again' }
      : { kind: 'wait', label: 'Wait for the end of the pause' },
  };
}

/** A primary route whose sign-ins fail or pause while a fallback model on another bill answers. */
export function standInCauses(found: Case): Cause[] {
  return found.routes.flatMap((primary) => {
    const usual = primary.route.role === 'primary' ? signInOf(primary) : null;
    if (!usual) return [];
    const standIn = standInFor(primary, found.routes, found.now);
    if (!standIn?.next || !isAnotherBill(usual, standIn.next)) return [];
    return [causeOf(primary, usual, standIn.next, standIn.route.model, found)];
  });
}
