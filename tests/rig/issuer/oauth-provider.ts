import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { OidcContext, OidcGrant } from 'oidc-provider';
import { accountClaims, type RigAccount } from './accounts.ts';
import type { Ledger } from './ledger.ts';

/** The public client that OpenClaw and the Codex CLI share. Source: reference codex-auth, section 3.1. */
export const CLIENT_ID = 'app_EMoamEEZ73f0CkXaXp7hrann';
const AUDIENCE = 'https://api.openai.com/v1';
const SCOPE = 'openid profile email offline_access api.connectors.read api.connectors.invoke';
const NAMESPACES = ['https://api.openai.com/auth', 'https://api.openai.com/profile'];

export interface ProviderSettings {
  /** The `iss` of every token. */
  issuer: string;
  ledger: Ledger;
  accountById(id: string): RigAccount | undefined;
  /** Seconds that a new access token lives; the real one lives ten days. */
  accessLifetime(): number;
}

/**
 * A real OAuth server (oidc-provider) arranged as auth.openai.com: same paths, same public client and redirect URIs, PKCE
 * S256, single-use refresh tokens whose second use ends the whole grant, JWT access tokens with the namespaced claims.
 */
export async function createOAuthProvider(settings: ProviderSettings): Promise<Provider> {
  // By way of PEM: to export a key whose making has not been collected yet can lock Node 20 up for ever, when the collector
  // comes in between (KeyGenJob's destructor waits for the lock that the export holds; seen with 20.20.2).
  const { privateKey: pem } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const privateKey = createPrivateKey(pem);
  return quietly(
    async () =>
      new (await import('oidc-provider')).default(settings.issuer, {
        jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'rig' }] },
        cookies: { keys: [randomBytes(16).toString('hex')] },
        clients: [client(settings.issuer)],
        routes: {
          authorization: '/oauth/authorize',
          token: '/oauth/token',
          revocation: '/oauth/revoke',
          jwks: '/.well-known/jwks.json',
        },
        scopes: SCOPE.split(' '),
        claims: { openid: ['sub', ...NAMESPACES], email: ['email', 'email_verified'], profile: ['name'] },
        conformIdTokenClaims: false,
        pkce: { required: () => true },
        rotateRefreshToken: true,
        issueRefreshToken: () => true,
        expiresWithSession: () => false,
        renderError: (ctx: OidcContext, out: { error: string; error_description?: string }) => {
          ctx.body = `${out.error}: ${out.error_description ?? ''}`;
        },
        ttl: {
          AccessToken: () => settings.accessLifetime(),
          AuthorizationCode: 60,
          Grant: 90 * 86400,
          IdToken: 3600,
          Interaction: 600,
          RefreshToken: 60 * 86400,
          Session: 3600,
        },
        interactions: {
          url: (_ctx: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}`,
        },
        findAccount: (_ctx: unknown, id: string) => accountFor(settings, id),
        loadExistingGrant: (ctx: OidcContext) => newGrant(ctx),
        extraTokenClaims: (_ctx: unknown, token: { accountId: string; grantId: string }) => {
          const account = settings.accountById(token.accountId);
          if (!account) return undefined;
          settings.ledger.learnGrant(token.grantId, account);
          return {
            ...accountClaims(account),
            session_id: sessionOf(token.grantId),
            scp: SCOPE.split(' '),
            sl: true,
          };
        },
        features: {
          devInteractions: { enabled: false },
          revocation: { enabled: true, allowedPolicy: () => true },
          resourceIndicators: {
            enabled: true,
            defaultResource: () => AUDIENCE,
            useGrantedResource: () => true,
            getResourceServerInfo: () => ({
              scope: SCOPE,
              audience: AUDIENCE,
              accessTokenTTL: settings.accessLifetime(),
              accessTokenFormat: 'jwt',
              jwt: { sign: { alg: 'RS256' } },
            }),
          },
        },
      }),
  );
}

/** The `session_id` claim of a grant's access tokens; it is the same in every rotation. */
function sessionOf(grantId: string): string {
  return `authsess_${grantId}`;
}

function client(issuer: string): object {
  const loopback = [1455, 1457].flatMap((port) =>
    ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port}/auth/callback`),
  );
  return {
    client_id: CLIENT_ID,
    token_endpoint_auth_method: 'none',
    application_type: 'web',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [
      ...loopback,
      `${issuer}/deviceauth/callback`,
      'https://auth.openai.com/deviceauth/callback',
    ],
  };
}

function accountFor(settings: ProviderSettings, id: string): object | undefined {
  const account = settings.accountById(id);
  if (!account) return undefined;
  const claims = {
    sub: id,
    email: account.email,
    email_verified: true,
    name: account.email,
    ...accountClaims(account),
  };
  return { accountId: id, claims: () => claims };
}

/** Every sign-in is a grant of its own, and the person's click is the consent. */
async function newGrant(ctx: OidcContext): Promise<OidcGrant | undefined> {
  const { provider, client: asking, session } = ctx.oidc ?? {};
  if (!provider || !asking || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPE);
  grant.addResourceScope(AUDIENCE, SCOPE);
  await grant.save();
  return grant;
}

/** oidc-provider says on the console that Node 20 and its in-memory adapter are not for production. We know. */
async function quietly<T>(make: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  console.warn = console.info = () => {};
  try {
    return await make();
  } finally {
    Object.assign(console, { warn, info });
  }
}
