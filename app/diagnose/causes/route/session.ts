import { told } from '../../../model/told.ts';
import type { SessionPin } from '../../../openclaw/store/session-pins.ts';
import type { FoundCause, Severity } from '../../../model/cause.ts';
import type { Case, RouteCase } from '../../case.ts';
import { authProvider } from '../../../openclaw/routing/order-rules.ts';

const NAMED = 3;

/** The provider by the id's own name: OpenClaw names profiles `provider:account`. */
function concernsRoute(pin: SessionPin, one: RouteCase): boolean {
  const provider = pin.profileId.split(':', 1)[0] ?? '';
  const { rules, profileProviders } = one.route;
  return profileProviders.some((own) => authProvider(own, rules) === authProvider(provider, rules));
}

/** Those chats fail when someone writes in them next; while the agent's route itself works, the rest do not. */
function gravity(one: RouteCase): Severity {
  if (!one.route.rules.missingPinFails) return 'info';
  return one.answers ? 'soon' : 'act';
}

function causeOf(one: RouteCase, missing: SessionPin[], path: string): FoundCause {
  const { agent, rules } = one.route;
  const total = missing.reduce((sum, pin) => sum + pin.sessions, 0);
  const names = missing.slice(0, NAMED).map((pin) => pin.profileId);
  const more = missing.length > NAMED ? told(' and {count} more', { count: missing.length - NAMED }) : '';
  const fails = rules.missingPinFails;
  return {
    code: 'session-pinned-to-missing-profile',
    severity: gravity(one),
    title: told(
      '{count, plural, one {1 chat asks for a sign-in that is gone} other {# chats ask for a sign-in that is gone}}',
      { count: total },
    ),
    detail: fails
      ? told(
          '{count, plural, one {1 chat of agent {agent} is bound to {names}, which no store of the agent holds. OpenClaw refuses that chat, and no other, until it gets another sign-in or that one comes back.} other {# chats of agent {agent} are bound to {names}{more}, which no store of the agent holds. OpenClaw refuses those chats, and only those, until they get another sign-in or that one comes back.}}',
          { count: total, agent, names: names.join(', '), more },
        )
      : told(
          "{count, plural, one {1 chat of agent {agent} was bound to {names}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.} other {# chats of agent {agent} were bound to {names}{more}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.}}",
          { count: total, agent, names: names.join(', '), more },
        ),
    rows: [],
    evidence: missing.slice(0, 8).map((pin) => ({
      what: told(
        '{count, plural, one {1 chat that a person bound to {profile}} other {# chats that a person bound to {profile}}}',
        { count: pin.sessions, profile: pin.profileId },
      ),
      where: path,
      at: null,
    })),
    fix: fails ? { kind: 'repair', label: told('Let those chats use the order again') } : null,
  };
}

/** Chats of one agent that ask for profiles which are gone. */
export interface LostPins {
  route: RouteCase;
  missing: SessionPin[];
  path: string;
}

/**
 * Chats bound by a person to a profile that the agent's effective store does not hold. Those that OpenClaw bound itself it
 * binds anew. Only chats of a provider that the agent still calls count: others are never called with that name.
 */
export function lostPins(found: Case): LostPins[] {
  return (found.openclaw?.pins ?? []).flatMap((read) => {
    const routes = found.routes.filter((one) => one.route.agent === read.agent);
    const [first] = routes;
    if (!first) return [];
    const held = new Set(first.store.profiles.map((profile) => profile.profileId));
    const missing = read.pins.filter(
      (pin) =>
        pin.source === 'user' &&
        !held.has(pin.profileId) &&
        // Personal accounts (9.x) stand elsewhere and are not read.
        !pin.profileId.startsWith('personal:') &&
        routes.some((one) => concernsRoute(pin, one)),
    );
    return missing.length > 0 ? [{ route: first, missing, path: read.path }] : [];
  });
}

/** Causes of chats that ask for a profile which is gone. */
export function sessionCauses(found: Case): FoundCause[] {
  return lostPins(found).map(({ route, missing, path }) => causeOf(route, missing, path));
}
