import type { Clock, FileChange, Files } from '../../platform/ports.ts';
import { FolderSight } from './folder-prints.ts';

/** A set of watched folders that follows what the last reading found. */
export interface DirectoryWatch {
  /** Watches exactly these folders from now on; those already watched are left alone. True when one is new. */
  follow(directories: string[]): boolean;
  stop(): void;
  /** Folders watched now, for the trust page and tests. */
  watched(): string[];
}

/** What is told of the folders. */
export interface Heard {
  /** True when it may matter. */
  changed(directory: string, change: FileChange): boolean;
  /** Something that may matter was told by an event: more of it is likely to come. */
  soon(): void;
  /** Something that may matter was found by looking: no more is to be waited for. */
  now(): void;
}

/** A folder in which something is told for so long, in ms, without a pause of {@link PAUSE_MS}, is a busy one. */
const BUSY_AFTER_MS = 2_000;
const PAUSE_MS = 400;

/** How often a busy folder is looked at, in ms: a change of ours has 250 ms to the lamp, and is yet to be read. */
const BEAT_MS = 190;

/** So many looks in a row that find nothing end it. */
const STILL_BEATS = 4;

interface Watched {
  stop: () => void;
  /** Since when something is told without a pause, and when something was told last. Epoch ms. */
  since: number;
  last: number;
  /** While it is busy: what a look is held against, and how many looks found nothing. */
  busy: { sight: FolderSight; still: number } | null;
}

/**
 * Watches folders by the system's own events. A folder that may not be watched is left out: the safety re-read covers it.
 *
 * Each event wakes the process, which costs more than a look at a few files. So in a folder in which something is written all
 * the time the events are given up and it is looked at a few times a second, until it stands still: a burst that does not end is cut
 * into beats. Where nothing is written there is no beat.
 */
export function watchDirectories(files: Files, clock: Clock, { changed, soon, now }: Heard): DirectoryWatch {
  const all = new Map<string, Watched>();
  let cancelBeat: (() => void) | null = null;

  const listen = (directory: string, watched: Watched): void => {
    try {
      watched.stop = files.watch(directory, (change) => {
        if (changed(directory, change)) soon();
        note(directory, watched);
      });
    } catch {
      // No watch to be had (limit of the system, forbidden folder): noted as tried, so it is not tried at each reading.
      watched.stop = () => undefined;
    }
  };

  const note = (directory: string, watched: Watched): void => {
    const at = clock.now();
    if (at - watched.last > PAUSE_MS || at < watched.last) watched.since = at;
    watched.last = at;
    if (watched.busy || at - watched.since < BUSY_AFTER_MS) return;
    watched.stop();
    watched.stop = () => undefined;
    // Its first look finds all that stands there: what was written before it, and not told any more, is not lost.
    watched.busy = { sight: new FolderSight(files, clock, directory), still: 0 };
    cancelBeat ??= clock.after(BEAT_MS, () => void beat());
  };

  /** Tells what a look found. True when it may matter. */
  const tell = (directory: string, found: readonly FileChange[]): boolean =>
    found.map((change) => changed(directory, change)).includes(true);

  const lookAt = async (directory: string, watched: Watched): Promise<boolean> => {
    const { busy } = watched;
    if (!busy) return false;
    const look = (): Promise<FileChange[] | null> => busy.sight.changes().catch(() => null);
    const found = await look();
    if (all.get(directory) !== watched) return false;
    busy.still = found?.length === 0 ? busy.still + 1 : 0;
    if (found !== null && busy.still < STILL_BEATS) return tell(directory, found);
    listen(directory, watched);
    Object.assign(watched, { busy: null, since: clock.now() });
    // What happened before events were told again.
    return tell(directory, (found && (await look())) ?? [{ name: null, names: true }]);
  };

  const beat = async (): Promise<void> => {
    let any = false;
    for (const [directory, watched] of [...all]) any = (await lookAt(directory, watched)) || any;
    if (any) now();
    const goesOn = [...all.values()].some(({ busy }) => busy);
    cancelBeat = goesOn ? clock.after(BEAT_MS, () => void beat()) : null;
  };

  const drop = (directory: string): void => {
    all.get(directory)?.stop();
    all.delete(directory);
  };
  return {
    follow(directories) {
      const wanted = new Set(directories);
      for (const directory of [...all.keys()]) if (!wanted.has(directory)) drop(directory);
      let added = false;
      for (const directory of wanted) {
        if (all.has(directory)) continue;
        added = true;
        const watched: Watched = { stop: () => undefined, since: 0, last: 0, busy: null };
        all.set(directory, watched);
        listen(directory, watched);
      }
      return added;
    },
    stop() {
      for (const directory of [...all.keys()]) drop(directory);
      cancelBeat?.();
      cancelBeat = null;
    },
    watched: () => [...all.keys()].sort(),
  };
}
