import type { Snapshot } from '../model/snapshot.ts';
import type { DeliveryState } from '../model/delivery-state.ts';
import type { Clock, Fetch } from '../platform/ports.ts';
import { privateFolder, tempBeside } from '../platform/durable-file.ts';
import { durableFiles } from '../platform/node/durable-files.ts';
import { BEAT_MS, type Beat, beatPath } from './heartbeat.ts';

/** The address of a ping is asked for at each so many beats. */
const PING_EVERY = 5;
const PING_MS = 10_000;

export interface BeatDeps {
  dataDir: string;
  clock: Clock;
  pid: number;
  ping: string | null;
  fetch: Fetch;
  current: () => Pick<Snapshot, 'now' | 'verdict'> | null;
  delivery: () => DeliveryState;
}

/**
 * Leaves a sign of life once a minute, and asks for the address of the ping every five: what receives it tells somebody when it
 * stays away. Not asked for while there is no reading.
 * @returns a function that stops it
 */
export function startBeats(deps: BeatDeps): () => void {
  const { dataDir, clock, pid } = deps;
  const startedAt = clock.now();
  let count = 0;
  let stopped = false;
  let failure: string | null = null;
  let cancel = (): void => undefined;

  async function ping(address: string): Promise<void> {
    try {
      const response = await deps.fetch(address, {
        method: 'GET',
        redirect: 'error',
        signal: AbortSignal.timeout(PING_MS),
      });
      await response.body?.cancel();
      failure = response.ok ? null : `HTTP ${response.status}`;
    } catch {
      failure = 'unreachable';
    }
  }

  async function beat(): Promise<void> {
    const snapshot = deps.current();
    if (deps.ping !== null && snapshot !== null && count % PING_EVERY === 0) await ping(deps.ping);
    count += 1;
    const sign: Beat = {
      schema: 1,
      pid,
      startedAt,
      at: clock.now(),
      readAt: snapshot?.now ?? null,
      verdict: snapshot?.verdict ?? null,
      delivery: deps.delivery(),
      ping: failure,
    };
    const temp = tempBeside(beatPath(dataDir));
    try {
      await privateFolder(dataDir);
      // Not synced: after a crash of the machine an older sign is as good.
      await durableFiles.createExclusive(temp, JSON.stringify(sign), { sync: false });
      await durableFiles.replace(temp, beatPath(dataDir));
    } catch {
      // Whoever looks for the sign finds none, which is what it is for.
    }
    if (!stopped) cancel = clock.after(BEAT_MS, () => void beat());
  }

  void beat();
  return () => {
    stopped = true;
    cancel();
  };
}
