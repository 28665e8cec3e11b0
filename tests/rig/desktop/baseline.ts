import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import type { Locator, Page } from 'playwright-core';
import { savePicture } from './saved-picture.ts';

/** How much of a picture may differ: the edges of letters, which no two drawings share to the last bit. */
const TOLERANCE = 0.002;
const FOLDER = 'tests/e2e/baselines';

/** What decides how letters are drawn. A baseline speaks only for the machine that has the same. */
async function drawnBy(page: Page): Promise<string> {
  const font = execFileSync('fc-match', ['-f', '%{family} %{fontversion}', 'system-ui'], {
    encoding: 'utf8',
  });
  const agent = await page.evaluate(() => navigator.userAgent);
  return `${/Chrome\/\S+/.exec(agent)?.[0] ?? agent}, ${font}`;
}

/** One moment for all: a longer date would break its line elsewhere, and move everything below it. */
async function holdTime(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const held: [Node, string | null][] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      const still = text
        .replace(/\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d( \([^)]*\))?/g, '1 Jan 2026, 00:00 (in 1 day)')
        .replace(/\b\d\d:\d\d\b/g, '00:00');
      if (still === text) continue;
      held.push([node, node.nodeValue]);
      node.nodeValue = still;
    }
    Object.assign(window, { held });
  });
  return () =>
    page.evaluate(() => {
      const { held } = window as unknown as { held: [Node, string | null][] };
      for (const [node, text] of held) node.nodeValue = text;
    });
}

/** The page, or a part of it, without what is new at each run: moments, codes, ports, temporary folders and the caret are covered. */
async function steadyPicture(page: Page, part?: Locator): Promise<Buffer> {
  const main = page.locator('main');
  const moments = main.getByText(/\d{4}, \d\d:\d\d|\d\d:\d\d|\/tmp\/|\/home\//);
  const mask = [moments, main.locator('.code, .qr, .address, pre.bundle')];
  const letGo = await holdTime(page);
  try {
    return await (part ?? page).screenshot({ mask, animations: 'disabled', caret: 'hide' });
  } finally {
    await letGo();
  }
}

/** Share of pixels that differ, from 0 to 1; 1 for pictures of different sizes. */
export function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const apart = [0, 1, 2].some(
      (channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > 24,
    );
    if (apart) differing += 1;
  }
  return differing / (a.width * a.height);
}

export type Comparison = { state: 'same' | 'written' } | { state: 'other-machine' | 'differs'; why: string };

/**
 * Compares a page, or a part of it, with its baseline. `CLAWLAMP_BASELINES=write` takes the page as the new one.
 * @param name of the screen
 */
export async function compareWithBaseline(page: Page, name: string, part?: Locator): Promise<Comparison> {
  const root = path.resolve(import.meta.dirname, '../../..');
  const picture = await steadyPicture(page, part);
  const machine = path.join(root, FOLDER, 'drawn-by.txt');
  const here = await drawnBy(page);
  if (process.env.CLAWLAMP_BASELINES === 'write') {
    savePicture(`${FOLDER}/${name}.png`, picture);
    savePicture(`${FOLDER}/drawn-by.txt`, Buffer.from(`${here}\n`));
    return { state: 'written' };
  }
  const there = existsSync(machine) ? readFileSync(machine, 'utf8').trim() : 'nothing';
  if (there !== here)
    return { state: 'other-machine', why: `the baselines are of ${there}, this is ${here}` };
  const share = difference(readFileSync(path.join(root, FOLDER, `${name}.png`)), picture);
  if (share <= TOLERANCE) return { state: 'same' };
  savePicture(`tests/.artifacts/baseline-${name}.png`, picture);
  return { state: 'differs', why: `${(share * 100).toFixed(2)} % of ${name} differ` };
}
