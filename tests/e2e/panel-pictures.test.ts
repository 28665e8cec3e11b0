import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  colourCount,
  drawMenu,
  drawNotice,
  launchApp,
  savePicture,
  startDesktop,
  type Desktop,
  type RunningApp,
} from '../rig/desktop/index.ts';
import { PNG } from 'pngjs';
import { makeSampleHome, SAMPLES } from './sample-home.ts';

/** The pictures of the README and of `docs/`, taken of the real thing. */
let desktop: Desktop;
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  desktop = await startDesktop();
  // A desktop's own font, as a person has one; without it GTK falls back to whatever is there.
  const gtk = path.join(desktop.env.XDG_CONFIG_HOME ?? '', 'gtk-3.0');
  mkdirSync(gtk, { recursive: true });
  writeFileSync(path.join(gtk, 'settings.ini'), '[Settings]\ngtk-font-name=Cantarell 10\n');
  const home = makeSampleHome(desktop.home, ['main', 'work']);
  home.write(SAMPLES.act());
  const grace = 'openai-codex:grace@example.com';
  home.write(
    {
      profiles: { [grace]: { expires: Date.now() + 5 * 24 * 3_600_000 } },
      order: { 'openai-codex': [grace] },
      usageStats: { [grace]: { lastUsed: Date.now() - 60_000, errorCount: 0 } },
    },
    'work',
  );
  home.writeCodex('ada@example.com');
  app = await launchApp({ desktop, args: home.args });
});
afterAll(async () => {
  await app?.close();
  await desktop?.stop();
});

const worthLooking = (picture: PNG | Buffer): void => {
  const png = Buffer.isBuffer(picture) ? PNG.sync.read(picture) : picture;
  expect(colourCount(png)).toBeGreaterThan(8);
};

it('the notice', async () => {
  const notice = await desktop.notifications.waitFor();
  const picture = await drawNotice(desktop, notice);
  worthLooking(picture);
  savePicture('docs/screenshots/notice.png', picture);
});

it('the menu', async () => {
  const picture = await drawMenu(desktop);
  worthLooking(picture);
  savePicture('docs/screenshots/menu.png', picture);
});

it.each(['light', 'dark'] as const)('the panel in %s', async (colorScheme) => {
  await (await desktop.tray.item()).clickMenu('Open panel');
  page = await app.window();
  await page.waitForSelector('[data-row]:focus');
  await page.emulateMedia({ colorScheme });
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
  const picture = await page.screenshot();
  worthLooking(picture);
  savePicture(`docs/screenshots/panel-${colorScheme}.png`, picture);
});

it('why', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('[data-row]').first().focus();
  await page.keyboard.press('ArrowRight');
  const picture = await page.screenshot();
  worthLooking(picture);
  savePicture('docs/screenshots/panel-why.png', picture);
  await page.keyboard.press('ArrowLeft');
});
