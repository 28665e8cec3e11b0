import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import { ALICE, BOB, type RigAccount } from './accounts.ts';
import { authorizeAddress, visitSignIn, type BrowserOutcome, type BrowserVisit } from './browser.ts';
import { appendTally } from './run-ledger.ts';
import { challengeOf, DeviceCodes } from './device-code.ts';
import { Ledger, tokenFingerprint, type KeptGrant, type RequestKind, type RequestRecord } from './ledger.ts';
import { serveBackend } from './model-backend.ts';
import { CLIENT_ID, createOAuthProvider } from './oauth-provider.ts';
import type { RefusalCode } from './provider-errors.ts';
import { bearerOf, readFields, readText, sendJson } from './request-body.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import { cameFromChild } from './who-asked.ts';

export { ALICE, BOB, type RigAccount };

/** Ten days, as the real access tokens. */
const ACCESS_LIFETIME = 864_000;

export interface RigGrant {
  grantId: string;
  account: RigAccount;
  access: string;
  refresh: string;
  idToken: string;
  /** Epoch ms of the access token's end. */
  expires: number;
}

export type Outage = 'none' | 'unavailable' | 'refused';

/** The issuer and the model backend on one loopback port. Made by {@link startIssuer}. */
export class Issuer {
  readonly ledger = new Ledger();
  readonly device = new DeviceCodes();
  /** Seconds that access tokens made from now on live. */
  accessLifetime = ACCESS_LIFETIME;
  /** Who signs in when a visit does not say it. */
  signsInNext: RigAccount;
  readonly #tokens = new TokenEndpoint(this.ledger, async (account) => {
    const { access, refresh, idToken, expires } = await this.mintGrant(account);
    const seconds = Math.round((expires - Date.now()) / 1000);
    return { access_token: access, refresh_token: refresh, id_token: idToken, expires_in: seconds };
  });
  #outage: Outage = 'none';
  #port = 0;
  #server: Server | null = null;
  #provider: Provider | null = null;
  #handle: ((req: IncomingMessage, res: ServerResponse) => Promise<void>) | null = null;

  constructor(readonly accounts: RigAccount[]) {
    this.signsInNext = accounts[0] as RigAccount;
  }

  /** The origin of issuer and backend, `http://127.0.0.1:<port>`. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get port(): number {
    return this.#port;
  }

  async start(): Promise<this> {
    await this.#listen(0);
    this.#provider = await createOAuthProvider({
      issuer: this.url,
      ledger: this.ledger,
      accountById: (id) => this.accounts.find((one) => one.userId === id),
      accessLifetime: () => this.accessLifetime,
    });
    this.#handle = this.#provider.callback();
    await this.#tokens.start(this.#provider);
    return this;
  }

  async stop(): Promise<void> {
    await this.#tokens.stop();
    await this.#close();
    await appendTally(this.ledger);
  }

  async #close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  /** `unavailable` answers 503 to everything; `refused` closes the port, so that connecting fails. */
  async setOutage(outage: Outage): Promise<void> {
    if (outage === 'refused') await this.#close();
    else if (!this.#server) await this.#listen(this.#port);
    this.#outage = outage;
  }

  /**
   * Ends a grant at the issuer: its next refresh answers 401 with `code`, and the backend answers 401 to its access
   * tokens, unless `accessSurvives` (only the refresh token is dead then, as after a reuse).
   */
  reject(grantId: string, code: RefusalCode = 'token_expired', accessSurvives = false): void {
    Object.assign(this.ledger.grant(grantId), { refusal: code, accessSurvives });
  }

  /** Takes a grant of an issuer of another run, and its person, for its own. */
  adopt(grant: KeptGrant): void {
    this.ledger.adopt(grant);
    if (!this.accounts.some(({ userId }) => userId === grant.account.userId))
      this.accounts.push(grant.account);
  }

  /** Drives the browser part of a sign-in by HTTP, as far as `outcome` says. */
  authorizeAs(
    address: string,
    account?: RigAccount,
    outcome: BrowserOutcome = 'allow',
  ): Promise<BrowserVisit> {
    return visitSignIn(address, this.url, outcome, account?.userId ?? null);
  }

  /** A fresh grant made by the whole real flow (authorize, code, PKCE), without any program. */
  async mintGrant(account: RigAccount = this.signsInNext): Promise<RigGrant> {
    const verifier = randomBytes(32).toString('base64url');
    const redirect = 'http://localhost:1455/auth/callback';
    const { callback } = await this.authorizeAs(
      authorizeAddress(this.url, redirect, challengeOf(verifier)),
      account,
      'never-return',
    );
    const response = await fetch(`${this.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: CLIENT_ID,
        code: callback.searchParams.get('code') ?? '',
        redirect_uri: redirect,
        code_verifier: verifier,
      }),
    });
    if (!response.ok) throw new Error(`minting failed: ${response.status} ${await response.text()}`);
    const tokens = (await response.json()) as Record<string, string> & { expires_in: number };
    const access = tokens.access_token as string;
    return {
      grantId: this.ledger.grantOf(access)?.grantId as string,
      account,
      access,
      refresh: tokens.refresh_token as string,
      idToken: tokens.id_token as string,
      expires: Date.now() + tokens.expires_in * 1000,
    };
  }

  /**
   * The person types the shown device code and allows it.
   * @param server by what name the program that showed it calls this issuer
   */
  async approveDevice(
    userCode: string,
    account: RigAccount = this.signsInNext,
    server: string = this.url,
  ): Promise<void> {
    const challenge = this.device.challengeFor(userCode);
    if (!challenge) throw new Error(`no such user code: ${userCode}`);
    const url = authorizeAddress(this.url, `${server}/deviceauth/callback`, challenge);
    const { callback } = await this.authorizeAs(url, account);
    this.device.approve(userCode, callback.searchParams.get('code') ?? '');
  }

  async #listen(port: number): Promise<void> {
    const server = createServer((req, res) => {
      this.#serve(req, res).catch((thrown: unknown) => {
        if (!res.headersSent) sendJson(res, 500, { error: 'rig_failure', error_description: String(thrown) });
      });
    });
    await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  async #serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = new URL(req.url ?? '/', this.url).pathname;
    const body = req.method === 'POST' ? await readText(req) : '';
    if (this.#outage === 'unavailable') {
      this.#record(req, path, 'other', { status: 503 });
      return sendJson(res, 503, {
        error: { message: 'Service unavailable.', type: 'server_error', code: null },
      });
    }
    const backend = serveBackend(req, res, path, this.ledger, body);
    if (backend) {
      const { kind, grant, status } = backend;
      return this.#record(req, path, kind, { status, grantId: grant?.grantId ?? null, token: bearerOf(req) });
    }
    if (path.startsWith('/interaction/')) return this.#signIn(req, res);
    if (req.method === 'POST')
      return this.#post(req, res, path, readFields(req.headers['content-type'], body));
    if (path === '/oauth/authorize') this.#record(req, path, 'authorize', { status: 302 });
    else if (!path.startsWith('/oauth/authorize/')) this.#record(req, path, 'other', { status: 200 });
    await this.#handle?.(req, res);
  }

  /** The sign-in page: one account, one click. A real browser gets the account that `signsInNext` names. */
  async #signIn(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const asked = req.headers['x-rig-account'];
    const account = this.accounts.find((one) => one.userId === asked) ?? this.signsInNext;
    const result =
      req.headers['x-rig-outcome'] === 'deny'
        ? { error: 'access_denied', error_description: 'The user denied the request' }
        : { login: { accountId: account.userId } };
    await this.#provider?.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
  }

  async #post(
    req: IncomingMessage,
    res: ServerResponse,
    path: string,
    fields: Record<string, string>,
  ): Promise<void> {
    if (path === '/api/accounts/deviceauth/usercode') {
      this.#record(req, path, 'device-code', { status: 200 });
      return this.device.start(res);
    }
    if (path === '/api/accounts/deviceauth/token') {
      return this.#record(req, path, 'device-poll', { status: this.device.poll(res, fields) });
    }
    const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange';
    if (path === '/oauth/token' && fields.grant_type === exchange) {
      // Codex asks for an API key with its id_token and goes on without one when it is refused.
      this.#record(req, path, 'api-key-exchange', { status: 200 });
      return sendJson(res, 200, { access_token: 'sk-rig-not-a-key', token_type: 'bearer' });
    }
    if (path !== '/oauth/token' && path !== '/oauth/revoke') {
      this.#record(req, path, 'other', { status: 404 });
      return sendJson(res, 404, { detail: 'Not Found' });
    }
    // Before the answer, while the one who asks is still there.
    const fromChild = cameFromChild(req);
    const { kind, ...facts } = await this.#tokens.serve(req, res, path, fields);
    this.#record(req, path, kind, { ...facts, fromChild });
  }

  #record(
    req: IncomingMessage,
    path: string,
    kind: RequestKind,
    facts: {
      status: number;
      grantId?: string | null;
      token?: string | null;
      code?: string | null;
      fromChild?: boolean;
    },
  ): void {
    const record: RequestRecord = {
      at: Date.now(),
      kind,
      path,
      grantId: facts.grantId ?? null,
      fingerprint: facts.token ? tokenFingerprint(facts.token) : null,
      status: facts.status,
      code: facts.code ?? null,
      userAgent: req.headers['user-agent'] ?? '',
      ...(facts.fromChild ? { fromChild: true } : {}),
    };
    this.ledger.record(record);
  }
}

/** Starts an issuer with these people, on a free loopback port. */
export function startIssuer(accounts: RigAccount[] = [ALICE, BOB]): Promise<Issuer> {
  return new Issuer(accounts).start();
}
