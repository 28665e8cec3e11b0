/**
 * A newcomer's path, from a fresh clone to a repaired sign-in: `npm run -s prove:newcomer`. Clones this repository's last
 * commit, runs `npm start -- --demo` there with nothing of this checkout (its own home, its own package cache) on a private
 * desktop, sees the lamp say that a sign-in needs somebody, and puts it right by two clicks: one in the lamp's menu, one on
 * the sign-in page. Prints what the machine took for its set-up and what the person's part took; exits 1 when that is over a
 * minute or more than two clicks.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { startDesktop, until } from '../rig/desktop/index.ts';
import { startLeashed } from '../rig/desktop/leashed-process.ts';

const MOST_S = 60;
const MOST_CLICKS = 2;
/** A fresh machine fetches and compiles; that is not the person's time. */
const SET_UP_MS = 15 * 60_000;

const root = path.resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'clawlamp-newcomer-'));
const desktop = await startDesktop();
let clicks = 0;
let started: ReturnType<typeof startLeashed> | null = null;
try {
  const clone = path.join(folder, 'clawlamp');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
  const bin = path.join(folder, 'bin');
  const opened = path.join(folder, 'opened');
  mkdirSync(bin);
  writeFileSync(path.join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${opened}'\n`);
  chmodSync(path.join(bin, 'xdg-open'), 0o755);
  // Of this machine only how to reach the package registry.
  const npm = Object.entries(process.env).filter(([name]) =>
    /^(npm_config_|NODE_EXTRA_CA_CERTS$|SSL_CERT|https?_proxy$|no_proxy$)/i.test(name),
  );
  const env = {
    ...(Object.fromEntries(npm) as Record<string, string>),
    NPM_CONFIG_USERCONFIG: path.join(homedir(), '.npmrc'),
    ...desktop.env,
    PATH: `${bin}:${process.env.PATH}`,
  };
  const begun = Date.now();
  started = startLeashed('npm', ['start', '--prefix', clone, '--', '--demo'], { env });
  const ended = (): boolean => started?.child.exitCode !== null;
  const item = await until(
    'the lamp',
    async () => (ended() ? 'ended' : (desktop.tray.items()[0] ?? null)),
    SET_UP_MS,
  );
  if (item === 'ended') throw new Error(`npm start ended: ${started.said()}`);
  await until('the lamp to notice', async () => /needs you/.test((await item.facts()).tooltip), 60_000);
  const noticed = Date.now();
  const entry = (await item.menu()).find(({ label }) => label.startsWith('Sign in again: '));
  clicks += 1;
  await item.clickMenu(entry?.label ?? 'Sign in again');
  const address = await until(
    'the sign-in page',
    () => existsSync(opened) && readFileSync(opened, 'utf8').trim(),
    30_000,
  );
  const page = await (await fetch(address)).text();
  const plain = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  const action = plain(/<form[^>]*action="([^"]*)"/.exec(page)?.[1] ?? '');
  const fields = [...page.matchAll(/<(?:input|button)[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].filter(
    ([, , value]) => value !== 'deny',
  );
  const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, plain(value)]));
  clicks += 1;
  await fetch(new URL(action, address), { method: 'POST', body });
  await until(
    'the lamp to be well',
    async () => /^Nothing is known against|works?\.$/.test((await item.facts()).tooltip),
    60_000,
  );
  const seconds = (Date.now() - noticed) / 1_000;
  console.log(
    `fresh clone: set up and started in ${((noticed - begun) / 1_000).toFixed(0)} s; ` +
      `noticed, signed in and well in ${seconds.toFixed(1)} s and ${clicks} clicks`,
  );
  process.exitCode = seconds <= MOST_S && clicks <= MOST_CLICKS ? 0 : 1;
} catch (error) {
  console.error(started?.said());
  throw error;
} finally {
  // By the lamp's own menu: a signal to npm ends npm and its shell, and leaves the app.
  const { child } = started ?? {};
  const [lamp] = desktop.tray.items();
  await lamp?.clickMenu('Quit Clawlamp').catch(() => undefined);
  await until('the app to end', () => child?.exitCode !== null, 20_000).catch(() => undefined);
  await started?.stop();
  await desktop.stop();
  rmSync(folder, { recursive: true, force: true });
}
