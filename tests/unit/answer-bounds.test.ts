import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Secret } from '../../app/model/secret.ts';
import { MOST_FRAME, systemGateways } from '../../app/platform/node/gateway-link.ts';
import { BrowserFlow } from '../../app/oauth/authorization-code-flow.ts';
import { DeviceFlow } from '../../app/oauth/device-code-flow.ts';
import { namedFetch } from '../../app/platform/network/named-fetch.ts';
import { HandClock, settings } from './oauth/support.ts';

/** What a server may make us keep in memory, whatever it sends. */

const cleanUps: (() => void)[] = [];
afterEach(() => cleanUps.splice(0).forEach((end) => end()));

/** A sign-in server that answers each request so; counts the bytes that it got rid of. */
async function issuer(answer: (write: (bytes: Buffer) => void, end: () => void) => void, packed = false) {
  const sent = { bytes: 0, closed: false };
  const server: Server = createServer((request, response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    });
    response.on('close', () => (sent.closed = true));
    answer(
      (bytes) => {
        sent.bytes += bytes.length;
        response.write(bytes);
      },
      () => response.end(),
    );
    request.resume();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  cleanUps.push(() => (server.closeAllConnections(), server.close()));
  const { port } = server.address() as AddressInfo;
  return { sent, at: settings(`http://127.0.0.1:${port}`, [1]) };
}

const redeem = async (at: ReturnType<typeof settings>): Promise<unknown> => {
  const flow = new BrowserFlow(at, new HandClock(), namedFetch(globalThis.fetch));
  const request = await flow.begin('http://localhost:1455/auth/callback');
  return flow.redeem(request, 'code', new AbortController().signal);
};

describe('a sign-in server', () => {
  it('that never ends its answer is left after 64 kB', async () => {
    const { sent, at } = await issuer((write) => {
      const timer = setInterval(() => write(Buffer.alloc(16 * 1024, 0x20)), 1);
      cleanUps.push(() => clearInterval(timer));
    });
    await expect(redeem(at)).rejects.toMatchObject({ code: 'GRANT_INCOMPLETE' });
    await expect.poll(() => sent.closed).toBe(true);
    expect(sent.bytes).toBeLessThan(8 * 1024 * 1024);
  });

  it('whose short answer is a long one unpacked is left as well', async () => {
    const long = gzipSync(Buffer.alloc(20 * 1024 * 1024, 0x20));
    expect(long.length).toBeLessThan(64 * 1024);
    const { at } = await issuer((write, end) => (write(long), end()), true);
    await expect(redeem(at)).rejects.toMatchObject({ code: 'GRANT_INCOMPLETE' });
  });

  it('may be as wordy about a code', async () => {
    const started = { device_auth_id: 'id', user_code: 'ABCD-12345' };
    const begin = async (padding: number): Promise<unknown> => {
      const text = Buffer.from(JSON.stringify({ ...started, pad: 'x'.repeat(padding) }));
      const { at } = await issuer((write, end) => (write(text), end()));
      const flow = new DeviceFlow(at, new HandClock(), namedFetch(globalThis.fetch));
      return flow.begin(new AbortController().signal);
    };
    await expect(begin(60_000)).resolves.toMatchObject({ userCode: 'ABCD-12345' });
    await expect(begin(70_000)).rejects.toMatchObject({ code: 'ISSUER_UNREACHABLE' });
  });
});

describe('a gateway', () => {
  /** Says this once somebody has come, and counts who came. */
  async function gateway(text: string) {
    const came = { count: 0 };
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    server.on('upgrade', (request, socket) => {
      came.count += 1;
      cleanUps.push(() => socket.destroy());
      socket.on('error', () => undefined);
      // RFC 6455, sections 4.2.2 and 5.2: the handshake, then one whole text frame with a length of 64 bits.
      const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
      const accept = createHash('sha1').update(key).digest('base64');
      const answer = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
      socket.write([...answer, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'));
      const head = Buffer.alloc(10);
      head.set([0x81, 127]);
      head.writeBigUInt64BE(BigInt(text.length), 2);
      socket.write(Buffer.concat([head, Buffer.from(text, 'ascii')]));
    });
    cleanUps.push(() => (server.closeAllConnections(), server.close()));
    const { port } = server.address() as AddressInfo;
    const seed = Secret.from(Buffer.alloc(32, 7).toString('base64url')) as Secret;
    const keys = { device: seed, token: null, password: null };
    return { came, opened: systemGateways().open(`ws://127.0.0.1:${port}`, keys, ['operator.read']) };
  }

  it('that says more at once than any is left before a word of it is looked at', async () => {
    const { opened, came } = await gateway(`{"pad":"${'x'.repeat(MOST_FRAME)}"}`);
    await expect(opened).rejects.toMatchObject({ code: 'GATEWAY_UNREACHABLE' });
    expect(came.count).toBe(1);
  });

  it('that says much is heard', async () => {
    const refusal = { type: 'res', id: 'x', ok: false };
    const challenge = { type: 'event', event: 'connect.challenge', payload: { nonce: 'n', ts: Date.now() } };
    const { opened, came } = await gateway(
      JSON.stringify({ ...challenge, pad: 'x'.repeat(MOST_FRAME - 1_000), refusal }),
    );
    const heard = await Promise.race([
      opened.then(
        () => 'opened',
        () => 'left',
      ),
      new Promise((done) => setTimeout(done, 700, 'waits for more')),
    ]);
    expect(heard).toBe('waits for more');
    expect(came.count).toBe(1);
    void opened.catch(() => undefined);
  });
});
