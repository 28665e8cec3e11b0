import { said } from '../../support/said.ts';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../app/model/errors.ts';
import { BROWSER_TIMEOUT_MS, openLoopback, type LoopbackServer } from '../../../app/oauth/loopback-server.ts';
import { freePorts, get, HandClock, hold, raw, settings } from './support.ts';

const BASE = 'https://issuer.example.com';
const STATE = 'the-state-that-was-sent-0123456789abcdef';
const GOOD = `/auth/callback?code=good-code&state=${STATE}`;

const AS_A_PAGE_LOAD = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' };

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function waiting(): Promise<{
  server: LoopbackServer;
  code: Promise<string>;
  clock: HandClock;
  cancel: AbortController;
}> {
  const server = await openLoopback(settings(BASE, await freePorts()));
  closers.push(() => server.close());
  const clock = new HandClock();
  const cancel = new AbortController();
  const code = server.waitForCode(STATE, clock, cancel.signal);
  code.catch(() => {});
  return { server, code, clock, cancel };
}

/** Every request here must be refused with this status (null: the connection is just closed), and end nothing. */
const HOSTILE: [what: string, status: number | null, send: (port: number) => Promise<number | null>][] = [
  ['a wrong state', 400, (p) => get(p, '/auth/callback?code=x&state=wrong')],
  [
    'a state that is a prefix of ours',
    400,
    (p) => get(p, `/auth/callback?code=x&state=${STATE.slice(0, -1)}`),
  ],
  ['a state that is longer than ours', 400, (p) => get(p, `/auth/callback?code=x&state=${STATE}1`)],
  ['no state', 400, (p) => get(p, '/auth/callback?code=x')],
  ['an empty state', 400, (p) => get(p, '/auth/callback?code=x&state=')],
  ['two states', 400, (p) => get(p, `${GOOD}&state=other`)],
  ['two equal states', 400, (p) => get(p, `${GOOD}&state=${STATE}`)],
  ['two codes', 400, (p) => get(p, `${GOOD}&code=another`)],
  ['no code', 400, (p) => get(p, `/auth/callback?state=${STATE}`)],
  ['an empty code', 400, (p) => get(p, `/auth/callback?code=&state=${STATE}`)],
  ['a code beside an error', 400, (p) => get(p, `${GOOD}&error=access_denied`)],
  ['an error with a wrong state', 400, (p) => get(p, '/auth/callback?error=access_denied&state=wrong')],
  ['an error without state', 400, (p) => get(p, '/auth/callback?error=access_denied')],
  ['another issuer', 400, (p) => get(p, `${GOOD}&iss=https%3A%2F%2Fevil.example.com`)],
  [
    'two issuers',
    400,
    (p) => get(p, `${GOOD}&iss=${encodeURIComponent(BASE)}&iss=${encodeURIComponent(BASE)}`),
  ],
  ['another path', 404, (p) => get(p, `/callback?code=x&state=${STATE}`)],
  ['the path with a slash after it', 404, (p) => get(p, `/auth/callback/?code=x&state=${STATE}`)],
  ['the path in capitals', 404, (p) => get(p, `/AUTH/callback?code=x&state=${STATE}`)],
  ['the path with a dot segment', 404, (p) => get(p, `/x/../auth/callback?code=x&state=${STATE}`)],
  ['an encoded path', 404, (p) => get(p, `/auth%2Fcallback?code=x&state=${STATE}`)],
  ['the cancel of another program', 404, (p) => get(p, '/cancel')],
  ['the root', 404, (p) => get(p, '/')],
  ['an absolute target', 400, (p) => get(p, `http://localhost:${p}${GOOD}`)],
  ['a double slash target', 400, (p) => get(p, `//evil.example.com${GOOD}`)],
  ['a foreign host (rebinding)', 400, (p) => get(p, GOOD, { Host: `evil.example.com:${p}` })],
  ['a host without the port', 400, (p) => get(p, GOOD, { Host: 'localhost' })],
  ['a host with another port', 400, (p) => get(p, GOOD, { Host: 'localhost:80' })],
  ['no host', 400, (p) => raw(p, `GET ${GOOD} HTTP/1.1\r\nConnection: close\r\n\r\n`)],
  [
    'two hosts',
    400,
    (p) =>
      raw(
        p,
        `GET ${GOOD} HTTP/1.1\r\nHost: localhost:${p}\r\nHost: localhost:${p}\r\nConnection: close\r\n\r\n`,
      ),
  ],
  [
    'a HEAD',
    405,
    (p) => raw(p, `HEAD ${GOOD} HTTP/1.1\r\nHost: localhost:${p}\r\nConnection: close\r\n\r\n`),
  ],
  [
    'an OPTIONS',
    405,
    (p) => raw(p, `OPTIONS ${GOOD} HTTP/1.1\r\nHost: localhost:${p}\r\nConnection: close\r\n\r\n`),
  ],
  [
    'a POST',
    405,
    (p) =>
      raw(
        p,
        `POST ${GOOD} HTTP/1.1\r\nHost: localhost:${p}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      ),
  ],
  [
    'a GET with a body',
    400,
    (p) =>
      raw(
        p,
        `GET ${GOOD} HTTP/1.1\r\nHost: localhost:${p}\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi`,
      ),
  ],
  [
    'a picture of another page',
    400,
    (p) => get(p, GOOD, { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' }),
  ],
  [
    'a frame of another page',
    400,
    (p) => get(p, GOOD, { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' }),
  ],
  ['a huge query', 414, (p) => get(p, `${GOOD}&x=${'a'.repeat(9_000)}`)],
  ['huge headers', 431, (p) => get(p, GOOD, { 'X-Long': 'a'.repeat(40_000) })],
  ['not HTTP at all', 400, (p) => raw(p, 'hello there\r\n\r\n')],
];

describe('a pasted answer', () => {
  const hostile: [what: string, text: (port: number) => string][] = [
    ['nothing', () => ' '],
    ['words', () => 'I have signed in'],
    ['another site', () => `https://evil.example.com/auth/callback?code=x&state=${STATE}`],
    ['another site under a name like ours', (p) => `http://localhost.evil.example.com:${p}${GOOD}`],
    ['a name before the host', (p) => `http://localhost@evil.example.com:${p}${GOOD}`],
    ['our host with a name before it', (p) => `http://me@localhost:${p}${GOOD}`],
    ['https on this machine', (p) => `https://localhost:${p}${GOOD}`],
    ['another port', (p) => `http://localhost:${p + 1}${GOOD}`],
    ['another path', (p) => `http://localhost:${p}/callback?code=x&state=${STATE}`],
    ['a wrong state', (p) => `http://localhost:${p}/auth/callback?code=x&state=wrong`],
    ['a cut off state', (p) => `http://localhost:${p}${GOOD.slice(0, -4)}`],
    ['two codes', (p) => `http://localhost:${p}${GOOD}&code=y`],
    ['another issuer', (p) => `http://localhost:${p}${GOOD}&iss=https%3A%2F%2Fevil.example.com`],
    ['something behind it', (p) => `http://localhost:${p}${GOOD}#token=x`],
    ['two addresses', (p) => `http://localhost:${p}${GOOD} http://localhost:${p}${GOOD}`],
    ['far too much', (p) => `http://localhost:${p}${GOOD}${'x'.repeat(9_000)}`],
    ['a bare code', () => 'code=x'],
  ];

  it.each(hostile)('that is %s is refused with a reason, and the wait goes on', async (_, text) => {
    const { server, code } = await waiting();
    expect(server.paste(text(server.port))).toMatchObject({ code: 'PASTE_REFUSED' });
    expect(await get(server.port, GOOD)).toBe(200);
    expect(await code).toBe('good-code');
  });

  it.each([
    ['the whole address', (p: number) => `http://localhost:${p}${GOOD}`],
    ['with blanks around it', (p: number) => `  http://127.0.0.1:${p}${GOOD}\n`],
    ['what stands behind the question mark', () => GOOD.slice(GOOD.indexOf('?'))],
    ['the same without the mark', () => GOOD.slice(GOOD.indexOf('?') + 1)],
  ])('as %s is taken, once', async (_, text) => {
    const { server, code } = await waiting();
    expect(server.paste(text(server.port))).toBeNull();
    expect(await code).toBe('good-code');
    expect(server.paste(text(server.port))).toMatchObject({ code: 'PASTE_REFUSED' });
    expect(await get(server.port, GOOD)).toBe(400);
  });

  it('that says no ends the sign-in', async () => {
    const { server, code } = await waiting();
    expect(server.paste(`?error=access_denied&state=${STATE}`)).toBeNull();
    await expect(code).rejects.toMatchObject({ code: 'SIGNIN_DENIED' });
  });
});

