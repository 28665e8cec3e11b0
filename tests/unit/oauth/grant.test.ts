import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../app/model/snapshot.ts';
import { allowedAddress, launcherFor, systemBrowser } from '../../../app/platform/node/browser.ts';
import { BrowserFlow } from '../../../app/oauth/authorization-code-flow.ts';
import { grantFrom, isDifferentAccount } from '../../../app/oauth/grant.ts';
import { issuerFor } from '../../../app/oauth/issuers.ts';
import { HandClock, settings } from './support.ts';

const NOW = 1_800_000_000_000;
const ISSUER = settings('https://issuer.example.com', [1]);

function jwt(payload: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(payload)}.sig`;
}

const ACCESS = jwt({
  exp: NOW / 1000 + 100,
  'https://api.openai.com/auth': {
    chatgpt_account_id: 'acc',
    chatgpt_user_id: 'user',
    chatgpt_plan_type: 'pro',
  },
  'https://api.openai.com/profile': { email: 'ada@example.com' },
});

function account(more: Partial<Account>): Account {
  return { email: null, accountId: null, userId: null, plan: null, ...more };
}

describe('a token answer', () => {
  it('becomes a grant with its account and the end that the token itself names', () => {
    const grant = grantFrom({ access_token: ACCESS, refresh_token: 'r', expires_in: 5 }, ISSUER, NOW);
    expect(grant.expiresAt).toBe(NOW + 100_000);
    expect(grant.account).toEqual({
      email: 'ada@example.com',
      accountId: 'acc',
      userId: 'user',
      plan: 'pro',
    });
    expect(JSON.stringify(grant)).not.toContain(ACCESS);
  });

  it('is refused without a refresh token, an access token, an end or an account', () => {
    const noEnd = jwt({ 'https://api.openai.com/auth': { chatgpt_account_id: 'acc' } });
    for (const answer of [
      { access_token: ACCESS },
      { refresh_token: 'r' },
      { access_token: ACCESS, refresh_token: '' },
      { access_token: noEnd, refresh_token: 'r' },
      { access_token: 'opaque', refresh_token: 'r', expires_in: 5 },
      { access_token: jwt({ exp: 9e9 }), refresh_token: 'r' },
    ]) {
      expect(() => grantFrom(answer, ISSUER, NOW)).toThrow(
        expect.objectContaining({ code: 'GRANT_INCOMPLETE' }),
      );
    }
  });
});

describe('another account', () => {
  it('is known by workspace, then person, then e-mail', () => {
    expect(isDifferentAccount(account({ accountId: 'a' }), account({ accountId: 'b' }))).toBe(true);
    expect(
      isDifferentAccount(account({ accountId: 'a', userId: '1' }), account({ accountId: 'a', userId: '2' })),
    ).toBe(true);
    expect(
      isDifferentAccount(
        account({ accountId: 'a', email: 'x@e' }),
        account({ accountId: 'a', email: 'y@e' }),
      ),
    ).toBe(true);
    expect(
      isDifferentAccount(account({ userId: '1', email: 'x@e' }), account({ userId: '1', email: 'y@e' })),
    ).toBe(false);
    expect(isDifferentAccount(account({ email: 'Ada@E' }), account({ email: 'ada@e' }))).toBe(false);
    expect(isDifferentAccount(account({}), account({ accountId: 'b' }))).toBe(false);
  });
});

describe('an issuer base', () => {
  it('may be https or loopback http, and nothing else', () => {
    expect(issuerFor('openai', 'http://127.0.0.1:9')?.tokenUrl).toBe('http://127.0.0.1:9/oauth/token');
    expect(issuerFor('openai', 'https://x.example.com/')?.usageUrl).toBe(
      'https://x.example.com/backend-api/wham/usage',
    );
    for (const base of [
      'http://example.com',
      'ftp://localhost',
      'file:///x',
      'nonsense',
      'http://127.0.0.1.example.com',
    ]) {
      expect(() => issuerFor('openai', base), base).toThrow(expect.objectContaining({ code: 'USAGE' }));
    }
    expect(issuerFor('anthropic')).toBeNull();
  });
});

describe('a refusal at the token endpoint', () => {
  it.each([
    [403, { error: { code: 'unsupported_country_region_territory' } }, 'ISSUER_REGION'],
    [403, 'not json', 'ISSUER_REGION'],
    [401, { error: { code: 'token_expired' } }, 'ISSUER_REFUSED'],
    [400, { error: 'invalid_grant' }, 'ISSUER_REFUSED'],
    [429, {}, 'ISSUER_REFUSED'],
    [511, 'a page of the hotel', 'ISSUER_UNREACHABLE'],
    [500, {}, 'ISSUER_UNREACHABLE'],
    [200, {}, 'GRANT_INCOMPLETE'],
    [200, 'not json', 'GRANT_INCOMPLETE'],
    [200, { access_token: ACCESS, token_type: 'bearer' }, 'GRANT_INCOMPLETE'],
  ])('%i %j is %s, and no content is quoted', async (status, body, code) => {
    const server = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const flow = new BrowserFlow(settings(base, [1]), new HandClock());
    const request = await flow.begin('http://localhost:1/auth/callback');
    const failure = await flow
      .redeem(request, 'a-secret-code', new AbortController().signal)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    expect(String(failure)).not.toContain('a-secret-code');
    await new Promise((done) => server.close(done));
  });
});

describe('the browser port', () => {
  it('opens https and loopback http only', () => {
    expect(allowedAddress('https://auth.openai.com/x?a=1&b=2')).toBe('https://auth.openai.com/x?a=1&b=2');
    expect(allowedAddress('http://localhost:1455/')).toBe('http://localhost:1455/');
    for (const bad of [
      'http://example.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'vscode://x',
      'http://localhost.example.com/',
      'https://user:pass@example.com/',
      '--help',
      '',
    ]) {
      expect(() => allowedAddress(bad), bad).toThrow(expect.objectContaining({ code: 'SIGNIN_NO_BROWSER' }));
    }
  });

  it('hands the address over as one argument, without a shell', () => {
    const url = 'https://example.com/?a=1&b=%20$(x)';
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const { file, args } = launcherFor(platform, url);
      expect(args.at(-1)).toBe(url);
      expect(file).not.toMatch(/cmd|sh$/);
    }
  });

  it('says so when nothing can open it', async () => {
    const browser = systemBrowser('linux', { PATH: '/nowhere' });
    await expect(browser.open('https://example.com/')).rejects.toMatchObject({ code: 'SIGNIN_NO_BROWSER' });
  });
});
