import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  changedArea,
  colourCount,
  drawMenu,
  drawNotice,
  launchApp,
  menuText,
  processesMarked,
  savePicture,
  startDesktop,
  until,
  type Desktop,
  type RunningApp,
} from '../rig/desktop/index.ts';

const fixture = path.join(path.dirname(fileURLToPath(import.meta.url)), '../rig/desktop/fixture-app');

describe('the desktop rig', () => {
  let desktop: Desktop;
  let app: RunningApp | null = null;
  const launch = async (args: string[] = []): Promise<RunningApp> => {
    app = await launchApp({ desktop, mainPath: fixture, args, env: { RIG_NODE: process.execPath } });
    return app;
  };

  beforeEach(async () => {
    desktop = await startDesktop();
  });
  afterEach(async () => {
    await app?.kill();
    app = null;
    await desktop.stop();
  });

  it('gives Electron a tray: icon, tooltip, menu, clicks', async () => {
    const running = await launch();
    const icon = await desktop.tray.item();
    expect([...(await icon.icon()).data.subarray(0, 4)]).toEqual([200, 30, 30, 255]);
    expect(await icon.facts()).toMatchObject({ status: 'Active', tooltip: 'Fixture: 42 % used' });
    expect(await icon.pid()).toBe(running.pid);
    expect(menuText(await icon.menu())).toBe(
      'Used 42 % (greyed out)\n---\nRefresh\nAccounts\n  [x] a_b\n  [ ] work\nNotify\nQuit',
    );

    await icon.clickMenu('Refresh');
    await until('the new tooltip', async () => (await icon.facts()).tooltip === 'Fixture: 43 % used');
    expect([...(await icon.icon()).data.subarray(0, 3)]).toEqual([20, 160, 60]);
    await expect(icon.clickMenu('Used 43 %')).rejects.toThrow(/greyed out/);
    await expect(icon.clickMenu('Sign out')).rejects.toThrow(/No menu item "Sign out" among: Used 43/);

    await icon.activate();
    await until('the click', () => running.output().includes('tray clicked'));
    await icon.clickMenu('Quit');
    await until('the end', () => !running.alive());
    await until('the icon to go', () => desktop.tray.items().length === 0);
  });

  it('shows an icon again after the panel restarted', async () => {
    await launch();
    await desktop.tray.item();
    await desktop.tray.restart();
    expect(await (await desktop.tray.item()).facts()).toMatchObject({ tooltip: 'Fixture: 42 % used' });
  });

  it('keeps what the application notifies and lets the test click or close it', async () => {
    const running = await launch();
    const icon = await desktop.tray.item();
    await icon.clickMenu('Notify');
    const notice = await desktop.notifications.waitFor();
    expect(notice).toMatchObject({
      summary: 'Sign in again',
      body: 'work expires in 3 h',
      appName: 'Rig fixture',
    });
    desktop.notifications.clickBody(notice.id);
    await until('the click', () => running.output().includes('notice clicked'));
    expect(desktop.notifications.shown()).toEqual([]);
    expect(() => desktop.notifications.clickBody(notice.id)).toThrow(/No notice/);

    await icon.clickMenu('Notify');
    const second = await desktop.notifications.waitFor((one) => one.id !== notice.id);
    expect(() => desktop.notifications.clickAction(second.id, 'snooze')).toThrow(/no action "snooze"/);
    desktop.notifications.dismiss(second.id);
    await until('the close', () => running.output().includes('notice closed'));
  });

  it('drives the window through the bridge and sees it on the screen', async () => {
    const before = desktop.screenshot();
    expect([before.width, before.height]).toEqual([1280, 800]);
    const running = await launch(['--demo', 'x']);
    const page = await running.window();
    await page.click('button');
    await until('the answer', async () => (await page.textContent('button')) === '2');
    expect(await page.locator('body').ariaSnapshot()).toContain('button "2"');
    expect(await page.evaluate('typeof require')).toBe('undefined');
    expect((await page.screenshot()).length).toBeGreaterThan(500);
    await until(
      'the window on the screen',
      () => (changedArea(before, desktop.screenshot())?.width ?? 0) >= 300,
    );
    expect(running.output()).toMatch(/^ready before us: false; name: Rig fixture 1\.2\.3; .*,--demo,x$/m);
  });

  it('lists the children of the application with their arguments and environment', async () => {
    const running = await launch();
    await until('the child to end', () => running.output().includes('child ended 0'));
    const child = await until('the child to be seen', () =>
      running.children().find((one) => one.argv.includes('an argument')),
    );
    expect(child.env).toMatchObject({ RIG_MARK: 'passed to the child' });
    expect(child.argv[0]).toBe(process.execPath);
  });

  it('ends the application like a crash, and it starts again on the same desktop', async () => {
    const first = await launch();
    await desktop.tray.item();
    await first.kill();
    expect(first.alive()).toBe(false);
    await until('the icon to go', () => desktop.tray.items().length === 0);
    await launch();
    await desktop.tray.item();
  });

  it('has the real Xfce panel draw the menu and dunst draw the notice', async () => {
    await launch();
    const icon = await desktop.tray.item();
    await icon.clickMenu('Notify');
    const notice = await drawNotice(desktop, await desktop.notifications.waitFor());
    savePicture('tests/.artifacts/rig-notice.png', notice);
    expect(notice.width).toBeGreaterThan(200);
    expect(colourCount(notice)).toBeGreaterThan(8);

    const menu = await drawMenu(desktop);
    savePicture('tests/.artifacts/rig-menu.png', menu);
    expect(menu.height).toBeGreaterThan(120);
    expect(colourCount(menu)).toBeGreaterThan(20);
    // The desktop's own tray is back, and the application with it.
    await desktop.tray.item();
  });
});

