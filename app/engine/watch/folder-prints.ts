import { basename, join } from 'node:path';
import type { FileFacts } from '../../platform/path-step.ts';
import type { Clock, FileChange, Files } from '../../platform/ports.ts';
import { stampOfFacts } from './prints.ts';

/** A folder with more names than this is not looked through name by name. */
const MOST_NAMES = 200;

/** What tells one state of an entry from the next, as far as events would. Null: it changed too recently to tell. */
function markOf(facts: FileFacts, now: number): string | null {
  const { inode, kind, mode, uid, gid } = facts;
  // What happens inside a folder, or behind a link, is no event of the folder around it.
  const content = kind === 'file' || kind === 'other' ? stampOfFacts([facts], now) : '';
  return content === null ? null : `${inode} ${kind} ${mode} ${uid} ${gid} ${content}`;
}

interface Seen {
  inode: number;
  kind: FileFacts['kind'];
  mark: string | null;
}

function seenOf(facts: FileFacts, now: number): Seen {
  return { inode: facts.inode, kind: facts.kind, mark: markOf(facts, now) };
}

/** Whether a name came or went, or leads elsewhere now: a file that was replaced by another one is that file written anew. */
function namesChanged(before: Seen | undefined, now: Seen | null): boolean {
  return !before || !now || ((before.kind !== 'file' || now.kind !== 'file') && before.inode !== now.inode);
}

/**
 * What stands in one folder, name by name, and what of it has changed since the last look: what the system's events would have
 * told, for a folder in which so much is written that its events cost more than a look.
 */
export class FolderSight {
  readonly #files: Pick<Files, 'facts' | 'list' | 'realPath'>;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #directory: string;
  readonly #names = new Map<string, Seen>();
  #own: Seen | null = null;
  #list: string | null = null;
  #real: string | null = null;

  constructor(
    files: Pick<Files, 'facts' | 'list' | 'realPath'>,
    clock: Pick<Clock, 'now'>,
    directory: string,
  ) {
    this.#files = files;
    this.#clock = clock;
    this.#directory = directory;
  }

  /**
   * What changed since the last look; all that stands there at the first one. Null where a look tells nothing: the folder is
   * gone, or another one, or holds more names than we look through.
   */
  async changes(): Promise<FileChange[] | null> {
    const now = this.#clock.now();
    const { facts, list } = this.#files;
    this.#real ??= await this.#files.realPath(this.#directory);
    const folder = this.#real === null ? null : await facts(this.#real);
    if (this.#real === null || folder?.kind !== 'directory') return null;
    if (this.#own !== null && this.#own.inode !== folder.inode) return null;
    const changes: FileChange[] = [];
    const own = seenOf(folder, now);
    if (own.mark !== this.#own?.mark) changes.push({ name: basename(this.#directory), names: false });
    this.#own = own;
    const stamp = stampOfFacts([folder], now);
    const listed = stamp === null || stamp !== this.#list;
    this.#list = stamp;
    const names = listed ? await list(this.#real) : [...this.#names.keys()];
    if (names.length > MOST_NAMES) return null;
    if (listed) {
      const there = new Set(names);
      for (const name of this.#names.keys()) if (!there.has(name)) names.push(name);
    }
    for (const name of names) {
      const one = await facts(join(this.#real, name));
      const before = this.#names.get(name);
      const seen = one && seenOf(one, now);
      if (seen) this.#names.set(name, seen);
      else this.#names.delete(name);
      if (seen && seen.mark !== null && before?.mark === seen.mark) continue;
      changes.push({ name, names: namesChanged(before, seen) });
    }
    return changes;
  }
}
