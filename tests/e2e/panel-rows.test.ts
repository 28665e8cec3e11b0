import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launchApp, startDesktop, until, type Desktop, type RunningApp } from '../rig/desktop/index.ts';
import { ADA, ADA_EMAIL, makeSampleHome, SAMPLES, type SampleHome } from './sample-home.ts';

const GRACE = 'openai-codex:grace@example.com';

describe('the panel', () => {
  let desktop: Desktop;
  let home: SampleHome;
  let app: RunningApp;
  let page: Page;

  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);
  const visible = (): Promise<boolean> =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((one) => one.isVisible()),
    );
  const openFromMenu = async (): Promise<void> => {
    await (await desktop.tray.item()).clickMenu('Open panel');
    await until('the panel', visible);
  };

  beforeAll(async () => {
    desktop = await startDesktop();
    home = makeSampleHome(desktop.home, ['main', 'work']);
    home.write(SAMPLES.act());
    home.write({ profiles: { [GRACE]: {} } }, 'work');
    home.writeCodex('ada@example.com');
    app = await launchApp({ desktop, args: [...home.args, '--show-panel'] });
    page = await app.window();
    await page.waitForSelector('[data-row]');
  });
  afterAll(async () => {
    await app?.close();
    await desktop?.stop();
  });

  it('says the verdict first, then who needs somebody as a card, and what is well in a line each', async () => {
    expect(await page.locator('h1').innerText()).toBe('1 of 3 needs you');
    expect(await page.locator('.head-line').innerText()).toBe(`${ADA_EMAIL} · Agent main`);
    expect(await page.locator('.row.card').count()).toBe(1);
    const lines = page.locator('.row.line');
    expect(await lines.first().innerText()).toContain('Agent work');
    expect((await lines.allInnerTexts()).join()).toContain('Codex CLI');
    for (const line of await lines.all()) expect((await line.boundingBox())?.height).toBeLessThanOrEqual(33);
    const worst = page.locator('[data-row]').first();
    expect(await worst.innerText()).toContain('Needs you');
    expect(await worst.locator('svg.mark-act').count()).toBe(1);
    // A refused sign-in has ended, whatever its date says; one that is not tells its own.
    expect(await worst.innerText()).not.toMatch(/ends? /);
    await page.locator(`[data-row="work/${GRACE}"] .row-head`).click();
    expect(await page.locator('main').innerText()).toMatch(
      /Access token ends \d+ \w+ 2\d{3}, \d\d:\d\d \(in \d+ days\)/,
    );
    await page.locator(`[data-row="work/${GRACE}"] .row-head`).click();
    await page.locator('[data-row]').first().focus();
  });

  it('has exactly one black button, in the head, and offers the same nowhere else', async () => {
    expect(await page.locator('button.primary').count()).toBe(1);
    expect(await page.locator('header button.primary').innerText()).toBe('Sign in again');
    expect(await page.getByRole('button', { name: 'Sign in again' }).count()).toBe(1);
  });

  it('opens a line by a click, by Enter and by the right arrow; a new sign-in of a well one is under More', async () => {
    const line = page.locator(`[data-row="work/${GRACE}"]`);
    await line.focus();
    for (const [opens, shuts] of [
      ['Enter', 'Enter'],
      ['ArrowRight', 'ArrowLeft'],
    ] as const) {
      await page.keyboard.press(opens);
      await line.locator('.why').waitFor();
      await page.keyboard.press(shuts);
      expect(await line.locator('.why').count()).toBe(0);
    }
    await line.locator('.row-head').click();
    expect(await line.getByRole('button', { name: 'Sign in again' }).count()).toBe(0);
    await line.getByRole('button', { name: 'More' }).click();
    expect(await line.getByRole('button', { name: 'Sign in again' }).count()).toBe(1);
    await line.getByRole('button', { name: 'Mute notices' }).click();
    await line.getByRole('button', { name: 'Unmute notices' }).click();
    await line.getByRole('button', { name: 'Mute notices' }).waitFor();
    await line.locator('.row-head').click();
    await page.locator('[data-row]').first().focus();
  });

  it('opens focused on the worst row; arrows move, Right shows why, Left hides it', async () => {
    expect(await focused()).toBe(ADA);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(ADA);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(ADA);
    const why = page.locator('[data-row]').first().locator('.why');
    await page.keyboard.press('ArrowRight');
    expect(await why.innerText()).toContain('auth_permanent');
    await page.keyboard.press('ArrowLeft');
    expect(await why.count()).toBe(0);
  });

  it('shows the focus', async () => {
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe('solid');
  });

  it('copies the reason with names shortened', async () => {
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'More', exact: true }).first().click();
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    const copied = await until('the clipboard', () =>
      app.electron.evaluate(({ clipboard }) => clipboard.readText()),
    );
    expect(copied).toContain('[grant-rejected]');
    expect(copied).not.toContain(ADA_EMAIL);
    expect(await page.getByRole('status').innerText()).toContain('Copied');
  });

  it('is a list with a full sentence for each row, and one live region', async () => {
    const rows = page.getByRole('listitem').and(page.locator('[data-row]'));
    for (const row of await rows.all()) expect(await row.getAttribute('aria-label')).toMatch(/: .+\. .+\./);
    expect(await page.getByRole('status').count()).toBe(1);
    for (const button of await page.getByRole('button').all())
      expect((await button.getAttribute('aria-label')) ?? (await button.innerText())).not.toBe('');
  });

  it('is right within one second of a change on disk, and says it in the live region', async () => {
    const took: number[] = [];
    for (const [sample, words] of [
      [SAMPLES.ok, 'Works'],
      [SAMPLES.act, 'Needs you'],
      [SAMPLES.ok, 'Works'],
      [SAMPLES.act, 'Needs you'],
    ] as const) {
      const start = performance.now();
      home.write(sample());
      await page.locator(`[data-row="${ADA}"]`, { hasText: words }).waitFor({ timeout: 2_000 });
      took.push(Math.round(performance.now() - start));
    }
    console.log(`change on disk to panel: ${took.join(', ')} ms`);
    expect(Math.max(...took)).toBeLessThan(1_000);
    expect(await page.getByRole('status').innerText()).toContain('needs you');
  });

  it.each(['light', 'dark'] as const)('has text of at least 4.5:1 in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const worst = await page.evaluate(() => {
      const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((c) =>
          c / 255 <= 0.04045 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = (element: Element | null): string => {
        for (let at = element; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (channels(backgroundColor)[3] !== 0) return backgroundColor;
        }
        return 'rgb(255, 255, 255)';
      };
      const texts = [...document.querySelectorAll('body *')].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      );
      return texts
        .map((element) => {
          const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))];
          return {
            text: element.textContent ?? '',
            ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
          };
        })
        .sort((a, b) => a.ratio - b.ratio)[0]!;
    });
    console.log(`lowest contrast in ${colorScheme}: ${worst.ratio.toFixed(2)}:1`);
    expect(worst.ratio, worst.text).toBeGreaterThanOrEqual(4.5);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });

  it('keeps every word and button reachable at twice the size', async () => {
    const press = (keyCode: string): Promise<void> =>
      app.electron.evaluate(({ BrowserWindow }, key) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        // Playwright's keys enter behind the window; these come in as a keyboard's do.
        webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: ['control'] });
        webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: ['control'] });
      }, keyCode);
    for (let times = 0; times < 4; times += 1) await press('=');
    const zoom = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.getZoomFactor(),
    );
    expect(zoom).toBeCloseTo(2);
    const cut = (): Promise<string[]> =>
      page.evaluate(() => [
        ...(document.documentElement.scrollWidth > window.innerWidth ? ['the page itself'] : []),
        ...[
          ...document.querySelectorAll(
            'p:not(.only-heard), h1, h2:not(.only-heard), button, .row-title, .word',
          ),
        ]
          .filter(
            (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline',
          )
          .map((one) => one.textContent ?? ''),
      ]);
    const nothingCut = (): Promise<unknown> =>
      until(
        'nothing to be cut off',
        async () => {
          const found = await cut();
          if (found.length > 0) throw new Error(found.join(' | '));
          return true;
        },
        3_000,
      );
    // The window grows with its words as far as the screen lets it.
    await until('the larger window', () =>
      page.evaluate(() => window.outerWidth === 760 && window.innerWidth === 380),
    );
    await nothingCut();
    // On a screen that gives no room, half the width has to do.
    await app.electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      window.setMinimumSize(100, 100);
      window.setSize(380, 520);
    });
    await until('the narrow window', () => page.evaluate(() => window.innerWidth < 200));
    await nothingCut();
    await page.getByRole('button', { name: 'Read again' }).click();
    await press('0');
  });

  it('keeps marks and the primary button in forced colours, and does not move with reduced motion', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const seen = await page.evaluate(() => {
      const style = (selector: string): CSSStyleDeclaration =>
        getComputedStyle(document.querySelector(selector)!);
      return {
        same: style('.row-act .mark-solid').fill === style('.row-act .mark-cut').stroke,
        border: style('button.primary').borderTopStyle,
        moves: style('button.primary').transitionDuration,
      };
    });
    expect(seen).toEqual({ same: false, border: 'solid', moves: '0s' });
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  });

  it('shows the screen for an unreadable store and one for nothing found', async () => {
    home.write(SAMPLES.unknown());
    await page.locator('h1', { hasNotText: 'needs you' }).waitFor();
    expect(await page.locator('header svg.mark-ok').count()).toBe(0);
    home.write(SAMPLES.act());
    await page.locator('h1', { hasText: 'needs you' }).waitFor();
  });

  it('reads by F5, opens the settings by Ctrl+comma and hides by Ctrl+W', async () => {
    const before =
      (await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)) > 0;
    expect(before).toBe(true);
    await page.keyboard.press('F5');
    await page.keyboard.press('Control+,');
    await page.waitForSelector('.page');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-row]');
    // Few rows need no search, and no button for it.
    expect(await page.getByRole('button', { name: 'Search' }).count()).toBe(0);
    await page.keyboard.press('Control+w');
    await until('the panel to be hidden', async () => !(await visible()));
    await openFromMenu();
  });

  it('closes with Escape and opens again focused on the worst row, wherever the focus was left', async () => {
    await page.getByRole('button', { name: 'Read again' }).focus();
    await page.keyboard.press('Escape');
    await until('the panel to be hidden', async () => !(await visible()));
    await openFromMenu();
    await until('the focus', async () => (await focused()) === ADA);
  });

  it('is thrown away a minute after it was hidden, and comes back on demand', async () => {
    const windows = (): Promise<number> =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await page.keyboard.press('Escape');
    const hidden = performance.now();
    await until('the window to be gone', async () => (await windows()) === 0, 70_000);
    expect(performance.now() - hidden).toBeGreaterThan(55_000);
    await openFromMenu();
    page = await app.window();
    await page.waitForSelector('[data-row]');
    expect(await windows()).toBe(1);
  });
});
