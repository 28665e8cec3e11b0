import type { MigrationDue, StoredProfile, StoreReading } from '../discovery/install.ts';
import { dirname, join, resolve } from 'node:path';
import type { Files } from '../../platform/ports.ts';
import { isPersonalProfile, parseEntry } from './credential-entry.ts';
import { compareReleases, versionNumbers } from '../../platform/release-version.ts';
import type { CodexPlugin } from '../discovery/codex-plugin.ts';
import { fencesOldFiles, schemaCeilings, schemaFloors } from './known-schemas.ts';
import { agentDatabasePath } from './database/sqlite-store.ts';
import { asRecord } from '../../platform/json-value.ts';
import { CREDENTIAL_BYTES, readDocument } from '../../platform/text-document.ts';

/** Provider names that 2026.9.6 lets pass as the scope of a refusal (`readLegacyAuthProfileProviders`). */
const PROVIDER = /^[a-z0-9][a-z0-9._-]{0,127}$/i;

interface OldFile {
  path: string;
  profiles: string[];
  /** Null where the file does not tell: the refusal then holds for every provider. */
  providers: string[] | null;
  entries: StoredProfile[];
}

function withoutTokens(profile: StoredProfile): StoredProfile {
  return { ...profile, access: null, refresh: null, expiresAt: null, issuedAt: null, problem: null };
}

/** One `auth-profiles.json`: its profile ids and providers. Tokens stay in the entry that is thrown away here. */
async function oldFile(files: Files, path: string): Promise<OldFile> {
  const document = await readDocument(files, path, { format: 'json', maxBytes: CREDENTIAL_BYTES });
  const record = document.state === 'read' ? asRecord(document.value) : null;
  const held = asRecord(record?.profiles);
  const ids = Object.keys(held ?? {}).filter((id) => !isPersonalProfile(id));
  const entries = ids.map((id) => parseEntry(id, held?.[id], { file: path, identity: null }).profile);
  const named = entries.map(({ problem, provider }) =>
    problem?.kind !== 'malformed' && PROVIDER.test(provider) ? provider.toLowerCase() : null,
  );
  const told = named.filter((provider) => provider !== null);
  const known = told.length > 0 && told.length === named.length;
  const providers = [...new Set(told.flatMap((one) => (one === 'openai-codex' ? [one, 'openai'] : [one])))];
  return { path, profiles: ids, providers: known ? providers : null, entries: entries.map(withoutTokens) };
}

/** The files beside a store that its release takes for credentials of an older one, by their names and folders. */
function credentialFiles(store: StoreReading, mainAgentDir: string): string[] {
  const own = resolve(store.agent.agentDir);
  return store.leftovers.filter((file) => {
    if (/[\\/](auth-profiles|auth)\.json$/.test(file)) return resolve(dirname(file)) === own;
    // The installation's `oauth.json` belongs to the main agent.
    return /[\\/]oauth\.json$/.test(file) && own === resolve(mainAgentDir);
  });
}

/**
 * What keeps the sign-ins of an agent from a release that reads databases. Looks at the agent's *own* database, never at
 * what it inherits: 2026.8.1 to 2026.9.6 refuse an agent with an old credential file beside an empty database of its own,
 * the main agent included, whatever the shared store holds (`assertAuthProfileMigrationReady`; run).
 * @param version of the installed release, or null when it is not known
 * @returns null when nothing is due
 */
export async function migrationDue(
  files: Files,
  store: StoreReading,
  stateDir: string,
  version: string | null,
): Promise<MigrationDue | null> {
  const database = store.generation === 'sqlite-agent' || store.generation === 'sqlite-shared';
  if (!database || (store.state !== 'read' && store.state !== 'absent')) return null;
  const floors = schemaFloors(version);
  const tooOld = store.ownSchema != null && store.ownSchema < floors.agent;
  if (tooOld || (store.stateSchema != null && store.stateSchema < floors.state)) {
    const profiles = store.profiles.filter((one) => !tooOld || !one.inherited).map((one) => one.profileId);
    const path = tooOld ? agentDatabasePath(store.agent.agentDir) : store.path;
    return { kind: 'old-schema', refuses: true, providers: null, sources: [{ path, profiles }], left: [] };
  }
  if (!store.ownEmpty) return null;
  const fenced = fencesOldFiles(version);
  const named = credentialFiles(store, join(stateDir, 'agents', 'main', 'agent'));
  const read = await Promise.all(named.map((file) => oldFile(files, file)));
  // A release without the fence passes over a file that holds nothing.
  const sources = fenced ? read : read.filter(({ profiles }) => profiles.length > 0);
  if (sources.length === 0 || (!fenced && store.profiles.length > 0)) return null;
  const all = sources.map(({ providers }) => providers);
  const scoped = fenced === 'by-provider' && all.every((one) => one !== null);
  return {
    kind: 'old-files',
    refuses: fenced !== null,
    providers: scoped ? [...new Set(all.flatMap((one) => one ?? []))] : null,
    sources: sources.map(({ path, profiles }) => ({ path, profiles })),
    left: sources.flatMap(({ entries }) => entries),
  };
}

/** First release seen to leave an agent's database as it is while the codex plugin cannot be fetched (9.6; 9.5 raised the schema). */
const WAITS_FOR_PLUGIN = [2026, 9, 5] as const;

/**
 * A database of an older release that the first turn would migrate, were the codex plugin there: 2026.9.6 fetches the plugin
 * from npm for a route that may use it, and when that fails its migrations stop half way. The turn then ends with "agent database
 * … uses schema version 19; stop active agents and run openclaw doctor --fix", until a gateway has started (run on homes of 8.1 and 9.1).
 * @param plugin state of the codex plugin, or null where no route may use it
 */
export function dueBeforePlugin(
  store: StoreReading,
  version: string | null,
  plugin: CodexPlugin['state'] | null,
): MigrationDue | null {
  const release = versionNumbers(version);
  const without = plugin === 'missing' || plugin === 'too-new';
  if (store.due || !without || !release || compareReleases(release, WAITS_FOR_PLUGIN) < 0) return null;
  if (store.ownSchema == null || store.ownSchema >= schemaCeilings(version).agent) return null;
  const sources = [{ path: agentDatabasePath(store.agent.agentDir), profiles: [] }];
  return { kind: 'old-schema', refuses: true, providers: null, sources, left: [] };
}
