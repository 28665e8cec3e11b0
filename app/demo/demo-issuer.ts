import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { SignJWT } from 'jose/jwt/sign';
import type { Account } from '../model/snapshot.ts';
import { issuerFor, type IssuerSettings } from '../oauth/issuers.ts';
import { consentPage } from './consent-page.ts';

const ACCESS_LIFETIME_S = 10 * 24 * 60 * 60;
const CODE_LIFETIME_MS = 60_000;
const MAX_BODY_BYTES = 16 * 1024;

/** Tokens of the demo. They are worth nothing anywhere else: the key that signs them dies with the demo. */
export interface DemoTokens {
  access: string;
  refresh: string;
  idToken: string;
  /** Epoch ms. */
  expires: number;
}

interface PendingCode {
  challenge: string;
  redirectUri: string;
  at: number;
}

/**
 * A small sign-in server on a loopback port: a page with an "Allow" button, authorization code with PKCE, refresh
 * tokens that work once, signed tokens, and the read that the proof step asks. It knows one made-up account.
 */
export class DemoIssuer {
  #server: Server | null = null;
  #key: CryptoKey | null = null;
  readonly #codes = new Map<string, PendingCode>();
  readonly #refreshTokens = new Set<string>();
  readonly #accessTokens = new Set<string>();
  readonly #settings: IssuerSettings;

  constructor(
    private readonly account: Account,
    private readonly now: () => number,
  ) {
    this.#settings = issuerFor('openai') as IssuerSettings;
  }

  /** `http://127.0.0.1:<port>` once started. */
  get url(): string {
    const address = this.#server?.address() as AddressInfo | null;
    return `http://127.0.0.1:${address?.port ?? 0}`;
  }

  async start(): Promise<void> {
    this.#key = (await generateKeyPair('RS256')).privateKey as CryptoKey;
    const { createServer } = process.getBuiltinModule('node:http');
    const server = createServer((request, response) => {
      this.#answer(request, response).catch(() => json(response, 500, { error: 'server_error' }));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: '127.0.0.1', port: 0 }, resolve);
    });
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    if (server) await new Promise((done) => server.close(done));
  }

  /**
   * Makes tokens for an account of the sample homes.
   * @param live whether this issuer takes them; false makes a grant that was rejected.
   * @param ageMs how long ago they were issued.
   */
  async mint(account: Account, live: boolean, ageMs = 0): Promise<DemoTokens> {
    const issuedAt = Math.floor((this.now() - ageMs) / 1000);
    const claims = {
      [this.#settings.claims.auth]: {
        chatgpt_account_id: account.accountId,
        chatgpt_user_id: account.userId,
        chatgpt_plan_type: account.plan,
      },
      [this.#settings.claims.profile]: { email: account.email, email_verified: true },
    };
    const sign = (audience: string, more: Record<string, unknown>): Promise<string> =>
      new SignJWT({ ...claims, ...more, jti: randomBytes(8).toString('hex') })
        .setProtectedHeader({ alg: 'RS256' })
        .setIssuer(this.url)
        .setSubject(account.userId ?? 'demo')
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + ACCESS_LIFETIME_S)
        .sign(this.#key as CryptoKey);
    const access = await sign('https://api.openai.com/v1', {});
    const idToken = await sign(this.#settings.clientId, { email: account.email });
    const refresh = `demo-refresh-${randomBytes(24).toString('base64url')}`;
    if (live) {
      this.#accessTokens.add(access);
      this.#refreshTokens.add(refresh);
    }
    return { access, refresh, idToken, expires: (issuedAt + ACCESS_LIFETIME_S) * 1000 };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const { authorizeUrl, tokenUrl, usageUrl } = this.#settings;
    const is = (address: string): boolean => url.pathname === new URL(address).pathname;
    if (is(authorizeUrl)) return this.#authorize(request, url, response);
    if (is(tokenUrl) && request.method === 'POST') return this.#token(await form(request), response);
    if (is(usageUrl)) return this.#usage(request, response);
    json(response, 404, { error: 'not_found' });
  }

  /** GET shows the page; its buttons POST the same parameters with the person's choice. */
  async #authorize(request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    const sent = request.method === 'POST' ? await form(request) : url.searchParams;
    const redirectUri = sent.get('redirect_uri') ?? '';
    const { ports, redirectHost, callbackPath, clientId } = this.#settings;
    const registered = ports.map((port) => `http://${redirectHost}:${port}${callbackPath}`);
    const challenge = sent.get('code_challenge') ?? '';
    const sound =
      registered.includes(redirectUri) &&
      sent.get('client_id') === clientId &&
      sent.get('code_challenge_method') === 'S256' &&
      challenge.length === 43;
    if (!sound) return json(response, request.method === 'HEAD' ? 200 : 400, { error: 'invalid_request' });
    if (request.method !== 'POST') return page(response, consentPage(this.account.email ?? '', sent));
    const back = new URL(redirectUri);
    back.searchParams.set('state', sent.get('state') ?? '');
    if (sent.get('choice') === 'allow') {
      const code = randomBytes(24).toString('base64url');
      this.#codes.set(code, { challenge, redirectUri, at: this.now() });
      back.searchParams.set('code', code);
    } else {
      back.searchParams.set('error', 'access_denied');
    }
    response.writeHead(303, { location: back.href, 'cache-control': 'no-store' }).end();
  }

  async #token(sent: URLSearchParams, response: ServerResponse): Promise<void> {
    const granted =
      sent.get('grant_type') === 'refresh_token'
        ? // A refresh token works once.
          this.#refreshTokens.delete(sent.get('refresh_token') ?? '')
        : this.#redeem(sent);
    if (!granted) return json(response, 400, { error: 'invalid_grant' });
    const tokens = await this.mint(this.account, true);
    json(response, 200, {
      token_type: 'Bearer',
      access_token: tokens.access,
      refresh_token: tokens.refresh,
      id_token: tokens.idToken,
      expires_in: ACCESS_LIFETIME_S,
      scope: this.#settings.scope,
    });
  }

  #redeem(sent: URLSearchParams): boolean {
    const code = sent.get('code') ?? '';
    const pending = this.#codes.get(code);
    this.#codes.delete(code);
    const proof = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    return (
      pending !== undefined &&
      sent.get('client_id') === this.#settings.clientId &&
      pending.redirectUri === sent.get('redirect_uri') &&
      pending.challenge === proof &&
      this.now() - pending.at < CODE_LIFETIME_MS
    );
  }

  #usage(request: IncomingMessage, response: ServerResponse): void {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!this.#accessTokens.has(token)) return json(response, 401, { error: { code: 'token_expired' } });
    json(response, 200, {
      plan_type: this.account.plan,
      rate_limit: { allowed: true, limit_reached: false },
    });
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function page(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  });
  response.end(html);
}

async function form(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MAX_BODY_BYTES) throw new Error('too large');
    parts.push(part as Buffer);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}
