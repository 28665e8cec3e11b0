import type { Candidate, CandidateList, OrderSource } from './candidates.ts';
import { candidatesFor } from './candidates.ts';
import type { Row, RouteCase } from './case.ts';
import { nameOf } from './case.ts';
import type { OpenClawFacts } from './facts.ts';
import { idScheme, versionIsAtLeast } from './id-scheme.ts';
import { modelRoute, servedAgents } from './model-route.ts';
import { rowFor } from './rows.ts';

/** plugin-auto-enable-*.js is in 2026.5.12; older packages were not looked at. */
const HEALS_ALLOW_LIST_FROM: [number, number, number] = [2026, 5, 12];

/** The route of every agent that the gateway serves and whose store could be read. */
export function findRoutes(openclaw: OpenClawFacts, rows: Row[], now: number): RouteCase[] {
  const { place, stores } = openclaw;
  if (openclaw.dormant) return [];
  const config = openclaw.config.value;
  const version = place.owner?.version ?? null;
  return servedAgents(config, place.defaultAgent).flatMap((agent) => {
    const store = stores.find((one) => one.agent.id === agent);
    if (!store || (store.state !== 'read' && store.state !== 'absent')) return [];
    const scheme = idScheme(version, store.generation, store.profiles);
    const route = modelRoute(config, agent, scheme, versionIsAtLeast(version, HEALS_ALLOW_LIST_FROM));
    const list = candidatesFor(route, store, config, now);
    const usedRows = list.candidates.flatMap((candidate) =>
      isTried(candidate) ? (rowFor(rows, store, candidate.profileId) ?? []) : [],
    );
    return [{ install: openclaw.name, route, store, list, rows: usedRows, next: usedRows[0] ?? null }];
  });
}

function isTried(candidate: Candidate): boolean {
  return candidate.state !== 'missing' && candidate.state !== 'mismatch';
}

/** True when calls with the row can be expected to work: nothing known against it. */
export function works(row: Row, now: number): boolean {
  const ended = row.expiresAt !== null && row.expiresAt <= now && !row.canRenew;
  return !row.outcome.rejection && !row.outcome.blocked && !row.stored?.problem && !ended;
}

/** Marks which rows routes use, and which of them they cannot do without. Outcomes must be known for the second. */
export function markNeeded(routes: RouteCase[], now: number): void {
  for (const { rows, list } of routes) {
    const somethingWorks = rows.some((row) => works(row, now));
    for (const row of rows) {
      if (row.profileId === list.preferred || !somethingWorks) row.needed = true;
    }
  }
}

const SOURCE_WORDS: Record<OrderSource, string> = {
  'stored-order': 'it comes first in the stored order',
  'configured-order': 'it comes first in the configured order',
  'configured-profiles': 'the configuration names it',
  store: 'it is next in turn among the stored sign-ins',
};

/** What stands in the way of the first one, when something does. */
function stateWords(list: CandidateList, profileId: string): string {
  const state = list.candidates.find((candidate) => candidate.profileId === profileId)?.state;
  if (state === 'locked-out') return ' It is locked out for now, and nothing else can be used.';
  if (state === 'no-credential') return ' Its tokens cannot be read, and nothing else can be used.';
  return state === 'expired' ? ' Its token has ended, and nothing else can be used.' : '';
}

/** One sentence: what the next call uses, and why. */
export function whyOf(found: RouteCase): string {
  const { route, list, next } = found;
  if (route.blocked?.strength === 'certain') return route.blocked.sentence;
  if (!next) {
    if (list.candidates.length === 0)
      return `No sign-in for ${route.profileProviders.join(' or ')} is stored.`;
    return 'Nothing in the order can be used.';
  }
  const only = list.candidates.filter(isTried).length === 1;
  const passedOver = list.preferred !== null && list.preferred !== next.profileId;
  const reason = only
    ? 'it is the only one this route can use'
    : passedOver
      ? `${list.preferred} is locked out or unusable`
      : SOURCE_WORDS[list.source];
  return `The next call uses ${nameOf(next)}, because ${reason}.${stateWords(list, next.profileId)}`;
}
