import { randomUUID } from 'node:crypto';
import type { Engine } from '../engine-contract.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { NoticeFile } from '../notify/notice-file.ts';
import { decideNotices } from '../notify/policy.ts';
import { tellOutside, tellTale, type SecondPath } from '../notify/second-path.ts';
import type { Ports } from '../ports.ts';
import type { Fetch } from '../signin/browser-flow.ts';

export interface OutsideDeps {
  engine: Pick<Engine, 'subscribe' | 'current'>;
  ports: Pick<Ports, 'processes' | 'env' | 'clock' | 'home'>;
  dataDir: string;
  path: SecondPath;
  fetch?: Fetch;
  /** Hears what did not work, a sentence each. */
  complain: (sentence: string) => void;
}

/**
 * The notices of the desktop for a machine that nobody sits at: the same policy, told by the hook and the webhook, once per
 * sign-in and threshold across restarts.
 * @returns a function that stops it, when what is under way has ended
 */
export async function watchOutside(deps: OutsideDeps): Promise<() => Promise<void>> {
  const { engine, ports, dataDir, path, fetch, complain } = deps;
  const file = new NoticeFile(dataDir);
  let memory = await file.read();
  let previous: Snapshot | null = null;
  let stopTimer = (): void => undefined;
  let under: Promise<unknown> = Promise.resolve();

  const follow = (snapshot: Snapshot): void => {
    const now = ports.clock.now();
    const next = { ...snapshot, now };
    const decided = decideNotices({ previous, next, memory, newGrantName: randomUUID });
    previous = snapshot;
    const changed = JSON.stringify(decided.memory) !== JSON.stringify(memory);
    memory = decided.memory;
    under = under.then(async () => {
      for (const notice of decided.show) {
        const outside = { processes: ports.processes, env: ports.env, ...(fetch ? { fetch } : {}) };
        for (const one of await tellOutside(path, tellTale(notice, now, ports.home), outside)) complain(one);
      }
      if (changed) await file.write(memory);
    });
    stopTimer();
    if (decided.again !== null) {
      const again = (): void => void (engine.current() && follow(engine.current() as Snapshot));
      stopTimer = ports.clock.after(Math.max(1_000, decided.again - now), again);
    }
  };
  const stop = engine.subscribe(follow);
  return async () => {
    stop();
    stopTimer();
    await under;
  };
}
