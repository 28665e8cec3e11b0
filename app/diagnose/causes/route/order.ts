import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import { sameLocation } from '../../../openclaw/discovery/install.ts';
import { isPicked } from '../../../openclaw/routing/candidate.ts';
import type { Case, Row, RouteCase } from '../../case.ts';
import { forThis, nameOf, severityFor } from '../../case.ts';
import { ownerCommand } from '../../../openclaw/discovery/owner-commands.ts';
import { sameProvider } from '../../routes/line-fits.ts';
import { routeSeverity, works } from '../../routes/routes.ts';

/** Two sign-ins this far apart are two, not one seen twice. */
const NEWER_BY_MS = 60_000;

function isHere(row: Row, one: RouteCase): boolean {
  return one.store.profiles.some(
    (profile) =>
      profile.profileId === row.profileId &&
      row.location !== null &&
      sameLocation(profile.location, row.location) &&
      !profile.inactive,
  );
}

function isPaused(row: Row): boolean {
  return row.outcome.lockouts.length > 0;
}

/** A healthy, compatible row of the agent's own store that its order leaves out. */
function healthyOutside(one: RouteCase, found: Case): Row | undefined {
  const inOrder = new Set(one.list.candidates.map((candidate) => candidate.profileId));
  // A copy of a refused grant is as dead as the one that was tried.
  const refused = new Set(found.rows.flatMap((row) => (row.outcome.rejection && row.grant) || []));
  return found.rows.find(
    (row) =>
      isHere(row, one) &&
      !(row.grant !== null && refused.has(row.grant)) &&
      !inOrder.has(row.profileId) &&
      one.route.profileProviders.includes(row.provider) &&
      works(row, found.now) &&
      !isPaused(row),
  );
}

/** Somebody in the order would be taken now, and nothing is known against it. */
function someoneServes(one: RouteCase, now: number): boolean {
  return one.list.candidates.some((candidate) => {
    const row = one.rows.find(({ profileId }) => profileId === candidate.profileId);
    return candidate.state !== 'locked-out' && isPicked(candidate) && row !== undefined && works(row, now);
  });
}

function orderCommand(found: Case, one: RouteCase, ids: string[]): string {
  const { agent, profileProviders } = one.route;
  return ownerCommand.setOrder(forThis(found), {
    provider: profileProviders[0] ?? one.route.provider,
    agent,
    ids,
  });
}

/** The working sign-in that an order without one leaves out, or undefined. */
export function leftOut(one: RouteCase, found: Case): Row | undefined {
  const limited = one.list.source !== 'store' && !one.list.standsIn;
  return limited && !someoneServes(one, found.now) ? healthyOutside(one, found) : undefined;
}

function deadOrder(one: RouteCase, found: Case): FoundCause[] {
  const healthy = leftOut(one, found);
  if (!healthy) return [];
  const { agent } = one.route;
  const stored = one.list.source === 'stored-order';
  return [
    {
      code: 'order-has-no-usable-profile',
      severity: routeSeverity(one, found.routes),
      title: told('The order leaves out the working sign-in'),
      detail: told(
        'Agent {agent} only tries sign-ins that are missing, refused or locked out. {account} works, but is not in the order.',
        { agent, account: nameOf(healthy) },
      ),
      rows: [...new Set([...one.rows.map((row) => row.id), healthy.id])],
      evidence: one.list.candidates.slice(0, 8).map((candidate) => ({
        what: told('In the order: {profile} ({state})', {
          profile: candidate.profileId,
          state: candidate.state.replaceAll('-', ' '),
        }),
        where: stored ? one.store.path : (found.openclaw?.config.path ?? 'openclaw.json'),
        at: null,
      })),
      fix: {
        kind: 'repair',
        label: told('Put the working sign-in first'),
        command: orderCommand(found, one, [healthy.profileId]),
      },
    },
  ];
}

/** One person in one workspace of one provider: the person decides when both tokens tell it, else the address. */
function sameAccount(a: Row, b: Row): boolean {
  const family = sameProvider(a.provider, b.provider);
  const workspace =
    a.account.accountId === b.account.accountId || !a.account.accountId || !b.account.accountId;
  if (!family || !workspace) return false;
  if (a.account.userId && b.account.userId) return a.account.userId === b.account.userId;
  return a.account.email !== null && a.account.email.toLowerCase() === b.account.email?.toLowerCase();
}

/** The row the route is stuck with: the one it picks, or the one it would pick were it not for its state. */
function stuckWith(one: RouteCase): Row | null {
  return one.next ?? one.rows[0] ?? null;
}

/** A later sign-in of the account that the route is stuck with, or null. */
export function overtaken(
  one: RouteCase,
  found: Case,
): { picked: Row; newer: Row; routable: boolean } | null {
  const picked = stuckWith(one);
  if (!picked || picked.kind !== 'oauth' || works(picked, found.now)) return null;
  const newer = found.rows.find(
    (row) =>
      row !== picked &&
      row.kind === 'oauth' &&
      isHere(row, one) &&
      sameAccount(row, picked) &&
      (row.issuedAt ?? 0) > (picked.issuedAt ?? 0) + NEWER_BY_MS &&
      works(row, found.now),
  );
  return newer ? { picked, newer, routable: one.route.profileProviders.includes(newer.provider) } : null;
}

function newerLogin(one: RouteCase, found: Case): FoundCause[] {
  const overtaking = overtaken(one, found);
  if (!overtaking) return [];
  const { picked, newer, routable } = overtaking;
  const others = one.list.candidates.map(({ profileId }) => profileId).filter((id) => id !== newer.profileId);
  return [
    {
      code: 'newer-login-not-selected',
      severity: routeSeverity(one, found.routes) === 'risk' ? 'risk' : severityFor(picked),
      title: told('A newer sign-in is not the one in use'),
      detail: told(
        'Agent {agent} still uses {profileId}, which no longer works. {account} signed in again later, and OpenClaw keeps that as {profileId2}{routable}.',
        {
          agent: one.route.agent,
          profileId: picked.profileId,
          account: nameOf(newer),
          profileId2: newer.profileId,
          routable: routable
            ? told(', behind the old one or outside its order')
            : told(', under a name that this route does not read'),
        },
      ),
      rows: [picked.id, newer.id],
      evidence: [
        {
          what: told('In use: {profile}', { profile: picked.profileId }),
          where: picked.where,
          at: picked.issuedAt,
        },
        {
          what: told('Newer, of the same account: {profile}', { profile: newer.profileId }),
          where: newer.where,
          at: newer.issuedAt,
        },
      ],
      fix: routable
        ? {
            kind: 'repair',
            label: told('Use the newer sign-in'),
            command: orderCommand(found, one, [newer.profileId, ...others]),
          }
        : { kind: 'relogin', label: told('Sign in again') },
    },
  ];
}

/** Causes of the choice among several sign-ins. */
export function orderCauses(found: Case): FoundCause[] {
  return found.routes.flatMap((one) => [...deadOrder(one, found), ...newerLogin(one, found)]);
}
