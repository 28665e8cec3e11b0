import { noted } from '../../support/said.ts';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { BOUNDS } from '../../../app/history/bounds.ts';
import type { TimelineEvent } from '../../../app/model/history-event.ts';
import { observe } from '../../../app/history/observe.ts';
import type { Memory } from '../../../app/history/memory.ts';
import type { ObservedRow, Observed } from '../../../app/history/observation.ts';
import { formatTimeline, parseTimeline } from '../../../app/history/history-document.ts';
import { TimelineFile } from '../../../app/history/history-file.ts';
import { pick, randomFrom } from '../diagnose/random.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const ports = { files: systemFiles(), clock: systemClock() };
let dir: string;
const file = () => path.join(dir, 'timeline.json');
const event = (at: number, row = 'row'): TimelineEvent => ({
  kind: 'recovered',
  at,
  seen: at,
  row,
  install: 'i',
});

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'clawlamp-timeline-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const add = (at: number, row?: string) => (content: { memory: Memory | null; events: TimelineEvent[] }) => ({
  ...content,
  events: [...content.events, event(at, row)],
});

describe('the timeline file', () => {
  it('is private, is read without a write, and leaves no lock behind', async () => {
    const own = new TimelineFile(ports, dir);
    expect(await own.read()).toMatchObject({ state: 'absent', events: [] });
    expect(await readdir(dir)).toEqual([]);
    await own.change(add(1));
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readdir(dir)).toEqual(['timeline.json']);
    const before = await stat(file());
    expect((await new TimelineFile(ports, dir).read()).events).toEqual([event(1)]);
    expect((await stat(file())).mtimeMs).toBe(before.mtimeMs);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"v":1,"memory":3,"events":[]}',
    '{"v":1,"memory":null,"events":[{"kind":"x"}]}',
    '\0\ufffd',
  ])('that is damaged (%j) is said, put aside whole, and begun anew', async (text) => {
    await writeFile(file(), text);
    const own = new TimelineFile(ports, dir);
    expect(noted(await own.read())).toMatchObject({
      state: 'damaged',
      note: expect.stringContaining('damaged') as string,
    });
    expect(await readFile(file(), 'utf8')).toBe(text);
    await own.change(add(2));
    const { events } = await own.read();
    expect(events.map((one) => one.kind)).toEqual(['history-lost', 'recovered']);
    const aside = (await readdir(dir)).filter((name) => name.includes('damaged'));
    expect(await readFile(path.join(dir, aside[0] ?? ''), 'utf8')).toBe(text);
  });

  it('of a newer Clawlamp is neither read nor changed', async () => {
    await writeFile(file(), '{"v":2,"whatever":1}');
    const own = new TimelineFile(ports, dir);
    expect((await own.read()).state).toBe('newer');
    await expect(own.change(add(1))).rejects.toMatchObject({ code: 'STORE_UNKNOWN' });
    expect(await readFile(file(), 'utf8')).toBe('{"v":2,"whatever":1}');
  });

  it('keeps the events of two writers at once', async () => {
    const [one, two] = [new TimelineFile(ports, dir), new TimelineFile(ports, dir)];
    for (let index = 0; index < 10; index += 1) {
      await Promise.all([one.change(add(index, 'one')), two.change(add(index, 'two'))]);
    }
    const { events } = await new TimelineFile(ports, dir).read();
    for (const row of ['one', 'two']) {
      expect(events.filter((each) => each.row === row).map((each) => each.at)).toEqual([...Array(10).keys()]);
    }
  });
});

describe('any sequence of readings', () => {
  const random = randomFrom(20261125);
  const maybe = <T>(value: T): T | null => (random() < 0.3 ? null : value);
  const text = () =>
    pick(random, ['a', 'b', 'x'.repeat(200), '\u0000"\\', '😀'.repeat(90), '__proto__', 'constructor']);
  const time = (now: number) => pick(random, [now, now - 1e9, now + 1e9, 0, -1, 8.64e15, -8.64e15]);

  /** The same event gives the same text, however it was made. */
  const wordsOf = (one: TimelineEvent) => JSON.stringify(Object.entries(one).sort());

  function row(id: string, now: number): ObservedRow {
    return {
      id,
      profileId: id,
      provider: pick(random, ['openai', 'openai-codex', 'anthropic']),
      kind: pick(random, ['oauth', 'token', 'api-key', 'other'] as const),
      onRoute: random() < 0.5,
      person: maybe(text().slice(0, 200)),
      workspace: maybe(text().slice(0, 200)),
      plan: maybe(text().slice(0, 200)),
      issuedAt: maybe(time(now)),
      expiresAt: maybe(time(now)),
      renewing: random() < 0.1,
      refusal: maybe({ reason: 'auth', at: maybe(time(now)) }),
      lockout: maybe({ reason: 'rate_limit', until: time(now), agent: 'main' }),
      owner: 'openclaw',
      readable: random() < 0.9,
      grant: maybe(String(random())),
      session: maybe(String(random())),
      success: maybe(time(now)),
    };
  }

  function sight(now: number): Observed {
    const ids = ['a', 'b', 'c', 'd', 'constructor', '(__proto__)', 'x'.repeat(200)].filter(
      () => random() < 0.7,
    );
    return {
      now,
      installs: ['openclaw:/a', 'codex:/b']
        .filter(() => random() < 0.9)
        .map((key) => ({
          key,
          version: maybe(pick(random, ['1', '2'])),
          complete: random() < 0.8,
          rows: ids.map((id) => row(id, now)),
          routes: [
            {
              agent: 'main',
              model: 'm/x',
              kind: pick(random, ['sign-in', 'key', 'none'] as const),
              provider: 'openai',
              row: maybe('a'),
            },
          ],
        })),
    };
  }

  it('never outgrows the file, never loses its order, never throws, and is always read back', () => {
    let memory: Memory | null = null;
    let events: TimelineEvent[] = [];
    let now = NOW;
    let most = 0;
    for (let step = 0; step < 150; step += 1) {
      now += pick(random, [1_000, 60_000, 3_600_000, 86_400_000, -3_600_000, 60_000, 60_000]);
      const found = observe(memory, sight(now));
      const document = formatTimeline({ memory: found.memory, events: [...events, ...found.events] });
      expect(Buffer.byteLength(document)).toBeLessThanOrEqual(BOUNDS.bytes);
      const parsed = parseTimeline(document);
      if (parsed.state !== 'read') throw new Error(`step ${step} is ${parsed.state}`);
      // What is kept is a run of what there was, in the same order.
      const all = [...events, ...found.events].map(wordsOf);
      let from = 0;
      for (const kept of parsed.content.events) {
        from = all.indexOf(wordsOf(kept), from) + 1;
        if (from === 0) throw new Error(`step ${step} lost its order`);
      }
      ({ memory, events } = parsed.content);
      most = Math.max(most, events.length);
      expect(events.length).toBeLessThanOrEqual(BOUNDS.events);
    }
    expect(most).toBeGreaterThan(100);
  }, 60_000);

  it('keeps the newest when there is too much, whatever its size', () => {
    const many = Array.from({ length: 5_000 }, (_, index): TimelineEvent => ({
      ...event(NOW + index, `${index % 300} ${'😀'.repeat(90)}`),
      kind: 'moved',
      to: '\u0001'.repeat(200),
    }));
    const document = formatTimeline({ memory: null, events: many });
    expect(Buffer.byteLength(document)).toBeLessThanOrEqual(BOUNDS.bytes);
    const parsed = parseTimeline(document);
    expect(parsed.state === 'read' && parsed.content.events.at(-1)).toEqual(many.at(-1));
  });
});
