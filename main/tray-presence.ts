import { watchBusName } from './session-bus.ts';

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

/**
 * Watches for the Linux desktop's tray. An icon made while there was none never registers, also not later; one that was
 * there at first registers again by itself when the tray restarts. Returns a stop function.
 */
export function watchTrayPresence(
  env: Readonly<Record<string, string | undefined>>,
  presence: TrayPresence,
): () => void {
  let known = false;
  let registered = false;
  let timer: NodeJS.Timeout | null = null;
  const later = (ms: number, run: () => void): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const stop = watchBusName(env, WATCHER, (present) => {
    const first = !known;
    known = true;
    if (!present) {
      if (!registered) later(first ? GRACE_MS : SETTLE_MS, () => presence.missing());
      return;
    }
    if (first) {
      registered = true;
      return;
    }
    if (registered) return;
    later(SETTLE_MS, () => {
      registered = true;
      presence.arrivedLate();
    });
  });
  return () => {
    stop();
    if (timer) clearTimeout(timer);
  };
}
