import type { Engine } from '../../model/engine.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Ports } from '../../platform/ports.ts';
import { headline } from '../../view/headline.ts';
import { absoluteMoment } from '../../view/moment.ts';
import type { Arguments } from '../arguments.ts';
import { writeInTurns, writeWhole, jsonParts } from '../print/in-turns.ts';
import { statusDocument } from '../print/document.ts';
import { narrowed } from '../filter.ts';
import type { Page } from '../print/page.ts';
import { type Paint, STATE_COLOUR } from '../print/styles.ts';
import { statusParts } from '../print/print-status.ts';
import { shortenedInTurns } from '../print/shorten.ts';
import { EXIT, type Stdio } from '../stdio.ts';
import { createDelivery } from '../../notify/delivery.ts';
import { startBeats } from '../../service/beat-writer.ts';
import { watchOutside, type OutsideDeps } from '../watch-outside.ts';
import { keepYoungHeapSmall } from '../../platform/node/young-heap.ts';

/** What telling outside needs of this machine. */
export interface Tellers extends Pick<OutsideDeps, 'dataDir' | 'fetch'> {
  ports: Ports;
}

function changeLine(snapshot: Snapshot, paint: Paint): string {
  const time = absoluteMoment(snapshot.now);
  return `${time} ${paint(snapshot.verdict.padEnd(7), STATE_COLOUR[snapshot.verdict])} ${headline(snapshot)}\n`;
}

/** Follows the engine until the run is stopped: the whole state first, then a line (or document) per change. Returns 0. */
export async function runWatch(
  engine: Engine,
  args: Arguments,
  stdio: Stdio,
  page: Page,
  tellers: Tellers,
): Promise<number> {
  keepYoungHeapSmall();
  let first = true;
  const { stdout, signal } = stdio;
  const show = async (snapshot: Snapshot): Promise<void> => {
    if (signal.aborted) return;
    if (args.json) {
      await writeWhole(jsonParts(await statusDocument(snapshot, args.showAccounts), 0), stdout, signal);
    } else {
      const short = await shortenedInTurns(snapshot, args.showAccounts);
      if (first) await writeInTurns(statusParts(short, page), stdout, signal);
      stdout.write(first ? '\n' : changeLine(short, page.paint));
    }
    first = false;
  };
  /** One after the other: what is written in turns is not mixed with what came meanwhile. */
  let shown: Promise<unknown> = Promise.resolve();
  let fail = (thrown: unknown): void => void thrown;
  const failed = new Promise<never>((_done, no) => (fail = no));
  failed.catch(() => undefined);
  const stop = engine.subscribe((whole) => {
    const snapshot = narrowed(whole, args);
    shown = shown
      .then(() => show(snapshot))
      .catch((thrown: unknown) => (signal.aborted ? null : fail(thrown)));
  });
  const { outside: path } = args;
  const complain = (sentence: string): void => void stdio.stderr.write(`${sentence}\n`);
  const quiet = path.hook === null && path.webhook === null;
  const { ports, dataDir, fetch } = tellers;
  const world = { ...ports, ...(fetch ? { fetch } : {}) };
  const delivery = createDelivery({ path, world, clock: ports.clock, dataDir, complain });
  const stopOutside = quiet ? null : await watchOutside({ ...tellers, engine, path, complain, delivery });
  const stopBeats = args.service
    ? startBeats({
        dataDir,
        clock: ports.clock,
        pid: process.pid,
        ping: path.ping,
        fetch: fetch ?? globalThis.fetch,
        current: () => engine.current(),
        delivery: () => delivery.state(),
      })
    : null;
  const stopped = new Promise<null>((done) => {
    if (stdio.signal.aborted) done(null);
    stdio.signal.addEventListener('abort', () => done(null), { once: true });
  });
  try {
    // The first reading of a large home takes its time, and nobody who stops it waits for that.
    for (const sentence of (await Promise.race([engine.start(), stopped, failed])) ?? [])
      stdio.stderr.write(`${sentence}\n`);
    await Promise.race([stopped, failed]);
  } finally {
    stop();
    await shown;
    stopBeats?.();
    await Promise.all([stopOutside?.(), engine.stop()]);
  }
  return EXIT.ok;
}
