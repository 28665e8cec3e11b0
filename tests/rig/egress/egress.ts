import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  createSecureContext,
  createServer as createTlsServer,
  TLSSocket,
  type SecureContext,
  type Server as TlsServer,
} from 'node:tls';
import { tokenFingerprint } from '../issuer/ledger.ts';
import { bearerOf, sendJson } from '../issuer/request-body.ts';
import { STARTED_HEADER, startedByClawlamp } from '../issuer/who-asked.ts';
import { quickStart } from '../processes/quick-start.ts';
import { makeCertificate } from './certificate.ts';

/** The real hosts whose place the rig takes. */
const RIG_HOSTS = ['auth.openai.com', 'chatgpt.com', 'api.openai.com'];

const REGION = 'Country, region, or territory not supported';

/** One request that was let through: what was asked, whose credential it carried (its print), how it was answered. */
export interface Heard {
  path: string;
  print: string | null;
  status: number;
}

/**
 * The only way out for the real programs: a loopback proxy that answers for the provider's hosts from the rig's issuer
 * and refuses every other host, noting its name. Made by {@link startEgress}.
 */
export class Egress {
  /** `host:port` of everything that was asked for and refused. */
  readonly refused: string[] = [];
  /** `host method path` of everything that was let through to the rig. */
  readonly passed: string[] = [];
  /** The same with the answers. */
  readonly heard: Heard[] = [];
  /** Answers everything as the provider answers a country that it does not serve. */
  refusesRegion = false;
  readonly #sockets = new Set<Socket>();
  #proxy: Server | null = null;
  #inner: Server | null = null;
  #dir = '';
  #port = 0;

  #direct: TlsServer | null = null;

  constructor(
    readonly target: string,
    /**
     * An address of this network namespace at which it answers as the hosts themselves, for programs that look a host up
     * and go around every proxy (renewals of 2026.7.1, run); null without such a namespace.
     */
    readonly address: string | null = null,
  ) {}

  /** Lines of /etc/hosts for those programs. */
  hosts(): string {
    const own = this.address ? RIG_HOSTS.map((host) => `${this.address} ${host}`) : [];
    return ['127.0.0.1 localhost', ...own, ''].join('\n');
  }

  async start(): Promise<this> {
    const pems = await makeCertificate(RIG_HOSTS);
    this.#dir = await mkdtemp(path.join(tmpdir(), 'rig-egress-'));
    await writeFile(this.caFile, pems.authority);
    const context = createSecureContext({ cert: pems.cert, key: pems.key });
    this.#inner = createServer((req, res) => this.#forward(req, res));
    // Model turns over WebSocket are not offered: the programs fall back to a plain request.
    this.#inner.on('upgrade', (_req, socket: Socket) => socket.end('HTTP/1.1 426 Upgrade Required\r\n\r\n'));
    if (this.address) await this.#listenAt(this.address, pems);
    const proxy = createServer((req, res) => {
      this.refused.push(new URL(req.url ?? '/', 'http://direct').host);
      res.writeHead(403).end('The rig forwards no plain HTTP.');
    });
    proxy.on('connect', (req: IncomingMessage, socket: Socket) => this.#connect(req, socket, context));
    proxy.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => {});
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    this.#proxy = proxy;
    this.#port = (proxy.address() as AddressInfo).port;
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get caFile(): string {
    return path.join(this.#dir, 'authority.pem');
  }

  /**
   * The variables that make Node 24 programs and the Codex binary go through here. Loopback is reached directly. In Node
   * children a guard refuses, and writes down, every connection that is not to loopback; and they start sooner
   * (`processes/quick-start.ts`).
   */
  env(): Record<string, string> {
    return {
      HTTPS_PROXY: this.url,
      HTTP_PROXY: this.url,
      https_proxy: this.url,
      http_proxy: this.url,
      NO_PROXY: '127.0.0.1,localhost,::1',
      no_proxy: '127.0.0.1,localhost,::1',
      NODE_EXTRA_CA_CERTS: this.caFile,
      CODEX_CA_CERTIFICATE: this.caFile,
      NODE_USE_ENV_PROXY: '1',
      ...quickStart(`--import ${new URL('loopback-only.mjs', import.meta.url).href}`),
      RIG_STRAY_FILE: this.#strayFile,
      ...(this.address ? { RIG_ADDRESS: this.address } : {}),
    };
  }

  /** Hosts that a Node child tried to reach around the proxy; the guard refused them. Must stay empty. */
  async strays(): Promise<string[]> {
    const text = await readFile(this.#strayFile, 'utf8').catch(() => '');
    return text.split('\n').filter(Boolean);
  }

  async stop(): Promise<void> {
    this.#direct?.close();
    for (const socket of this.#sockets) socket.destroy();
    for (const server of [this.#proxy, this.#inner]) {
      server?.closeAllConnections();
      server?.close();
    }
    await rm(this.#dir, { recursive: true, force: true });
  }

  get #strayFile(): string {
    return path.join(this.#dir, 'strays.txt');
  }

  async #listenAt(address: string, { cert, key }: { cert: string; key: string }): Promise<void> {
    const direct = createTlsServer({ cert, key, ALPNProtocols: ['http/1.1'] }, (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => socket.destroy());
      this.#inner?.emit('connection', socket);
    });
    await new Promise<void>((done, fail) => direct.once('error', fail).listen(443, address, done));
    this.#direct = direct;
  }

  #connect(req: IncomingMessage, socket: Socket, context: SecureContext): void {
    const [host, port] = (req.url ?? '').split(':');
    if (!host || !RIG_HOSTS.includes(host) || port !== '443') {
      this.refused.push(req.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    const secure = new TLSSocket(socket, {
      isServer: true,
      secureContext: context,
      ALPNProtocols: ['http/1.1'],
    });
    secure.on('error', () => socket.destroy());
    this.#inner?.emit('connection', secure);
  }

  #forward(req: IncomingMessage, res: ServerResponse): void {
    const { host = '' } = req.headers;
    this.passed.push(`${host} ${req.method} ${(req.url ?? '').split('?')[0]}`);
    const path = (req.url ?? '').split('?')[0] ?? '';
    const child = path.startsWith('/oauth/') && startedByClawlamp(req.socket) === true;
    const headers = {
      ...req.headers,
      'x-forwarded-proto': 'https',
      'x-forwarded-host': host,
      ...(child ? { [STARTED_HEADER]: 'yes' } : {}),
    };
    const token = bearerOf(req);
    const heard = { path, print: token && tokenFingerprint(token), status: 0 };
    this.heard.push(heard);
    if (this.refusesRegion) {
      heard.status = 403;
      req.resume();
      return sendJson(res, 403, { error: { code: 'unsupported_country_region_territory', message: REGION } });
    }
    const onward = request(this.target + req.url, { method: req.method, headers }, (answer) => {
      heard.status = answer.statusCode ?? 502;
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onward.on('error', () => (res.headersSent ? res.destroy() : req.socket.destroy()));
    req.pipe(onward);
  }
}

/** Starts a proxy that answers for the provider's hosts from `target`, the origin of the rig's issuer. */
export function startEgress(target: string, address: string | null = null): Promise<Egress> {
  return new Egress(target, address).start();
}
