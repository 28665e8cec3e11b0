import type { FileChange } from '../../platform/ports.ts';

/** What the system told of one watched folder. */
export interface FolderHint {
  /** Names that were told, as the system spells them. */
  names: Set<string>;
  /** True when a name came or went, so that a list of the folder may be another one. */
  listed: boolean;
}

/** What the system told since the last look, joined. */
export interface Hints {
  /** True when anything may have changed. */
  all: boolean;
  /** By the path under which the folder is watched. */
  folders: ReadonlyMap<string, FolderHint>;
  /** Folders that changed and in which every change counts. */
  sure: ReadonlySet<string>;
}

/** Collects what is told until somebody takes it. */
export class Told {
  #all = false;
  #folders = new Map<string, FolderHint>();
  #sure = new Set<string>();

  /** @param sure true for a folder in which every change counts */
  add(directory: string, { name, names }: FileChange, sure: boolean): void {
    if (sure) this.#sure.add(directory);
    else if (name === null) this.#all = true;
    else {
      const hint = this.#of(directory);
      hint.names.add(name);
      hint.listed ||= names;
    }
  }

  get empty(): boolean {
    return !this.#all && this.#folders.size === 0 && this.#sure.size === 0;
  }

  /** Puts back what could not be looked at yet. */
  back({ all, folders, sure }: Hints): void {
    this.#all ||= all;
    for (const folder of sure) this.#sure.add(folder);
    for (const [directory, { names, listed }] of folders) {
      const hint = this.#of(directory);
      for (const name of names) hint.names.add(name);
      hint.listed ||= listed;
    }
  }

  take(): Hints {
    const taken = { all: this.#all, folders: this.#folders, sure: this.#sure };
    this.#all = false;
    [this.#folders, this.#sure] = [new Map(), new Set()];
    return taken;
  }

  #of(directory: string): FolderHint {
    const known = this.#folders.get(directory) ?? { names: new Set(), listed: false };
    this.#folders.set(directory, known);
    return known;
  }
}
