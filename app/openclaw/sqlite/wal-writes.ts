import { createHash } from 'node:crypto';
import type { Files } from '../../platform/ports.ts';
import type { ReadOnlyDatabase } from './sqlite-connection.ts';
import { FRAME_HEADER_BYTES, pageSizeOf, WAL_HEADER_BYTES } from './wal-frames.ts';

/** More that was written since the last look than this is not looked through. In bytes. */
const MOST_BYTES = 512 * 1024;

/** Frames that are read at once: a write of a few rows has no more. */
const FRAMES_AT_ONCE = 8;

/** Tables of more pages than this are not followed page by page. */
const MOST_PAGES = 2_000;

/** Where a write-ahead log stood at one moment. */
interface Place {
  /** Of the database itself, which a checkpoint writes. */
  main: string;
  /** Changes when the log is begun anew. */
  salt: string;
  pageSize: number;
  /** Offset behind the last frame that committed; nothing before it is written again until the log is begun anew. */
  end: number;
}

/** What was written since a place. */
interface Written {
  pages: Set<number>;
  /** The newest first page among them. */
  first: string | null;
  /** Offset behind the last frame that committed. */
  end: number;
}

function saltAt(bytes: Buffer, at: number): string {
  return bytes.subarray(at, at + 8).toString('latin1');
}

/**
 * What of the first page concerns tables: all but the counters of its header that every growth of the file moves
 * (https://www.sqlite.org/fileformat2.html#the_database_header: 24 change counter, 28 size, 32 and 36 free pages, 92 and 96
 * who wrote last).
 */
function firstPage(page: Buffer): string {
  const copy = Buffer.from(page);
  copy.fill(0, 24, 40);
  copy.fill(0, 92, 100);
  return createHash('sha256').update(copy).digest('base64');
}

async function mainStamp(files: Files, path: string): Promise<string | null> {
  const facts = await files.facts(path);
  // Of a link nothing is known: it is read each time.
  return facts?.kind === 'file' ? `${facts.inode} ${facts.size} ${facts.mtimeMs}` : null;
}

/** Frames of this run of the log, from an offset on, a few at a time. Ends at what is left of the run before, behind the newest. */
async function* framesSince(
  files: Files,
  log: string,
  { end, salt, pageSize }: Place,
): AsyncGenerator<Buffer> {
  const step = FRAME_HEADER_BYTES + pageSize;
  for (let offset = end; ;) {
    const bytes = await files.readFrom(log, offset, step * FRAMES_AT_ONCE);
    for (let at = 0; at < step * FRAMES_AT_ONCE; at += step) {
      const frame = bytes.subarray(at, at + step);
      if (frame.length < step || saltAt(frame, 8) !== salt) return;
      yield frame;
    }
    offset += step * FRAMES_AT_ONCE;
  }
}

/** What was committed from a place on. Null: too much to look through. */
async function writtenSince(files: Files, log: string, place: Place): Promise<Written | null> {
  const written: Written = { pages: new Set(), first: null, end: place.end };
  let [pages, first, end] = [new Set<number>(), null as string | null, place.end];
  for await (const frame of framesSince(files, log, place)) {
    end += frame.length;
    if (end - place.end > MOST_BYTES) return null;
    const page = frame.readUInt32BE(0);
    pages.add(page);
    if (page === 1) first = firstPage(frame.subarray(FRAME_HEADER_BYTES));
    // Only the last frame of a transaction tells the size of the database.
    if (frame.readUInt32BE(4) === 0) continue;
    for (const one of pages) written.pages.add(one);
    written.first = first ?? written.first;
    written.end = end;
    [pages, first] = [new Set(), null];
  }
  return written;
}

/** Where the log stands now, as far as is known without looking through it: from its start on. */
async function placeNow(files: Files, path: string): Promise<Place | null> {
  const main = await mainStamp(files, path);
  const header = await files.readStart(`${path}-wal`, WAL_HEADER_BYTES);
  const pageSize = header.length === WAL_HEADER_BYTES ? pageSizeOf(header) : null;
  return main === null || pageSize === null
    ? null
    : { main, salt: saltAt(header, 16), pageSize, end: WAL_HEADER_BYTES };
}

