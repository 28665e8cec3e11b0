import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  electronExecutable,
  launchApp,
  startDesktop,
  until,
  type Desktop,
  type RunningApp,
} from '../rig/desktop/index.ts';
import { CANARY, makeSampleHome, SAMPLES, type SampleHome } from './sample-home.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

describe('the application', () => {
  let desktop: Desktop;
  let home: SampleHome;
  let app: RunningApp;

  const windows = (): Promise<number> =>
    app.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length,
    );

  beforeEach(async () => {
    desktop = await startDesktop();
    home = makeSampleHome(desktop.home);
    home.write(SAMPLES.act());
    app = await launchApp({ desktop, args: home.args });
    await (await desktop.tray.item()).facts();
  });
  afterEach(async () => {
    await app?.close();
    await desktop?.stop();
  });

  it('runs once: a second start opens the panel of the first and ends', async () => {
    await until('the first reading', async () =>
      (await (await desktop.tray.item()).facts()).tooltip.includes('needs you'),
    );
    expect(await windows()).toBe(0);
    const second = spawn(electronExecutable(), ['--no-sandbox', root, ...home.args], {
      env: desktop.env,
      stdio: 'ignore',
    });
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    await until('the panel of the first', async () => (await windows()) === 1);
    expect(desktop.tray.items()).toHaveLength(1);
  });

  it('has no window until somebody asks for one', async () => {
    const all = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(all).toBe(0);
  });

  it('outlives a crash of the panel, and opens it anew', async () => {
    // A menu that is rebuilt between the look and the click takes no click: a person would click again.
    const opened = async (): Promise<boolean> => {
      if ((await windows()) === 1) return true;
      await (await desktop.tray.item()).clickMenu('Open panel').catch(() => undefined);
      return false;
    };
    await until('the panel', opened);
    // By its number: a click that was on its way may open the next panel before anybody looks.
    const crashed = await until('the panel to be loaded', () =>
      app.electron.evaluate(({ BrowserWindow }) => {
        const panel = BrowserWindow.getAllWindows().find((one) => one.isVisible());
        return panel && !panel.webContents.isLoading() ? panel.id : null;
      }),
    );
    await app.electron.evaluate(
      ({ BrowserWindow }, id) => BrowserWindow.fromId(id)!.webContents.forcefullyCrashRenderer(),
      crashed,
    );
    await until('the crashed panel to be gone', () =>
      app.electron.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id) === null, crashed),
    );
    await until('a new panel', opened);
    expect(app.alive()).toBe(true);
  });

  it('says of a fault no more than its class and place, and ends', async () => {
    await app.electron
      .evaluate((_electron, secret) => {
        setTimeout(() => {
          throw new RangeError(`refresh token ${secret}`);
        }, 10);
      }, CANARY)
      .catch(() => undefined);
    await until('the end', () => !app.alive());
    expect(app.output()).toContain('clawlamp: RangeError');
    expect(app.output()).not.toContain(CANARY);
  });
});
