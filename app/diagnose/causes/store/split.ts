import type { Message } from '../../../language/messages.ts';
import { told, type Words } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import { IMPLICIT_AGENT } from '../../../openclaw/discovery/agents.ts';
import type { StoreReading } from '../../../openclaw/discovery/install.ts';
import { SHARED_ROW } from '../../../openclaw/store/database/sqlite-store.ts';
import { forThis } from '../../case.ts';
import { ownerCommand } from '../../../openclaw/discovery/owner-commands.ts';
import type { Case, RouteCase } from '../../case.ts';

const PUT_TOGETHER: Message = 'Copy the folder, then let OpenClaw put it together';

function splitCause(found: Case, one: RouteCase, detail: Words, evidence: FoundEvidence[]): FoundCause {
  const word = found.openclaw?.log.signals.findLast(
    (line) => line.meaning === 'stores-split' && !line.shared,
  );
  return {
    code: 'stores-split',
    severity: 'act',
    title: told('Sign-ins and their order lie in different stores'),
    detail,
    rows: one.rows.map((row) => row.id),
    evidence: [
      ...evidence,
      ...(word
        ? [
            {
              what: told('The gateway log says {reason}', { reason: word.reason }),
              where: word.file,
              at: word.at,
            },
          ]
        : []),
    ],
    fix: {
      kind: 'owner',
      label: told(PUT_TOGETHER),
      command: ownerCommand.repair(forThis(found)),
    },
  };
}

/** The marker says that the shared store is the state database, but the sign-ins lie in one agent's own database. */
function leftInAgent(one: RouteCase, found: Case, stores: StoreReading[]): FoundCause[] {
  if (one.store.generation !== 'sqlite-shared' || one.rows.length > 0) return [];
  const all = stores.flatMap((store) => store.profiles.map((profile) => ({ store, profile })));
  if (all.some(({ profile }) => profile.location.key === SHARED_ROW.key)) return [];
  // What another agent signed in to for itself was never meant for the shared store; the main agent's database was it.
  const held = all.filter(
    ({ store, profile }) =>
      store.agent.id === IMPLICIT_AGENT && one.route.profileProviders.includes(profile.provider),
  );
  if (held.length === 0) return [];
  const places = new Map(held.map(({ store, profile }) => [profile.location.file, store]));
  return [
    splitCause(
      found,
      one,
      told(
        'Agent {agent} reads the shared store, which is empty. The sign-ins still lie in the database of agent {id}.',
        { agent: one.route.agent, id: held[0]?.store.agent.id },
      ),
      [
        { what: told('The shared store holds no sign-in'), where: one.store.path, at: null },
        ...[...places].map(([where, store]) => ({
          what: told('Sign-ins only agent {agent} can use', { agent: store.agent.id }),
          where,
          at: null,
        })),
      ],
    ),
  ];
}

/** The agent's order names only ids that it cannot see, and that lie in another store of the same OpenClaw. */
function orderElsewhere(one: RouteCase, found: Case, stores: StoreReading[]): FoundCause[] {
  if (one.list.source !== 'stored-order' || one.answers) return [];
  const named = one.list.candidates;
  if (named.length === 0 || named.some((candidate) => candidate.state !== 'missing')) return [];
  const elsewhere = stores.flatMap((store) =>
    store.profiles.filter((profile) => named.some((candidate) => candidate.profileId === profile.profileId)),
  );
  if (elsewhere.length === 0) return [];
  return [
    splitCause(
      found,
      one,
      told(
        'The order of agent {agent} names sign-ins that it cannot see. They lie in another store of this OpenClaw.',
        { agent: one.route.agent },
      ),
      [
        {
          what: told('The order names {names}', {
            names: named.map((candidate) => candidate.profileId).join(', '),
          }),
          where: one.store.path,
          at: null,
        },
        ...elsewhere.map((profile) => ({
          what: told('{profile} lies here', { profile: profile.profileId }),
          where: profile.where,
          at: null,
        })),
      ],
    ),
  ];
}

/** The shared store holds sign-ins, and the marker that would lead there is gone: OpenClaw looks into the agent's database. */
function markerLost(one: RouteCase, found: Case): FoundCause[] {
  const { unmarked, path } = one.store;
  if (!unmarked || one.rows.length > 0) return [];
  return [
    splitCause(
      found,
      one,
      told(
        'The shared store holds sign-ins, but nothing tells OpenClaw to look there any more. Agent {agent} reads another store, which has none.',
        { agent: one.route.agent },
      ),
      [
        {
          what: told('A store without its marker ({marker})', { marker: SHARED_ROW.key }),
          where: unmarked,
          at: null,
        },
        { what: told('The store that is read holds no sign-in'), where: path, at: null },
      ],
    ),
  ];
}

/** OpenClaw itself said that it could not bring its stores together, and the route does not answer since. */
function conflict(one: RouteCase, found: Case): FoundCause[] {
  const word = found.openclaw?.log.signals.findLast(
    (line) => line.meaning === 'stores-split' && !line.shared,
  );
  if (!word || one.answers) return [];
  return [
    splitCause(
      found,
      one,
      told(
        'OpenClaw could not move its sign-ins into the shared store, and agent {agent} has none that works.',
        { agent: one.route.agent },
      ),
      [{ what: told('No sign-in of this route can be used'), where: one.store.path, at: null }],
    ),
  ];
}

/** Causes of an OpenClaw whose credentials and routing lie apart (2026.8 and later). */
export function splitCauses(found: Case): FoundCause[] {
  const openclaw = found.openclaw;
  if (!openclaw) return [];
  const stores = openclaw.stores.filter((store) => store.state === 'read');
  return found.routes
    .filter((one) => one.route.role === 'primary')
    .flatMap((one) => {
      const finders = [
        leftInAgent(one, found, stores),
        markerLost(one, found),
        orderElsewhere(one, found, stores),
        conflict(one, found),
      ];
      return finders.find((causes) => causes.length > 0) ?? [];
    });
}
