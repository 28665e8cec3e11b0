import type { Snapshot } from '../../app/model/snapshot.ts';

/** Profile that the agent's primary route names next, by the owner's own id; undefined without such a route. */
export function nextProfileOf(snapshot: Snapshot, agent: string): string | null | undefined {
  const route = snapshot.routes.find((one) => one.agent === agent && one.role === 'primary');
  if (!route) return undefined;
  return snapshot.profiles.find(({ id }) => id === route.next)?.profileId ?? null;
}
