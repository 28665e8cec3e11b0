import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALICE, BOB, startIssuer, type Issuer } from '../../rig/issuer/issuer.ts';
import { CLIENT_ID } from '../../rig/issuer/oauth-provider.ts';

let issuer: Issuer;
beforeEach(async () => {
  issuer = await startIssuer();
});
afterEach(() => issuer.stop());

function refresh(token: string, json = false): Promise<Response> {
  const fields = { grant_type: 'refresh_token', client_id: CLIENT_ID, refresh_token: token };
  return fetch(`${issuer.url}/oauth/token`, {
    method: 'POST',
    ...(json
      ? {
          body: JSON.stringify({ ...fields, refresh_reason: 'forced' }),
          headers: { 'content-type': 'application/json' },
        }
      : { body: new URLSearchParams(fields) }),
  });
}

function turn(access: string): Promise<Response> {
  return fetch(`${issuer.url}/backend-api/codex/responses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-5.5', stream: true }),
  });
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code;
}

function claims(jwt: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

describe('the issuer', () => {
  it('makes ten-day access tokens and id_tokens with the claims that Codex and OpenClaw read', async () => {
    const grant = await issuer.mintGrant(ALICE);
    const access = claims(grant.access);
    expect(Number(access.exp) - Number(access.iat)).toBe(864_000);
    expect(access).toMatchObject({
      iss: issuer.url,
      client_id: CLIENT_ID,
      session_id: `authsess_${grant.grantId}`,
      'https://api.openai.com/auth': {
        chatgpt_account_id: ALICE.accountId,
        chatgpt_user_id: ALICE.userId,
        chatgpt_plan_type: 'pro',
      },
      'https://api.openai.com/profile': { email: ALICE.email },
    });
    expect(claims(grant.idToken)).toMatchObject({
      email: ALICE.email,
      'https://api.openai.com/auth': { chatgpt_account_id: ALICE.accountId },
    });
  });

  it('rotates a refresh token, takes JSON, and refuses its second use as reused, which ends the grant', async () => {
    const grant = await issuer.mintGrant(ALICE);
    const first = await refresh(grant.refresh, true);
    expect(first.status).toBe(200);
    const next = (await first.json()) as { refresh_token: string; access_token: string };
    expect(next.refresh_token).not.toBe(grant.refresh);
    const again = await refresh(grant.refresh);
    expect(again.status).toBe(401);
    expect(await codeOf(again)).toBe('refresh_token_reused');
    expect(await codeOf(await refresh(next.refresh_token))).toBe('refresh_token_invalidated');
    expect((await turn(next.access_token)).status).toBe(200);
    expect(issuer.ledger.count({ kind: 'refresh', grantId: grant.grantId })).toBe(3);
    expect(issuer.ledger.count({ code: 'refresh_token_reused' })).toBe(1);
  });

  it('answers a rejected grant with token_expired at both ends, and leaves other grants alone', async () => {
    const dead = await issuer.mintGrant(ALICE);
    const alive = await issuer.mintGrant(ALICE);
    issuer.reject(dead.grantId);
    expect(await codeOf(await refresh(dead.refresh))).toBe('token_expired');
    expect((await turn(dead.access)).status).toBe(401);
    expect((await turn(alive.access)).status).toBe(200);
    expect((await refresh(alive.refresh)).status).toBe(200);
  });

  it('refuses a token it never made', async () => {
    expect((await turn('not-a-token')).status).toBe(401);
    expect((await refresh('not-a-token')).status).toBe(401);
  });

  it('ends a grant on revocation', async () => {
    const grant = await issuer.mintGrant(BOB);
    const body = JSON.stringify({
      token: grant.refresh,
      token_type_hint: 'refresh_token',
      client_id: CLIENT_ID,
    });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${issuer.url}/oauth/revoke`, { method: 'POST', headers, body })).status).toBe(200);
    expect((await refresh(grant.refresh)).status).toBe(401);
    expect(issuer.ledger.count({ kind: 'revoke', grantId: grant.grantId })).toBe(1);
  });

  it('refuses a redirect URI or a code challenge method that the real client is not registered for', async () => {
    const ask = (changes: Record<string, string>) => {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: CLIENT_ID,
        redirect_uri: 'http://localhost:1455/auth/callback',
        scope: 'openid profile email offline_access',
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
        state: 's',
        ...changes,
      });
      return fetch(`${issuer.url}/oauth/authorize?${query}`, { redirect: 'manual' });
    };
    expect((await ask({ redirect_uri: 'http://localhost:1456/auth/callback' })).status).toBe(400);
    const plain = await ask({ code_challenge_method: 'plain' });
    expect(plain.headers.get('location')).toContain('error=invalid_request');
    expect((await ask({})).headers.get('location')).toContain('/interaction/');
  });

  it('sends a denied sign-in back with an error, and can send one back with another state or another code', async () => {
    const address =
      `${issuer.url}/oauth/authorize?response_type=code&client_id=${CLIENT_ID}&state=s&scope=openid` +
      `&redirect_uri=http%3A%2F%2Flocalhost%3A1455%2Fauth%2Fcallback&code_challenge_method=S256&code_challenge=${'b'.repeat(43)}`;
    const server = await answerOn1455();
    const denied = await issuer.authorizeAs(address, ALICE, 'deny');
    expect(denied.callback.searchParams.get('error')).toBe('access_denied');
    expect(denied.answer?.status).toBe(200);
    const wrong = await issuer.authorizeAs(address, ALICE, 'wrong-state');
    expect(wrong.callback.searchParams.get('state')).not.toBe('s');
    const swapped = await issuer.authorizeAs(address, ALICE, 'swap-code');
    const code = swapped.callback.searchParams.get('code') ?? '';
    const fields = {
      grant_type: 'authorization_code',
      client_id: CLIENT_ID,
      code,
      code_verifier: 'c'.repeat(43),
    };
    const redirect_uri = 'http://localhost:1455/auth/callback';
    const body = new URLSearchParams({ ...fields, redirect_uri });
    expect((await fetch(`${issuer.url}/oauth/token`, { method: 'POST', body })).status).toBe(400);
    server.close();
  });

  it('can be out of service and come back on the same port', async () => {
    const grant = await issuer.mintGrant(ALICE);
    await issuer.setOutage('unavailable');
    expect((await refresh(grant.refresh)).status).toBe(503);
    await issuer.setOutage('refused');
    await expect(refresh(grant.refresh)).rejects.toThrow();
    await issuer.setOutage('none');
    expect((await refresh(grant.refresh)).status).toBe(200);
  });

  it('lets a device code through only after it was approved', async () => {
    const post = (path: string, body: object) =>
      fetch(issuer.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const started = (await (
      await post('/api/accounts/deviceauth/usercode', { client_id: CLIENT_ID })
    ).json()) as Record<string, string>;
    const poll = () =>
      post('/api/accounts/deviceauth/token', {
        device_auth_id: started.device_auth_id,
        user_code: started.user_code,
      });
    expect((await poll()).status).toBe(403);
    await issuer.approveDevice(started.user_code as string, BOB);
    const given = (await (await poll()).json()) as Record<string, string>;
    const tokens = await fetch(`${issuer.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: CLIENT_ID,
        code: given.authorization_code as string,
        code_verifier: given.code_verifier as string,
        redirect_uri: `${issuer.url}/deviceauth/callback`,
      }),
    });
    expect(tokens.status).toBe(200);
  });
});

async function answerOn1455() {
  const { createServer } = await import('node:http');
  const server = createServer((_req, res) => res.end('seen'));
  await new Promise<void>((done) => server.listen(1455, '127.0.0.1', done));
  return server;
}
