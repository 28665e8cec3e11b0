import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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
import { answerQuestions } from '../rig/desktop/system-question.ts';
import { looksAsBefore } from './looks-as-before.ts';
import { ADA, CANARY, makeSampleHome, SAMPLES, type SampleHome, type SampleStore } from './sample-home.ts';

/** Every screen of the panel as it is built, looked at by axe in light, dark and forced colours, and walked by keyboard. */
describe('each screen', () => {
  let desktop: Desktop;
  let home: SampleHome;
  let app: RunningApp;
  let page: Page;
  const accounts = Array.from({ length: 10 }, (_, at) => `openai-codex:person${at}@example.com`);

  const tenProblems = (): SampleStore => {
    const { usageStats } = SAMPLES.act();
    return {
      profiles: Object.fromEntries(accounts.map((id) => [id, { expires: Date.now() + 7 * 86_400_000 }])),
      order: { 'openai-codex': accounts },
      usageStats: Object.fromEntries(accounts.map((id) => [id, usageStats?.[ADA]])),
    };
  };

  beforeAll(async () => {
    desktop = await startDesktop();
    home = makeSampleHome(desktop.home, ['main']);
    rmSync(home.stateDir, { recursive: true });
    app = await launchApp({ desktop, args: [...home.args, '--show-panel'] });
    page = await app.window();
    await page.waitForSelector('.empty');
  });
  afterAll(async () => {
    await app?.close();
    await desktop?.stop();
  });

  const readAgain = async (): Promise<void> => page.getByRole('button', { name: 'Read again' }).click();
  const headline = (): Promise<string> => page.locator('h1').innerText();
  /** Writes a store and waits until the panel shows it. */
  const show = async (store: SampleStore, seen: RegExp): Promise<void> => {
    home.write(store);
    await readAgain();
    await until(String(seen), async () => seen.test(await page.locator('main').innerText()));
  };

  it('first run: says what to do and where it looked', async () => {
    expect(await page.locator('h1').innerText()).toBe('Nothing to watch yet');
    expect(await page.locator('main').innerText()).toMatch(
      /I use OpenClaw[\s\S]*I use Codex[\s\S]*Looked in: ~/,
    );
    await page.getByRole('button', { name: 'Copy codex login' }).click();
    await until('the clipboard', () =>
      app.electron.evaluate(({ clipboard }) => clipboard.readText()).then((text) => text === 'codex login'),
    );
    await page.reload();
    await page.waitForSelector('.empty');
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'first-run');
    savePicture('docs/screenshots/first-run.png', await page.screenshot());
  });

  it('all is well', async () => {
    home = makeSampleHome(desktop.home, ['main']);
    await show(SAMPLES.ok(), /Works/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'well');
  });

  it('one problem, with the reasons open', async () => {
    await show(SAMPLES.act(), /Needs you/);
    await page.locator('[data-row]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.why').innerText()).toContain('auth_permanent');
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'one-problem');
    // A click on a piece of evidence copies it, with names shortened, and says so.
    const fact = page.locator('.evidence .copyable').first();
    await fact.click();
    await until('what is heard', async () => (await page.locator('[role=status]').innerText()) === 'Copied');
    const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('~/.openclaw');
    expect(copied).not.toContain('ada@example.com');
    await page.locator('[data-row]').first().focus();
    await page.keyboard.press('ArrowLeft');
  });

  it('ten problems: one primary button, all rows reached by the arrows, nothing cut at 200 % zoom', async () => {
    await show(tenProblems(), /person7/);
    await page.getByRole('button', { name: 'Show 2 more' }).click();
    await page.locator('[data-row]').nth(9).waitFor();
    expect(await page.locator('button.primary').count()).toBe(1);
    await page.locator('[data-row]').first().focus();
    for (let at = 0; at < 9; at += 1) await page.keyboard.press('ArrowDown');
    const last = await page.evaluate(() => document.activeElement?.getAttribute('data-row'));
    expect(last).toBe(await page.locator('[data-row]').last().getAttribute('data-row'));
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'ten-problems');
    expect(await cutTexts(page)).toEqual([]);
    const zoom = (factor: number): Promise<void> =>
      app.electron.evaluate(
        ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
        factor,
      );
    await zoom(2);
    expect(await cutTexts(page)).toEqual([]);
    await zoom(1);
  });

  it('a store that cannot be read is said to be so, and never looks well', async () => {
    await show(SAMPLES.unknown(), /cannot be read|could not be read/i);
    expect(await headline()).not.toMatch(/works|fine|well/i);
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'unreadable');
  });

  it('a gateway that has run and is down: said once, with a button, and the sign-in as good as before', async () => {
    const log = path.join(home.stateDir, 'logs', 'gateway.log');
    mkdirSync(path.dirname(log), { recursive: true });
    const time = new Date(Date.now() - 3_600_000).toISOString();
    // As a gateway writes it (2026.4.29 to 2026.9.6, run).
    const line = {
      0: '{"subsystem":"gateway"}',
      1: 'ready',
      _meta: { logLevelName: 'INFO', date: time },
      time,
    };
    writeFileSync(log, `${JSON.stringify(line)}\n`);
    home.configure({ logging: { file: log } });
    await show(SAMPLES.ok(), /gateway of OpenClaw is not running/);
    expect(await page.locator('button.primary').allInnerTexts()).toEqual(['Start the gateway']);
    expect(await page.locator('.standing code').count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('Works');
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'gateway-down');
  });

  it('a gateway on another machine: where to sign in is said, and that this machine is not it', async () => {
    home.configure({ gateway: { mode: 'remote', remote: { url: 'wss://gateway.example.test' } } });
    await show(SAMPLES.ok(), /runs on another host/);
    await page
      .locator('.general .cause', { hasText: 'another host' })
      .getByRole('button', { name: 'Why' })
      .click();
    expect(await page.locator('main').innerText()).toContain('gateway.example.test');
    expect(await page.locator('.standing').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'remote');
    home.configure({});
  });

  it('settings: by keyboard, kept at once in the file, and what does not fit is refused', async () => {
    await show(SAMPLES.act(), /Needs you/);
    await page.getByRole('button', { name: 'Settings' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.page');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Settings');
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'settings');
    savePicture('docs/screenshots/settings.png', await page.screenshot());

    await page.getByLabel('Quiet hours').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('From').waitFor();
    await page.getByLabel('Warn before a sign-in ends').selectOption({ label: 'At most an hour before' });
    await page.getByLabel('Mute ada@example.com').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Run a program (its full path)').fill('not a path');
    await page.keyboard.press('Enter');
    await until('the refusal', async () =>
      (await page.locator('[role=status]').allInnerTexts()).join().includes('was not kept'),
    );
    // The system itself asks first, and a no is heeded.
    let asked = await answerQuestions(app, 1);
    const webhook = page.getByLabel('Webhook (https address)');
    await webhook.fill('https://hook.example.test/refused');
    await webhook.press('Enter');
    await until('the question', async () => (await asked()).length === 1);
    asked = await answerQuestions(app, 0);
    await webhook.fill('https://hook.example.test/clawlamp');
    await webhook.press('Enter');
    await until('the other question', async () => (await asked()).length === 1);
    expect((await asked()).join()).toContain('https://hook.example.test/clawlamp');
    const file = path.join(home.dataDir, 'desktop', 'settings.json');
    const stored = (): { hush?: object; preferences?: object } =>
      existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
    await until('the settings file', () => JSON.stringify(stored()).includes('hook.example.test'));
    expect(stored()).toMatchObject({
      hush: { quiet: { from: 1320, to: 480 }, muted: [ADA] },
      preferences: { lead: 3_600_000, hook: null, webhook: 'https://hook.example.test/clawlamp' },
    });
    expect(JSON.stringify(stored())).not.toContain('refused');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-row]');
  });

  it('what Clawlamp touches: each file and host, the webhook among them, and no secret', async () => {
    await (await desktop.tray.item()).clickMenu('More', 'What Clawlamp touches');
    await page.waitForSelector('.page');
    const text = await page.locator('main').innerText();
    expect(text).toContain('auth-profiles.json');
    expect(text).toContain('auth.openai.com');
    expect(text).toContain('hook.example.test');
    expect(text).toMatch(/May be changed/);
    expect(await page.content()).not.toContain(CANARY);
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'trust');
    savePicture('docs/screenshots/trust.png', await page.screenshot());
    await page.getByRole('button', { name: 'Back' }).click();
    await page.waitForSelector('[data-row]');
  });

  it('support bundle: exactly what it holds is shown, saved and copied, and no secret is in it', async () => {
    await (await desktop.tray.item()).clickMenu('More', 'Support bundle');
    const shown = page.locator('.bundle');
    await shown.waitFor();
    const text = await shown.evaluate((one) => one.textContent ?? '');
    expect(JSON.parse(text)).toHaveProperty('schema');
    for (const secret of [CANARY, 'ada@example.com', desktop.home]) expect(text).not.toContain(secret);
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'bundle');
    savePicture('docs/screenshots/bundle.png', await page.screenshot());
    const file = path.join(desktop.home, 'bundle.json');
    // One that stands there already, open to all, is for this user alone afterwards.
    writeFileSync(file, 'an older bundle', { mode: 0o644 });
    // The dialog is the system's own; what it answers is stood in for, and everything behind it is real.
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.getByRole('button', { name: 'Save as a file' }).click();
    await until('the file', () => existsSync(file) && readFileSync(file, 'utf8') === text);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await until('the word of it', async () =>
      (await page.getByRole('status').allInnerTexts()).join().includes('Saved as'),
    );
    await page.getByRole('button', { name: 'Copy' }).click();
    await until('the clipboard', () =>
      app.electron.evaluate(({ clipboard }) => clipboard.readText()).then((copied) => copied === text),
    );
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-row]');
  });

  it('is read as sentences: each row has its state in words', async () => {
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toContain('ada@example.com, OpenClaw, agent main: needs you.');
    writeFileSync(path.join(desktop.home, 'tree.txt'), tree);
  });
});
