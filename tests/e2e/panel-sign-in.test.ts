import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../rig/desktop/accessibility.ts';
import { savePicture, until } from '../rig/desktop/index.ts';
import { ALICE, BOB } from '../rig/issuer/issuer.ts';
import { nearestLamp } from './greyscale.ts';
import { looksAsBefore } from './looks-as-before.ts';
import { Story } from './story/story.ts';
import { signInAgain } from './sign-in-again.ts';

/** The live sign-in as a person sees it, on the real OpenClaw 2026.5.12 and a real OAuth server. */
describe('a sign-in in the panel', () => {
  let story: Story;
  let page: Page;
  let before: string;
  let visits = 0;

  const stored = (): string =>
    createHash('sha256')
      .update(readFileSync(path.join(story.home.agentDir(), 'auth-profiles.json')))
      .digest('hex');
  const steps = (state: string): Promise<string[]> => page.locator(`.step.step-${state}`).allTextContents();
  const start = async (): Promise<void> => {
    await signInAgain(page);
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
  };
  /** Clicks, and waits until the system browser was given the address. */
  const startAndWait = async (): Promise<void> => {
    visits = story.opened().length;
    await start();
    await until('the browser', () => story.opened().length > visits, 20_000);
  };
  /** Goes on by Tab until a button of this name has the focus, and presses it. */
  const byKeyboard = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
      if (focused === name) return page.keyboard.press('Enter');
    }
    throw new Error(`Tab never came to "${name}"`);
  };
  const visible = (): Promise<boolean> =>
    story.app!.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((one) => one.isVisible()),
    );
  const failure = async (): Promise<string> => {
    const result = page.locator('.result-failed');
    await result.waitFor({ timeout: 30_000 });
    return (await result.innerText()).replace(/\s+/g, ' ');
  };
  /** After every ending but a success: words, an untouched store, and the button ready. */
  const readyAgain = async (): Promise<void> => {
    expect(stored()).toBe(before);
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.locator('.sign-in').waitFor({ state: 'detached' });
    expect(await page.locator('[data-row] button', { hasText: 'Sign in again' }).first().isEnabled()).toBe(
      true,
    );
  };

  beforeAll(async () => {
    story = await Story.begin('2026.5.12');
    await story.home.seedProfile(await story.issuer.mintGrant(ALICE));
    await story.openClawlamp(['--show-panel']);
    page = await story.app!.window();
    await page.waitForSelector('[data-row]');
    before = stored();
  });
  afterEach(() => story.issuer.setOutage('none'));
  afterAll(() => story?.end());

  it('shows its three steps, turns the lamp to busy, and can be cancelled in view', async () => {
    await startAndWait();
    expect(await page.locator('.phase').allInnerTexts()).toEqual([
      'Sign in in your browser',
      'Save',
      'Check',
    ]);
    await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
    const cancel = await page.getByRole('button', { name: 'Cancel' }).boundingBox();
    expect((cancel?.y ?? 999) + (cancel?.height ?? 0)).toBeLessThan(200);
    await page.locator('.sign-in').getByText('Details').click();
    expect(await steps('running')).toEqual(['Sign in in the browser']);
    expect(await steps('done')).toHaveLength(1);
    expect(await page.getByRole('status').innerText()).toContain('Sign in in the browser');
    const item = await story.desktop.tray.item();
    expect(nearestLamp(await item.icon(), ['ok', 'ok-untested', 'soon', 'act', 'unknown', 'busy']).name).toBe(
      'busy',
    );
    expect(await page.locator('[data-row] button', { hasText: 'Sign in again' }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'sign-in-waiting', page.locator('.sign-in'));

    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await failure()).toContain(
      'The sign-in was cancelled. Nothing was changed. Sign in again when you are ready.',
    );
    expect(await steps('failed')).toEqual([]);
    await readyAgain();
  });

  it('can be started and cancelled from the native menu alone', async () => {
    const item = await story.desktop.tray.item();
    const profile = (await item.menu()).find(({ label }) => label.startsWith(`${ALICE.email}: `));
    await item.clickMenu(profile?.label ?? '', `Sign in again: ${ALICE.email}`);
    await page.getByRole('button', { name: 'Cancel' }).waitFor();
    await (await story.desktop.tray.item()).clickMenu('Cancel sign-in');
    expect(await failure()).toContain('cancelled');
    await readyAgain();
  });

  it('says when the person refuses on the sign-in page', async () => {
    await startAndWait();
    await story.personSignsIn(ALICE, 'deny', visits);
    expect(await failure()).toContain(
      'The sign-in page said no. Nothing was changed. Sign in again and allow access.',
    );
    expect(await steps('failed')).toEqual(['Sign in in the browser']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'sign-in-refused', page.locator('.sign-in'));
    await readyAgain();
  });

  it('does not end on a callback with a wrong state: it waits on, and can still be cancelled', async () => {
    await startAndWait();
    await story.personSignsIn(ALICE, 'wrong-state', visits);
    await page.waitForTimeout(300);
    expect(await page.locator('.result').count()).toBe(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await failure();
    await readyAgain();
  });

  it('asks before another account is used, with the safe answer first, and changes nothing on no', async () => {
    await startAndWait();
    // As when the browser comes to the front.
    await page.keyboard.press('Escape');
    await until('the panel to give way', async () => !(await visible()));
    await story.personSignsIn(BOB, 'allow', visits);
    await until('the panel to come back', visible, 20_000);
    const question = page.locator('.confirm');
    await question.waitFor({ timeout: 20_000 });
    expect(await question.innerText()).toContain(ALICE.email);
    expect(await question.innerText()).toContain(BOB.email);
    expect(await question.getByRole('button').first().innerText()).toBe(`Keep ${ALICE.email}`);
    expect(await page.getByRole('status').innerText()).toContain('A different account signed in');
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'sign-in-question', page.locator('.sign-in'));
    await question.getByRole('button', { name: `Keep ${ALICE.email}` }).click();
    await failure();
    await readyAgain();
  });

  it('takes no pasted answer of another sign-in, says why, and waits on', async () => {
    await startAndWait();
    await page.getByText('My browser is on another computer').click();
    await page
      .getByLabel(/Browser on another machine/)
      .fill('http://localhost:1455/auth/callback?code=x&state=y');
    await page.keyboard.press('Enter');
    const note = page.locator('#answer-note');
    await note.waitFor();
    expect(await note.innerText()).toContain('it belongs to another sign-in, or is cut off');
    expect(await page.getByLabel(/Browser on another machine/).inputValue()).toBe('');
    savePicture('tests/.artifacts/panel-paste.png', await page.screenshot());
    await page.getByRole('button', { name: 'Cancel' }).click();
    await failure();
    await readyAgain();
  });

  it('changes to a code on request: big, copied by a click, with its page and its end', async () => {
    await startAndWait();
    await page.getByRole('button', { name: 'Use a code instead' }).click();
    const code = page.locator('.code');
    await code.waitFor({ timeout: 20_000 });
    const shown = await code.innerText();
    expect(shown).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(await page.getByRole('group', { name: 'Code' }).innerText()).toMatch(
      /codex\/device[\s\S]*left, until \d\d:\d\d/,
    );
    const countdown = page.getByRole('timer');
    const first = await countdown.innerText();
    expect(first).toMatch(/^1[45]:\d\d$/);
    await until('the countdown to go on', async () => (await countdown.innerText()) !== first);
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'sign-in-code', page.locator('.sign-in'));
    expect(await page.getByRole('img', { name: /^QR code of / }).count()).toBe(1);
    visits = story.opened().length;
    await page.getByRole('button', { name: 'Copy code and open page' }).click();
    await until('the page of the code', () => story.opened()[visits]?.includes('codex/device'));
    await until('the clipboard', () =>
      story.app!.electron.evaluate(({ clipboard }) => clipboard.readText()).then((text) => text === shown),
    );
    savePicture('tests/.artifacts/panel-code.png', await page.screenshot());
    await page.getByRole('button', { name: 'Cancel' }).click();
    await failure();
    await readyAgain();
  });

  it('names the busy port and takes the second one', async () => {
    const holder = createServer().listen(1455, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    try {
      await startAndWait();
      expect(await page.locator('.browser').innerText()).toMatch(/1455/);
      expect(story.opened()[visits]).toContain(encodeURIComponent('http://localhost:1457/auth/callback'));
      await page.getByRole('button', { name: 'Cancel' }).click();
      await failure();
      await readyAgain();
    } finally {
      await new Promise((resolve) => holder.close(resolve));
    }
  });

  it('says when the sign-in server does not answer', async () => {
    await startAndWait();
    const address = story.opened()[visits]!;
    // The browser got through; the exchange of the code does not.
    const callback = await story.issuer.authorizeAs(address, ALICE, 'never-return');
    story.issuer.setOutage('refused');
    await fetch(callback.callback.href.replace('localhost', '127.0.0.1'), {
      headers: { host: callback.callback.host },
    }).catch(() => undefined);
    expect(await failure()).toMatch(/sign-in server/);
    await readyAgain();
  });

  it('ends with proof, by keyboard alone, and the panel shows the row as it is now', async () => {
    visits = story.opened().length;
    await page.locator('[data-row]').first().focus();
    await byKeyboard('Sign in again');
    await until('the browser', () => story.opened().length > visits, 20_000);
    await story.personSignsIn(ALICE, 'allow', visits);
    const done = page.locator('.result-done');
    await done.waitFor({ timeout: 60_000 });
    expect(await done.innerText()).toContain(`Signed in as ${ALICE.email}`);
    expect(await done.locator('.proofs li.step-done').count()).toBeGreaterThan(0);
    expect(stored()).not.toBe(before);
    expect(await accessibilityFaults(page)).toEqual([]);
    await looksAsBefore(page, 'sign-in-done', page.locator('.sign-in'));
    expect(await done.innerText()).toMatch(/and checked with OpenClaw/);
    expect(await done.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    await byKeyboard('Done');
    await page.locator('.sign-in').waitFor({ state: 'detached' });
    const row = page.locator('[data-row]').filter({ hasText: ALICE.email }).first();
    await until('the row to be proven', async () => /Works/.test(await row.innerText()), 5_000);
  });
});
