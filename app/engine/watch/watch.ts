import type { LogPlace } from '../../openclaw/log/log-files.ts';
import type { Ports } from '../../platform/ports.ts';
import { watchDirectories } from './directories.ts';
import { Told, type Hints } from './hints.ts';
import { LogFollow } from '../../openclaw/log/log-follow.ts';
import { settle } from './debounce.ts';

/** What the last reading rests on. */
export interface WatchTargets {
  /** Folders whose events may mean a re-read: stores, configuration, Codex home. */
  directories: string[];
  /** Folders whose every event means one. */
  sure: string[];
  logPlaces: LogPlace[];
  /** Epoch ms at which the picture may change although no file does, or null. */
  nextChange: number | null;
}

export interface Watch {
  /**
   * Follows a new reading: other folders, another deadline. True when a folder is watched for the first time: what
   * changed in it between the reading and now went unseen, so one more reading is due.
   */
  rest(footing: WatchTargets): Promise<boolean>;
  /** Puts back what could not be looked at yet, and calls `look` with it in so many ms. */
  later(hints: Hints, ms: number): void;
  stop(): void;
  watched(): string[];
}

/** Longest time without a look: after a suspended machine wakes, events may have been lost. In ms. */
const SAFETY_MS = 60 * 60_000;

/** A short wait after a deadline, so that the re-read stands clearly behind it. In ms. */
const PAST_DEADLINE_MS = 50;

/** What a watch calls. */
export interface Woken {
  /** Something that matters has changed, or a deadline has come. */
  reread(): void;
  /** The system told of changes: they may matter or not. */
  look(hints: Hints): void;
}

/**
 * Calls `look` when something changed on disk, and `reread` when a log says something new about a sign-in, or when the next
 * deadline has come. Between those there is one timer and nothing else: no polling, no child, no network. (In a folder that is
 * written to all the time a burst of events has no end, and is cut into beats.)
 */
export function startWatch(ports: Pick<Ports, 'files' | 'clock'>, { reread, look }: Woken): Watch {
  const { clock, files } = ports;
  const follow = new LogFollow(files);
  const told = new Told();
  let sure: ReadonlySet<string> = new Set();
  let storeFolders: ReadonlySet<string> = new Set();
  let logFolders: ReadonlySet<string> = new Set();
  let cancelTimer: (() => void) | null = null;
  let cancelLater: (() => void) | null = null;
  let stopped = false;

  let logsTold = false;

  // One burst for stores and logs: a gateway at work writes both, and each wake costs.
  const burst = settle(clock, () => {
    if (!told.empty) look(told.take());
    if (!logsTold) return;
    logsTold = false;
    void follow.matters().then((matters) => {
      if (matters && !stopped) reread();
    });
  });
  const folders = watchDirectories(files, clock, {
    changed(directory, change) {
      const stores = storeFolders.has(directory);
      if (stores) told.add(directory, change, sure.has(directory));
      const logs = logFolders.has(directory) && follow.concerns(directory, change);
      logsTold ||= logs;
      return stores || logs;
    },
    soon: burst.poke,
    now: burst.now,
  });

  return {
    async rest(footing) {
      await follow.settleAt(footing.logPlaces);
      if (stopped) return false;
      sure = new Set(footing.sure);
      storeFolders = new Set([...footing.directories, ...footing.sure]);
      logFolders = new Set(footing.logPlaces.map((place) => place.directory));
      const added = folders.follow([...storeFolders, ...logFolders]);
      cancelTimer?.();
      const now = clock.now();
      const due = footing.nextChange === null ? SAFETY_MS : footing.nextChange - now + PAST_DEADLINE_MS;
      cancelTimer = clock.after(Math.min(Math.max(due, PAST_DEADLINE_MS), SAFETY_MS), reread);
      return added;
    },
    later(hints, ms) {
      if (stopped) return;
      told.back(hints);
      // One that comes with other events looks at this as well.
      cancelLater ??= clock.after(ms, () => {
        cancelLater = null;
        look(told.take());
      });
    },
    stop() {
      stopped = true;
      cancelTimer?.();
      cancelLater?.();
      burst.cancel();
      folders.stop();
    },
    watched: () => folders.watched(),
  };
}
