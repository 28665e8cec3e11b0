import type { FileFacts } from '../../platform/path-step.ts';
import type { Clock, Files } from '../../platform/ports.ts';
import { ByPath } from './by-path.ts';
import type { Hints } from './hints.ts';
import { printOf, stampNow } from './prints.ts';
import { LIST, recordingFiles, type Found } from './recording.ts';

interface Ground extends Found {
  /** For a lazy one: epoch ms before which it is not looked at again. */
  notBefore: number;
  /** Of a file in its place, which kind it was and whose, when this ground last stood. */
  leaf: string | null;
}

interface Named {
  grounds: ByPath<Ground>;
  ids: ByPath<string>;
}

/** What a look at the grounds found. */
export interface Verdict {
  changed: boolean;
  /** When something was left for later: after how many ms to look again. */
  againInMs: number | null;
}

/** A lazy ground may take this part of the time at most. */
const LAZY_SHARE = 100;

/** A ground that changes again and again while nothing is told: looked at no more often than this at last. In ms. */
const LONGEST_REST_MS = 60_000;
const FIRST_REST_MS = 500;
/** So often it may, before it has to rest. */
const FREE_TRIES = 3;

/** Which of the paths are one file, whatever that file's number is: a rewritten file gets another number and means nothing. */
function partition(ids: ReadonlyMap<string, string | null>): string {
  const groups = new Map<string, number>();
  return [...ids.values()]
    .map((id) => {
      if (id === null) return '-';
      if (!groups.has(id)) groups.set(id, groups.size);
      return groups.get(id);
    })
    .join(' ');
}

/** All that tells a plain file's place from another one's but its content; null for whatever is none. */
function leafOf(facts: FileFacts | null): string | null {
  return facts?.kind === 'file' ? `${facts.mode} ${facts.uid} ${facts.gid} ${facts.readOnly ?? ''}` : null;
}

/**
 * What the last whole reading rests on, taken down as it was read: each file's content, rights and place, each folder's names,
 * each row. A gateway writes all the time where its sign-ins stand, and hardly ever one of them; so an event is first held
 * against this, and only what differs is worth a new reading. It is also why a reading does not wake itself: whatever events
 * its own opening and closing of files causes (SQLite as root sets the owner of the log that it opens), they change nothing
 * that stands here.
 */
export class WatchTargetSet {
  /** To be read through. One object for all readings. */
  readonly files: Files;
  readonly #base: Files;
  readonly #clock: Pick<Clock, 'now'>;
  #grounds = new Map<string, Ground>();
  #ids = new Map<string, string | null>();
  /** Both by path, made when they are first asked for after a reading. */
  #named: Named | null = null;
  /** False from the start of a reading to its end, and after one that failed. */
  #whole = false;
  #sum = '';
  /** The ground that led to the reading under way, and how often each did so for nothing. */
  #cause: string | null = null;
  readonly #vain = new Map<string, { tries: number; restsUntil: number }>();

  constructor(files: Files, clock: Pick<Clock, 'now'>) {
    this.#base = files;
    this.#clock = clock;
    this.files = recordingFiles(files, clock, {
      isOpen: () => !this.#whole,
      note: (found, alone) => this.#note(found, alone),
      identity: (path, id) => this.#ids.set(path, id),
    });
  }

  /** A new whole reading starts: what the last one rested on is forgotten. */
  begin(): void {
    this.#grounds = new Map();
    this.#ids = new Map();
    this.#named = null;
    this.#whole = false;
  }

