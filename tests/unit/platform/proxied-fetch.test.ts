import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { proxiedFetch } from '../../../app/platform/node/proxied-fetch.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((one) => one.close()));

async function serve(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A proxy that tunnels everything to one place and notes where it was asked to go. */
async function proxyTo(target: string): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(String(request.url));
    const { hostname, port } = new URL(target);
    const upstream = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  return { url: await serve(proxy), asked };
}

it('goes through the proxy that the environment names, in either case', async () => {
  const target = await serve(createServer((_, response) => response.end('answered')));
  for (const name of ['HTTP_PROXY', 'http_proxy']) {
    const { url, asked } = await proxyTo(target);
    const fetch = await proxiedFetch({ [name]: url });
    const answer = await fetch!('http://issuer.example.test/oauth/token', { method: 'POST', body: 'x' });
    expect(await answer.text()).toBe('answered');
    expect(asked).toEqual(['issuer.example.test:80']);
  }
});

it('goes past the proxy for this machine and for what NO_PROXY names', async () => {
  const target = await serve(createServer((_, response) => response.end('answered')));
  const { url, asked } = await proxyTo(target);
  const fetch = await proxiedFetch({ HTTP_PROXY: url, HTTPS_PROXY: url, NO_PROXY: 'inside.example.test' });
  expect(await (await fetch!(target)).text()).toBe('answered');
  await expect(fetch!('http://inside.example.test/')).rejects.toThrow();
  expect(asked).toEqual([]);
});

it('fails, and does not go round, when the proxy is dead', async () => {
  const target = await serve(createServer((_, response) => response.end('answered')));
  const fetch = await proxiedFetch({ HTTP_PROXY: 'http://127.0.0.1:9' });
  await expect(fetch!('http://issuer.example.test/')).rejects.toThrow();
  expect(target).toBeDefined();
});
