import { afterEach, expect, it } from 'vitest';
import { launchApp, startDesktop, until, type Desktop, type RunningApp } from '../rig/desktop/index.ts';
import { nearestLamp } from './greyscale.ts';
import { makeSampleHome, SAMPLES } from './sample-home.ts';

let desktop: Desktop | undefined;
let app: RunningApp | undefined;

afterEach(async () => {
  await app?.close();
  await desktop?.stop();
});

it('without a tray a small window stands in and says so; a tray that comes late gets the lamp', async () => {
  desktop = await startDesktop({ tray: false });
  const home = makeSampleHome(desktop.home);
  home.write(SAMPLES.act());
  app = await launchApp({ desktop, args: home.args });

  const page = await app.window();
  await page.getByText('This desktop has no tray, so this window stands in.').waitFor();
  expect(await page.locator('h1').innerText()).toContain('Sign in again');

  await desktop.tray.start();
  const item = await desktop.tray.item();
  await until(
    'the lamp',
    async () => nearestLamp(await item.icon(), ['act', 'ok', 'unknown']).name === 'act',
  );
  expect((await item.facts()).tooltip).toContain('needs you');
  expect((await item.menu()).length).toBeGreaterThan(3);
  await page.getByText('stands in').waitFor({ state: 'detached' });
});
