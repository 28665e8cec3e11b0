import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launchApp, startDesktop, until, type Desktop, type RunningApp } from '../rig/desktop/index.ts';
import { makeSampleHome, placeProgram, SAMPLES } from './sample-home.ts';

/** How many clicks a person needs, each counted as it is made. The browser's own page is none of ours. */
describe('clicks', () => {
  let desktop: Desktop;
  let app: RunningApp;
  let clicks = 0;
  let opened: string;

  const click = async (act: () => unknown): Promise<void> => {
    clicks += 1;
    await act();
  };
  const primary = (page: Page) => page.locator('header button.primary');
  const start = async (...args: string[]): Promise<void> => {
    const bin = path.join(desktop.folder, 'bin');
    mkdirSync(bin);
    opened = path.join(desktop.folder, 'opened');
    writeFileSync(path.join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${opened}'\n`, {
      mode: 0o755,
    });
    app = await launchApp({ desktop, args, env: { PATH: `${bin}:${desktop.env.PATH}` } });
  };
  const browserOpens = (): Promise<unknown> =>
    until('the browser', () => existsSync(opened) && readFileSync(opened, 'utf8').trim(), 20_000);

  beforeEach(async () => {
    clicks = 0;
    desktop = await startDesktop();
  });
  afterEach(async () => {
    await app?.close();
    await desktop?.stop();
  });

  it('from the notice to the sign-in: two', async () => {
    await start('--demo');
    const notice = await desktop.notifications.waitFor();
    await click(() => desktop.notifications.clickBody(notice.id));
    const page = await app.window();
    await primary(page).waitFor();
    await click(() => primary(page).click());
    await browserOpens();
    expect(clicks).toBeLessThanOrEqual(2);
  });

  it('from the lamp to the sign-in: two', async () => {
    await start('--demo');
    const page = await app.window();
    await primary(page).waitFor();
    await page.keyboard.press('Escape');
    await click(async () => (await desktop.tray.item()).activate());
    await click(() => primary(page).click());
    await browserOpens();
    expect(clicks).toBeLessThanOrEqual(2);
  });

  it('from the lamp to a program that was not found: three, the one in the dialog among them', async () => {
    const home = makeSampleHome(desktop.home, ['main'], undefined, false);
    home.write(SAMPLES.act());
    const own = path.join(desktop.home, 'own');
    placeProgram(own);
    await start(...home.args);
    await until('the lamp', async () => (await (await desktop.tray.item()).facts()).tooltip.includes('ada'));
    await app.electron.evaluate(
      ({ dialog }, file) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
      },
      path.join(own, 'openclaw.mjs'),
    );
    await click(async () => (await desktop.tray.item()).activate());
    const page = await app.window();
    await primary(page).waitFor();
    // The choice in the dialog is the third.
    clicks += 1;
    await click(() => primary(page).click());
    await until('the program', async () => (await primary(page).innerText()) === 'Sign in again');
    expect(clicks).toBeLessThanOrEqual(3);
  });
});
