import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import type { RigAccount } from './accounts.ts';
import type { Ledger, RequestKind } from './ledger.ts';
import { refusalBody, type RefusalCode } from './provider-errors.ts';
import { sendJson } from './request-body.ts';

/** A whole answer of the token endpoint. */
export interface NewTokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  /** Seconds. */
  expires_in: number;
}

interface TokenAnswer {
  access_token?: string;
  refresh_token?: string;
  error?: string;
  error_description?: string;
}

/** What happened at the token or revocation endpoint, for the ledger. */
export interface TokenOutcome {
  kind: RequestKind;
  status: number;
  code: string | null;
  grantId: string | null;
  token: string | null;
}

/**
 * The token and revocation endpoints: oidc-provider does the work; this puts the real issuer's manners around it (JSON
 * bodies as Codex sends them, refusals in the issuer's own words with status 401) and tells the ledger whose tokens these are.
 */
export class TokenEndpoint {
  #inner: Server | null = null;
  #innerUrl = '';

  constructor(
    readonly ledger: Ledger,
    /** Makes new tokens for an account by the whole flow, for grants of another run. */
    private readonly renewFor: (account: RigAccount) => Promise<NewTokens>,
  ) {}

  /** Gives oidc-provider a loopback listener of its own, so that it reads a body that is always a form. */
  async start(provider: Provider): Promise<void> {
    const inner = createServer((req, res) => void provider.callback()(req, res));
    await new Promise<void>((done) => inner.listen(0, '127.0.0.1', done));
    this.#inner = inner;
    this.#innerUrl = `http://127.0.0.1:${(inner.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#inner?.closeAllConnections();
    await new Promise((done) => (this.#inner ? this.#inner.close(done) : done(null)));
  }

  /** Answers POST /oauth/token or /oauth/revoke. */
  async serve(
    _req: IncomingMessage,
    res: ServerResponse,
    path: string,
    fields: Record<string, string>,
  ): Promise<TokenOutcome> {
    const refreshing = fields.grant_type === 'refresh_token';
    const kind: RequestKind = path === '/oauth/revoke' ? 'revoke' : refreshing ? 'refresh' : 'code-exchange';
    const token = fields.refresh_token ?? fields.token ?? null;
    const grant = token ? this.ledger.grantOf(token) : null;
    const outcome = { kind, token, grantId: grant?.grantId ?? null };
    if (refreshing && grant?.refusal && !this.ledger.isSpent(token as string)) {
      return refuse(grant.refusal);
    }
    if (refreshing && grant?.adopted && !this.ledger.isSpent(token as string)) {
      this.ledger.spend(token as string);
      const renewed = await this.renewFor(grant.account);
      const end = Date.now() + renewed.expires_in * 1000;
      this.ledger.learnToken(renewed.access_token, grant.grantId, 'access', end);
      this.ledger.learnToken(renewed.refresh_token, grant.grantId, 'refresh', null);
      sendJson(res, 200, renewed);
      return { ...outcome, status: 200, code: null };
    }
    const { status, body } = await this.#ask(path, fields);
    if (refreshing && status === 400) {
      if (!grant || !this.ledger.isSpent(token as string)) return refuse('token_expired');
      // oidc-provider has just ended the whole grant; its access tokens are JWTs and live on.
      if (!grant.refusal)
        Object.assign(grant, { refusal: 'refresh_token_invalidated', accessSurvives: true });
      return refuse('refresh_token_reused');
    }
    if (kind === 'revoke' && grant) {
      Object.assign(grant, { refusal: 'refresh_token_invalidated', accessSurvives: false });
    }
    if (refreshing && token && status === 200) this.ledger.spend(token);
    const learned = this.#learn(body);
    sendJson(res, status, body);
    return { ...outcome, status, code: body.error ?? null, grantId: outcome.grantId ?? learned };

    function refuse(code: RefusalCode): TokenOutcome {
      sendJson(res, 401, refusalBody(code));
      return { ...outcome, status: 401, code };
    }
  }

  async #ask(path: string, fields: Record<string, string>): Promise<{ status: number; body: TokenAnswer }> {
    const form = new URLSearchParams(fields);
    // Codex tells why it refreshes; that field is the issuer's own.
    form.delete('refresh_reason');
    const response = await fetch(this.#innerUrl + path, { method: 'POST', body: form });
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as TokenAnswer) : {} };
  }

  #learn(body: TokenAnswer): string | null {
    if (!body.access_token) return null;
    const claims = claimsOf(body.access_token);
    const grantId = String(claims.session_id ?? '').replace(/^authsess_/, '');
    this.ledger.learnToken(body.access_token, grantId, 'access', Number(claims.exp) * 1000);
    if (body.refresh_token) this.ledger.learnToken(body.refresh_token, grantId, 'refresh', null);
    return grantId;
  }
}

function claimsOf(jwt: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}
