import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launchApp, startDesktop, type Desktop, type RunningApp } from '../rig/desktop/index.ts';
import { CANARY, makeSampleHome, SAMPLES } from './sample-home.ts';

const PRELOAD = fileURLToPath(new URL('../../out/preload/preload.cjs', import.meta.url));

describe('the panel is closed off', () => {
  let desktop: Desktop;
  let app: RunningApp;
  let page: Page;
  let server: Server;
  let outside: string;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('<p>outside</p>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    desktop = await startDesktop();
    const home = makeSampleHome(desktop.home);
    home.write(SAMPLES.act());
    app = await launchApp({ desktop, args: [...home.args, '--show-panel'] });
    page = await app.window();
    await page.waitForSelector('[data-row]');
  });
  afterAll(async () => {
    await app?.close();
    await desktop?.stop();
    server?.close();
  });

  it('answers its own frame', async () => {
    const view = await page.evaluate(() => window.clawlamp.call('view', null));
    expect(view.lamp).toBe('act');
  });

  it('refuses malformed and unknown calls', async () => {
    const refused = (name: string, input: unknown): Promise<string> =>
      page.evaluate(
        ([n, i]) =>
          (window.clawlamp.call as (a: unknown, b: unknown) => Promise<unknown>)(n, i).then(
            () => 'answered',
            (error: Error) => error.message,
          ),
        [name, input] as const,
      );
    expect(await refused('signIn', { row: 7 })).toContain('INVALID_INPUT');
    expect(await refused('quit', null)).toContain('UNKNOWN_CALL');
  });

  it('refuses a frame that is not the panel, even with the same bridge', async () => {
    const answer = await app.electron.evaluate(async ({ BrowserWindow, session }, preload) => {
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: {
          preload,
          sandbox: true,
          contextIsolation: true,
          session: session.fromPartition('other'),
        },
      });
      try {
        await foreign.loadURL('data:text/html,<p>foreign</p>');
        return (await foreign.webContents.executeJavaScript(
          `window.clawlamp.call('view', null).then(() => 'answered', (error) => error.message)`,
        )) as string;
      } finally {
        foreign.destroy();
      }
    }, PRELOAD);
    expect(answer).toContain('FOREIGN_FRAME');
  });

  it('refuses a second window of its own address and session', async () => {
    const answer = await app.electron.evaluate(async ({ BrowserWindow }, preload) => {
      const own = BrowserWindow.getAllWindows()[0]!;

      const twin = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true, session: own.webContents.session },
      });
      try {
        await twin.loadURL(own.webContents.getURL());
        return (await twin.webContents.executeJavaScript(
          `window.clawlamp.call('view', null).then(() => 'answered', (error) => error.message)`,
        )) as string;
      } finally {
        twin.destroy();
      }
    }, PRELOAD);
    expect(answer).toContain('FOREIGN_FRAME');
  });

  it('reaches no network: not by fetch, image, socket, frame, window or navigation', async () => {
    const result = await page.evaluate(async (url) => {
      const fetched = await fetch(url).then(
        () => 'fetched',
        () => 'refused',
      );
      const image = await new Promise((resolve) => {
        const tried = new Image();
        tried.onload = () => resolve('loaded');
        tried.onerror = () => resolve('refused');
        tried.src = `${url}/image.png`;
      });
      const socket = await new Promise((resolve) => {
        try {
          const tried = new WebSocket(url.replace('http', 'ws'));
          tried.onopen = () => resolve('open');
          tried.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
      const frame = document.createElement('iframe');
      frame.src = `${url}/frame`;
      document.body.append(frame);
      const opened = window.open(`${url}/window`) === null ? 'refused' : 'opened';
      location.href = `${url}/navigation`;
      await new Promise((resolve) => setTimeout(resolve, 500));
      frame.remove();
      return { fetched, image, socket, opened, at: location.href };
    }, outside);
    expect(result).toEqual({
      fetched: 'refused',
      image: 'refused',
      socket: 'refused',
      opened: 'refused',
      at: 'app://clawlamp/index.html',
    });
    expect(asked).toEqual([]);
  });

  it('would reach none without its content security policy either: the session itself refuses', async () => {
    const answers = await app.electron.evaluate(async ({ BrowserWindow, session }, url) => {
      const own = BrowserWindow.getAllWindows()[0]!;
      const bare = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, session: own.webContents.session },
      });
      const told = (error: Error): string => error.message;
      try {
        const window = await bare.loadURL(url).then(() => 'loaded', told);
        const file = await bare.loadURL('file:///etc/hostname').then(() => 'loaded', told);
        // Proof that the address answers those who may ask.
        const other = await session
          .fromPartition('free')
          .fetch(url)
          .then((response) => response.status, told);
        return { window, file, other };
      } finally {
        bare.destroy();
      }
    }, outside);
    expect(answers.window).toContain('ERR_BLOCKED_BY_CLIENT');
    // Right behind a refusal Chromium may name the next one by its general word.
    expect(answers.file).toMatch(/ERR_(BLOCKED_BY_CLIENT|FAILED) /);
    expect(answers.other).toBe(200);
  });

  it('has no Node, no Electron, a sandbox and a strict policy', async () => {
    const inside = await page.evaluate(() => ({
      require: typeof (window as { require?: unknown }).require,
      process: typeof (window as { process?: unknown }).process,
      bridge: Object.keys(window.clawlamp).sort(),
      // Playwright's own evaluation may use eval; a script of the page may not even be written.
      inline: (() => {
        const script = document.createElement('script');
        try {
          script.textContent = 'document.title = "ran"';
          document.body.append(script);
        } catch {
          return 'refused';
        }
        return document.title;
      })(),
    }));
    expect(inside).toEqual({
      require: 'undefined',
      process: 'undefined',
      bridge: ['call', 'onView'],
      inline: 'refused',
    });
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const seen = (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      return {
        sandbox: seen.sandbox,
        contextIsolation: seen.contextIsolation,
        persistent: webContents.session.isPersistent(),
      };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, persistent: false });
    const policy = await page.evaluate(
      async () => (await fetch(location.href).catch(() => null))?.status ?? 'refused',
    );
    expect(policy).toBe('refused');
  });

  it('is granted no permission', async () => {
    const answers = await page.evaluate(async () => {
      const states = await Promise.all(
        (['geolocation', 'notifications', 'clipboard-read', 'camera'] as PermissionName[]).map((name) =>
          navigator.permissions.query({ name }).then(
            ({ state }) => state,
            () => 'refused',
          ),
        ),
      );
      const clipboard = await navigator.clipboard.readText().then(
        () => 'read',
        () => 'refused',
      );
      return [...states, clipboard];
    });
    for (const answer of answers) expect(['denied', 'refused']).toContain(answer);
  });

  it('holds no token: not in the view, the page or the log', async () => {
    const view = await page.evaluate(() => window.clawlamp.call('view', null));
    expect(JSON.stringify(view)).not.toContain(CANARY);
    expect(await page.content()).not.toContain(CANARY);
    expect(app.output()).not.toContain(CANARY);
    for (const child of app.children()) expect(JSON.stringify(child)).not.toContain(CANARY);
  });
});
