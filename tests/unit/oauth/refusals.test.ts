import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { afterEach, expect, it } from 'vitest';
import { proxiedFetch } from '../../../app/platform/node/proxied-fetch.ts';
import { namedFetch, USER_AGENT } from '../../../app/platform/network/named-fetch.ts';
import { networkFailure, refusalOf } from '../../../app/oauth/oauth-errors.ts';

const servers: { close(): unknown }[] = [];
afterEach(() => servers.splice(0).forEach((one) => one.close()));

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => networkFailure(error),
  );

it('tells a proxy that wants a name from a server that is down', async () => {
  const proxy = createServer();
  proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
  const fetch = await proxiedFetch({ HTTPS_PROXY: `http://127.0.0.1:${await portOf(proxy)}` });
  expect(await failureOf(fetch!('https://issuer.example.test/'))).toMatchObject({
    code: 'PROXY_REFUSED',
    detail: 'HTTP 407',
  });
  expect(await failureOf(globalThis.fetch('http://127.0.0.1:9/'))).toMatchObject({
    code: 'ISSUER_UNREACHABLE',
  });
});

it('tells a certificate that is not trusted from no answer', async () => {
  const pems = await generate([{ name: 'commonName', value: 'reads-along.example.test' }]);
  const server = createTlsServer({ key: pems.private, cert: pems.cert }, (_, response) => response.end());
  const port = await portOf(server as unknown as Server);
  expect(await failureOf(fetch(`https://127.0.0.1:${port}/`))).toMatchObject({
    code: 'CERTIFICATE_UNKNOWN',
  });
});

it.each([
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'PROXY_REFUSED'],
  ['net::ERR_PROXY_AUTH_REQUESTED', 'PROXY_REFUSED'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'CERTIFICATE_UNKNOWN'],
  ['net::ERR_NAME_NOT_RESOLVED', 'ISSUER_UNREACHABLE'],
  ['a sentence with a-secret in it', 'ISSUER_UNREACHABLE'],
])("takes Chromium's word %s for %s, and repeats nothing else", (message, code) => {
  const failure = networkFailure(new Error(message));
  expect(failure).toMatchObject({ code });
  expect(String(failure.detail)).not.toContain('a-secret');
});

it('takes 407 for a proxy that wants a name, whoever words it', () => {
  expect(refusalOf(407, null)).toMatchObject({ code: 'PROXY_REFUSED', detail: 'HTTP 407' });
});

it('says who asks, whatever the library says', async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers['user-agent'], String(request.headers['x-kept']));
    response.end();
  });
  const url = `http://127.0.0.1:${await portOf(server)}`;
  await namedFetch(fetch)(url, { headers: { 'user-agent': 'a library', 'x-kept': 'yes' } });
  expect(seen).toEqual([USER_AGENT, 'yes']);
});
