import type { Message } from '../../language/messages.ts';
import { told, type Words } from '../../model/told.ts';
import { join } from 'node:path';
import { AGENT_SCHEMA, DOCUMENT_VERSION, STATE_SCHEMA, type SchemaCeilings } from './known-schemas.ts';
import type { OneStore } from './store-document.ts';
import { emptyStore, entriesOf, newerDocument } from './store-document.ts';
import type { StoredProfile, StoreLocation } from '../discovery/install.ts';
import { overlayRouting, parseRouting } from './routing-state.ts';
import type { Round } from '../sqlite/consistent-read.ts';
import type { ReadOnlyDatabase } from '../sqlite/sqlite-readonly.ts';
import { CREDENTIAL_BYTES, asRecord, parseDocument } from '../../platform/text-document.ts';

/** A JSON cell as it stands in a row: its text, or why it is not taken. */
type Cell = { text: string } | 'missing' | 'too-large' | 'not-text';

const WALL: Message = 'A cell of it is larger than a store can be, or not text.';

/** Reads one JSON cell without loading an absurd one. Names come from this file only, never from data. */
function cell(
  database: ReadOnlyDatabase,
  table: string,
  column: string,
  keyColumn: string,
  key: string,
): Cell {
  if (!database.hasTable(table)) return 'missing';
  const found = database.row(
    `SELECT typeof(${column}) AS type, length(CAST(${column} AS BLOB)) AS bytes,
      CASE WHEN typeof(${column}) = 'text' AND length(CAST(${column} AS BLOB)) <= ${CREDENTIAL_BYTES}
        THEN ${column} END AS cell
      FROM ${table} WHERE ${keyColumn} = ?`,
    key,
  );
  if (!found) return 'missing';
  if (found.type !== 'text') return 'not-text';
  if (Number(found.bytes) > CREDENTIAL_BYTES) return 'too-large';
  return typeof found.cell === 'string' ? { text: found.cell } : 'not-text';
}

interface Cells {
  version: number;
  /** Agent that the database names. */
  agent?: string | null;
  store: Cell;
  routing: Cell;
}

/** Builds a store from its two cells. */
function storeOf(cells: Cells, location: StoreLocation): OneStore {
  const { file: path, identity } = location;
  const row = `${location.table}.${location.key}`;
  const base = { schemaVersion: cells.version, identity };
  const unreadable = (note: Words): OneStore => emptyStore('unreadable', path, { ...base, note });
  if (typeof cells.store === 'string' && cells.store !== 'missing') return unreadable(told(WALL));
  if (typeof cells.routing === 'string' && cells.routing !== 'missing') return unreadable(told(WALL));
  const parsed = (value: Cell): ReturnType<typeof parseDocument> =>
    typeof value === 'string' ? { state: 'absent' } : parseDocument(Buffer.from(value.text, 'utf8'), 'json');
  const store = parsed(cells.store);
  const routing = parsed(cells.routing);
  if (store.state === 'unreadable')
    return unreadable(told('Its row {row} cannot be read. {note}', { row, note: store.note }));
  if (routing.state === 'unreadable')
    return unreadable(told('Its routing state cannot be read. {note}', { note: routing.note }));
  const beside = parseRouting(routing.state === 'read' ? routing.value : null);
  if (store.state === 'absent') return emptyStore('absent', path, { ...base, routing: beside });
  const newer = newerDocument(store.value);
  if (newer !== null) {
    const note = told('Its row {row} has document version {version}; Clawlamp knows {known}.', {
      row,
      version: newer,
      known: String(DOCUMENT_VERSION),
    });
    return emptyStore('unknown-schema', path, { ...base, note });
  }
  const entries = entriesOf(store.value, location);
  if (!entries) return unreadable(told('Its row {row} holds no list of profiles.', { row }));
  const profiles = new Map<string, StoredProfile>();
  for (const { profile, oauthRef } of entries) {
    // SQLite generations no longer open sidecars: such an entry has no tokens until its owner's doctor moves them.
    profiles.set(
      profile.profileId,
      oauthRef ? { ...profile, problem: { kind: 'sidecar-missing', path } } : profile,
    );
  }
  const both = overlayRouting(parseRouting(store.value), beside);
  if (both.cut) return unreadable(told('It is larger than such a file can be.'));
  return { ...emptyStore('read', path, base), profiles, routing: both };
}

