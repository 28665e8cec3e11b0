import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import type { FileFacts } from '../path-step.ts';
import type { Files } from '../ports.ts';
import { pathTrail } from './path-trail.ts';
import { watchDirectory } from './watch-directory.ts';

/** A refusal of ours in the shape of a system error, so that callers test one field. */
function refusal(code: 'EFBIG' | 'EISDIR' | 'EINVAL', path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: refused, read '${path}'`), { code, path });
}

/** Without waiting for the other end: a named pipe in a file's place would hold us for ever. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const CHUNK_BYTES = 64 * 1024;

/** Reads from one open file, so that check and bytes belong to one inode even while a rename happens. */
function readOpen(path: string, maxBytes: number, part: 'whole' | 'start' | 'end' | number): Buffer {
  const handle = openSync(path, OPEN_FLAGS);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw refusal(stat.isDirectory() ? 'EISDIR' : 'EINVAL', path);
    if (part === 'whole' && stat.size > maxBytes) throw refusal('EFBIG', path);
    let position = typeof part === 'number' ? part : part === 'end' ? Math.max(0, stat.size - maxBytes) : 0;
    const chunks: Buffer[] = [];
    let filled = 0;
    // To the real end and not to the size told: a file may grow meanwhile, and files of /proc tell none.
    for (;;) {
      const room = part === 'whole' ? maxBytes - filled + 1 : maxBytes - filled;
      if (room <= 0) break;
      // One byte more than the file has: a read that comes back short has met the end, and no second one is needed.
      const left = stat.size - position;
      const chunk = Buffer.alloc(Math.min(room, left > 0 ? left + 1 : CHUNK_BYTES));
      const bytesRead = readSync(handle, chunk, 0, chunk.length, position);
      if (bytesRead === 0) break;
      chunks.push(chunk.subarray(0, bytesRead));
      filled += bytesRead;
      position += bytesRead;
      if (left > 0 && bytesRead < chunk.length) break;
    }
    if (filled > maxBytes) throw refusal('EFBIG', path);
    const [only] = chunks;
    return only && chunks.length === 1 ? only : Buffer.concat(chunks);
  } finally {
    closeSync(handle);
  }
}

/** Facts of one directory entry. */
function factsOf(stat: Stats): FileFacts {
  const kind = stat.isFile()
    ? 'file'
    : stat.isDirectory()
      ? 'directory'
      : stat.isSymbolicLink()
        ? 'symlink'
        : 'other';
  return {
    kind,
    size: stat.size,
    mtimeMs: stat.mtimeMs,
    inode: stat.ino,
    mode: process.platform === 'win32' ? 0 : stat.mode & 0o777,
    uid: stat.uid,
    gid: stat.gid,
    // The one thing that Windows tells through these bits.
    ...(process.platform === 'win32' && stat.isFile() ? { readOnly: (stat.mode & 0o200) === 0 } : {}),
  };
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/**
 * The real files, read-only: nothing here opens a file for writing or touches its times. All of it is asked for at once
 * and not through the thread pool: a reading asks some hundred times, each takes microseconds, and a queue in between costs
 * ten times that (tests/bench/read-and-judge.ts). Every read is bounded in bytes, and none waits for another program.
 */
export function systemFiles(): Files {
  return {
    async read(path, maxBytes) {
      return readOpen(path, maxBytes, 'whole');
    },
    async readStart(path, maxBytes) {
      return readOpen(path, maxBytes, 'start');
    },
    async readEnd(path, maxBytes) {
      return readOpen(path, maxBytes, 'end');
    },
    async readFrom(path, position, maxBytes) {
      return readOpen(path, maxBytes, position);
    },
    async list(path, wanted) {
      try {
        const names = lstatSync(path, { throwIfNoEntry: false }) ? readdirSync(path) : [];
        return wanted ? names.filter(wanted) : names;
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    async facts(path) {
      try {
        const stat = lstatSync(path, { throwIfNoEntry: false });
        return stat ? factsOf(stat) : null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async realPath(path) {
      try {
        // Asked first, since an error for each missing file costs more than the question.
        return lstatSync(path, { throwIfNoEntry: false }) ? realpathSync.native(path) : null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async identity(path) {
      try {
        // Whole numbers: on Windows an inode is larger than a double holds, and rounded ones would be equal.
        const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
        return stat && stat.ino !== 0n ? `${stat.dev}:${stat.ino}` : null;
      } catch {
        // Missing parents, closed folders, links in a circle: nothing is known of it.
        return null;
      }
    },
    async trail(path, memo) {
      return pathTrail(path, memo);
    },
    watch: watchDirectory,
  };
}
