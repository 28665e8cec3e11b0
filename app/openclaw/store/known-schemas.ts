import { compareReleases, versionNumbers } from '../../platform/release-version.ts';

/**
 * `PRAGMA user_version` of the databases we know, each measured on a database that the named release made. A number above
 * the newest is a store newer than us: nothing more of it is read. A number between two measured ones (betas, releases
 * we have not run) is judged by its shape: the same tables with the same cells, or unreadable.
 */
export const AGENT_SCHEMA = {
  /** Measured: 2026.6.5, 6.11, 7.1, 7.33 make 1; 8.1, 8.2, 9.1 make 19; 9.6 makes 23. One shape in all of them. */
  newest: 23,
} as const;

export const STATE_SCHEMA = {
  /**
   * Measured: 2026.6.5, 6.11, 7.1, 7.33 make 1, whose tables `auth_profile_stores` and `auth_profile_state` stay empty;
   * 8.1, 8.2, 9.1 make 15; 9.6 makes 18. From 13 on the shared store is a row of `config_machine_state`, and
   * `auth_profile_stores` is dropped (`openclaw-state-db`, 2026.8.1). No release that we could run keeps credentials in
   * `auth_profile_stores` (betas did, key `shared`), so a marker in a database below 13 is unknown, not guessed at.
   */
  sharedFrom: 13,
  newest: 18,
} as const;

/** Newest schema of each database that one release opens; a newer one it refuses. */
export interface SchemaCeilings {
  state: number;
  agent: number;
}

/**
 * Ceilings by the first release that has them, newest first, each measured by handing the release a database one schema
 * newer than its own (docs/releases.md): 7.1 and 7.33 list nothing and their gateway ends with 1, from 8.1 on "uses newer
 * schema version 18; this build supports 15" and the gateway ends with 78; an agent's newer database is "unreadable".
 */
const CEILINGS: readonly { from: readonly [number, number, number]; ceilings: SchemaCeilings }[] = [
  { from: [2026, 9, 6], ceilings: { state: STATE_SCHEMA.newest, agent: AGENT_SCHEMA.newest } },
  { from: [2026, 9, 5], ceilings: { state: 17, agent: 21 } },
  { from: [2026, 9, 4], ceilings: { state: 17, agent: 19 } },
  { from: [2026, 9, 3], ceilings: { state: 16, agent: 19 } },
  { from: [2026, 8, 0], ceilings: { state: 15, agent: 19 } },
  { from: [2026, 1, 0], ceilings: { state: 1, agent: 1 } },
];

/** What a release opens at most; what we know at most when the release is not known or newer than all of ours. */
export function schemaCeilings(version: string | null | undefined): SchemaCeilings {
  const release = versionNumbers(version ?? null);
  const row = release && CEILINGS.find(({ from }) => compareReleases(release, from) >= 0);
  return row?.ceilings ?? { state: STATE_SCHEMA.newest, agent: AGENT_SCHEMA.newest };
}

/**
 * Oldest schema of each database that one release serves an agent from, by a home of 2026.7.1: a turn of 8.1 ends with "agent
 * database … uses schema version 1; run openclaw doctor --fix" and its gateway with 1; 8.2, 9.1 and 9.2 migrate it with the
 * first call (their `models status` refuses it all the same); 9.3 to 9.6 say "state database schema migration required"
 * until their gateway starts or their doctor ran. What 8.1 to 9.2 left, the later ones move on by themselves.
 */
const FLOORS: typeof CEILINGS = [
  { from: [2026, 9, 3], ceilings: { state: 13, agent: 19 } },
  { from: [2026, 8, 2], ceilings: { state: 0, agent: 0 } },
  { from: [2026, 8, 0], ceilings: { state: 0, agent: 19 } },
];

/** What a release opens at least; nothing is asked of a release that is not known. */
export function schemaFloors(version: string | null | undefined): SchemaCeilings {
  const release = versionNumbers(version ?? null);
  const row = release && FLOORS.find(({ from }) => compareReleases(release, from) >= 0);
  return row?.ceilings ?? { state: 0, agent: 0 };
}

