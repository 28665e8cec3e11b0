import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  launchApp,
  menuText,
  startDesktop,
  until,
  type Desktop,
  type RunningApp,
} from '../rig/desktop/index.ts';
import { greyDistance, lampAsset, nearestLamp } from './greyscale.ts';
import { ADA_EMAIL, makeSampleHome, SAMPLES, type SampleHome } from './sample-home.ts';

const LAMPS = [
  'ok',
  'ok-untested',
  'ok-risk',
  'ok-untested-risk',
  'idle',
  'soon',
  'act',
  'unknown',
  'busy',
] as const;

describe('the pictures of the lamp', () => {
  it.each([
    [20, 'dark'],
    [128, 'grey'],
    [240, 'light'],
  ])('differ in shape with the colour taken away, on a ground of %i (%s)', (ground) => {
    for (const a of LAMPS) {
      for (const b of LAMPS) {
        // A dot is small beside the lamp that it stands at, and still seen.
        const least = b === `${a}-risk` ? 4 : 8;
        if (a < b)
          expect(greyDistance(lampAsset(a), lampAsset(b), ground), `${a} and ${b}`).toBeGreaterThan(least);
      }
    }
  });

  it.each([20, 240])('are seen on a ground of %i', (ground) => {
    const bare = lampAsset('ok');
    bare.data.fill(0);
    for (const name of LAMPS) expect(greyDistance(lampAsset(name), bare, ground), name).toBeGreaterThan(15);
  });
});

describe('the lamp in a real tray', () => {
  let desktop: Desktop;
  let home: SampleHome;
  let app: RunningApp;

  const lamp = async (): Promise<string> => {
    const { name, distance } = nearestLamp(await (await desktop.tray.item()).icon(), LAMPS);
    // Drawn, not merely similar: the tray must hold our very pixels.
    return distance < 2 ? name : `nothing of ours (nearest ${name}, ${distance})`;
  };
  const becomes = (wanted: string, ms = 10_000): Promise<unknown> =>
    until(`the lamp to be ${wanted}`, async () => (await lamp()) === wanted, ms);
  const tooltip = async (): Promise<string> => (await (await desktop.tray.item()).facts()).tooltip;

  beforeAll(async () => {
    desktop = await startDesktop();
    home = makeSampleHome(desktop.home);
    home.write(SAMPLES.untested());
    app = await launchApp({ desktop, args: home.args });
  });
  afterAll(async () => {
    await app?.close();
    await desktop?.stop();
  });

  it.each([
    ['ok-untested', SAMPLES.untested, 'Nothing is known against the sign-in in use.'],
    ['ok', SAMPLES.ok, 'The sign-in in use works.'],
    ['act', SAMPLES.act, `${ADA_EMAIL} (OpenClaw, agent main) needs you to sign in again.`],
    ['soon', SAMPLES.soon, /ends on \d+ \w+ \d{4}, \d\d:\d\d\.$/],
    ['unknown', SAMPLES.unknown, /./],
  ] as const)('is %s for such a store, and says so in one sentence', async (state, sample, words) => {
    home.write(sample());
    await becomes(state);
    expect(await tooltip()).toMatch(words);
  });

  it('is right within one second of a change on disk', async () => {
    const took: number[] = [];
    for (const [state, sample] of [
      ['act', SAMPLES.act],
      ['ok', SAMPLES.ok],
      ['act', SAMPLES.act],
      ['ok-untested', SAMPLES.untested],
      ['act', SAMPLES.act],
    ] as const) {
      const start = performance.now();
      home.write(sample());
      await becomes(state, 2_000);
      took.push(Math.round(performance.now() - start));
    }
    console.log(`change on disk to tray: ${took.join(', ')} ms`);
    expect(Math.max(...took)).toBeLessThan(1_000);
  });

  it('has a native menu with the verdict, each profile with its state, and all that the panel can do', async () => {
    home.write(SAMPLES.act());
    await becomes('act');
    const item = await desktop.tray.item();
    const menu = menuText(await item.menu());
    console.log(menu);
    for (const words of [
      'needs you to sign in again',
      `Sign in again: ${ADA_EMAIL}`,
      `${ADA_EMAIL}: needs you`,
      'Show in panel',
      'Open panel',
      'Read again',
      'Quit Clawlamp',
    ])
      expect(menu).toContain(words);
  });

  it('opens the panel on the chosen row from the menu', async () => {
    await (await desktop.tray.item()).clickMenu(`${ADA_EMAIL}: needs you`, 'Show in panel');
    const page = await app.window();
    await page.waitForSelector('[data-row]:focus');
    expect(await page.locator('[data-row]:focus').getAttribute('aria-label')).toContain(ADA_EMAIL);
    await page.keyboard.press('Escape');
  });

  it('opens and hides the panel by a left click', async () => {
    const visible = (): Promise<boolean> =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some((one) => one.isVisible()),
      );
    await until('the panel to be hidden', async () => !(await visible()));
    await (await desktop.tray.item()).activate();
    await until('the panel', visible);
    await (await desktop.tray.item()).activate();
    await until('the panel to be hidden', async () => !(await visible()));
  });

  it('comes back when the tray restarts', async () => {
    await desktop.tray.restart();
    await becomes('act');
  });

  it('shows names with underscores and ampersands as they are', async () => {
    home.write({ profiles: { 'openai-codex:a_b&c@example.com': {} } });
    await becomes('ok-untested');
    expect(menuText(await (await desktop.tray.item()).menu())).toContain('a_b&c@example.com: looks good');
  });

  it('quits from the menu', async () => {
    // It may be gone before it has answered the click.
    await (await desktop.tray.item()).clickMenu('Quit Clawlamp').catch(() => undefined);
    await until('the application to end', () => !app.alive());
  });
});