describe('the loopback server', () => {
  it('refuses every hostile request, keeps waiting, and still completes', async () => {
    const { server, code } = await waiting();
    for (const [what, status, send] of HOSTILE) {
      expect.soft(await send(server.port), what).toBe(status);
    }
    expect(HOSTILE.length).toBeGreaterThanOrEqual(30);
    expect(await get(server.port, `${GOOD}&iss=${encodeURIComponent(BASE)}`)).toBe(200);
    expect(await code).toBe('good-code');
  });

  it('closes a connection that sends its headers too slowly, and still completes', async () => {
    const { server, code } = await waiting();
    const slow = raw(server.port, `GET ${GOOD} HTTP/1.1\r\nHost: localhost:${server.port}\r\nX-Slow: `);
    expect(await slow).toBe(408);
    expect(await get(server.port, GOOD)).toBe(200);
    expect(await code).toBe('good-code');
  });

  it('lets the oldest silent connection go, and so the browser in, whoever holds how many', async () => {
    const { server, code } = await waiting();
    const idle: Socket[] = [];
    const gone: number[] = [];
    for (let number = 0; number < 100; number++) {
      const socket = connect({ port: server.port, host: '127.0.0.1' });
      socket.on('error', () => undefined);
      socket.once('close', () => gone.push(number));
      idle.push(socket);
      await once(socket, 'connect');
    }
    await expect.poll(() => gone.length).toBeGreaterThanOrEqual(100 - 64);
    // In the order in which they came.
    expect(gone).toEqual([...gone].sort((a, b) => a - b));
    expect(await get(server.port, GOOD)).toBe(200);
    expect(await code).toBe('good-code');
    for (const socket of idle) socket.destroy();
  });

  it('refuses a replay of the valid callback', async () => {
    const { server, code } = await waiting();
    expect(await get(server.port, GOOD)).toBe(200);
    expect(await code).toBe('good-code');
    expect(await get(server.port, GOOD)).toBe(400);
  });

  it('accepts the three names of this machine', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      const { server, code } = await waiting();
      expect(await get(server.port, GOOD, { Host: `${name}:${server.port}` })).toBe(200);
      expect(await code).toBe('good-code');
    }
  });

  it('ends with SIGNIN_DENIED on an error callback with our state, and repeats only a plain word', async () => {
    const first = await waiting();
    await get(first.server.port, `/auth/callback?error=access_denied&state=${STATE}`);
    await expect(first.code).rejects.toMatchObject({ code: 'SIGNIN_DENIED', detail: 'access_denied' });
    const second = await waiting();
    await get(second.server.port, `/auth/callback?error=%3Cb%3Eboo%3C%2Fb%3E&state=${STATE}`);
    await expect(second.code).rejects.toMatchObject({
      code: 'SIGNIN_DENIED',
      detail: 'an error without a proper name',
    });
  });

  it('ends after five minutes and on cancel', async () => {
    const late = await waiting();
    late.clock.move(BROWSER_TIMEOUT_MS - 1);
    late.clock.move(1);
    await expect(late.code).rejects.toMatchObject({ code: 'SIGNIN_TIMEOUT' });
    const cancelled = await waiting();
    cancelled.cancel.abort();
    await expect(cancelled.code).rejects.toMatchObject({ code: 'SIGNIN_CANCELLED' });
    expect(await get(cancelled.server.port, GOOD)).toBe(400);
  });

  it('answers with a page that loads nothing, keeps nothing and shows no code', async () => {
    const { server } = await waiting();
    // A plain request: fetch of Node would say that it is a script's.
    const response = await new Promise<IncomingMessage>((done) => {
      request(`http://127.0.0.1:${server.port}${GOOD}`, { headers: AS_A_PAGE_LOAD }, done).end();
    });
    const page = Buffer.concat(await response.toArray()).toString('utf8');
    const header = (name: string): string => String(response.headers[name]);
    expect(response.statusCode).toBe(200);
    expect(header('content-security-policy')).toContain("default-src 'none'");
    expect(header('cache-control')).toBe('no-store');
    expect(header('referrer-policy')).toBe('no-referrer');
    expect(page).not.toMatch(/good-code|the-state|https?:|src=|<script/i);
  });

  it('takes the second port when the first is busy, says who holds it, and leaves that program alone', async () => {
    const [first, second] = await freePorts();
    const holder = await hold(first);
    const heard: string[] = [];
    holder.on('request', (request) => heard.push(String(request.url)));
    closers.push(() => new Promise((done) => holder.close(done)));
    const server = await openLoopback(settings(BASE, [first, second]));
    closers.push(() => server.close());
    expect(server.port).toBe(second);
    expect(server.redirectUri).toBe(`http://localhost:${second}/auth/callback`);
    expect(said(server.portNote)).toContain(`port ${first}`);
    if (process.platform === 'linux') expect(said(server.portNote)).toContain(`process ${process.pid}`);
    expect(heard).toEqual([]);
  });

  it('counts a port as busy when another program holds it on ::1 only', async (context) => {
    const [first, second] = await freePorts();
    const holder = await hold(first, '::1').catch(() => null);
    if (!holder) return context.skip();
    closers.push(() => new Promise((done) => holder.close(done)));
    const server = await openLoopback(settings(BASE, [first, second]));
    closers.push(() => server.close());
    expect(server.port).toBe(second);
  });

  it('fails with PORTS_BUSY when both are held, and leaves nothing open', async () => {
    const ports = await freePorts();
    const holders = await Promise.all(ports.map((port) => hold(port)));
    const failure = await openLoopback(settings(BASE, ports)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'PORTS_BUSY' });
    await Promise.all(holders.map((one) => new Promise((done) => one.close(done))));
    const server = await openLoopback(settings(BASE, ports));
    expect(server.port).toBe(ports[0]);
    await server.close();
  });

  it('listens on loopback addresses only', async () => {
    const { server } = await waiting();
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4');
    if (outside) await expect(fetch(`http://${outside.address}:${server.port}/`)).rejects.toThrow();
    expect(await get(server.port, '/')).toBe(404);
  });
});
