import { told, type Words } from '../../model/told.ts';
import type { Message } from '../../language/messages.ts';
import { pathToFileURL } from 'node:url';
import { asText } from '../../platform/json-value.ts';
import type { FileFacts } from '../../platform/path-step.ts';

/** What a database reader needs of SQLite: one row by one statement. */
export interface ReadOnlyDatabase {
  /**
   * First row of a query by the names of its columns, all of them; undefined where there is none.
   * @param params for each `?`
   */
  row<Name extends string>(
    names: readonly Name[],
    sql: string,
    ...params: string[]
  ): Record<Name, unknown> | undefined;
  userVersion(): number;
  hasTable(name: string): boolean;
  /** Tables that were asked for and are there: everything that a reader looks at stands in them. */
  asked(): ReadonlySet<string>;
}

export type DatabaseReading<T> =
  { state: 'read'; value: T } | { state: 'absent' } | { state: 'unreadable'; note: Words };

interface Connection {
  exec(sql: string): void;
  function(
    name: string,
    options: { varargs: true; directOnly: true },
    take: (...values: unknown[]) => null,
  ): void;
  close(): void;
}

type Opener = (new (location: string, options: { readOnly: boolean }) => Connection) & { prototype: object };

let opener: Promise<Opener> | undefined;

/** Node's own SQLite where it is built in (22.13 and later), else the same library as a native package. */
async function loadOpener(): Promise<Opener> {
  const builtin = process.getBuiltinModule?.('node:module');
  if (builtin?.isBuiltin('node:sqlite')) {
    // Node announces the module as experimental on stderr, which is not our users' concern.
    const announce = process.emitWarning;
    process.emitWarning = () => undefined;
    try {
      const module = process.getBuiltinModule('node:sqlite' as 'node:module') as unknown as {
        DatabaseSync?: Opener;
      };
      // 22.5 to 22.12 have it behind a flag, without functions of one's own.
      if (module.DatabaseSync && 'function' in module.DatabaseSync.prototype) return module.DatabaseSync;
    } finally {
      process.emitWarning = announce;
    }
  }
  const { DatabaseSync } = await import('@photostructure/sqlite');
  return DatabaseSync as unknown as Opener;
}

/** Note of a database that a writer keeps to itself. */
export const LOCKED_NOTE: Message = 'OpenClaw holds it locked right now.';

/** True for the note of a database that somebody holds locked. */
export function isLockedNote(note: Words | null): boolean {
  return typeof note === 'object' && note !== null && 'message' in note && note.message === LOCKED_NOTE;
}

/**
 * How to open without changing a byte or creating a file, by what stands beside the database:
 * - a write-ahead log: with `readonly_shm` (sqlite.org/uri.html), which takes part in the locking of a live writer, and
 *   after a crash rebuilds the log's index in memory only. A plain read-only open would leave `-wal` and `-shm` behind.
 * - none: as `immutable`, since even a read-only open of a WAL database creates its log. Nothing is locked then, so the
 *   caller checks that the file did not change meanwhile.
 */
export function address(path: string, log: FileFacts | null): string {
  const url = pathToFileURL(path);
  url.search = log ? '?mode=ro&readonly_shm=1' : '?mode=ro&immutable=1';
  return url.href;
}

/** Name of the function of ours that takes a row out of a query. */
const TAKE = 'clawlamp_take';

/**
 * Rows come out by a function that the query calls, and never by a prepared statement: `@photostructure/sqlite` (1.2.1, for Node
 * before 22.13) ends one only when it is collected, and until then the file stays open after the close. On Windows nobody could
 * then put another file in its place, as OpenClaw does with its own.
 */
