import { verdictOf } from '../diagnose/health.ts';
import type { Snapshot } from '../model/snapshot.ts';

/**
 * The part of a snapshot that concerns one provider, one agent, or both, with its own verdict. An agent keeps the rows that
 * it holds and the row that its route uses. Causes without a row (a closed store, a missing sign-in) stay: leaving them out
 * could turn the verdict to ok.
 */
export function narrowed(
  snapshot: Snapshot,
  filter: { provider: string | null; agent: string | null },
): Snapshot {
  const { provider, agent } = filter;
  if (!provider && !agent) return snapshot;
  const routes = snapshot.routes.filter((route) => !agent || route.agent === agent);
  const used = new Set(routes.map((route) => route.next));
  const profiles = snapshot.profiles.filter(
    (row) => (!provider || row.provider === provider) && (!agent || row.agent === agent || used.has(row.id)),
  );
  const kept = new Set(profiles.map((row) => row.id));
  const causes = snapshot.causes.filter(
    (cause) => cause.rows.length === 0 || cause.rows.some((row) => kept.has(row)),
  );
  const own = causes.filter((cause) => cause.rows.length === 0);
  return { ...snapshot, routes, profiles, causes, verdict: verdictOf(profiles, own) };
}
