import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PLAIN_CALL } from '../../../app/cli/call.ts';
import { statusDocument } from '../../../app/cli/print/document.ts';
import { jsonParts, NOBODY_READS, writeInTurns, writeWhole } from '../../../app/cli/print/in-turns.ts';
import type { Page } from '../../../app/cli/print/page.ts';
import { statusParts } from '../../../app/cli/print/print-status.ts';
import { shortenedInTurns } from '../../../app/cli/print/shorten.ts';
import { rejected, row, snapshot } from '../view/samples.ts';

/** A clock on which each look costs more than a turn may last: whoever gives others their turn does so at every step. */
let now = performance.now();
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
});
afterEach(() => vi.restoreAllMocks());

const page: Page = { paint: (text) => text, width: 80, home: '', verbose: true, call: PLAIN_CALL };

const profiles = Array.from({ length: 8_000 }, (_, n) =>
  row({ id: `openai-codex:${n}@example.com`, profileId: `openai-codex:${n}`, agent: `agent-${n % 40}` }),
);
const whole = snapshot({ profiles, causes: [rejected([]), rejected(['openai-codex:7@example.com'])] });

/** Runs `work` and counts the turns of the event loop that others had meanwhile. */
async function turnsOf(work: () => Promise<unknown>): Promise<number> {
  let [turns, running] = [0, true];
  const turn = (): void => {
    turns += 1;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  running = false;
  return turns;
}

it('a status of 8,000 sign-ins is written in steps of one sign-in, and is the same text', async () => {
  const parts = [...statusParts(whole, page)];
  const lines = Math.max(...parts.map((part) => part.split('\n').length - 1));
  expect(lines).toBeLessThan(20);
  let text = '';
  const write = (part: string): void => void (text += part);
  const turns = await turnsOf(() => writeInTurns(parts, { write }, new AbortController().signal));
  expect(text).toBe(parts.join(''));
  expect(turns).toBeGreaterThanOrEqual(parts.length);
  expect(text.match(/@example\.com/g)?.length).toBeGreaterThanOrEqual(8_000);
  expect(text.endsWith('\n')).toBe(true);
  expect(text.endsWith('\n\n')).toBe(false);
});

it('its document is made and written in such steps too, and is the same document', async () => {
  let document: object = {};
  const made = await turnsOf(async () => (document = await statusDocument(whole, true)));
  expect(made).toBeGreaterThanOrEqual(8_000);
  const parts = [...jsonParts(document, 2)];
  expect(parts.join('')).toBe(JSON.stringify(document, null, 2));
  expect([...jsonParts(document, 0)].join('')).toBe(JSON.stringify(document));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(10_000);
});

it.each([{}, { a: [] }, { a: undefined, b: { c: ['d\n'] } }, { a: [1, [2], { b: null }], c: 'x', d: {} }])(
  'any document in parts is what JSON.stringify makes of it: %j',
  (document) => {
    expect([...jsonParts(document, 2)].join('')).toBe(JSON.stringify(document, null, 2));
    expect([...jsonParts(document, 0)].join('')).toBe(JSON.stringify(document));
  },
);

it('a signal is heard in the middle of it', async () => {
  const stopping = new AbortController();
  let written = 0;
  const out = { write: (part: string) => ((written += part.length), stopping.abort()) };
  const writing = writeInTurns(statusParts(whole, page), out, stopping.signal);
  await expect(writing).rejects.toMatchObject({ code: 'STOPPED' });
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(100_000);
});

it('a document that is stopped in the middle is not written by half', async () => {
  const stopping = new AbortController();
  let written = '';
  const out = { write: (part: string) => void (written += part) };
  let parts = 0;
  function* stopped(): Generator<string> {
    for (const part of jsonParts(whole, 2)) {
      if ((parts += 1) === 500) stopping.abort();
      yield part;
    }
  }
  await expect(writeWhole(stopped(), out, stopping.signal)).rejects.toMatchObject({ code: 'STOPPED' });
  expect([written, parts]).toEqual(['', 500]);
  await writeWhole(jsonParts({ a: [1] }, 0), out, new AbortController().signal);
  expect(written).toBe('{"a":[1]}\n');
});

it('nothing more is written, and nothing is said, where nobody reads on', async () => {
  const stopping = new AbortController();
  let written = 0;
  const out = { write: (part: string) => ((written += part.length), stopping.abort(NOBODY_READS)) };
  await writeInTurns(statusParts(whole, page), out, stopping.signal);
  expect(written).toBeLessThan(100_000);
});

it('accounts are shortened in turns as they are at once', async () => {
  const short = await shortenedInTurns(whole, false);
  expect(short.profiles).toHaveLength(8_000);
  expect(JSON.stringify(short)).not.toContain('17@example.com"');
  expect(short.profiles[1234]?.account.email).toBe('m…e@example.com');
});
