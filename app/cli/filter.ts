import { verdictOf } from '../diagnose/health.ts';
import { scopeOf } from '../model/cause.ts';
import { AppError } from '../model/errors.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** What a person asked to see. */
export interface Filter {
  provider: string | null;
  agent: string | null;
  /** Name of one OpenClaw, `default` for the one without a name, or null for all. */
  profile: string | null;
}

/** The name by which a filter means an install: OpenClaw itself takes `default` for the one without. */
function nameIn(filter: string): string | null {
  return filter.toLowerCase() === 'default' ? null : filter;
}

/**
 * The part of a snapshot that concerns one provider, one agent, one OpenClaw, or what these have in common, with its own
 * verdict. An agent keeps the rows that it holds and the row that its route uses. Causes without a row (a closed store, a
 * missing sign-in) stay unless they are about another install: leaving them out could turn the verdict to ok.
 */
export function narrowed(snapshot: Snapshot, filter: Filter): Snapshot {
  const { provider, agent, profile } = filter;
  if (!provider && !agent && !profile) return snapshot;
  const name = profile === null ? null : nameIn(profile);
  if (profile !== null && !snapshot.installs.some((one) => one.kind === 'openclaw' && one.name === name)) {
    throw new AppError('INSTALL_NOT_FOUND');
  }
  const inScope = (install: string | null): boolean => profile === null || install === name;
  const routes = snapshot.routes.filter(
    (route) => inScope(route.install) && (!agent || route.agent === agent),
  );
  const used = new Set(routes.map((route) => route.next));
  const profiles = snapshot.profiles.filter(
    (row) =>
      (profile === null || (row.consumer === 'openclaw' && row.install === name)) &&
      (!provider || row.provider === provider) &&
      (!agent || row.agent === agent || used.has(row.id) || row.linked?.some((one) => one.agent === agent)),
  );
  const kept = new Set(profiles.map((row) => row.id));
  const about = profile === null ? null : scopeOf('openclaw', name);
  const causes = snapshot.causes.filter((cause) =>
    cause.rows.length === 0
      ? about === null || cause.scope === undefined || cause.scope === about
      : cause.rows.some((row) => kept.has(row)),
  );
  const own = causes.filter((cause) => cause.rows.length === 0);
  const installs =
    profile === null
      ? snapshot.installs
      : snapshot.installs.filter((one) => one.kind === 'openclaw' && one.name === name);
  return { ...snapshot, installs, routes, profiles, causes, verdict: verdictOf(profiles, own) };
}