function wrap(connection: Connection): ReadOnlyDatabase {
  let taken: unknown[] | null = null;
  connection.function(TAKE, { varargs: true, directOnly: true }, (...values) => {
    taken = values;
    return null;
  });
  const row = <Name extends string>(
    names: readonly Name[],
    sql: string,
    ...params: string[]
  ): Record<Name, unknown> | undefined => {
    taken = null;
    connection.exec(`SELECT ${TAKE}(${names.join()}) FROM (${filled(sql, params)} LIMIT 1)`);
    const values = taken as unknown[] | null;
    if (!values) return undefined;
    return Object.fromEntries(names.map((name, at) => [name, values[at]])) as Record<Name, unknown>;
  };
  let tables: Set<string> | undefined;
  const asked = new Set<string>();
  return {
    row,
    asked: () => asked,
    userVersion: () =>
      Number(row(['user_version'], 'SELECT user_version FROM pragma_user_version')?.user_version ?? 0),
    hasTable: (name) => {
      // All names by one statement, since to prepare one costs more than to run it. JSON, for a name may hold anything.
      tables ??= new Set(
        JSON.parse(
          asText(
            row(
              ['names'],
              "SELECT json_group_array(name) AS names FROM sqlite_master WHERE type = 'table' AND rootpage > 0",
            )?.names,
          ) ?? '[]',
        ) as string[],
      );
      const there = tables.has(name);
      if (there && !asked.has(name)) {
        // What a column computes may take for ever, and no owner's table has one.
        const computed = row(
          ['computed'],
          'SELECT 1 AS computed FROM pragma_table_xinfo(?) WHERE hidden <> 0',
          name,
        );
        if (computed) throw new Error('malformed: a table that computes');
        asked.add(name);
      }
      return there;
    },
  };
}

/** A query with its values in their places, as SQL writes a text. A NUL would end the query there. */
function filled(sql: string, params: readonly string[]): string {
  const [first = '', ...rest] = sql.split('?');
  if (rest.length !== params.length || params.some((value) => value.includes('\0')))
    throw new Error('not a query with these values');
  return rest.reduce((text, part, at) => `${text}'${params[at]?.replaceAll("'", "''")}'${part}`, first);
}

/** SQLite's primary result code, from either library's error. */
function resultCode(error: unknown): number {
  const fields = error as { errcode?: unknown; code?: unknown };
  return typeof fields?.errcode === 'number' ? fields.errcode & 0xff : 0;
}

function noteOf(error: unknown, log: FileFacts | null): Words {
  const text = error instanceof Error ? error.message : '';
  const code = resultCode(error);
  if (code === 26 || /not a database|file is encrypted/i.test(text))
    return told('It is not a SQLite database.');
  if (code === 11 || /malformed|corrupt/i.test(text)) return told('It is damaged.');
  if (code === 5 || code === 6 || /locked|busy/i.test(text)) return told(LOCKED_NOTE);
  if ((code === 14 || /unable to open/i.test(text)) && log) {
    return told(
      'Its write-ahead log stands there without an index, so it cannot be read without changing it. Starting OpenClaw once puts that right.',
    );
  }
  return told('It could not be opened.');
}

/** One connection, one transaction, one close. Never rejects: what goes wrong is the note of the reading. */
export async function readOnce<T>(
  location: string,
  log: FileFacts | null,
  read: (database: ReadOnlyDatabase) => T,
): Promise<DatabaseReading<T>> {
  let connection: Connection | null = null;
  try {
    opener ??= loadOpener();
    const Database = await opener;
    connection = new Database(location, { readOnly: true });
    // One transaction: without it each statement would see what a writer has committed since the one before.
    connection.exec('BEGIN');
    const value = read(wrap(connection));
    // Ended before the close, which may keep a connection until its statements are collected: a transaction that
    // lingered would hold the owner's log back.
    connection.exec('COMMIT');
    return { state: 'read', value };
  } catch (error) {
    return { state: 'unreadable', note: noteOf(error, log) };
  } finally {
    try {
      connection?.close();
    } catch {
      // A connection that failed to open has nothing to close.
    }
  }
}
