/**
 * `PRAGMA user_version` of the databases we know, each measured on a database that the named release made.
 * A number outside is a store newer than us: nothing more of it is read.
 */
export const AGENT_SCHEMA = {
  /** 2026.6.5, 2026.7.1. */
  oldest: 1,
  /** 2026.9.6; 2026.8.1 makes 19. All between hold `auth_profile_store` and `auth_profile_state` in one shape. */
  newest: 23,
} as const;

export const STATE_SCHEMA = {
  /** 2026.8.1 makes 15: from here the shared store is a row of `config_machine_state`. Before, agents hold everything. */
  sharedFrom: 13,
  /** 2026.9.6. */
  newest: 18,
} as const;

/** True for a state database of a release that keeps credentials in databases only. */
export function isSharedEra(stateVersion: number | null): boolean {
  return stateVersion !== null && stateVersion >= STATE_SCHEMA.sharedFrom;
}

/** First release whose credentials live in SQLite; measured: 2026.6.5 lists nothing from a lone auth-profiles.json. */
const FIRST_SQLITE_RELEASE = [2026, 6, 2] as const;

/** Last release known to keep them in JSON. */
const LAST_JSON_RELEASE = [2026, 5, 28] as const;

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < 3; at++) if ((a[at] ?? 0) !== (b[at] ?? 0)) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

/** What a release keeps its credentials in; null when the version does not tell. */
export function mediumOf(version: string | null | undefined): 'json' | 'sqlite' | null {
  const match = /^v?(\d{4})\.(\d{1,2})\.(\d{1,3})/.exec(version ?? '');
  if (!match) return null;
  const release = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (compare(release, LAST_JSON_RELEASE) <= 0) return 'json';
  return compare(release, FIRST_SQLITE_RELEASE) >= 0 ? 'sqlite' : null;
}
