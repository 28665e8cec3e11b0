import { watchBusName } from './session-bus.ts';
import { watchXembedTray } from './xembed-tray.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
/** A panel that starts at login takes its name first and asks for icons a moment later. */
const SETTLE_MS = 400;
/** How long a desktop that is still starting may take before the window stands in. */
const GRACE_MS = 2_500;

export interface TrayPresence {
  /** The tray came after the icon was made: make it anew. */
  arrivedLate(): void;
  /** No tray after the grace time. */
  missing(): void;
}

/** What tells of one kind of tray: at once and on each change. Returns a stop function. */
type TrayWatch = (told: (present: boolean) => void) => () => void;

/**
 * Watches for the Linux desktop's tray, of either kind: StatusNotifier (by D-Bus) and XEmbed (tint2, trayer, i3bar), to which
 * Electron falls back by itself. An icon made while there was none never registers with a StatusNotifier tray, also not later; one
 * that was there at first registers again by itself when the tray restarts. Returns a stop function.
 * @param watches the two kinds of this desktop; given by tests
 */
export function watchTrayPresence(
  env: Readonly<Record<string, string | undefined>>,
  presence: TrayPresence,
  watches: readonly TrayWatch[] = [
    (told) => watchBusName(env, WATCHER, told),
    (told) => watchXembedTray(env, told),
  ],
): () => void {
  /** What each kind said last; null before its first word. */
  const present: (boolean | null)[] = watches.map(() => null);
  let registered = false;
  let wasMissing = false;
  let timer: NodeJS.Timeout | null = null;
  const later = (ms: number, run: () => void): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const changed = (first: boolean): void => {
    if (registered) return;
    if (present.some((one) => one === true)) {
      // The icon is made at the start: a tray that answers the first question has it already.
      if (first && !wasMissing) {
        registered = true;
        if (timer) clearTimeout(timer);
      } else {
        later(SETTLE_MS, () => {
          registered = true;
          presence.arrivedLate();
        });
      }
    } else if (present.every((one) => one === false)) {
      later(first ? GRACE_MS : SETTLE_MS, () => {
        wasMissing = true;
        presence.missing();
      });
    }
  };
  const stops = watches.map((watch, at) =>
    watch((told) => {
      const first = present[at] === null;
      present[at] = told;
      changed(first);
    }),
  );
  return () => {
    for (const stop of stops) stop();
    if (timer) clearTimeout(timer);
  };
}