/** Row of the state database that holds the shared store (2026.8 and later). */
export const SHARED_ROW = { table: 'config_machine_state', key: 'authProfiles.store' } as const;

/** Database of an agent's own store and routing state. */
export function agentDatabasePath(agentDir: string): string {
  return join(agentDir, 'openclaw-agent.sqlite');
}

/** Database that holds the shared store from 2026.8 on. */
export function stateDatabasePath(stateDir: string): string {
  return join(stateDir, 'state', 'openclaw.sqlite');
}

/** The agent that a database belongs to by its own word (`schema_meta`, 2026.6.5 to 2026.9.6), or null. */
function agentNamed(database: ReadOnlyDatabase): string | null {
  if (!database.hasTable('schema_meta')) return null;
  const row = database.row("SELECT agent_id AS agent FROM schema_meta WHERE meta_key = 'primary'");
  return typeof row?.agent === 'string' && row.agent !== '' ? row.agent : null;
}

/**
 * Reads an agent's database (2026.6 and later): rows `primary` of `auth_profile_store` and `auth_profile_state`.
 * @param ceilings newest schemas that the installed release opens: of a newer one only is told what it holds
 */
export async function readAgentDatabase(
  round: Round,
  agentDir: string,
  ceilings: SchemaCeilings,
): Promise<OneStore> {
  const path = agentDatabasePath(agentDir);
  const reading = await round.database(path, (database): Cells | number => {
    const version = database.userVersion();
    if (version > AGENT_SCHEMA.newest || version < 0) return version;
    return {
      version,
      store: cell(database, 'auth_profile_store', 'store_json', 'store_key', 'primary'),
      routing: cell(database, 'auth_profile_state', 'state_json', 'state_key', 'primary'),
      agent: agentNamed(database),
    };
  });
  if (reading.state === 'absent') return emptyStore('absent', path);
  if (reading.state === 'unreadable') return emptyStore('unreadable', path, { note: reading.note });
  if (typeof reading.value === 'number') return unknownSchema(path, reading.value, AGENT_SCHEMA.newest);
  const identity = await round.files.identity(path);
  const location = { file: path, table: 'auth_profile_store', key: 'primary', identity };
  const store = { ...storeOf(reading.value, location), ownerAgent: reading.value.agent ?? null };
  return reading.value.version > ceilings.agent
    ? newerThanOwner(store, reading.value.version, ceilings.agent)
    : store;
}

/** What the state database says of the shared store. */
export interface SharedStore {
  /** `state-db`: here. `agents`: in the main agent's database, as before 2026.8 (or not moved yet). */
  location: 'state-db' | 'agents';
  store: OneStore;
  /** Accounts that single people added for themselves. */
  personal: number;
  /** True when the shared row holds a store although the marker does not lead there: its owner does not look at it. */
  unmarked?: boolean;
}

/**
 * How many accounts single people keep for themselves: live records `model-account:*` of `secret_store_entries`
 * (`user-model-accounts`, 2026.9.6). Counted by name; their values are never selected.
 */
function personalAccounts(database: ReadOnlyDatabase): number {
  if (!database.hasTable('secret_store_entries')) return 0;
  const row = database.row(
    "SELECT count(*) AS held FROM secret_store_entries WHERE scope_kind = 'identity' AND name LIKE 'model-account:%' AND deleted_at_ms IS NULL",
  );
  return Number(row?.held ?? 0);
}

