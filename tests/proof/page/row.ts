import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What one run of a proof gave: `docs/proof/NAME.json`. */
export interface ProofRow {
  name: string;
  command: string;
  /** It ended with 0 and printed its sum. */
  good: boolean;
  /** The sum in its own words. */
  sum: string;
  /** When it ended, to the minute, UTC. */
  at: string;
  /** Which code was proved: see `codeOf`. */
  code: string;
  /** The last commit of then. */
  commit: string;
  versions: Record<string, string>;
  /** What stands under the table, where a sum needs more words. */
  note?: string;
}

export const root = path.resolve(import.meta.dirname, '..', '..', '..');
export const ROWS = path.join(root, 'docs', 'proof');

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 }).trim();

/** What is shipped, by which two trees are told apart; tests and documents may differ. */
const SHIPPED = ['app', 'main', 'renderer', 'assets', 'package-lock.json'];

/**
 * The shipped code of the checkout as a short name: the same for the same files, whatever the commit; `-dirty` behind it where a
 * file of it is not as it was committed.
 */
export function codeOf(): string {
  const name = createHash('sha256')
    .update(git('ls-tree', 'HEAD', ...SHIPPED))
    .digest('hex')
    .slice(0, 12);
  return git('status', '--porcelain', '--', ...SHIPPED) === '' ? name : `${name}-dirty`;
}

export const commitOf = (): string => git('rev-parse', '--short=9', 'HEAD');

/** The rows that were kept, by name. */
export function keptRows(folder = ROWS): Map<string, ProofRow> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const rows = files.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ProofRow);
  return new Map(rows.map((row) => [row.name, row]));
}

/** Keeps a row as soon as it is known, whole or not at all. */
export function keepRow(row: ProofRow, folder = ROWS): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${row.name}.json`);
  writeFileSync(`${file}.part`, `${JSON.stringify(row, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}
