import { candidatesFor, nextOf, type CandidateList } from '../../openclaw/routing/candidates.ts';
import type { Row, RouteCase } from '../case.ts';
import type { StoreReading } from '../../openclaw/discovery/install.ts';
import type { OpenClawFacts } from '../gather/facts.ts';
import { modelRoutes, servedAgents, type ModelRoute } from '../../openclaw/routing/model-route.ts';
import { orderRules } from '../../openclaw/routing/order-rules.ts';
import { sameProvider } from './line-fits.ts';
import { configurationStop, foreignStop, migrationStop, runtimeStop } from './route-stop.ts';
import { rowFor } from '../rows.ts';
import { versionIsAtLeast } from '../../platform/release-version.ts';

/** plugin-auto-enable-*.js is in 2026.5.12; older packages were not looked at. */
const HEALS_ALLOW_LIST_FROM: [number, number, number] = [2026, 5, 12];

/** A primary model and as many fallbacks as anyone writes; more are not judged. */
const MAX_MODELS = 16;

/**
 * The routes of every agent that the gateway serves and whose store could be read: its primary model first, then its
 * fallbacks in the order in which they are called. `now` is epoch ms.
 */
export function findRoutes(openclaw: OpenClawFacts, rows: Row[], now: number): RouteCase[] {
  const { place, stores } = openclaw;
  if (openclaw.dormant) return [];
  const config = openclaw.config.value;
  const version = place.owner?.version ?? null;
  return servedAgents(config, place.defaultAgent).flatMap((agent) => {
    const store = stores.find((one) => one.agent.id === agent);
    if (!store || (store.state !== 'read' && store.state !== 'absent')) return [];
    const rules = orderRules(version, store.generation);
    const heals = versionIsAtLeast(version, HEALS_ALLOW_LIST_FROM);
    return modelRoutes(config, agent, rules, heals, openclaw.codexPlugin?.state ?? null)
      .slice(0, MAX_MODELS)
      .map((route): RouteCase => {
        const { name: install, codexPlugin = null } = openclaw;
        const refused = foreignStop(store, version) ?? migrationStop(route, store);
        const left = leftBehind(route, store, rows);
        if (refused) {
          const list: CandidateList = { source: 'store', candidates: [], preferred: null, standsIn: false };
          return { install, route, store, list, rows: [], left, next: null, stop: refused, answers: false };
        }
        const stop =
          runtimeStop(route, codexPlugin) ?? configurationStop(route, codexPlugin, openclaw.codexHomes);
        const list = candidatesFor(route, store, config, now);
        const stored = (id: string) => rowFor(rows, store, id);
        const used = list.candidates.flatMap((candidate) =>
          candidate.state === 'missing' || candidate.state === 'mismatch'
            ? []
            : (stored(candidate.profileId) ?? []),
        );
        const next = nextOf(list, route.pinned);
        const nextRow = (next === null ? null : stored(next)) ?? null;
        return { install, route, store, list, rows: used, left, next: nextRow, stop, answers: false };
      });
  });
}

/** Rows of the agent that a migration which is due keeps from a route. */
function leftBehind(route: ModelRoute, store: StoreReading, rows: Row[]): Row[] {
  const { due } = store;
  if (!due) return [];
  return rows.filter(
    (row) =>
      row.agent === store.agent.id &&
      (row.stranded === true || due.kind === 'old-schema') &&
      route.profileProviders.some((one) => sameProvider(one, row.provider)),
  );
}

/** True when calls with the row can be expected to work: nothing known against it. */
export function works(row: Row, now: number): boolean {
  const ended = row.expiresAt !== null && row.expiresAt <= now && !row.canRenew;
  const { rejection, blocked, workspace } = row.outcome;
  return (
    !rejection &&
    !blocked &&
    !workspace?.certain &&
    !row.stored?.problem &&
    !row.secretGone &&
    !row.stranded &&
    !ended
  );
}

/** True when a call on the route can be expected to be answered by some profile of it, now or after a pause. */
export function routeWorks({ route, rows, next, stop }: RouteCase, now: number): boolean {
  return (
    !stop && route.blocked?.strength !== 'certain' && next !== null && rows.some((row) => works(row, now))
  );
}

/**
 * Marks which rows routes use, and which of them they cannot do without. A row that only a fallback uses is needed when
 * every model before it fails. Outcomes must be known.
 */
export function markNeeded(routes: RouteCase[], now: number): void {
  const answered = new Set<string>();
  for (const one of routes) {
    const { rows, list, route } = one;
    const key = `${one.install ?? ''}\n${route.agent}`;
    if (answered.has(key)) continue;
    const somethingWorks = rows.some((row) => works(row, now));
    for (const row of rows) {
      if (row.profileId === list.preferred || !somethingWorks) row.needed = true;
    }
    if (!routeWorks(one, now)) continue;
    one.answers = true;
    answered.add(key);
  }
}

/** The primary route of the same agent. */
export function primaryOf(one: RouteCase, routes: RouteCase[]): RouteCase {
  const same = routes.find(
    (other) =>
      other.install === one.install &&
      other.route.agent === one.route.agent &&
      other.route.role === 'primary',
  );
  return same ?? one;
}

/** True when the only profiles left to a route are locked out: its calls fail until the pause ends. */
export function isPausing({ list, next }: RouteCase): boolean {
  const state = list.candidates.find((candidate) => candidate.profileId === next?.profileId)?.state;
  return state === 'locked-out';
}

/** The fallback that answers in place of a primary route that fails or pauses, or null. */
export function standInFor(primary: RouteCase, routes: RouteCase[], now: number): RouteCase | null {
  if (primary.route.role !== 'primary' || (primary.answers && !isPausing(primary))) return null;
  return (
    routes.find(
      (one) =>
        one !== primary &&
        one.install === primary.install &&
        one.route.agent === primary.route.agent &&
        routeWorks(one, now) &&
        !isPausing(one),
    ) ?? null
  );
}

/** How grave it is that a route fails: a fallback is missed only when the model before it fails too. */
export function routeSeverity(one: RouteCase, routes: RouteCase[]): 'act' | 'risk' {
  return one.route.role === 'primary' || !primaryOf(one, routes).answers ? 'act' : 'risk';
}
