import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery, undeliveredPath } from '../../../app/notify/delivery.ts';
import type { NoticePayload } from '../../../app/notify/external-notice.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { systemProcesses } from '../../../app/platform/node/processes.ts';

const NOW = 1_800_000_000_000;
const DAY = 24 * 3_600_000;
const tale = (title: string, at = NOW): NoticePayload => ({
  schema: 1,
  program: 'clawlamp',
  title,
  body: '',
  urgency: 'normal',
  at: new Date(at).toISOString(),
});

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'delivery-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** A delivery by webhook whose other side answers as told, with a clock that a test moves. */
function stage(answer: () => number) {
  let now = NOW;
  const waits: { ms: number; run: () => void }[] = [];
  const got: string[] = [];
  const complaints: string[] = [];
  const delivery = createDelivery({
    path: { hook: null, webhook: 'https://hooks.example.com/x' },
    world: {
      processes: systemProcesses(),
      files: systemFiles(),
      platform: process.platform,
      env: {},
      fetch: async (_url, init) => {
        const status = answer();
        if (status === 200) got.push((JSON.parse(init?.body as string) as NoticePayload).title);
        return new Response('', { status });
      },
    },
    clock: { now: () => now, after: (ms, run) => (waits.push({ ms, run }), () => undefined) },
    dataDir,
    complain: (one) => complaints.push(one),
  });
  const settle = () => new Promise((done) => setTimeout(done, 60));
  return {
    delivery,
    waits,
    got,
    complaints,
    async pass(ms: number) {
      now += ms;
      waits.at(-1)?.run();
      await settle();
    },
  };
}

describe('a notice that does not arrive', () => {
  it('is sent again, later each time, and once only when the other side is back', async () => {
    let status = 503;
    const { delivery, waits, got, complaints, pass } = stage(() => status);
    await delivery.tell(tale('one'));
    expect(delivery.state()).toMatchObject({
      pending: 1,
      failure: { sentence: 'The webhook answered with HTTP 503.' },
    });
    expect(waits.at(-1)?.ms).toBe(30_000);
    await pass(30_000);
    expect(waits.at(-1)?.ms).toBe(120_000);
    status = 200;
    await pass(120_000);
    expect(got).toEqual(['one']);
    expect(complaints).toHaveLength(2);
    expect(delivery.state()).toEqual({ pending: 0, deliveredAt: NOW + 150_000, failure: null });
    expect(existsSync(undeliveredPath(dataDir))).toBe(false);
  });

  it('waits through a restart', async () => {
    const first = stage(() => 500);
    await first.delivery.tell(tale('one'));
    first.delivery.stop();
    expect(readFileSync(undeliveredPath(dataDir), 'utf8')).toContain('one');
    const second = stage(() => 200);
    await second.delivery.resume();
    expect(second.got).toEqual(['one']);
    expect(second.delivery.state().pending).toBe(0);
  });

  it('is given up after a day, and one that arrives is never sent twice', async () => {
    const lost = stage(() => 500);
    await lost.delivery.tell(tale('old'));
    await lost.pass(DAY + 1);
    expect(lost.delivery.state().pending).toBe(0);
    const well = stage(() => 200);
    await well.delivery.tell(tale('new'));
    await well.delivery.resume();
    expect(well.got).toEqual(['new']);
  });

  it('is no flood: the oldest of more than fifty go', async () => {
    const { delivery } = stage(() => 500);
    for (let at = 0; at < 53; at += 1) await delivery.tell(tale(`n${at}`));
    expect(delivery.state().pending).toBe(50);
    const kept = JSON.parse(readFileSync(undeliveredPath(dataDir), 'utf8')) as { tale: NoticePayload }[];
    expect(kept[0]?.tale.title).toBe('n3');
  });

  it('is given up when we stop, waits on disk, and nothing is held against the other side', async () => {
    const asked: AbortSignal[] = [];
    const hung = createDelivery({
      path: { hook: null, webhook: 'https://hooks.example.com/x' },
      world: {
        processes: systemProcesses(),
        files: systemFiles(),
        platform: process.platform,
        env: {},
        fetch: (_url, init) =>
          new Promise((_done, fail) => {
            const signal = init?.signal as AbortSignal;
            asked.push(signal);
            signal.addEventListener('abort', () => fail(signal.reason as Error));
          }),
      },
      clock: { now: () => NOW, after: () => () => undefined },
      dataDir,
      complain: (one) => expect(one).toBe('nothing'),
    });
    const [first, second] = [hung.tell(tale('one')), hung.tell(tale('two'))];
    await new Promise((done) => setTimeout(done, 20));
    hung.stop();
    await Promise.all([first, second]);
    expect(asked).toHaveLength(1);
    expect(hung.state()).toMatchObject({ pending: 2, failure: null });
    const next = stage(() => 200);
    await next.delivery.resume();
    expect(next.got).toEqual(['one', 'two']);
  });
});
