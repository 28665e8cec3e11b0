import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../app/preferences/preferences.ts';
import { HOSTILE } from '../bench/hostile.ts';
import { launchApp, startDesktop, until, type Desktop, type RunningApp } from '../rig/desktop/index.ts';
import { StoreHome } from '../unit/openclaw/support.ts';
import { ADA_EMAIL, makeSampleHome, SAMPLES, type SampleHome } from './sample-home.ts';

/** The end of a session: SIGTERM ends the lamp within a second, whatever it is in the middle of. In ms. */
const WITHIN_MS = 1_000;
/** A machine that does other things as well may need a second try: the bound is on us, not on it. */
const TRIES = { retry: 2, timeout: 30_000 };

describe('SIGTERM', () => {
  let desktop: Desktop;
  let home: SampleHome;
  let app: RunningApp;

  beforeEach(async () => {
    desktop = await startDesktop();
    home = makeSampleHome(desktop.home);
    home.write(SAMPLES.act());
  });
  afterEach(async () => {
    await app?.close().catch(() => undefined);
    await desktop?.stop();
  });

  async function stop(): Promise<number> {
    const ended = new Promise<number | null>((done) => app.electron.process().once('exit', done));
    const at = performance.now();
    process.kill(app.pid, 'SIGTERM');
    // A quit like any other, in which what changes something is ended well: not the system's own answer to the signal.
    expect(await ended).toBe(0);
    const ms = Math.round(performance.now() - at);
    process.stdout.write(`ended after ${ms} ms\n`);
    return ms;
  }

  /** A program that writes down its number and takes no notice of a polite signal. */
  function stubborn(name: string): { file: string; pid: () => number } {
    const [file, note] = [path.join(desktop.home, name), path.join(desktop.home, `${name}.pid`)];
    const text = `#!/bin/sh\ntrap '' TERM\necho $$ > ${note}\nwhile :; do sleep 60; done\n`;
    writeFileSync(file, text, { mode: 0o700 });
    return { file, pid: () => (existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0) };
  }
  const gone = (pid: number): Promise<unknown> =>
    until('the end of what it started', () => !existsSync(`/proc/${pid}`), 3_000);

  it('ends it in the first reading of a large home', TRIES, async () => {
    const large = HOSTILE.find(({ name }) => name === 'log: 50 MB without an end of line');
    await large!.make(new StoreHome(desktop.home));
    app = await launchApp({ desktop, args: home.args });
    await desktop.tray.item();
    await pause(100);
    expect(await stop()).toBeLessThan(WITHIN_MS);
  });

  it('ends it while a hook hangs that was told of a notice', TRIES, async () => {
    const hook = stubborn('hook');
    const folder = path.join(home.dataDir, 'desktop');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const settings = { preferences: { ...DEFAULTS, hook: hook.file } };
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings), { mode: 0o600 });
    app = await launchApp({ desktop, args: home.args });
    const pid = await until('the hook', () => hook.pid());
    expect(await stop()).toBeLessThan(WITHIN_MS);
    await gone(pid);
  });

  it('ends it while an owner that is asked takes its time', TRIES, async () => {
    const owner = stubborn('codex');
    home.writeCodex(ADA_EMAIL);
    app = await launchApp({ desktop, args: [...home.args, '--codex-bin', owner.file, '--show-panel'] });
    const page = await app.window();
    await page.waitForSelector('[data-row]');
    await page.locator('[data-row="codex-cli"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Ask Codex' }).click();
    const pid = await until('the owner', () => owner.pid());
    expect(await stop()).toBeLessThan(WITHIN_MS);
    await gone(pid);
  });
});
