import type { TimelineEvent } from '../model/history-event.ts';
import { UNEXPLAINED_MS, type RouteMemory } from './memory.ts';
import type { ObservedRoute } from './observation.ts';

type RouteEvent = Extract<TimelineEvent, { kind: 'route-changed' }>;

export interface RouteObservation {
  told: Omit<RouteEvent, 'seen' | 'install'>[];
  memory: RouteMemory;
}

/**
 * Since when a key pays for a route that a sign-in carried, and which one. It ends when a sign-in carries the route again,
 * after a week, or when a person says that it was meant.
 */
export function paidSince(
  before: RouteMemory | undefined,
  route: ObservedRoute,
  now: number,
): RouteMemory['paid'] {
  if (!before || route.kind !== 'key') return null;
  if (before.paid) return now - before.paid.at <= UNEXPLAINED_MS ? before.paid : null;
  return before.kind === 'sign-in' ? { at: now, fromRow: before.row, fromModel: before.model } : null;
}

/** What happened to an agent's route since it was last seen, and what to remember of it. */
export function observeRoute(
  before: RouteMemory | undefined,
  route: ObservedRoute,
  now: number,
): RouteObservation {
  const { agent, model, kind, provider, row } = route;
  const memory = { model, kind, provider, row, paid: paidSince(before, route, now) };
  const same = !before || (before.row === row && before.kind === kind);
  if (same) return { told: [], memory };
  const fromRow = before.row;
  return {
    told: [{ kind: 'route-changed', at: now, row, agent, model, from: before.kind, to: kind, fromRow }],
    memory,
  };
}