/**
 * How a release treats an agent whose old credential files lie beside an empty database of its own: not at all before
 * 2026.8, refused whole from 8.1 to 9.3 (`AUTH_PROFILE_MIGRATION_REQUIRED`), and for the providers in the file alone from 9.4 on.
 */
export function fencesOldFiles(version: string | null | undefined): 'whole' | 'by-provider' | null {
  const release = versionNumbers(version ?? null);
  if (!release || compareReleases(release, [2026, 8, 0]) < 0) return null;
  return compareReleases(release, [2026, 9, 4]) < 0 ? 'whole' : 'by-provider';
}

/** First release that opens sealed entries (`oauthRef`), measured: 2026.4.29 lists them by their date and picks nobody. */
const FIRST_SEALED_RELEASE = [2026, 5, 0] as const;

/** True for a release that can open sealed entries, or whose name tells nothing. */
export function opensSealed(version: string | null | undefined): boolean {
  const release = versionNumbers(version ?? null);
  return !release || compareReleases(release, FIRST_SEALED_RELEASE) >= 0;
}

/** `version` of an `auth-profiles.json`, and of the same document in a row: 1 in every release measured. */
export const DOCUMENT_VERSION = 1;

/** True for a state database of a release that keeps credentials in databases only. */
export function isSharedEra(stateVersion: number | null): boolean {
  return stateVersion !== null && stateVersion >= STATE_SCHEMA.sharedFrom;
}

/** First release whose credentials live in SQLite; measured: 2026.6.5 lists nothing from a lone auth-profiles.json. */
const FIRST_SQLITE_RELEASE = [2026, 6, 2] as const;

/** Last release known to keep them in JSON. */
const LAST_JSON_RELEASE = [2026, 6, 1] as const;

/**
 * First release that keeps order, last good and use in `auth-state.json` (run; `store-*.js` of it names the file, that of 2026.4.5
 * does not): before it they stand with the profiles.
 */
const FIRST_SPLIT_RELEASE = [2026, 4, 7] as const;

/** First release measured to pass over a stale default of an agent's own; 2026.4.11 does not. */
const FIRST_DRIFT_RELEASE = [2026, 4, 12] as const;

/** First release measured to pass over a sign-in that failed for good; 2026.4.29 does not, SQLite releases do not. */
const FIRST_FAILED_RELEASE = [2026, 5, 1] as const;

/** What a release keeps its credentials in; null when the version does not tell. */
export function mediumOf(version: string | null | undefined): 'json' | 'sqlite' | null {
  const release = versionNumbers(version ?? null);
  if (!release) return null;
  if (compareReleases(release, LAST_JSON_RELEASE) <= 0) return 'json';
  return compareReleases(release, FIRST_SQLITE_RELEASE) >= 0 ? 'sqlite' : null;
}

/** True for a release that reads `auth-state.json`; also when the release is not known, since the newer ones do. */
export function readsStateBeside(version: string | null | undefined): boolean {
  const release = versionNumbers(version ?? null);
  return !release || compareReleases(release, FIRST_SPLIT_RELEASE) >= 0;
}

/** How a release lays an agent's own store over the one it inherits from (`mergeAuthProfileStores`, each release). */
export interface InheritanceRules {
  medium: 'json' | 'sqlite';
  /** Own sign-ins that are passed over for the main store's: none, a stale default, also one that failed for good. */
  passesOver: 'none' | 'default' | 'default-and-failed';
}

/** The rules of a release; of the last one with this medium when the release is not known. */
export function inheritanceRules(
  medium: InheritanceRules['medium'],
  version: string | null | undefined,
): InheritanceRules {
  if (medium === 'sqlite') return { medium, passesOver: 'default' };
  const release = versionNumbers(version ?? null);
  if (release && compareReleases(release, FIRST_DRIFT_RELEASE) < 0) return { medium, passesOver: 'none' };
  const failed = !release || compareReleases(release, FIRST_FAILED_RELEASE) >= 0;
  return { medium, passesOver: failed ? 'default-and-failed' : 'default' };
}
