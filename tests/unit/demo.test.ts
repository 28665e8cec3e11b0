import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../../app/demo/demo.ts';
import { systemClock } from '../../app/platform/node/clock.ts';
import { systemFiles } from '../../app/platform/node/files.ts';
import { systemProcesses } from '../../app/platform/node/processes.ts';
import { locateOpenClaw } from '../../app/openclaw/discovery/locate.ts';
import { readStore } from '../../app/openclaw/store/read-store.ts';
import { AppError } from '../../app/model/errors.ts';
import type { Ports } from '../../app/platform/ports.ts';
import { BrowserFlow } from '../../app/oauth/authorization-code-flow.ts';
import { issuerFor, type IssuerSettings } from '../../app/oauth/issuers.ts';

const REDIRECT = 'http://localhost:1455/auth/callback';
let dir: string;
let demo: Demo;

beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'clawlamp-demo-')), 'demo');
  demo = await startDemo(dir);
});
afterEach(async () => {
  await demo.stop();
  await rm(dirname(dir), { recursive: true, force: true });
});

function ports(): Ports {
  return demo.ports({
    clock: systemClock(),
    files: systemFiles(),
    processes: systemProcesses(),
    vault: { kind: 'none', get: refuse, set: refuse, delete: refuse },
    browser: { open: refuse },
    env: { PATH: '/usr/bin', HOME: '/home/somebody' },
    home: '/home/somebody',
    platform: process.platform,
  });
}

const refuse = (): Promise<never> => Promise.reject(new AppError('VAULT_UNAVAILABLE'));

/** Presses a button of the page, as a browser's form does, and returns where the answer leads. */
async function press(url: string, choice: 'allow' | 'deny'): Promise<URL> {
  const page = await (await fetch(url)).text();
  expect(page).toContain('ada@example.com');
  const fields = [...page.matchAll(/name="([^"]+)" value="([^"]*)"/g)]
    .filter(([, name]) => name !== 'choice')
    .map(([, name, value]) => [
      name ?? '',
      (value ?? '').replace(/&#(\d+);/g, (_, n) => String.fromCharCode(Number(n))),
    ]);
  const response = await fetch(new URL('/oauth/authorize', url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([...fields, ['choice', choice]] as [string, string][]),
  });
  return new URL(response.headers.get('location') ?? '');
}

describe('the demo', () => {
  it('is a home that the readers take, with two agents, and finds no program of the user', async () => {
    const all = ports();
    const place = await locateOpenClaw(all, demo.options);
    expect(place?.owner).toBeNull();
    expect(place?.agents.map((agent) => agent.id).sort()).toEqual(['main', 'work']);
    const main = place?.agents.find((agent) => agent.id === 'main');
    if (!place || !main) throw new Error('no agent');
    const reading = await readStore(all, place, main);
    expect(reading).toMatchObject({ state: 'read', generation: 'json-inline' });
    expect(reading.profiles.map((one) => one.account.email).sort()).toEqual([
      'ada@example.com',
      'grace@example.com',
    ]);
    expect(reading.usage['openai-codex:ada@example.com']?.disabledReason).toBe('auth_permanent');
    expect(reading.profiles.every((one) => (one.expiresAt ?? 0) > Date.now() + 8 * 86_400_000)).toBe(true);
  });

  it('signs in through a real page, checks PKCE, and takes each code and refresh token once', async () => {
    const settings = issuerFor('openai', demo.issuerUrl) as IssuerSettings;
    const flow = new BrowserFlow(settings, systemClock());
    const signal = new AbortController().signal;
    await flow.checkReachable(signal);
    const request = await flow.begin(REDIRECT);
    const back = await press(request.url, 'allow');
    expect(back.searchParams.get('state')).toBe(request.state);
    const code = back.searchParams.get('code') ?? '';
    const other = await flow.begin(REDIRECT);
    await expect(flow.redeem(other, code, signal)).rejects.toMatchObject({ code: 'ISSUER_REFUSED' });
    const again = await press(request.url, 'allow');
    const grant = await flow.redeem(request, again.searchParams.get('code') ?? '', signal);
    expect(grant.account).toMatchObject({ email: 'ada@example.com', plan: 'pro' });
    await expect(flow.redeem(request, again.searchParams.get('code') ?? '', signal)).rejects.toThrow();
    const refresh = (): Promise<Response> =>
      fetch(settings.tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: grant.refresh.open() }),
      });
    expect((await refresh()).status).toBe(200);
    expect((await refresh()).status).toBe(400);
    const usage = (token: string): Promise<Response> =>
      fetch(settings.usageUrl, { headers: { authorization: `Bearer ${token}` } });
    expect((await usage(grant.access.open())).status).toBe(200);
    expect((await usage('something else')).status).toBe(401);
  });

  it('leads back with an error when the person refuses, and nowhere for an unknown address', async () => {
    const flow = new BrowserFlow(issuerFor('openai', demo.issuerUrl) as IssuerSettings, systemClock());
    const request = await flow.begin(REDIRECT);
    expect((await press(request.url, 'deny')).searchParams.get('error')).toBe('access_denied');
    const evil = new URL(request.url);
    evil.searchParams.set('redirect_uri', 'https://evil.example.com/');
    expect((await fetch(evil)).status).toBe(400);
  });

  it('keeps its files to itself and removes them all', async () => {
    const path = join(dir, 'openclaw', 'agents', 'main', 'agent', 'auth-profiles.json');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(join(dir, 'codex', 'auth.json'), 'utf8'))).toMatchObject({
      auth_mode: 'chatgpt',
    });
    await demo.stop();
    await expect(readdir(dir)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fetch(demo.issuerUrl)).rejects.toThrow();
  });
});
