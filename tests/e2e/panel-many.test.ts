import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../rig/desktop/accessibility.ts';
import {
  launchApp,
  savePicture,
  startDesktop,
  until,
  type Desktop,
  type RunningApp,
} from '../rig/desktop/index.ts';
import {
  ADA,
  makeSampleHome,
  placeProgram,
  SAMPLES,
  type SampleHome,
  type SampleStore,
} from './sample-home.ts';

let desktop: Desktop;
let home: SampleHome;
let app: RunningApp;
let page: Page;

beforeEach(async () => {
  desktop = await startDesktop();
});
afterEach(async () => {
  await app?.close();
  await desktop?.stop();
});

const start = async (): Promise<void> => {
  app = await launchApp({ desktop, args: [...home.args, '--show-panel'] });
  page = await app.window();
  await page.waitForSelector('[data-row]');
};

/** So many sign-ins of an agent that were used a minute ago; the first is refused where `refused` says so. */
const people = (count: number, agent: string, refused: boolean): SampleStore => {
  const ids = Array.from({ length: count }, (_, at) => `openai-codex:${agent}.person${at}@example.com`);
  const used = { lastUsed: Date.now() - 60_000, errorCount: 0 };
  const broken = SAMPLES.act().usageStats?.[ADA];
  return {
    profiles: Object.fromEntries(ids.map((id) => [id, { expires: Date.now() + 7 * 86_400_000 }])),
    order: { 'openai-codex': ids },
    usageStats: Object.fromEntries(ids.map((id, at) => [id, refused && at === 0 ? broken : used])),
  };
};

/** How often Tab is pressed until the focus is back where it began. */
async function tabStops(): Promise<number> {
  const seen = new Set<string>();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return '';
      return [...document.querySelectorAll('*')].indexOf(one).toString();
    });
    if (seen.has(at)) return seen.size;
    seen.add(at);
  }
  return seen.size;
}

describe('eleven sign-ins', () => {
  it('stand in the panel without scrolling, one of them in need of somebody, and are found by a key', async () => {
    home = makeSampleHome(desktop.home);
    home.write(people(11, 'main', true));
    await start();
    await until('all of them', async () => (await page.locator('[data-row]').count()) === 11);
    expect(await page.locator('.row.card').count()).toBe(1);
    savePicture('tests/.artifacts/panel-eleven.png', await page.screenshot());
    const room = await page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      return { height: innerHeight, within: main.clientHeight, wanted: main.scrollHeight };
    });
    expect(room.height).toBe(520);
    expect(room.wanted).toBeLessThanOrEqual(room.within);
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.keyboard.press('/');
    await page.keyboard.type('person7');
    await until('the one', async () => (await page.locator('[data-row]').count()) === 1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await until('all of them again', async () => (await page.locator('[data-row]').count()) === 11);
    await page.keyboard.press('Control+f');
    await page.getByLabel('Only what needs me').focus();
    await page.keyboard.press('Space');
    await until('who needs somebody', async () => (await page.locator('[data-row]').count()) === 1);
    expect(await page.locator('[data-row]').innerText()).toContain('Needs you');
  });
});

describe('200 sign-ins of 20 agents', () => {
  it('are folded up, walked by few keys, found by the search, and fit a menu', async () => {
    const agents = Array.from({ length: 20 }, (_, at) => `agent${at}`);
    home = makeSampleHome(desktop.home, ['main', ...agents]);
    for (const agent of agents) home.write(people(10, agent, agent === 'agent3'), agent);
    home.write({ profiles: {} });
    await start();
    await until('every agent', async () => (await page.locator('.fold').count()) === 20);
    expect(await page.locator('h1').innerText()).toBe('1 of 200 needs you');
    expect(await page.locator('[data-row]').count()).toBe(1);
    const stops = await tabStops();
    console.log(`tab stops with 200 sign-ins: ${stops}`);
    expect(stops).toBeLessThanOrEqual(30);
    expect(await accessibilityFaults(page)).toEqual([]);
    savePicture('tests/.artifacts/panel-200.png', await page.screenshot());
    const menu = await (await desktop.tray.item()).menu();
    expect(menu.filter(({ visible }) => visible).length).toBeLessThanOrEqual(15);

    await page.getByRole('button', { name: /^Agent agent7\s*10$/ }).click();
    await until('its sign-ins', async () => (await page.locator('.row.line').count()) === 10);
    await page.keyboard.press('/');
    await page.keyboard.type('agent9.person4');
    await until('the one', async () => (await page.locator('[data-row]').count()) === 1);
  });
});

describe('no OpenClaw program', () => {
  it('is chosen by a file dialog: one of others is refused, one of ours is used without a restart and kept', async () => {
    home = makeSampleHome(desktop.home, ['main'], undefined, false);
    home.write(SAMPLES.act());
    await start();
    const choose = page.locator('header button.primary');
    expect(await choose.innerText()).toBe('Choose OpenClaw…');
    expect(await page.getByRole('button', { name: 'Sign in again' }).count()).toBe(0);
    // Nothing that one could paste stands where a button does it.
    expect(await page.locator('body').innerText()).not.toMatch(/--openclaw-bin/);
    const answer = (file: string): Promise<void> =>
      app.electron.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, file);
    const note = page.locator('.note');

    const open = path.join(desktop.home, 'open-to-all');
    placeProgram(open);
    chmodSync(path.join(open, 'openclaw.mjs'), 0o777);
    await answer(path.join(open, 'openclaw.mjs'));
    await choose.click();
    await note.waitFor();
    expect(await note.innerText()).toContain('belongs to another account, or others may change it');

    await answer(path.join(open, 'package.json.missing'));
    await choose.click();
    await until('the other refusal', async () => (await note.innerText()).includes('no OpenClaw'));
    expect(await choose.innerText()).toBe('Choose OpenClaw…');

    const own = path.join(desktop.home, 'own');
    placeProgram(own);
    await answer(path.join(own, 'openclaw.mjs'));
    await choose.click();
    await until('the program', async () => (await choose.innerText()) === 'Sign in again');
    expect(await note.count()).toBe(0);
    const settings = (): string => readFileSync(path.join(home.dataDir, 'desktop', 'settings.json'), 'utf8');
    await until('the settings', () => settings().includes('own/openclaw.mjs'));
    await app.close();
    await start();
    expect(await page.locator('header button.primary').innerText()).toBe('Sign in again');
  });
});
