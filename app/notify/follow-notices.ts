import type { Engine } from '../model/engine.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Clock, Notifier } from '../platform/ports.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { LoginRun } from '../model/sign-in-run.ts';
import type { Snooze } from '../preferences/snooze.ts';
import type { NoticeMemory } from './memory.ts';
import { decideNotices } from './policy.ts';
import { nextTurn } from '../platform/wait.ts';

/** What a person set about notices, and what was already said. Kept by the host. */
export interface NoticeSettings {
  noticeMemory(): NoticeMemory;
  /** Writes only when something differs. */
  rememberNotices(memory: NoticeMemory): void;
  hush(): Snooze;
  preferences(): Pick<Preferences, 'lead'>;
}

export interface NoticeWatchDeps {
  engine: Pick<Engine, 'subscribe' | 'current' | 'running'>;
  notifier: Notifier;
  settings: NoticeSettings;
  newGrantName: () => string;
  clock: Clock;
  /** Opens the panel on a row; a click anywhere on a notice does this. */
  open: (row: string | null) => void;
}

export interface NoticeWatch {
  /** Decides anew: what is hushed has changed. */
  again(): void;
  stop(): void;
}

/** Applies the notice policy to each reading. The policy decides; this only carries out and remembers. */
export function followNotices(deps: NoticeWatchDeps): NoticeWatch {
  const { engine, notifier, settings, newGrantName, clock, open } = deps;
  let stopTimer = (): void => undefined;
  let previous: Snapshot | null = null;
  let awaited: LoginRun | null = null;
  const follow = (next: Snapshot): void => {
    const run = engine.running();
    // In the middle of a sign-in the store is half way by design: the newest reading at its end decides.
    if (run) {
      if (run !== awaited) void run.finished.then(nextTurn).then(followNewest);
      awaited = run;
      return;
    }
    const memory = settings.noticeMemory();
    const now = { ...next, now: clock.now() };
    const decided = decideNotices({
      previous,
      next: now,
      memory,
      newGrantName,
      hush: settings.hush(),
      lead: settings.preferences().lead,
    });
    previous = next;
    for (const key of decided.close) notifier.close(key);
    for (const notice of decided.show) notifier.show(notice, () => open(notice.row));
    // Remembered after it was shown: a crash in between repeats a notice rather than losing it.
    settings.rememberNotices(decided.memory);
    stopTimer();
    if (decided.again !== null)
      stopTimer = clock.after(Math.max(1_000, decided.again - now.now), followNewest);
  };
  const followNewest = (): void => {
    const newest = engine.current();
    if (newest) follow(newest);
  };
  followNewest();
  const stop = engine.subscribe(follow);
  return {
    again: followNewest,
    stop() {
      stopTimer();
      stop();
    },
  };
}
