/**
 * How each screen of the panel looks: `npm run -s prove:looks [LANGUAGE...]`. The real app on homes that are made up is shown screen
 * by screen, in light and in dark; each language gets one sheet with all of them (tests/.artifacts/looks/LANGUAGE.png), to be
 * opened and judged by a person. Asked by itself are that no text is cut and that each letter has a shape: it exits 1 otherwise.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { ADA, makeSampleHome, SAMPLES, type SampleHome, type SampleStore } from '../e2e/sample-home.ts';
import { cutTexts } from '../rig/desktop/accessibility.ts';
import { launchApp, startDesktop, type Desktop, type RunningApp } from '../rig/desktop/index.ts';

const FOLDER = 'tests/.artifacts/looks';
const LANGUAGES = ['en', 'de', 'es', 'ja', 'zh-CN'];
const GAP = 12;
const DAY = 24 * 3_600_000;
let wrong = 0;

function check(where: string, what: string, good: boolean, seen: unknown): void {
  if (!good) wrong += 1;
  if (!good) console.log(`NOT ${where}: ${what}: ${JSON.stringify(seen)}`);
}

/** Pictures side by side: one row each for light and dark, a column for each screen; the sheet is broken where it gets wide. */
function sheet(columns: PNG[][], wide: number): PNG {
  const [width, height] = [columns[0]?.[0]?.width ?? 0, columns[0]?.[0]?.height ?? 0];
  const bands = Math.ceil(columns.length / wide);
  const whole = new PNG({
    width: GAP + Math.min(wide, columns.length) * (width + GAP),
    height: GAP + bands * 2 * (height + GAP),
  });
  whole.data.fill(0x80);
  columns.forEach((pair, at) =>
    pair.forEach((picture, row) => {
      const x = GAP + (at % wide) * (width + GAP);
      const y = GAP + (Math.floor(at / wide) * 2 + row) * (height + GAP);
      PNG.bitblt(
        picture,
        whole,
        0,
        0,
        Math.min(width, picture.width),
        Math.min(height, picture.height),
        x,
        y,
      );
    }),
  );
  for (let at = 3; at < whole.data.length; at += 4) whole.data[at] = 255;
  return whole;
}

const people = Array.from({ length: 10 }, (_, at) => `openai-codex:person${at}@example.com`);
const used = (ago: number) => ({ lastUsed: Date.now() - ago, errorCount: 0 });
const store = (ids: string[], usage: (at: number) => unknown): SampleStore => ({
  profiles: Object.fromEntries(ids.map((id) => [id, { expires: Date.now() + 7 * DAY }])),
  order: { 'openai-codex': ids },
  usageStats: Object.fromEntries(ids.map((id, at) => [id, usage(at)])),
});
const broken = (): unknown => SAMPLES.act().usageStats?.[ADA];

/** A pause that a person can lift by one repair. */
const paused = (): SampleStore => ({
  profiles: { [ADA]: {} },
  usageStats: {
    [ADA]: {
      ...used(DAY / 48),
      errorCount: 3,
      lastFailureAt: Date.now() - DAY / 24,
      cooldownUntil: Date.now() + DAY / 24,
      cooldownReason: 'auth',
    },
  },
});

async function show(language: string): Promise<void> {
  const desktop: Desktop = await startDesktop();
  const screens: PNG[][] = [];
  // Nobody sits here to sign in: the browser is a program that does nothing.
  const bin = path.join(desktop.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(path.join(bin, 'xdg-open'), '#!/bin/sh\n', { mode: 0o755 });
  const env = { CLAWLAMP_LANGUAGE: language, PATH: `${bin}:${desktop.env.PATH}` };
  const launch = (args: string[]): Promise<RunningApp> => launchApp({ desktop, args, env });
  const keep = async (page: Page, name: string): Promise<void> => {
    // The name of a place gives way to that of an account: it is told whole where the row is opened.
    const cut = (await cutTexts(page)).filter((one) => !one.startsWith('SPAN place'));
    check(`${language} ${name}`, 'nothing is cut', cut.length === 0, cut);
    const pair: PNG[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      pair.push(PNG.sync.read(await page.screenshot()));
    }
    screens.push(pair);
  };
  let app: RunningApp | null = null;
  try {
    const home: SampleHome = makeSampleHome(desktop.home, ['main', 'work']);
    rmSync(home.stateDir, { recursive: true });
    app = await launch([...home.args, '--show-panel']);
    let page = await app.window();
    await page.waitForSelector('.first-run');
    await keep(page, 'first run');
    const [again, settings] = ['footer .open-again', 'footer .open-settings'];
    /** Writes a store and waits until as many rows or cards stand there. */
    const stored = async (one: SampleStore, ready: string): Promise<void> => {
      home.write(one);
      await page.locator(again).click();
      await page.locator(ready).first().waitFor();
    };
    const first = page.locator('[data-row]').first();
    makeSampleHome(desktop.home);
    await stored(SAMPLES.ok(), '.word-ok');
    await keep(page, 'well');
    await stored(SAMPLES.untested(), '.word-ok');
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await keep(page, 'well, opened');
    await page.keyboard.press('ArrowLeft');
    await stored(SAMPLES.soon(), '.row-soon');
    await keep(page, 'ends soon');
    await stored(SAMPLES.act(), '.row-act');
    await keep(page, 'refused');
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.why').waitFor();
    await keep(page, 'refused, why');
    await page.keyboard.press('ArrowLeft');
    await stored(paused(), 'header .primary');
    await page.locator('header .primary').click();
    await page.locator('.plan').waitFor();
    await keep(page, 'a repair');
    await stored(
      store(people, (at) => (at === 0 ? broken() : used(at * 900_000 + 60_000))),
      '[data-row] >> nth=9',
    );
    await keep(page, 'ten');
    await stored(store(people, broken), '.row-act >> nth=7');
    await keep(page, 'ten that need somebody');
    await stored(SAMPLES.unknown(), '.word-unknown');
    await keep(page, 'damaged');
    await stored(SAMPLES.ok(), '.word-ok');
    await page.locator(settings).click();
    await page.locator('.page').waitFor();
    await keep(page, 'settings');
    await page.locator('.page > .setting-group').last().scrollIntoViewIfNeeded();
    await keep(page, 'settings, end');
    for (const name of ['trust', 'bundle'] as const) {
      await page
        .locator('.page > .setting-group')
        .last()
        .locator('button')
        .nth(name === 'trust' ? 0 : 1)
        .click();
      await page
        .locator(name === 'trust' ? '.path' : '.page pre, .page textarea')
        .first()
        .waitFor();
      await keep(page, name);
      await page.keyboard.press('Escape');
      await page.locator(settings).click();
      await page.locator('.setting-group').first().waitFor();
    }
    await app.close();
    app = await launch(['--demo']);
    page = await app.window();
    await page.waitForSelector('[data-row]');
    await keep(page, 'demo');
    await page.locator('header .primary').click();
    await page.locator('.browser').waitFor();
    await keep(page, 'signing in');
    await page.locator('.sign-in-head button').click();
    await page.locator('.result').waitFor();
    await keep(page, 'cancelled');
  } finally {
    await app?.close();
    await desktop.stop();
  }
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${language}.png`);
  writeFileSync(file, PNG.sync.write(sheet(screens, 6)));
  console.log(`${file}: ${screens.length} screens in light and dark`);
}

const asked = process.argv.slice(2);
for (const language of asked.length > 0 ? asked : LANGUAGES) await show(language);
if (wrong > 0) console.log(`${wrong} not as they should be`);
process.exitCode = wrong > 0 ? 1 : 0;
