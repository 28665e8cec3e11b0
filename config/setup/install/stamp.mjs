import { createHash } from 'node:crypto';
import {
  createReadStream,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The text of a stamp, or null: a step whose stamp equals what it would write now has nothing to do. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Writes a stamp whole or not at all, so that an interrupted run repeats its step. */
export function writeStamp(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

/** Digest of a string or buffer, hex. */
export const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** Digest of a file read as a stream. @returns {Promise<string>} in `encoding` ('hex' or 'base64') */
export async function fileDigest(file, algorithm, encoding = 'hex') {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}

/**
 * One value that changes when any file under the given files or folders is added, removed or edited
 * (path, size and modification time; contents are not read, so that a second run costs milliseconds).
 */
export function treeFingerprint(base, entries) {
  const lines = [];
  const visit = (relative) => {
    const stat = statSync(path.join(base, relative), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path.join(base, relative)).sort()) visit(path.join(relative, name));
    } else {
      lines.push(`${relative} ${stat.size} ${stat.mtimeMs}`);
    }
  };
  entries.forEach(visit);
  return sha256(lines.join('\n'));
}
