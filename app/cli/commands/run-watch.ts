import type { Engine } from '../../model/engine.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Ports } from '../../platform/ports.ts';
import { headline } from '../../view/headline.ts';
import { absoluteMoment } from '../../view/moment.ts';
import type { Arguments } from '../arguments.ts';
import { statusDocument } from '../print/document.ts';
import { narrowed } from '../filter.ts';
import type { Page } from '../print/page.ts';
import { type Paint, STATE_COLOUR } from '../print/styles.ts';
import { statusText } from '../print/print-status.ts';
import { shortenedDocument } from '../print/shorten.ts';
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
  const show = (whole: Snapshot): void => {
    const snapshot = narrowed(whole, args);
    if (args.json) {
      stdio.stdout.write(`${JSON.stringify(statusDocument(snapshot, args.showAccounts))}\n`);
    } else {
      const short = shortenedDocument(snapshot, args.showAccounts);
      stdio.stdout.write(first ? `${statusText(short, page)}\n` : changeLine(short, page.paint));
    }
    first = false;
  };
  const stop = engine.subscribe(show);
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
    for (const sentence of (await Promise.race([engine.start(), stopped])) ?? [])
      stdio.stderr.write(`${sentence}\n`);
    await stopped;
  } finally {
    stop();
    stopBeats?.();
    await Promise.all([stopOutside?.(), engine.stop()]);
  }
  return EXIT.ok;
}
