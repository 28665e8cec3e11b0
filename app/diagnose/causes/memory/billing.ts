import { told } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import { family } from '../../../history/inventory.ts';
import { heldIn } from '../../../history/memory.ts';
import { paidSince } from '../../../history/observe-route.ts';
import { payerOf, observedInstall } from '../../observation.ts';
import type { Case, Row, RouteCase } from '../../case.ts';
import { nameOf } from '../../case.ts';
import { hasConfiguredKey } from '../../../openclaw/routing/route-key.ts';
import { works } from '../../routes/routes.ts';
import { standInCauses } from './billing-stand-in.ts';

const isSignIn = (row: Row): boolean => row.kind === 'oauth' || row.kind === 'token';

interface Billed {
  route: RouteCase;
  /** Row of the key that pays, or null when the key stands in the configuration. */
  key: Row | null;
  /** The sign-in that should carry the route, when it still exists. */
  signIn: Row | undefined;
  /** Epoch ms since when it is known, or null. */
  since: number | null;
  severity: 'act' | 'soon' | 'risk';
}

/**
 * Without memory: a sign-in stands before the key in OpenClaw's own order, and yet the key pays. A key that somebody put
 * first is a choice and not a change.
 */
function fellThrough(route: RouteCase, found: Case): Row | undefined {
  const { list, rows } = route;
  const carrier = payerOf(route, found.now);
  if (carrier) {
    if (carrier.kind !== 'api-key') return undefined;
    const first = rows.find((row) => row.profileId === list.preferred);
    return first && isSignIn(first) ? first : undefined;
  }
  if (!hasConfiguredKey(found.openclaw?.config.value, route.route.provider)) return undefined;
  const agents = new Set([route.store.agent.id, found.openclaw?.place.defaultAgent]);
  return found.rows.find(
    (row) =>
      isSignIn(row) && agents.has(row.agent ?? '') && route.route.profileProviders.includes(row.provider),
  );
}

function billedRoutes(found: Case): Billed[] {
  const { memory } = found.facts;
  const sight = observedInstall(found);
  if (!sight) return [];
  const before = memory?.installs[sight.key];
  return sight.routes.flatMap((seen): Billed[] => {
    const route = found.routes.find((one) => one.route.agent === seen.agent);
    if (!route || seen.kind !== 'key') return [];
    const key = payerOf(route, found.now);
    const paid = paidSince(heldIn(before?.routes, seen.agent), seen, found.now);
    const signIn = fellThrough(route, found);
    if (!paid && !signIn) return [];
    const former = signIn ?? found.rows.find((row) => row.id === paid?.fromRow);
    const severity = severityOf(route, former, signIn ? null : (paid?.fromModel ?? null), found);
    return [{ route, key, signIn: former, since: paid?.at ?? null, severity }];
  });
}

/**
 * A pause ends by itself. A model of another provider stands in the configuration, which somebody wrote: it is told, not
 * alarmed about.
 */
function severityOf(
  { route }: RouteCase,
  signIn: Row | undefined,
  formerModel: string | null,
  { now }: Case,
): Billed['severity'] {
  if (signIn?.onRoute && works(signIn, now) && signIn.outcome.lockouts.length > 0) return 'soon';
  const provider = formerModel?.split('/')[0];
  return provider !== undefined && family(provider) !== family(route.provider) ? 'risk' : 'act';
}

function evidenceOf({ route, key, signIn, since }: Billed, found: Case): FoundEvidence[] {
  const config = found.openclaw?.config.path ?? 'openclaw.json';
  const { agent, model } = route.route;
  return [
    {
      what: key
        ? told('Agent {agent} now pays for {model} with the key {key}', { agent, model, key: key.profileId })
        : told('Agent {agent} now pays for {model} with the key in the configuration', { agent, model }),
      where: key?.where ?? config,
      at: since,
    },
    ...(signIn
      ? [
          {
            what: told('The sign-in {profile} exists and is passed over', { profile: signIn.profileId }),
            where: signIn.where,
            at: null,
          },
        ]
      : []),
  ];
}

/** Routes whose calls go over another bill than they should: through a key, or through another model's sign-in. */
export function billing(found: Case): FoundCause[] {
  return [...byKey(found), ...standInCauses(found)];
}

/** Routes that a subscription carried, or should carry, and that a key billed by use carries now. */
function byKey(found: Case): FoundCause[] {
  const billed = billedRoutes(found);
  const first = billed[0];
  if (!first) return [];
  const agents = billed.map((one) => one.route.route.agent).join(', ');
  const pausing = billed.every((one) => one.severity === 'soon');
  const severity = (['act', 'soon', 'risk'] as const).find((one) =>
    billed.some((each) => each.severity === one),
  );
  const rows = billed.flatMap((one) => [one.signIn, one.key].flatMap((row) => row?.id ?? []));
  const name = first.signIn ? nameOf(first.signIn) : null;
  return [
    {
      code: 'billing-route-changed',
      severity: severity ?? 'act',
      title: told('Calls are now billed by a key'),
      detail: name
        ? told(
            'Calls of agent {agents} no longer use {name}. They go through an API key, which costs money for each call.',
            { agents, name },
          )
        : told(
            'Calls of agent {agents} were carried by a sign-in. They go through an API key now, which costs money for each call.',
            { agents },
          ),
      rows: [...new Set(rows)],
      evidence: billed.flatMap((one) => evidenceOf(one, found)),
      fix: pausing
        ? { kind: 'wait', label: told('Wait for the end of the pause') }
        : first.signIn?.outcome.rejection || first.signIn?.stored?.problem
          ? { kind: 'relogin', label: told('Sign in again') }
          : {
              kind: 'advise',
              label: told('Put the sign-in first again, or say that it was meant'),
              command: 'clawlamp history --meant',
            },
    },
  ];
}
