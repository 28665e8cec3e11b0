import { statSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchApp, startDesktop, until, type Desktop, type RunningApp } from '../rig/desktop/index.ts';
import { ADA, ADA_EMAIL, CANARY, makeSampleHome, SAMPLES, type SampleHome } from './sample-home.ts';

/** Long enough for a wrong second notice to have come: the watcher settles in a tenth of this. */
const QUIET_MS = 1_500;
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, QUIET_MS));

describe('the notice', () => {
  let desktop: Desktop;
  let home: SampleHome;
  let app: RunningApp;

  const start = async (): Promise<void> => {
    app = await launchApp({ desktop, args: home.args });
    await until('the first reading', async () => !(await tooltip()).includes('is reading'));
  };
  const tooltip = async (): Promise<string> => (await (await desktop.tray.item()).facts()).tooltip;
  const shown = (): string[] => desktop.notifications.all().map((notice) => notice.summary);

  beforeEach(async () => {
    desktop = await startDesktop();
    home = makeSampleHome(desktop.home);
  });
  afterEach(async () => {
    await app?.close();
    await desktop?.stop();
  });

  it('comes once when a sign-in starts to need a person, and a click opens the panel on its row', async () => {
    home.write(SAMPLES.ok());
    await start();
    await quiet();
    expect(shown()).toEqual([]);

    const rejected = SAMPLES.act();
    home.write(rejected);
    const notice = await desktop.notifications.waitFor();
    expect(notice.summary).toBe(`Sign in again: ${ADA_EMAIL}`);
    expect(notice.body).toContain('OpenClaw, agent main.');
    expect(notice.hints.urgency?.value).toBe(1);

    // The same trouble, written again: still one notice.
    home.write(rejected);
    home.write({ ...rejected, usageStats: { ...rejected.usageStats, other: { errorCount: 2 } } });
    await quiet();
    expect(shown()).toHaveLength(1);

    desktop.notifications.clickBody(notice.id);
    const page = await app.window();
    await page.waitForSelector('[data-row]:focus');
    expect(await page.locator('[data-row]:focus').getAttribute('data-row')).toBe(ADA);
  });

  it('is replaced by a silent "fixed" when the sign-in works again', async () => {
    home.write(SAMPLES.act());
    await start();
    await desktop.notifications.waitFor((notice) => notice.summary.startsWith('Sign in again'));
    home.write(SAMPLES.ok());
    const fixed = await desktop.notifications.waitFor((notice) => notice.summary === `Fixed: ${ADA_EMAIL}`);
    expect(fixed.hints.urgency?.value).toBe(0);
    await until('the old notice to be gone', () => desktop.notifications.shown().length === 1);
  });

  it('is silenced from the menu, stays so after a restart, and comes back when it may', async () => {
    home.write(SAMPLES.act());
    await start();
    await desktop.notifications.waitFor();
    const row = `${ADA_EMAIL}: needs you`;
    await (await desktop.tray.item()).clickMenu(row, 'Mute notices');
    await until('the notice to go', () => desktop.notifications.shown().length === 0);
    await app.close();

    await start();
    await quiet();
    expect(desktop.notifications.shown()).toEqual([]);
    await (await desktop.tray.item()).clickMenu(row, 'Mute notices');
    await until('the notice to come back', () => desktop.notifications.shown().length === 1);
    await (await desktop.tray.item()).clickMenu(row, 'Snooze for an hour');
    await until('the notice to go again', () => desktop.notifications.shown().length === 0);
  });

  it('is not repeated by a restart, and its memory is private and without secrets', async () => {
    home.write(SAMPLES.act());
    await start();
    await desktop.notifications.waitFor();
    const settings = path.join(home.dataDir, 'desktop', 'settings.json');
    await until('the memory', () => readFileSync(settings, 'utf8').includes(ADA));
    await app.close();

    expect(statSync(settings).mode & 0o777).toBe(0o600);
    expect(readFileSync(settings, 'utf8')).not.toContain(CANARY);

    await start();
    await quiet();
    expect(shown()).toHaveLength(1);
  });

  it('does not come for a store that nobody can read', async () => {
    home.write(SAMPLES.ok());
    await start();
    home.write(SAMPLES.unknown());
    await quiet();
    expect(shown()).toEqual([]);
  });

  it('cannot be given markup by a name in the store', async () => {
    const id = 'openai-codex:<b>x</b>';
    const bad = SAMPLES.act();
    home.write({
      profiles: { [id]: { email: '<img src="x"> & co' } },
      usageStats: { [id]: bad.usageStats?.[ADA] },
    });
    await start();
    const { body } = await desktop.notifications.waitFor();
    expect(body).not.toMatch(/<\w/);
  });
});
