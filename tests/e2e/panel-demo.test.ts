import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  launchApp,
  savePicture,
  startDesktop,
  until,
  type Desktop,
  type RunningApp,
} from '../rig/desktop/index.ts';
import { animatedPicture, type Scene } from '../rig/desktop/animated-picture.ts';

/** `npm start -- --demo`: the whole app on its embedded sample, with nothing of the user's in reach. */
describe('the demo', () => {
  let desktop: Desktop;
  let app: RunningApp;
  let page: Page;
  let opened: string;
  let started: number;
  const scenes: Scene[] = [];
  const scene = async (ms: number): Promise<void> =>
    void scenes.push({ picture: await page.screenshot(), ms });
  /** Clicks of the person, in the panel and in the browser. */
  let clicks = 0;

  beforeAll(async () => {
    desktop = await startDesktop();
    // The system's own way to open an address; the test then acts as the person in the browser.
    const bin = path.join(desktop.folder, 'bin');
    opened = path.join(desktop.folder, 'opened');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${opened}'\n`);
    chmodSync(path.join(bin, 'xdg-open'), 0o755);
    started = Date.now();
    app = await launchApp({
      desktop,
      args: ['--demo'],
      env: { PATH: `${bin}:${desktop.env.PATH}` },
    });
    page = await app.window();
    await page.waitForSelector('[data-row]');
  });
  afterAll(async () => {
    await app?.close();
    await desktop?.stop();
  });

  it('says that it is one, and shows a sign-in that needs a person', async () => {
    expect(await page.locator('header .tag').innerText()).toBe('Demo');
    expect(await page.locator('footer').innerText()).toContain('Nothing of yours is read or changed.');
    expect(await page.locator('[data-row]').first().innerText()).toContain('Needs you');
    await scene(4_000);
    await page.locator('[data-row]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.why').first().waitFor();
    await scene(4_000);
    await page.keyboard.press('ArrowLeft');
  });

  it('signs in again with one click and a real sign-in page', async () => {
    clicks += 1;
    await page.locator('button.primary').first().click();
    const address = await until(
      'the browser',
      () => existsSync(opened) && readFileSync(opened, 'utf8').trim(),
      20_000,
    );
    await page.locator('.browser').waitFor();
    await scene(4_000);
    const form = await (await fetch(address)).text();
    const action = /<form[^>]*action="([^"]*)"/.exec(form)?.[1] ?? '';
    const fields = [...form.matchAll(/<(?:input|button)[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)];
    const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, unescaped(value)]));
    clicks += 1;
    await fetch(new URL(unescaped(action), address), { method: 'POST', body });
    const result = page.locator('.result');
    await result.waitFor({ timeout: 60_000 });
    savePicture('docs/screenshots/demo-signed-in.png', await page.screenshot());
    expect(await result.getAttribute('class')).toContain('result-done');
    await scene(5_000);
  });

  it('takes a newcomer two clicks and less than a minute, from the start to a repaired sign-in', () => {
    const seconds = (Date.now() - started) / 1000;
    console.log(`demo: from the start to a repaired sign-in ${seconds.toFixed(1)} s, ${clicks} clicks`);
    expect(seconds).toBeLessThan(60);
    expect(clicks).toBe(2);
  });

  it('ends with a lamp that is well, and makes the tour of the README', async () => {
    await page.getByRole('button', { name: 'Done' }).click();
    await page.locator('.sign-in').waitFor({ state: 'detached' });
    await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
    await scene(3_000);
    expect(scenes.reduce((sum, { ms }) => sum + ms, 0)).toBe(20_000);
    savePicture('docs/screenshots/tour.png', animatedPicture(scenes));
  });

  it('leaves nothing behind in the person’s folders', async () => {
    await app.close();
    expect(readdirSync(desktop.home).filter((name) => !name.startsWith('.cache'))).toEqual([]);
    expect(existsSync(path.join(desktop.env.XDG_CONFIG_HOME ?? '', 'Clawlamp', 'settings.json'))).toBe(false);
    const left = readdirSync(desktop.env.TMPDIR ?? '').filter((name) => name.startsWith('clawlamp-demo-'));
    expect(left).toEqual([]);
  });
});
