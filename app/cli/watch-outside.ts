import { randomUUID } from 'node:crypto';
import { followNotices, type NoticeWatchDeps } from '../notify/follow-notices.ts';
import { NOT_SNOOZED } from '../preferences/snooze.ts';
import { NoticeFile } from '../notify/notice-file.ts';
import { createDelivery, type Delivery } from '../notify/delivery.ts';
import { noticePayload, type SecondPath } from '../notify/external-notice.ts';
import type { Fetch, Ports } from '../platform/ports.ts';
import { DEFAULTS } from '../preferences/preferences.ts';
import { pauseUnheld } from '../platform/wait.ts';

export interface OutsideDeps {
  engine: NoticeWatchDeps['engine'];
  ports: Pick<Ports, 'processes' | 'env' | 'clock' | 'home' | 'files' | 'platform' | 'user'>;
  dataDir: string;
  path: SecondPath;
  fetch?: Fetch;
  /** Hears what did not work, a sentence each. */
  complain: (sentence: string) => void;
  /** Carries them, where somebody else wants to know how they fare. */
  delivery?: Delivery;
  /** How long the end waits for what is on its way, in ms. */
  lastMs?: number;
}

/** Who stops it waits a second for all of it at most. */
const LAST_MS = 200;

/**
 * The notices of the desktop for a machine that nobody sits at: the same policy, told by the hook and the webhook, once per
 * sign-in and threshold across restarts. What does not arrive is tried again, after a restart too.
 * @returns a function that stops it: what is on its way is given up and waits, on disk, for the next run
 */
export async function watchOutside(deps: OutsideDeps): Promise<() => Promise<void>> {
  const { engine, ports, dataDir, path, fetch, complain, lastMs = LAST_MS } = deps;
  const { clock, home } = ports;
  const world = { ...ports, ...(fetch ? { fetch } : {}) };
  const delivery = deps.delivery ?? createDelivery({ path, world, clock, dataDir, complain });
  const file = new NoticeFile(dataDir);
  let memory = await file.read();
  let under: Promise<unknown> = delivery.resume();
  const watch = followNotices({
    engine,
    clock,
    newGrantName: randomUUID,
    notifier: {
      show(notice) {
        const tale = noticePayload(notice, clock.now(), home);
        under = under.then(() => delivery.tell(tale));
      },
      // What went out can't be taken back.
      close: () => undefined,
    },
    settings: {
      noticeMemory: () => memory,
      rememberNotices(next) {
        if (JSON.stringify(next) === JSON.stringify(memory)) return;
        memory = next;
        under = under.then(() => file.write(next));
      },
      hush: () => NOT_SNOOZED,
      preferences: () => DEFAULTS,
    },
    open: () => undefined,
  });
  return async () => {
    watch.stop();
    // A hook that is quick is not cut off.
    await Promise.race([under, pauseUnheld(lastMs)]);
    delivery.stop();
    await under;
  };
}
