import { told, type Words } from '../../model/told.ts';
import type { CodexPlugin } from '../../openclaw/discovery/codex-plugin.ts';
import type { StoreReading } from '../../openclaw/discovery/install.ts';
import type { ModelRoute } from '../../openclaw/routing/model-route.ts';
import { authProvider } from '../../openclaw/routing/order-rules.ts';
import type { CodexHomes } from '../gather/codex-homes.ts';
import { versionIsAtLeast } from '../../platform/release-version.ts';

/** What keeps a release from using any sign-in on a route, whatever its store holds. */
export interface RouteStop {
  kind: 'migration-due' | 'runtime-missing' | 'codex-configuration' | 'foreign-database';
  /** Why, as the route's own sentence. */
  sentence: Words;
}

/** The refusal that a migration which is due puts on a route, or null. */
export function migrationStop(route: ModelRoute, store: StoreReading): RouteStop | null {
  const { due } = store;
  if (!due?.refuses) return null;
  const wanted = route.profileProviders.map((one) => authProvider(one, route.rules));
  const refused = due.providers?.map((one) => authProvider(one, route.rules)) ?? null;
  if (refused && !wanted.some((one) => refused.includes(one))) return null;
  const sentence =
    due.kind === 'old-files'
      ? told('OpenClaw refuses this agent until the sign-ins in its old file are moved.')
      : told('OpenClaw refuses this agent until its database is migrated.');
  return { kind: 'migration-due', sentence };
}

/** 2026.8.1 is the first release measured to refuse a whole agent for it; 2026.6.5 to 7.33 read such a database and write nothing. */
const REFUSES_FOREIGN_FROM: [number, number, number] = [2026, 8, 1];

/** The refusal of an agent whose own database names another agent, or null. */
export function foreignStop({ foreign }: StoreReading, version: string | null): RouteStop | null {
  if (!foreign || !versionIsAtLeast(version, REFUSES_FOREIGN_FROM)) return null;
  const sentence = told('OpenClaw refuses this agent, because its database belongs to agent {owner}.', {
    owner: foreign.agent,
  });
  return { kind: 'foreign-database', sentence };
}

/** The refusal of a route whose runtime is not installed, or null. What cannot be told stops nothing. */
export function runtimeStop(route: ModelRoute, plugin: CodexPlugin | null): RouteStop | null {
  if (
    !route.needsCodex ||
    route.blocked?.strength === 'certain' ||
    (plugin?.state !== 'missing' && plugin?.state !== 'too-new')
  )
    return null;
  return {
    kind: 'runtime-missing',
    sentence: told('The codex runtime that this route needs is not installed.'),
  };
}

/**
 * The refusal of a route whose Codex cannot load its configuration, or null: the harness starts it in the agent's own Codex
 * home, and each turn ends with "failed to load configuration", whoever signs in (2026.5.12, run).
 */
export function configurationStop(
  route: ModelRoute,
  plugin: CodexPlugin | null,
  homes: CodexHomes | undefined,
): RouteStop | null {
  const carried = route.runtime === 'codex' && (route.needsCodex || plugin?.state === 'there');
  if (!carried || !homes?.broken[route.agent]) return null;
  return {
    kind: 'codex-configuration',
    sentence: told("Codex cannot load the configuration in this agent's Codex home."),
  };
}