/**
 * Reads the shared state database: first its version, then the marker `auth.sharedStore`, and only when that says so the
 * rows `authProfiles.store` and `authProfiles.state` of `config_machine_state`.
 * @param ceilings newest schemas that the installed release opens
 */
export async function readSharedStore(
  round: Round,
  stateDir: string,
  ceilings: SchemaCeilings,
): Promise<SharedStore> {
  const path = stateDatabasePath(stateDir);
  const reading = await round.database(path, (database) => {
    const version = database.userVersion();
    if (version > STATE_SCHEMA.newest || version < 0) return version;
    const value = (key: string): Cell =>
      cell(database, 'config_machine_state', 'value_json', 'state_key', key);
    const marker = value('auth.sharedStore');
    return {
      version,
      marker,
      store: value('authProfiles.store'),
      routing: value('authProfiles.state'),
      personal: personalAccounts(database),
    };
  });
  const shared = (location: SharedStore['location'], store: OneStore, personal = 0): SharedStore => ({
    location,
    store,
    personal,
  });
  if (reading.state === 'absent') return shared('agents', emptyStore('absent', path));
  if (reading.state === 'unreadable')
    return shared('state-db', emptyStore('unreadable', path, { note: reading.note }));
  if (typeof reading.value === 'number') {
    return shared('state-db', unknownSchema(path, reading.value, STATE_SCHEMA.newest));
  }
  const { version, marker, personal } = reading.value;
  const location = locationOf(marker);
  if (version > ceilings.state) {
    const place = { file: path, ...SHARED_ROW, identity: null };
    const store = location === 'state-db' ? storeOf(reading.value, place) : emptyStore('absent', path);
    return shared('state-db', newerThanOwner(store, version, ceilings.state), personal);
  }
  if (location === 'agents') {
    const elsewhere = shared('agents', emptyStore('absent', path, { schemaVersion: version }), personal);
    const unmarked = version >= STATE_SCHEMA.sharedFrom && typeof reading.value.store !== 'string';
    return { ...elsewhere, unmarked };
  }
  if (location === null) {
    const note = told('Its marker auth.sharedStore names no place that OpenClaw knows.');
    return shared('state-db', emptyStore('unreadable', path, { schemaVersion: version, note }));
  }
  if (version < STATE_SCHEMA.sharedFrom) {
    const note = told('Its schema version {version} is one between two that Clawlamp knows.', {
      version: String(version),
    });
    return shared('state-db', emptyStore('unknown-schema', path, { schemaVersion: version, note }));
  }
  return shared(
    'state-db',
    storeOf(reading.value, { file: path, ...SHARED_ROW, identity: await round.files.identity(path) }),
    personal,
  );
}

/** The marker's place as 2026.9.6 parses it: one known word in one field, absent means the main agent's database. */
function locationOf(marker: Cell): SharedStore['location'] | null {
  if (marker === 'missing') return 'agents';
  if (typeof marker === 'string') return null;
  const document = parseDocument(Buffer.from(marker.text, 'utf8'), 'json');
  const record = document.state === 'read' ? asRecord(document.value) : null;
  if (!record || Object.keys(record).length !== 1) return null;
  if (record.location === 'state-db') return 'state-db';
  return record.location === 'legacy-main' ? 'agents' : null;
}

/** What stands for a store that we could read and its release refuses: what it holds is counted, and not used. */
function newerThanOwner(store: OneStore, version: number, ceiling: number): OneStore {
  return emptyStore('newer-than-owner', store.path, {
    schemaVersion: version,
    note: told('Its schema version is {version}; this OpenClaw opens versions up to {known}.', {
      version: String(version),
      known: String(ceiling),
    }),
    held: store.profiles.size,
  });
}

function unknownSchema(path: string, version: number, newest: number): OneStore {
  return emptyStore('unknown-schema', path, {
    schemaVersion: version,
    note: told('Its schema version is {version}; Clawlamp knows versions up to {known}.', {
      version: String(version),
      known: String(newest),
    }),
  });
}