  /**
   * The reading is through.
   * @param told what it led to, as a text that is equal when nobody is told anything new
   */
  end(told: string): void {
    this.#whole = true;
    const prints = [...this.#grounds.values()].map(({ label, print }) => `${label}\n${print}`).sort();
    const sum = printOf([...prints, partition(this.#ids), told].join('\n'));
    const cause = this.#cause;
    this.#cause = null;
    const vain = sum === this.#sum;
    this.#sum = sum;
    if (cause === null) return;
    if (!vain) {
      this.#vain.delete(cause);
      return;
    }
    const tries = (this.#vain.get(cause)?.tries ?? 0) + 1;
    const rest =
      tries > FREE_TRIES ? Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (tries - FREE_TRIES - 1)) : 0;
    this.#vain.set(cause, { tries, restsUntil: this.#clock.now() + rest });
  }

  /** Holds events against what the last reading rests on. */
  async changed(hints: Hints): Promise<Verdict> {
    if (!this.#whole) return { changed: true, againInMs: null };
    let againInMs: number | null = null;
    const later = (ms: number): void => {
      againInMs = Math.min(againInMs ?? ms, ms);
    };
    for (const folder of hints.sure) {
      const rest = this.#rest(folder);
      if (rest === 0) return this.#led(folder);
      later(rest);
    }
    const named = await this.#byName();
    const { things, alone, moved } = await named.grounds.concerned(hints);
    const leaves = new Map<string, Promise<string | null>>();
    for (const ground of things) {
      const rest = Math.max(this.#rest(ground.label), ground.lazy ? ground.notBefore - this.#clock.now() : 0);
      if (rest > 0) later(Math.min(rest, LONGEST_REST_MS));
      else if (!(await this.#stands(ground, alone.has(ground) ? leaves : null)))
        return this.#led(ground.label);
    }
    const ids = await named.ids.concerned(hints);
    if (!(await this.#sameFiles([...ids.things]))) return this.#led('same files');
    // All stands, and yet another folder may be in the place of one: where its events come from is looked up again.
    if (moved || ids.moved) this.#named = null;
    return { changed: false, againInMs };
  }

  #led(label: string): Verdict {
    this.#cause = label;
    return { changed: true, againInMs: null };
  }

  #rest(label: string): number {
    const until = this.#vain.get(label)?.restsUntil ?? 0;
    return Math.min(Math.max(0, until - this.#clock.now()), LONGEST_REST_MS);
  }

  /** @param leaves what was seen of files during this look, where the ground is about nothing but the file in its place */
  async #stands(ground: Ground, leaves: Map<string, Promise<string | null>> | null): Promise<boolean> {
    const leaf = ground.place && leaves ? await this.#leaf(ground.place, leaves) : null;
    if (leaf !== null && leaf === ground.leaf) return true;
    const stamp = await stampNow(this.#base, ground.stamps, this.#clock.now());
    if (stamp !== null && stamp === ground.stamp) return true;
    const start = performance.now();
    const print = await ground.again();
    const stands = print === null || print === ground.print;
    ground.notBefore = this.#clock.now() + (performance.now() - start) * LAZY_SHARE;
    if (stands) Object.assign(ground, { stamp, leaf });
    return stands;
  }

  #leaf(path: string, seen: Map<string, Promise<string | null>>): Promise<string | null> {
    const known = seen.get(path) ?? this.#base.facts(path).then(leafOf, () => null);
    seen.set(path, known);
    return known;
  }

  async #byName(): Promise<Named> {
    if (this.#named) return this.#named;
    const named = { grounds: new ByPath<Ground>(this.#base), ids: new ByPath<string>(this.#base) };
    for (const ground of this.#grounds.values()) {
      await named.grounds.add(ground, ground.paths, ground.label.startsWith(`${LIST} `));
    }
    for (const path of this.#ids.keys()) await named.ids.add(path, [path]);
    this.#named = named;
    return named;
  }

  async #sameFiles(paths: string[]): Promise<boolean> {
    const now = await Promise.all(paths.map((path) => this.#base.identity(path)));
    if (paths.every((path, at) => this.#ids.get(path) === now[at])) return true;
    const fresh = new Map<string, string | null>();
    for (const path of this.#ids.keys()) fresh.set(path, await this.#base.identity(path));
    if (partition(fresh) !== partition(this.#ids)) return false;
    this.#ids = fresh;
    return true;
  }

  #note(ground: Found, alone: boolean): void {
    const { label } = ground;
    const key = alone ? `${label}\n${this.#grounds.size}` : label;
    const known = this.#grounds.get(key);
    if (!known || known.print === ground.print) {
      this.#grounds.set(key, { ...ground, notBefore: 0, leaf: null });
      return;
    }
    // What one reading met in two states must be read once more: a part of it rests on what is gone.
    const print = `${ground.print} and before ${known.print}`;
    this.#grounds.set(key, { ...ground, print, stamps: [], stamp: null, notBefore: 0, leaf: null });
  }
}
