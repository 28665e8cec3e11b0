import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { SetupError } from '../run/screen.mjs';

// Signatures and offsets: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7 (local), 4.3.12 (central), 4.3.16 (end).
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Unpacks chosen entries of a zip, with their executable bits.
 * @param {string} file the zip (stored or deflated entries, below 4 GB)
 * @param {string} target folder to write to
 * @param {(name: string) => string | null} place the path inside `target` for an entry, or null to leave it out
 * @returns {number} how many files were written
 */
export function unzip(file, target, place) {
  const fd = openSync(file, 'r');
  try {
    let written = 0;
    for (const entry of centralDirectory(fd)) {
      const relative = entry.name.endsWith('/') ? null : place(entry.name);
      if (relative === null) continue;
      const destination = path.resolve(target, relative);
      if (!destination.startsWith(path.resolve(target) + path.sep)) {
        throw new SetupError(`The archive holds a path that leaves its folder: ${entry.name}`);
      }
      mkdirSync(path.dirname(destination), { recursive: true });
      writeFileSync(destination, contents(fd, entry));
      chmodSync(destination, entry.executable ? 0o755 : 0o644);
      written += 1;
    }
    return written;
  } finally {
    closeSync(fd);
  }
}

function readAt(fd, position, length) {
  const buffer = Buffer.alloc(length);
  const got = readSync(fd, buffer, 0, length, position);
  if (got !== length) throw new SetupError('The archive ends too early.');
  return buffer;
}

function* centralDirectory(fd) {
  const { size } = fstatSync(fd);
  const tailLength = Math.min(size, 22 + 0xffff);
  const tail = readAt(fd, size - tailLength, tailLength);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new SetupError('This is not a zip archive.');
  const directory = readAt(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = tail.readUInt16LE(end + 10);
  for (let at = 0, seen = 0; seen < entries; seen += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) {
      throw new SetupError('The archive is damaged: its list of files is not whole.');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      // The upper half of the external attributes is the Unix mode.
      executable: ((directory.readUInt32LE(at + 38) >>> 16) & 0o111) !== 0,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

function contents(fd, entry) {
  const local = readAt(fd, entry.offset, 30);
  if (local.readUInt32LE(0) !== LOCAL) throw new SetupError(`The archive is damaged at ${entry.name}.`);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const raw = readAt(fd, start, entry.packed);
  const data = entry.method === 0 ? raw : inflateRawSync(raw);
  if (data.length !== entry.size) throw new SetupError(`The archive is damaged at ${entry.name}.`);
  return data;
}
