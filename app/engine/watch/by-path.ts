import { basename, dirname, join } from 'node:path';
import type { Files } from '../../platform/ports.ts';
import type { Hints } from './hints.ts';

interface Entry<T> {
  /** Things that this is the first path of. */
  own: Set<T>;
  /** Things that it concerns otherwise. */
  things: Set<T>;
  /** True when something lies below this name, so that it is a folder. */
  inner: boolean;
}

/** What may be concerned by what was told. */
export interface Concerned<T> {
  things: Iterable<T>;
  /** Those of them whose first path was told of, as an entry that is still there, and nothing else that concerns them. */
  alone: ReadonlySet<T>;
  /** True when a folder on the way to one of them may be another one now. */
  moved: boolean;
}

/** Some file systems know no difference between large and small letters; one look too many is no harm. */
function keyOf(folder: string, name: string): string {
  return `${folder}\n${name}`.toLowerCase();
}

/**
 * Things by the paths that concern them: the path itself, and every folder on the way to it. Folders are told apart by where
 * they really are, since one that is watched under one path is often read under another, through links.
 */
export class ByPath<T> {
  readonly #files: Pick<Files, 'realPath'>;
  readonly #all: T[] = [];
  readonly #entries = new Map<string, Entry<T>>();
  readonly #lists = new Map<string, Set<T>>();
  readonly #real = new Map<string, Promise<string>>();
  readonly #ways = new Map<string, Promise<string[]>>();

  constructor(files: Pick<Files, 'realPath'>) {
    this.#files = files;
  }

  /** @param listed true for what rests on the names in the folder that the path leads to */
  async add(thing: T, paths: readonly string[], listed = false): Promise<void> {
    this.#all.push(thing);
    for (const [at, path] of paths.entries()) {
      const folder = dirname(path);
      const leaf = this.#entry(keyOf(await this.#realOf(folder), basename(path)));
      (at === 0 ? leaf.own : leaf.things).add(thing);
      for (const way of await this.#waysTo(folder)) {
        const entry = this.#entry(way);
        entry.things.add(thing);
        entry.inner = true;
      }
      if (!listed) continue;
      const own = await this.#realOf(path);
      const list = this.#lists.get(own) ?? new Set();
      this.#lists.set(own, list.add(thing));
    }
  }

  /** Those that what was told may concern. */
  async concerned({ all, folders }: Hints): Promise<Concerned<T>> {
    if (all) return { things: this.#all, alone: new Set(), moved: true };
    const [own, things] = [new Set<T>(), new Set<T>()];
    let moved = false;
    const found = (key: string, listed: boolean): void => {
      const entry = this.#entries.get(key);
      for (const one of entry?.own ?? []) (listed ? things : own).add(one);
      for (const one of entry?.things ?? []) things.add(one);
      moved ||= listed && entry?.inner === true;
    };
    for (const [directory, { names, listed }] of folders) {
      const folder = await this.#realOf(directory);
      for (const name of names) found(keyOf(folder, name), listed);
      // The folder itself, which the system tells of under its own name.
      const itself = basename(directory);
      if (names.has(itself)) found(keyOf(await this.#realOf(dirname(directory)), itself), false);
      if (listed) for (const one of this.#lists.get(folder) ?? []) things.add(one);
    }
    const alone = new Set([...own].filter((one) => !things.has(one)));
    return { things: new Set([...own, ...things]), alone, moved };
  }

  #entry(key: string): Entry<T> {
    const known = this.#entries.get(key) ?? { own: new Set<T>(), things: new Set<T>(), inner: false };
    this.#entries.set(key, known);
    return known;
  }

  /** Where a path really leads; of a missing one, where it would stand. */
  #realOf(path: string): Promise<string> {
    const known = this.#real.get(path) ?? this.#lookUp(path);
    this.#real.set(path, known);
    return known;
  }

  async #lookUp(path: string): Promise<string> {
    const real = await this.#files.realPath(path).catch(() => null);
    const parent = dirname(path);
    if (real !== null || parent === path) return real ?? path;
    return join(await this.#realOf(parent), basename(path));
  }

  /** Keys of a folder and of each folder above it, by its own path and by the real one. */
  #waysTo(folder: string): Promise<string[]> {
    const known = this.#ways.get(folder) ?? this.#lookUpWays(folder);
    this.#ways.set(folder, known);
    return known;
  }

  async #lookUpWays(folder: string): Promise<string[]> {
    const ways = new Set<string>();
    for (const start of new Set([folder, await this.#realOf(folder)])) {
      for (let at = start; dirname(at) !== at; at = dirname(at)) {
        ways.add(keyOf(await this.#realOf(dirname(at)), basename(at)));
      }
    }
    return [...ways];
  }
}
