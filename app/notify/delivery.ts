import { join } from 'node:path';
import * as v from 'valibot';
import type { Clock } from '../platform/ports.ts';
import { privateFolder, removeDurably, writeDurably } from '../platform/durable-file.ts';
import { sendExternally, type Outside, type SecondPath, type NoticePayload } from './external-notice.ts';
import type { DeliveryState } from '../model/delivery-state.ts';
import { textAt } from '../platform/plain-files.ts';

type Way = keyof SecondPath;

/** A notice that one of the ways has not taken yet. */
interface Waiting {
  way: Way;
  tale: NoticePayload;
  tries: number;
}

/** Waits between two tries, in ms; the last one is kept to. A notice is given up after a day. */
const WAITS_MS = [30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000];
const GIVE_UP_MS = 24 * 3_600_000;
/** More than this would be a flood once the other side is back; the oldest go. */
const MOST = 50;

const KEPT = v.array(
  v.object({
    way: v.picklist(['hook', 'webhook']),
    tries: v.pipe(v.number(), v.integer()),
    tale: v.object({
      schema: v.literal(1),
      program: v.literal('clawlamp'),
      title: v.string(),
      body: v.string(),
      urgency: v.picklist(['low', 'normal', 'critical']),
      at: v.string(),
    }),
  }),
);

/** Where notices wait across restarts: words only, accounts shortened, for this person alone. */
export function undeliveredPath(dataDir: string): string {
  return join(dataDir, 'undelivered.json');
}

export interface Delivery {
  /** Tells a notice by each way. Resolves when each was tried once; never rejects. */
  tell(tale: NoticePayload): Promise<void>;
  state(): DeliveryState;
  /** Takes up what waited when the last run ended. */
  resume(): Promise<void>;
  /** Gives up what is under way. What has not arrived waits for the next run. */
  stop(): void;
}

export interface DeliveryDeps {
  path: SecondPath;
  world: Outside;
  clock: Clock;
  dataDir: string;
  /** Hears what did not work, a sentence each. */
  complain: (sentence: string) => void;
}

/** Carries notices to hook and webhook, each by itself, and tries again what did not arrive. */
export function createDelivery({ path, world, clock, dataDir, complain }: DeliveryDeps): Delivery {
  let waiting: Waiting[] = [];
  let deliveredAt: number | null = null;
  let failure: (DeliveryState['failure'] & { way: Way }) | null = null;
  let cancel = (): void => undefined;
  let turn: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  const outside = { ...world, signal: stopping.signal };

  const keep = async (): Promise<void> => {
    try {
      if (waiting.length === 0) return await removeDurably(undeliveredPath(dataDir));
      await privateFolder(dataDir);
      await writeDurably(undeliveredPath(dataDir), JSON.stringify(waiting));
    } catch {
      // Then it waits in this run alone.
    }
  };

  /** One try. @returns whether it is over: arrived, or given up */
  async function attempt(one: Waiting): Promise<boolean> {
    if (stopping.signal.aborted) return false;
    const [sentence] = await sendExternally(
      { hook: null, webhook: null, [one.way]: path[one.way] },
      one.tale,
      outside,
    );
    // Cut off by us: nothing is known against the other side.
    if (sentence !== undefined && stopping.signal.aborted) return false;
    one.tries += 1;
    if (sentence === undefined) {
      deliveredAt = clock.now();
      if (failure?.way === one.way) failure = null;
      return true;
    }
    failure = { at: clock.now(), sentence, way: one.way };
    complain(sentence);
    return clock.now() - Date.parse(one.tale.at) > GIVE_UP_MS;
  }

  function plan(): void {
    cancel();
    if (waiting.length === 0 || stopping.signal.aborted) return;
    const least = Math.min(...waiting.map(({ tries }) => tries));
    const wait = WAITS_MS[Math.min(Math.max(0, least - 1), WAITS_MS.length - 1)] ?? 0;
    cancel = clock.after(wait, () => void inTurn(tryAll));
  }

  async function tryAll(): Promise<void> {
    const left: Waiting[] = [];
    for (const one of waiting) if (path[one.way] !== null && !(await attempt(one))) left.push(one);
    waiting = left;
    await keep();
    plan();
  }

  /** One after the other: two tries of a notice at once could tell it twice. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work, work);
    return turn;
  }

  return {
    tell: (tale) =>
      inTurn(async () => {
        let failed = false;
        for (const way of ['hook', 'webhook'] as const) {
          if (path[way] === null) continue;
          const one: Waiting = { way, tale, tries: 0 };
          if (await attempt(one)) continue;
          waiting.push(one);
          failed = true;
        }
        if (!failed) return;
        waiting = waiting.slice(-MOST);
        await keep();
        plan();
      }),
    state: () => ({
      pending: waiting.length,
      deliveredAt,
      failure: failure && { at: failure.at, sentence: failure.sentence },
    }),
    resume: () =>
      inTurn(async () => {
        try {
          const parsed = v.safeParse(KEPT, JSON.parse(await textAt(undeliveredPath(dataDir))));
          if (parsed.success) waiting = parsed.output.slice(-MOST);
        } catch {
          return;
        }
        if (waiting.length > 0) await tryAll();
      }),
    stop() {
      cancel();
      stopping.abort();
    },
  };
}
