import * as oidc from 'openid-client';
import { AppError } from '../model/errors.ts';
import type { Clock, Fetch } from '../platform/ports.ts';
import { grantFrom, type Grant } from './grant.ts';
import { isLoopbackHttp, type IssuerSettings } from './issuers.ts';
import { networkFailure, refusalOf } from './oauth-errors.ts';

const REQUEST_TIMEOUT_S = 20;
/** Tolerated difference between this clock and the issuer's, in seconds. */
const CLOCK_TOLERANCE_S = 300;

export interface AuthorizationRequest {
  /** The address for the browser. */
  url: string;
  state: string;
  redirectUri: string;
  verifier: string;
}

/**
 * One authorization-code sign-in with PKCE through openid-client: first {@link begin}, then {@link redeem}. Endpoints
 * come from the issuer's settings, so nothing is discovered over the network.
 */
export class BrowserFlow {
  readonly #config: oidc.Configuration;
  /** What the token endpoint answered last, for telling a refusal from an outage. Holds no token. */
  #answer: { status: number; error: string | null } | null = null;

  constructor(
    private readonly issuer: IssuerSettings,
    private readonly clock: Clock,
    private readonly fetch: Fetch = globalThis.fetch,
  ) {
    this.#config = new oidc.Configuration(
      {
        issuer: issuer.issuer,
        authorization_endpoint: issuer.authorizeUrl,
        token_endpoint: issuer.tokenUrl,
      },
      issuer.clientId,
      { [oidc.clockTolerance]: CLOCK_TOLERANCE_S },
      oidc.None(),
    );
    this.#config.timeout = REQUEST_TIMEOUT_S;
    this.#config[oidc.customFetch] = (url, options) => this.#observedFetch(url, options as RequestInit);
    if (isLoopbackHttp(new URL(issuer.tokenUrl))) oidc.allowInsecureRequests(this.#config);
  }

  async begin(redirectUri: string): Promise<AuthorizationRequest> {
    const verifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const url = oidc.buildAuthorizationUrl(this.#config, {
      redirect_uri: redirectUri,
      scope: this.issuer.scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      ...this.issuer.extraParameters,
    });
    return { url: url.href, state, redirectUri, verifier };
  }

  /**
   * Redeems a code for a fresh grant.
   * @throws AppError ISSUER_UNREACHABLE, ISSUER_REGION, ISSUER_REFUSED, PROXY_REFUSED, CERTIFICATE_UNKNOWN, GRANT_INCOMPLETE or
   * SIGNIN_CANCELLED.
   */
  async redeem(request: AuthorizationRequest, code: string, signal: AbortSignal): Promise<Grant> {
    const callback = new URL(request.redirectUri);
    callback.searchParams.set('code', code);
    callback.searchParams.set('state', request.state);
    this.#answer = null;
    let answer: oidc.TokenEndpointResponse;
    try {
      answer = await oidc.authorizationCodeGrant(this.#config, callback, {
        pkceCodeVerifier: request.verifier,
        expectedState: request.state,
      });
    } catch (error) {
      if (signal.aborted) throw new AppError('SIGNIN_CANCELLED');
      throw this.#explain(error);
    }
    return grantFrom(answer, this.issuer, this.clock.now());
  }

  /**
   * Asks whether the issuer answers at all, so that nobody waits in a browser for a page that will not come.
   * @throws AppError ISSUER_UNREACHABLE, PROXY_REFUSED, CERTIFICATE_UNKNOWN or SIGNIN_CANCELLED.
   */
  async checkReachable(signal: AbortSignal): Promise<void> {
    let status: number;
    try {
      const both = AbortSignal.any([signal, AbortSignal.timeout(8_000)]);
      const url = this.issuer.authorizeUrl;
      const response = await this.fetch(url, { method: 'HEAD', redirect: 'manual', signal: both });
      status = response.status;
      await response.body?.cancel();
    } catch (error) {
      if (signal.aborted) throw new AppError('SIGNIN_CANCELLED');
      throw networkFailure(error);
    }
    // A gateway's own error is an outage; anything else, even a refusal of HEAD, comes from a living issuer.
    if (status === 407 || (status >= 502 && status <= 504)) throw refusalOf(status, null);
  }

  async #observedFetch(url: string, options: RequestInit): Promise<Response> {
    const response = await this.fetch(url, options);
    if (response.ok) return response;
    const text = await response
      .clone()
      .text()
      .catch(() => '');
    this.#answer = { status: response.status, error: errorWord(text.slice(0, 16_384)) };
    return response;
  }

  #explain(error: unknown): AppError {
    if (this.#answer) {
      return refusalOf(this.#answer.status, this.#answer.error);
    }
    // A 200 whose body is not a token answer, or whose id token does not fit, is an incomplete answer.
    if (error instanceof Error && /^OAUTH_/.test(String((error as { code?: unknown }).code))) {
      const code = String((error as { code?: unknown }).code);
      if (code !== 'OAUTH_TIMEOUT') return new AppError('GRANT_INCOMPLETE', code.toLowerCase());
    }
    return networkFailure(error);
  }
}

/** `error` as RFC 6749 words it, or `error.code` as OpenAI does. Nothing but a plain word is repeated. */
function errorWord(body: string): string | null {
  try {
    const { error } = JSON.parse(body) as { error?: unknown };
    const word = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : error;
    return typeof word === 'string' && /^[a-z0-9_.-]{1,64}$/i.test(word) ? word : null;
  } catch {
    return null;
  }
}
