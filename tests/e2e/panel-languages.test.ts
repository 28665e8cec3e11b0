import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, cutTexts } from '../rig/desktop/accessibility.ts';
import {
  launchApp,
  savePicture,
  startDesktop,
  until,
  type Desktop,
  type RunningApp,
} from '../rig/desktop/index.ts';
import { LONGER } from '../../app/language/languages.ts';
import { makeSampleHome, SAMPLES } from './sample-home.ts';

describe('the languages', () => {
  let desktop: Desktop;
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    desktop = await startDesktop();
    const home = makeSampleHome(desktop.home);
    home.write(SAMPLES.act());
    app = await launchApp({ desktop, args: [...home.args, '--show-panel'] });
    page = await app.window();
    await page.waitForSelector('[data-row]');
  });
  afterAll(async () => {
    await app?.close();
    await desktop?.stop();
  });

  const headline = (): Promise<string> => page.locator('.only-heard[role=status]').innerText();

  it.each([
    ['Deutsch', 'de', /braucht eine neue Anmeldung/, 'Einstellungen', 'Clawlamp beenden'],
    ['Español', 'es', /necesita que usted inicie sesión/, 'Ajustes', 'Salir de Clawlamp'],
    ['日本語', 'ja', /サインインし直してください/, '設定', 'Clawlamp を終了'],
    ['简体中文', 'zh-CN', /需要您重新登录/, '设置', '退出 Clawlamp'],
  ])(
    '%s is spoken at once: panel, reasons, menu and tooltip',
    async (name, code, verdict, settings, quit) => {
      await page.locator('footer .open-settings').click();
      await page.waitForSelector('.page');
      await page.locator('select').first().selectOption({ label: name });
      await until(
        `the settings in ${name}`,
        async () => (await page.locator('h2').first().innerText()) === settings,
      );
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(code);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-row]');
      await until(`the verdict in ${name}`, async () => verdict.test(await headline()));
      await page.locator('[data-row]').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.why').waitFor();
      expect(await page.locator('.why h3').first().innerText()).not.toMatch(/This sign-in was rejected/);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('ArrowLeft');
      // Japanese and Chinese need fonts that a desktop of their readers has, and this one may lack.
      const folder = /^(de|es)$/.test(code) ? 'docs/screenshots' : 'tests/.artifacts';
      savePicture(`${folder}/panel-${code}.png`, await page.screenshot());
      const item = await desktop.tray.item();
      expect((await item.facts()).tooltip).toMatch(verdict);
      expect((await item.menu()).map(({ label }) => label)).toContain(quit);
    },
  );

  it('goes back to the one of the system', async () => {
    await page.locator('footer .open-settings').click();
    await page.waitForSelector('.page');
    await page.locator('select').first().selectOption({ index: 0 });
    await until('English', async () => (await page.locator('h2').first().innerText()) === 'Settings');
    await page.keyboard.press('Escape');
    await until('the verdict', async () => /needs you to sign in again/.test(await headline()));
  });
});

describe('a language that is 40 % longer', () => {
  let desktop: Desktop;
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    desktop = await startDesktop();
    const home = makeSampleHome(desktop.home);
    home.write(SAMPLES.act());
    app = await launchApp({
      desktop,
      args: [...home.args, '--show-panel'],
      env: { CLAWLAMP_LANGUAGE: LONGER },
    });
    page = await app.window();
    await page.waitForSelector('[data-row]');
  });
  afterAll(async () => {
    await app?.close();
    await desktop?.stop();
  });

  const uncut = async (): Promise<void> => {
    for (const factor of [1, 2]) {
      await app.electron.evaluate(
        ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
        factor,
      );
      expect(await cutTexts(page)).toEqual([]);
    }
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
    );
  };

  it('is cut nowhere in the panel with its reasons open, at any zoom', async () => {
    expect(await page.locator('h1').innerText()).toContain('lorem');
    await page.locator('[data-row]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.why').waitFor();
    await uncut();
    savePicture('tests/.artifacts/panel-longer.png', await page.screenshot());
    await page.keyboard.press('ArrowLeft');
  });

  it.each(['Settings', 'What Clawlamp touches', 'Support bundle'])(
    'is cut nowhere on the page "%s"',
    async (name) => {
      const item = await desktop.tray.item();
      const more = (await item.menu()).find(({ label }) => label.startsWith('More '));
      const entry = more?.children?.find(({ label }) => label.startsWith(`${name} `));
      await item.clickMenu(more?.label ?? 'More', entry?.label ?? name);
      await page.waitForSelector('.page');
      await uncut();
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-row]');
    },
  );
});
