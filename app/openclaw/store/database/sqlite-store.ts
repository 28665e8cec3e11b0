import { told } from '../../../model/told.ts';
import { join } from 'node:path';
import { AGENT_SCHEMA, STATE_SCHEMA, type SchemaCeilings } from '../known-schemas.ts';
import type { OneStore } from '../store-document.ts';
import { emptyStore } from '../store-document.ts';
import type { ReadPass } from '../../sqlite/consistent-read.ts';
import type { ReadOnlyDatabase } from '../../sqlite/sqlite-connection.ts';
import { asRecord } from '../../../platform/json-value.ts';
import { parseDocument } from '../../../platform/text-document.ts';
import { type Cells, cell, unknownSchema, storeOf, newerThanOwner, type Cell } from './sqlite-cells.ts';

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
  const row = database.row(['agent'], "SELECT agent_id AS agent FROM schema_meta WHERE meta_key = 'primary'");
  return typeof row?.agent === 'string' && row.agent !== '' ? row.agent : null;
}

/**
 * Reads an agent's database (2026.6 and later): rows `primary` of `auth_profile_store` and `auth_profile_state`.
 * @param ceilings newest schemas that the installed release opens: of a newer one only is told what it holds
 */
export async function readAgentDatabase(
  round: ReadPass,
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
    ['held'],
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
  round: ReadPass,
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