describe('a desktop by itself', () => {
  it('has an unlocked keyring that a program can use, and it can be locked', async () => {
    const desktop = await startDesktop();
    try {
      expect(await desktop.keyring.isLocked()).toBe(false);
      expect(await desktop.keyring.items()).toEqual([]);
      const script = `import { Entry } from '@napi-rs/keyring';
        const entry = new Entry('rig', 'someone', { linux: { store: 'secret-service' } });
        entry.setPassword('made up'); console.log(entry.getPassword());`;
      const run = (): string =>
        execFileSync(process.execPath, ['--input-type=module', '-e', script], {
          cwd: fixture,
          env: desktop.env,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
          timeout: 10_000,
        });
      expect(run().trim()).toBe('made up');
      expect((await desktop.keyring.items())[0]?.attributes).toMatchObject({
        service: 'rig',
        username: 'someone',
      });
      await desktop.keyring.lock();
      expect(await desktop.keyring.isLocked()).toBe(true);
    } finally {
      await desktop.stop();
    }
  });

  it('starts without tray, notifications and keyring, and gets them later', async () => {
    const desktop = await startDesktop({ tray: false, notifications: false, keyring: 'none' });
    const names = [
      'org.kde.StatusNotifierWatcher',
      'org.freedesktop.Notifications',
      'org.freedesktop.secrets',
    ];
    const owned = (): Promise<boolean[]> => Promise.all(names.map((name) => desktop.bus.hasOwner(name)));
    try {
      expect(await owned()).toEqual([false, false, false]);
      await desktop.tray.start();
      await desktop.notifications.start();
      await desktop.keyring.start('locked');
      expect(await owned()).toEqual([true, true, true]);
      expect(await desktop.keyring.isLocked()).toBe(true);
    } finally {
      await desktop.stop();
    }
  });

  it('shows its screen only to programs with its cookie', async () => {
    const desktop = await startDesktop({ keyring: 'none' });
    try {
      const ask = (env: Record<string, string>): void => {
        execFileSync('xdotool', ['getmouselocation'], { env, stdio: 'pipe' });
      };
      expect(() => ask(desktop.env)).not.toThrow();
      expect(() => ask({ ...desktop.env, XAUTHORITY: '/nonexistent' })).toThrow();
    } finally {
      await desktop.stop();
    }
  });

  it('leaves no process and no file behind, whatever its programs did', async () => {
    const desktop = await startDesktop();
    const app = await launchApp({ desktop, mainPath: fixture, env: { RIG_NODE: process.execPath } });
    expect(processesMarked(desktop.folder).length).toBeGreaterThan(4);
    await desktop.stop();
    await until('the application to end', () => !app.alive());
    expect(processesMarked(desktop.folder)).toEqual([]);
    expect(existsSync(desktop.folder)).toBe(false);
  });
});
