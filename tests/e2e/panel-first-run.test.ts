import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { makeSampleHome, SAMPLES, type SampleHome } from './sample-home.ts';

/** A person without sign-ins: what they are shown, where they may look, and what is made up. */
describe('a first run', () => {
  let desktop: Desktop;
  let app: RunningApp;
  let page: Page;
  let home: SampleHome;

  const start = async (): Promise<void> => {
    app = await launchApp({ desktop, args: ['--data-dir', path.join(desktop.home, 'data'), '--show-panel'] });
    page = await app.window();
    await page.waitForSelector('.first-run, [data-row]');
  };
  const verdict = (): Promise<string> => page.locator('h1').innerText();
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

  /** Names, contents and times of everything of the person's. */
  const fingerprint = (): string => {
    const hash = createHash('sha256');
    for (const entry of readdirSync(desktop.home, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile() || file.includes('/.cache/') || file.includes('/data/desktop/')) continue;
      hash.update(file).update(readFileSync(file));
    }
    return hash.digest('hex');
  };

  beforeAll(async () => {
    desktop = await startDesktop();
    await start();
  });
  afterAll(async () => {
    await app?.close();
    await desktop?.stop();
  });

  it('shows a demo by one click: marked wherever it is told of, and nothing of the person is read or written', async () => {
    expect(await verdict()).toBe('Nothing to watch yet');
    expect(await page.getByRole('button', { name: 'Leave the demo' }).count()).toBe(0);
    const before = fingerprint();
    await press('Show me a demo');
    await until('the made-up sign-ins', async () => (await page.locator('[data-row]').count()) > 1);
    expect(await page.locator('header .tag').innerText()).toBe('Demo');
    expect(await page.locator('.demo-bar').innerText()).toContain('All of this is made up.');
    expect(await accessibilityFaults(page)).toEqual([]);
    savePicture('tests/.artifacts/first-run-demo.png', await page.screenshot());
    const item = await desktop.tray.item();
    await until('the tooltip', async () => (await item.facts()).tooltip.startsWith('Demo: '));
    const labels = (await item.menu()).map(({ label }) => label);
    expect(labels).toContain('Demo: made-up sign-ins');
    expect(labels).toContain('Leave the demo');

    // What appears in the person's home meanwhile is not even seen.
    home = makeSampleHome(desktop.home);
    home.write(SAMPLES.act());
    renameSync(home.stateDir, path.join(desktop.home, 'elsewhere'));
    expect(fingerprint()).not.toBe(before);
    const during = fingerprint();
    await press('Read again');
    await page.locator('[data-row]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.why').first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain(desktop.home);
    expect(fingerprint()).toBe(during);
    const files = await app.electron.evaluate(({ app: own }) => own.getPath('temp'));
    expect(readdirSync(files).some((name) => name.startsWith('clawlamp-demo-'))).toBe(true);
  });

  it('is left by one click, and nothing of it stays', async () => {
    await press('Leave the demo');
    await until('the first run', async () => (await page.locator('.first-run').count()) === 1);
    expect(await verdict()).toBe('Nothing to watch yet');
    expect(await page.locator('header .tag').count()).toBe(0);
    const files = await app.electron.evaluate(({ app: own }) => own.getPath('temp'));
    await until('no file of it', () => !readdirSync(files).some((name) => name.startsWith('clawlamp-demo-')));
    expect((await (await desktop.tray.item()).facts()).tooltip).not.toMatch(/^Demo/);
    // And again by the menu of the lamp, which can all that the panel can.
    await (await desktop.tray.item()).clickMenu('Show me a demo');
    await until('the made-up sign-ins', async () => (await page.locator('[data-row]').count()) > 1);
    await (await desktop.tray.item()).clickMenu('Leave the demo');
    await until('the first run', async () => (await page.locator('.first-run').count()) === 1);
  });

  it('looks elsewhere by a dialog of the system: one that others may change is refused, one of ours is kept', async () => {
    const answer = (folder: string): Promise<void> =>
      app.electron.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = ((options: Electron.OpenDialogOptions) =>
          Promise.resolve(
            options.properties?.includes('openDirectory')
              ? { canceled: false, filePaths: [chosen] }
              : { canceled: true, filePaths: [] },
          )) as typeof dialog.showOpenDialog;
      }, folder);
    const note = page.locator('.note');
    const empty = path.join(desktop.home, 'empty');
    mkdirSync(empty, { mode: 0o700 });
    await answer(empty);
    await press('Look elsewhere…');
    await note.waitFor();
    expect(await note.innerText()).toContain('no files of OpenClaw');

    const elsewhere = path.join(desktop.home, 'elsewhere');
    chmodSync(elsewhere, 0o777);
    await answer(elsewhere);
    await press('Look elsewhere…');
    await until('the refusal', async () => (await note.innerText()).includes('others may change it'));
    expect(await page.locator('[data-row]').count()).toBe(0);

    chmodSync(elsewhere, 0o700);
    await press('Look elsewhere…');
    await page.waitForSelector('[data-row]');
    expect(await page.locator('body').innerText()).toContain('ada@example.com');
    expect(await note.count()).toBe(0);
    await app.close();
    await start();
    expect(await page.locator('body').innerText()).toContain('ada@example.com');

    await press('Settings');
    await press('Look in the usual places again');
    await page.keyboard.press('Escape');
    await until('the first run', async () => (await page.locator('.first-run').count()) === 1);
  });
});
