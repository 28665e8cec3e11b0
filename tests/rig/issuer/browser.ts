import { randomBytes } from 'node:crypto';
import { CLIENT_ID } from './oauth-provider.ts';

/** How the person behaves in the browser. */
export type BrowserOutcome = 'allow' | 'deny' | 'wrong-state' | 'never-return' | 'swap-code';

export interface BrowserVisit {
  /** The callback address the issuer sent the browser to (as changed by the outcome). */
  callback: URL;
  /** What the program's callback server answered, or null when the browser never returned. */
  answer: { status: number; body: string; location: string | null } | null;
}

/**
 * Does what a browser does with a sign-in address: follows the issuer's redirects with cookies until one leads to the
 * loopback callback, and then opens that. The issuer's own origin is replaced by the rig's, so an address on
 * auth.openai.com works as well.
 * @param outcome what the person does; `never-return` stops before the callback.
 */
export async function visitSignIn(
  address: string,
  rigOrigin: string,
  outcome: BrowserOutcome,
  account: string | null,
): Promise<BrowserVisit> {
  const jar = new Map<string, string>();
  let next = new URL(address);
  for (let hop = 0; hop < 12; hop++) {
    if (isCallback(next)) return finish(next, outcome);
    const target = new URL(next.pathname + next.search, rigOrigin);
    const response = await fetch(target, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-rig-outcome': outcome,
        ...(account ? { 'x-rig-account': account } : {}),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) jar.set(name, value ?? '');
    }
    const location = response.headers.get('location');
    if (!location) {
      throw new Error(
        `the issuer answered ${response.status} at ${target.pathname}: ${await response.text()}`,
      );
    }
    next = new URL(location, target);
  }
  throw new Error('too many redirects');
}

function isCallback(url: URL): boolean {
  return url.pathname === '/auth/callback' || url.pathname === '/deviceauth/callback';
}

async function finish(callback: URL, outcome: BrowserOutcome): Promise<BrowserVisit> {
  if (outcome === 'wrong-state') callback.searchParams.set('state', 'not-the-state-that-was-sent');
  if (outcome === 'swap-code') callback.searchParams.set('code', 'a-code-of-another-sign-in');
  if (outcome === 'never-return' || callback.pathname === '/deviceauth/callback')
    return { callback, answer: null };
  // The callback servers listen on 127.0.0.1 only, whatever name the redirect URI has.
  const target = new URL(callback);
  target.hostname = '127.0.0.1';
  const response = await fetch(target, { redirect: 'manual', headers: { host: callback.host } });
  return {
    callback,
    answer: {
      status: response.status,
      body: await response.text(),
      location: response.headers.get('location'),
    },
  };
}

/** An authorization request as the programs make it, for a sign-in that no program asked for. */
export function authorizeAddress(origin: string, redirect: string, challenge: string): string {
  const url = new URL('/oauth/authorize', origin);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: redirect,
    scope: 'openid profile email offline_access',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: randomBytes(8).toString('hex'),
  }).toString();
  return url.href;
}
