import { createHash, randomBytes } from 'node:crypto';
import type { FileFacts } from '../../platform/path-step.ts';
import type { Files } from '../../platform/ports.ts';

/**
 * A file system's clock ticks in steps of up to 10 ms, so two writes within one tick leave the same time behind: the stamp of
 * a file that changed this recently (ms) tells nothing.
 */
const TICK_MS = 40;

/** New in each run, so that what is kept of a credential file is of no use to anybody. */
const SALT = randomBytes(16);

/** A short text that is equal for equal contents. */
export function printOf(content: string | Uint8Array): string {
  return createHash('sha256').update(SALT).update(content).digest('base64');
}

/** The print of what `look` gives; a failure is a finding like any other, told apart by its code. */
export async function printed<T, P>(look: () => Promise<T>, show: (value: T) => P): Promise<P | string> {
  try {
    return show(await look());
  } catch (error) {
    return failed(error);
  }
}

export function failed(error: unknown): string {
  return `failed ${(error as NodeJS.ErrnoException | null)?.code ?? 'otherwise'}`;
}

/** What tells one state of a file from the next without reading it. Null: it has to be read. */
export type Stamp = string | null;

function stampOf(facts: FileFacts | null, now: number): Stamp {
  if (!facts) return 'absent';
  // A link's own facts say nothing of what it leads to.
  const recent = facts.mtimeMs > now - TICK_MS && facts.mtimeMs < now + TICK_MS;
  return recent || facts.kind === 'symlink' ? null : `${facts.inode} ${facts.size} ${facts.mtimeMs}`;
}

/** The stamp of several files by their facts; null when one of them has none, or when there are no files. */
export function stampOfFacts(facts: readonly (FileFacts | null)[], now: number): Stamp {
  const stamps = facts.map((one) => stampOf(one, now));
  return stamps.length === 0 || stamps.includes(null) ? null : stamps.join('\n');
}

/** The stamp of several files at this moment. */
export async function stampNow(files: Files, paths: readonly string[], now: number): Promise<Stamp> {
  if (paths.length === 0) return null;
  return stampOfFacts(await Promise.all(paths.map((path) => files.facts(path).catch(() => null))), now);
}
