/** Sizes and places of the file format: https://www.sqlite.org/fileformat2.html#walformat, sections 4.1 and 4.2. */
export const WAL_HEADER_BYTES = 32;
export const FRAME_HEADER_BYTES = 24;
/** Its last bit says in which byte order the checksums are. */
const MAGIC = 0x377f0682;

/** How much of a log is looked at for its first commit, which a sign-in writes in a few pages. */
export const WAL_START_BYTES = 64 * 1024;

type Sum = readonly [number, number];

/** The running checksum over whole pairs of 32-bit words. */
function checksum(bytes: Buffer, [first, second]: Sum, bigEndian: boolean): Sum {
  let [s0, s1] = [first, second];
  const word = (at: number): number => (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    s0 = (s0 + word(at) + s1) >>> 0;
    s1 = (s1 + word(at + 4) + s0) >>> 0;
  }
  return [s0, s1];
}

function isSum(bytes: Buffer, at: number, [s0, s1]: Sum): boolean {
  return bytes.readUInt32BE(at) === s0 && bytes.readUInt32BE(at + 4) === s1;
}

/** Bytes of a page, by the log's header; null for a file that is no log. */
export function pageSizeOf(header: Buffer): number | null {
  if ((header.readUInt32BE(0) & 0xfffffffe) >>> 0 !== MAGIC) return null;
  const pageSize = header.readUInt32BE(8);
  return pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0 ? null : pageSize;
}

/**
 * Whether a write-ahead log holds a committed transaction, as SQLite itself would find on opening it: frames count up to the
 * first one whose salt or checksum does not fit, and only with a frame that commits.
 * @param start the first bytes of the log
 * @param whole false when the log goes on beyond them: an unfinished chain of good frames is then taken for a yes
 */
export function holdsCommit(start: Buffer, whole: boolean): boolean {
  if (start.length < WAL_HEADER_BYTES) return false;
  const pageSize = pageSizeOf(start);
  if (pageSize === null) return false;
  const bigEndian = (start.readUInt32BE(0) & 1) === 1;
  let sum = checksum(start.subarray(0, 24), [0, 0], bigEndian);
  if (!isSum(start, 24, sum)) return false;
  const salt = start.subarray(16, 24);
  const frameBytes = FRAME_HEADER_BYTES + pageSize;
  let at = WAL_HEADER_BYTES;
  for (; at + frameBytes <= start.length; at += frameBytes) {
    const header = start.subarray(at, at + FRAME_HEADER_BYTES);
    if (!header.subarray(8, 16).equals(salt)) return false;
    sum = checksum(header.subarray(0, 8), sum, bigEndian);
    sum = checksum(start.subarray(at + FRAME_HEADER_BYTES, at + frameBytes), sum, bigEndian);
    if (!isSum(header, 16, sum)) return false;
    if (header.readUInt32BE(4) !== 0) return true;
  }
  return !whole;
}
