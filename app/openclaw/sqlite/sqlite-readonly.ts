import { breathe } from '../../platform/breathe.ts';
import { told } from '../../model/told.ts';
import type { Message } from '../../language/messages.ts';
import type { FileFacts } from '../../platform/path-step.ts';
import type { Files } from '../../platform/ports.ts';
import { pagesOf, TableWrites } from './wal-writes.ts';
import { holdsCommit, WAL_START_BYTES } from './wal-frames.ts';
import { type ReadOnlyDatabase, type DatabaseReading, readOnce, address } from './sqlite-connection.ts';
import { pause } from '../../platform/wait.ts';

/** Note of one that would not stand still. */
export const CHANGING_NOTE: Message = 'OpenClaw is changing it right now.';

/** How often a database that changed under an unlocked read is read again. */
const ATTEMPTS = 5;

/** What stands on the disk for a database: the file and its write-ahead log. */
export interface DatabaseFacts {
  main: FileFacts | null;
  log: FileFacts | null;
}

/** Without a database its log says nothing: SQLite would take a new one for it. */
async function factsNow(files: Files, path: string): Promise<DatabaseFacts> {
  const main = await files.facts(path);
  return { main, log: main && (await files.facts(`${path}-wal`)) };
}

function same(a: FileFacts | null, b: FileFacts | null): boolean {
  return a?.inode === b?.inode && a?.size === b?.size && a?.mtimeMs === b?.mtimeMs;
}

/**
 * Reads from a SQLite database with a short-lived connection that writes nothing: database, `-wal` and `-shm` keep
 * their bytes, times and inodes, and no file is created, with a live writer and without one. What is read is one
 * committed state, however the writer goes on meanwhile.
 * @param path absolute path of the database
 * @param read synchronous queries; may run more than once when the file changes meanwhile
 */
export async function readDatabase<T>(
  files: Files,
  path: string,
  read: (database: ReadOnlyDatabase) => T,
): Promise<DatabaseReading<T>> {
  const { reading, before } = await readDatabaseAt(files, path, read);
  noteDatabase(files, path, read, { reading, before });
  return reading;
}

/**
 * Takes down that a reading rests on what these queries gave ({@link Files.basis}), and not on the database as a whole.
 * @param read asks {@link ReadOnlyDatabase.hasTable} for each table that it looks into
 */
export function noteDatabase<T>(
  files: Files,
  path: string,
  read: (database: ReadOnlyDatabase) => T,
  { reading, before }: DatabaseLook<T>,
): void {
  const plain = files.basis?.files;
  if (!plain) return;
  const [log, index, journal] = ['-wal', '-shm', '-journal'].map((end) => path + end) as [
    string,
    string,
    string,
  ];
  files.basis?.note({
    paths: [path, log, index, journal],
    // What kept it from being read may end without a trace in these.
    stamps: reading.state === 'read' ? [path, log] : [],
    seen: before && reading.state === 'read' ? [before.main, before.log] : [],
    found: JSON.stringify(reading),
    again: followDatabase(plain, path, read),
  });
}

/**
 * Follows what some queries give. Each call tells what they give now, as JSON of a {@link DatabaseReading}, or null when it
 * surely is what the call before told.
 */
export function followDatabase<T>(
  files: Files,
  path: string,
  read: (database: ReadOnlyDatabase) => T,
): () => Promise<string | null> {
  const writes = new TableWrites();
  const look = async (): Promise<{ value: string; pages: number[] | null }> => {
    let pages: number[] | null = null;
    const { reading } = await readDatabaseAt(files, path, (database) => {
      const value = read(database);
      pages = pagesOf(database, database.asked());
      return value;
    });
    return { value: JSON.stringify(reading), pages: reading.state === 'read' ? pages : null };
  };
  return async () => ((await writes.untouched(files, path)) ? null : writes.settle(files, path, look));
}

/** A reading of a database, and what stood on the disk just before (null: it could not be had). */
export interface DatabaseLook<T> {
  reading: DatabaseReading<T>;
  before: DatabaseFacts | null;
}

/** Reads as {@link readDatabase} does, takes nothing down, and tells what stood on the disk just before. */
export async function readDatabaseAt<T>(
  recorded: Files,
  path: string,
  read: (database: ReadOnlyDatabase) => T,
): Promise<DatabaseLook<T>> {
  // Times and sizes of a database change with every write, whatever is written: the rows that were read are what counts.
  const files = recorded.basis?.files ?? recorded;
  let last: DatabaseReading<T> = { state: 'unreadable', note: told(CHANGING_NOTE) };
  let seen: DatabaseFacts | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(20 * attempt);
    await breathe();
    let real: string | null = path;
    let before: DatabaseFacts;
    try {
      before = seen = await factsNow(files, path);
      if (before.main?.kind === 'symlink') {
        real = await files.realPath(path);
        if (real) before = await factsNow(files, real);
      }
    } catch {
      return { reading: { state: 'unreadable', note: told('You may not read it.') }, before: seen };
    }
    const looked = (reading: DatabaseReading<T>) => ({ reading, before: seen });
    if (!real || !before.main) return looked({ state: 'absent' });
    if (before.main.kind !== 'file') return looked({ state: 'unreadable', note: told('It is not a file.') });
    if (before.main.size === 0 && !before.log) return looked({ state: 'absent' });
    // A rollback journal with content: an older writer is at work, or died; either way only a writer may settle it.
    const journal = await files.facts(`${real}-journal`).catch(() => null);
    if (journal && journal.size > 0) continue;

    const log = (await holdsFrames(files, real, before.log)) ? before.log : null;
    last = await readOnce(address(real, log), log, read);
    if (log) {
      if (last.state === 'read') return looked(last);
      continue;
    }
    const after = await factsNow(files, real).catch(() => null);
    const bare = (facts: DatabaseFacts): boolean => (facts.log?.size ?? 0) === 0;
    const still = after && (same(before.log, after.log) || (bare(before) && bare(after)));
    if (still && same(before.main, after.main)) return looked(last);
    last = { state: 'unreadable', note: told(CHANGING_NOTE) };
  }
  return { reading: last, before: seen };
}

/**
 * Whether a log may hold anything that is not in the database. An empty one without an index does not, and has no writer. One
 * without a commit does not either (no more than its header, torn, or overwritten), and SQLite reads past it by an index of
 * its own only with a writer beside it: without one it waits for some twenty seconds, in which this process does nothing else,
 * and gives up (SQLITE_PROTOCOL; seen where OpenClaw 2026.7.1 was killed as it began its first frame).
 */
async function holdsFrames(files: Files, path: string, log: FileFacts | null): Promise<boolean> {
  if (!log) return false;
  if (log.size === 0) return (await files.facts(`${path}-shm`).catch(() => null)) !== null;
  const start = await files.readStart(`${path}-wal`, WAL_START_BYTES).catch(() => null);
  // A log that cannot be read is for SQLite to say.
  return start === null || holdsCommit(start, start.length < WAL_START_BYTES);
}
