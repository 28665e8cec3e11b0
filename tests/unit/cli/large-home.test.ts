import { expect, it } from 'vitest';
import { wrapped } from '../../../app/cli/print/wrap.ts';
import { shortenedDocument } from '../../../app/cli/print/shorten.ts';

/** What is printed of a large home takes time in proportion to it. Ratios of CPU time, so that a busy machine says the same. */

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

it('a line without an end is not measured at each of its words', () => {
  const words = (count: number): string =>
    ` ${Array.from({ length: count }, (_, n) => `wörd-${n}`).join(', ')} `;
  expect(wrapped('one two  ', Infinity, 2)).toEqual(['  one two']);
  expect(wrapped('one two', 0, 0)).toEqual(['one two']);
  wrapped(words(100), Infinity, 2);
  const [few, many] = [words(1_000), words(32_000)].map((text) => cpu(() => wrapped(text, Infinity, 2)));
  // The square would be a thousand times as much.
  expect(many!).toBeLessThan(200 * Math.max(few!, 500));
});

it('a name that stands there a hundred thousand times is shortened once', () => {
  const ids = Array.from({ length: 400 }, (_, n) => `openai-codex:ada${n}@example.com`);
  const once = { rows: ids.map((id) => ({ id, lineage: [] as string[] })) };
  const often = { rows: ids.map((id) => ({ id, lineage: ids })) };
  shortenedDocument(once, false);
  const [few, many] = [once, often].map((document) => cpu(() => shortenedDocument(document, false)));
  // 400 times as many texts; each of them shortened anew would be 400 times the work.
  expect(many!).toBeLessThan(100 * Math.max(few!, 1_000));
  expect(JSON.stringify(shortenedDocument(often, false))).not.toContain('ada7@');
});
