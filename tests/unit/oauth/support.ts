import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { issuerFor, type IssuerSettings } from '../../../app/oauth/issuers.ts';
import type { Clock } from '../../../app/platform/ports.ts';

/** Two ports that are free now, so that tests never meet a real sign-in on the registered ones. */
export async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()];
  await Promise.all(servers.map((one) => new Promise<void>((done) => one.listen(0, '127.0.0.1', done))));
  const ports = servers.map((one) => (one.address() as AddressInfo).port);
  await Promise.all(servers.map((one) => new Promise((done) => one.close(done))));
  return ports as [number, number];
}

/** The real settings on another base and other ports. */
export function settings(base: string, ports: readonly number[]): IssuerSettings {
  return { ...(issuerFor('openai', base) as IssuerSettings), ports };
}

/** A clock that tests move by hand. */
export class HandClock implements Clock {
  #timers = new Set<{ at: number; run: () => void }>();
  constructor(public at = 1_800_000_000_000) {}

  now(): number {
    return this.at;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.at + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  move(ms: number): void {
    this.at += ms;
    for (const timer of [...this.#timers].filter((one) => one.at <= this.at)) {
      this.#timers.delete(timer);
      timer.run();
    }
  }
}

/** Sends raw bytes to a loopback port and returns the status line's number, or null when the connection just ended. */
export function raw(port: number, text: string, host = '127.0.0.1'): Promise<number | null> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host, port }, () => socket.write(text));
    socket.setTimeout(12_000, () => socket.destroy());
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? NaN) || null));
  });
}

/** A GET as a browser sends it. */
export function get(
  port: number,
  target: string,
  headers: Record<string, string> = {},
): Promise<number | null> {
  const all = { Host: `localhost:${port}`, Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return raw(port, [`GET ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
}

/** Holds a port on an address until it is closed. */
export function hold(port: number, host = '127.0.0.1'): Promise<Server> {
  const server = createServer((_, response) => response.end('not yours'));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, ipv6Only: host === '::1' }, () => resolve(server));
  });
}