/** Offset behind the newest frame of this run: frames of one run are a prefix of the file, so it is found by halves. */
async function newestFrame(files: Files, log: string, place: Place): Promise<number> {
  const step = FRAME_HEADER_BYTES + place.pageSize;
  const size = (await files.facts(log))?.size ?? 0;
  let [low, high] = [0, Math.max(0, Math.floor((size - WAL_HEADER_BYTES) / step))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const header = await files.readFrom(log, WAL_HEADER_BYTES + (middle - 1) * step, FRAME_HEADER_BYTES);
    if (header.length === FRAME_HEADER_BYTES && saltAt(header, 8) === place.salt) low = middle;
    else high = middle - 1;
  }
  return WAL_HEADER_BYTES + low * step;
}

/** How far back a first look goes for the frame that committed last. In frames. */
const BACK = 32;

/**
 * Tells, without opening a database, that what was written into its log since the last look touched none of the pages of some
 * tables. A gateway writes its chats into the very database that holds its sign-ins, and to open that one costs a parse of its
 * whole schema.
 */
export class TableWrites {
  #place: Place | null = null;
  #pages: ReadonlySet<number> | null = null;
  #first: string | null = null;

  /** True when the tables surely stand as they stood when {@link settle} was last called. */
  async untouched(files: Files, path: string): Promise<boolean> {
    const [place, pages] = [this.#place, this.#pages];
    if (!place || !pages) return false;
    try {
      const now = await placeNow(files, path);
      if (!now || now.main !== place.main || now.salt !== place.salt) return false;
      const written = await writtenSince(files, `${path}-wal`, place);
      if (!written) return false;
      for (const page of written.pages) {
        const same = page === 1 ? written.first === this.#first : !pages.has(page);
        if (!same) return false;
      }
      place.end = written.end;
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Reads by `read`, and follows the tables that `tables` names afterwards from here on. Where the log stands is taken down
   * first: what is written meanwhile is looked at once more.
   * @param read gives the pages of the tables, as {@link pagesOf} tells them, or null when they cannot be had
   */
  async settle<T>(
    files: Files,
    path: string,
    read: () => Promise<{ value: T; pages: number[] | null }>,
  ): Promise<T> {
    const place = await this.#start(files, path).catch(() => null);
    const { value, pages } = await read();
    this.#pages = pages && place ? new Set(pages) : null;
    this.#place = place;
    return value;
  }

  async #start(files: Files, path: string): Promise<Place | null> {
    const place = await placeNow(files, path);
    if (!place) return null;
    const log = `${path}-wal`;
    const step = FRAME_HEADER_BYTES + place.pageSize;
    const newest = await newestFrame(files, log, place);
    place.end = Math.max(WAL_HEADER_BYTES, newest - BACK * step);
    const before = this.#place?.salt === place.salt && this.#place.main === place.main ? this.#place.end : 0;
    if (before > place.end) place.end = before;
    const written = await writtenSince(files, log, place);
    if (!written) return null;
    place.end = written.end;
    this.#first = written.first ?? (before > 0 ? this.#first : null);
    return place;
  }
}

/** The pages on which tables of a database and its schema stand; null when there are too many, or none can tell. */
export function pagesOf(database: ReadOnlyDatabase, tables: Iterable<string>): number[] | null {
  const pages: number[] = [];
  try {
    for (const table of ['sqlite_schema', ...tables]) {
      const row = database.row(
        ['pages'],
        `SELECT json_group_array(pageno) AS pages FROM (SELECT pageno FROM dbstat WHERE name = ? LIMIT ${MOST_PAGES})`,
        table,
      );
      const found = JSON.parse(String(row?.pages)) as number[];
      pages.push(...found);
      if (found.length === 0 || pages.length >= MOST_PAGES) return null;
    }
    return pages;
  } catch {
    // A SQLite without `dbstat`: the rows are read each time.
    return null;
  }
}
