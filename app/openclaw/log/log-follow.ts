import path from 'node:path';
import { parseLogLine } from './log-line.ts';
import { mayMean, signalOf } from './gateway-log.ts';
import type { LogPlace } from './log-files.ts';
import type { FileChange, Files } from '../../platform/ports.ts';

/** Most that is read of a log's growth at once, in bytes. */
const MOST_GROWTH = 256 * 1024;

interface Known {
  inode: number;
  size: number;
}

/**
 * Tells whether the growth of a gateway log says anything about a sign-in. A gateway writes a line for every call, so a
 * full re-read for each would be polling by another name: only the new bytes are looked at, and mostly say nothing.
 */
export class LogFollow {
  readonly #files: Files;
  readonly #known = new Map<string, Known>();
  #places: LogPlace[] = [];
  /** The file of each place that grows; null when a name came or went since. */
  #newest: string[] | null = null;

  constructor(files: Files) {
    this.#files = files;
  }

  /** Takes the present ends of the logs as known: what stands there was just read in full. */
  async settleAt(places: LogPlace[]): Promise<void> {
    this.#places = places;
    this.#newest = null;
    const seen = new Set<string>();
    for (const file of await this.#list()) {
      seen.add(file);
      const facts = await this.#files.facts(file).catch(() => null);
      if (facts) this.#known.set(file, { inode: facts.inode, size: facts.size });
    }
    for (const file of this.#known.keys()) if (!seen.has(file)) this.#known.delete(file);
  }

  /** True for a change that may be one of a gateway's log: others share its folder. */
  concerns(directory: string, { name, names }: FileChange): boolean {
    const file = name === null ? null : path.join(directory, name);
    if (file !== null && !names && this.#newest?.includes(file)) return true;
    const ours = (place: LogPlace): boolean =>
      place.directory === directory && (name === null || place.pick([name]).length > 0);
    if (name !== null && !this.#places.some(ours)) return false;
    this.#newest = null;
    return true;
  }

  /** True when a line that matters was added since the last look, or when a file was replaced and must be read anew. */
  async matters(): Promise<boolean> {
    let result = false;
    for (const file of await this.#list()) {
      if (await this.#grewWithMeaning(file).catch(() => false)) result = true;
    }
    return result;
  }

  async #list(): Promise<string[]> {
    if (this.#newest) return this.#newest;
    const lists = this.#places.map(async (place) => {
      const names = await this.#files.list(place.directory).catch(() => []);
      // Older files of the family no longer grow.
      return place
        .pick(names)
        .slice(0, 1)
        .map((name) => path.join(place.directory, name));
    });
    this.#newest = (await Promise.all(lists)).flat();
    return this.#newest;
  }

  async #grewWithMeaning(file: string): Promise<boolean> {
    const facts = await this.#files.facts(file);
    if (facts?.kind !== 'file') return false;
    const known = this.#known.get(file);
    const same = known?.inode === facts.inode && facts.size >= known.size;
    const growth = same ? facts.size - known.size : facts.size;
    if (growth === 0) return false;
    // By position: it may grow on between the question and the reading, and no line may be cut by that.
    const from = Math.max(facts.size - growth, facts.size - MOST_GROWTH);
    const bytes = await this.#files.readFrom(file, from, Math.min(growth, MOST_GROWTH));
    // A line that is still being written is left for the next look.
    const end = bytes.lastIndexOf(0x0a);
    if (end < 0) return false;
    this.#known.set(file, { inode: facts.inode, size: from + end + 1 });
    const lines = bytes.subarray(0, end).toString('utf8').split('\n');
    return lines.some((raw) => {
      if (!mayMean(raw)) return false;
      const line = parseLogLine(raw, file);
      return line !== null && signalOf(line, false) !== null;
    });
  }
}
