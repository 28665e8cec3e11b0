import type { Message } from '../../../language/messages.ts';
import { told, type Words } from '../../../model/told.ts';
import { DOCUMENT_VERSION } from '../known-schemas.ts';
import type { OneStore } from '../store-document.ts';
import { emptyStore, entriesOf, newerDocument } from '../store-document.ts';
import type { StoredProfile, StoreLocation } from '../../discovery/install.ts';
import { overlayRouting, parseRouting } from '../routing-state.ts';
import type { ReadOnlyDatabase } from '../../sqlite/sqlite-connection.ts';
import { CREDENTIAL_BYTES, parseDocument } from '../../../platform/text-document.ts';

/** A JSON cell as it stands in a row: its text, or why it is not taken. */
export type Cell = { text: string } | 'missing' | 'too-large' | 'not-text';

const WALL: Message = 'A cell of it is larger than a store can be, or not text.';

/** Reads one JSON cell without loading an absurd one. Names come from this file only, never from data. */
export function cell(
  database: ReadOnlyDatabase,
  table: string,
  column: string,
  keyColumn: string,
  key: string,
): Cell {
  if (!database.hasTable(table)) return 'missing';
  const found = database.row(
    ['type', 'bytes', 'cell'],
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

export interface Cells {
  version: number;
  /** Agent that the database names. */
  agent?: string | null;
  store: Cell;
  routing: Cell;
}

/** Builds a store from its two cells. */
export function storeOf(cells: Cells, location: StoreLocation): OneStore {
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

/** What stands for a store that we could read and its release refuses: what it holds is counted, and not used. */
export function newerThanOwner(store: OneStore, version: number, ceiling: number): OneStore {
  return emptyStore('newer-than-owner', store.path, {
    schemaVersion: version,
    note: told('Its schema version is {version}; this OpenClaw opens versions up to {known}.', {
      version: String(version),
      known: String(ceiling),
    }),
    held: store.profiles.size,
  });
}

/** What stands for a database whose schema is newer than any we know. */
export function unknownSchema(path: string, version: number, newest: number): OneStore {
  return emptyStore('unknown-schema', path, {
    schemaVersion: version,
    note: told('Its schema version is {version}; Clawlamp knows versions up to {known}.', {
      version: String(version),
      known: String(newest),
    }),
  });
}
