import type { LogPlace } from '../diagnose/log-place.ts';
import type { Ports } from '../ports.ts';
import { watchDirectories } from './directories.ts';
import { LogFollow } from './log-follow.ts';
import { settle } from './settle.ts';

/** What the last reading rests on. */
export interface Footing {
  /** Folders whose every event means a re-read: stores, configuration, Codex home. */
  directories: string[];
  logPlaces: LogPlace[];
  /** Epoch ms at which the picture may change although no file does, or null. */
  nextChange: number | null;
}

export interface Watch {
  /**
   * Follows a new reading: other folders, another deadline. True when a folder is watched for the first time: what
   * changed in it between the reading and now went unseen, so one more reading is due.
   */
  rest(footing: Footing): Promise<boolean>;
  stop(): void;
  watched(): string[];
}

/** Longest time without a look: after a suspended machine wakes, events may have been lost. In ms. */
const SAFETY_MS = 60 * 60_000;

/** A short wait after a deadline, so that the re-read stands clearly behind it. In ms. */
const PAST_DEADLINE_MS = 50;

/**
 * Calls `reread` when something changed on disk, when a log says something new about a sign-in, or when the next deadline
 * has come. Between those there is one timer and nothing else: no polling, no child, no network.
 */
export function startWatch(ports: Pick<Ports, 'files' | 'clock'>, reread: () => void): Watch {
  const { clock, files } = ports;
  const follow = new LogFollow(files);
  let cancelTimer: (() => void) | null = null;
  let stopped = false;

  const stores = settle(clock, reread);
  const logs = settle(clock, () => {
    void follow.matters().then((matters) => {
      if (matters && !stopped) reread();
    });
  });
  const storeFolders = watchDirectories(files, () => stores.poke());
  const logFolders = watchDirectories(files, () => logs.poke());

  return {
    async rest(footing) {
      await follow.settleAt(footing.logPlaces);
      if (stopped) return false;
      const newStore = storeFolders.follow(footing.directories);
      const newLog = logFolders.follow(footing.logPlaces.map((place) => place.directory));
      cancelTimer?.();
      const now = clock.now();
      const due = footing.nextChange === null ? SAFETY_MS : footing.nextChange - now + PAST_DEADLINE_MS;
      cancelTimer = clock.after(Math.min(Math.max(due, PAST_DEADLINE_MS), SAFETY_MS), reread);
      return newStore || newLog;
    },
    stop() {
      stopped = true;
      cancelTimer?.();
      stores.cancel();
      logs.cancel();
      storeFolders.stop();
      logFolders.stop();
    },
    watched: () => [...storeFolders.watched(), ...logFolders.watched()],
  };
}
