import { told } from '../model/told.ts';
import { AppError } from '../model/errors.ts';
import { withoutEnd } from '../platform/text/text-ends.ts';

/** One place that signs people in, as data. Every value names where it was learned. */
export interface IssuerSettings {
  /** Providers of OpenClaw whose profiles this issuer signs in (both names of the same service). */
  providers: readonly string[];
  /** Value of `iss` in tokens and, when sent, in callbacks. */
  issuer: string;
  clientId: string;
  authorizeUrl: string;
  tokenUrl: string;
  /** Sign-in by a code on another device: its two endpoints, the page for the code, the registered redirect. */
  device: { api: string; page: string; redirect: string };
  /** A harmless authenticated read, for the proof after a sign-in. */
  usageUrl: string;
  scope: string;
  /** Sent with the authorization request, in this order, after the standard parameters. */
  extraParameters: Readonly<Record<string, string>>;
  /** Registered loopback ports, in order of preference. */
  ports: readonly number[];
  callbackPath: string;
  /** The word in the registered redirect address; the server itself binds loopback addresses only. */
  redirectHost: string;
  /** Names of the claims that tell the account. */
  claims: { auth: string; profile: string };
}

const OPENAI: IssuerSettings = {
  // openai-codex up to 2026.5.12, openai since the ids were unified (openclaw docs, auth-credential-semantics).
  providers: ['openai-codex', 'openai'],
  issuer: 'https://auth.openai.com',
  // The public client that OpenClaw and the Codex CLI share (openclaw 2026.9.6 openai-chatgpt-oauth-authorization).
  clientId: 'app_EMoamEEZ73f0CkXaXp7hrann',
  authorizeUrl: 'https://auth.openai.com/oauth/authorize',
  tokenUrl: 'https://auth.openai.com/oauth/token',
  // codex 0.169.0, `codex login --device-auth` (run).
  device: {
    api: 'https://auth.openai.com/api/accounts/deviceauth',
    page: 'https://auth.openai.com/codex/device',
    redirect: 'https://auth.openai.com/deviceauth/callback',
  },
  // Codex reads plan and limits here (codex 0.169.0, backend-api/wham/usage).
  usageUrl: 'https://chatgpt.com/backend-api/wham/usage',
  // What OpenClaw itself asks for; Codex adds connector scopes that a profile has no use for.
  scope: 'openid profile email offline_access',
  // openclaw 2026.9.6 createAuthorizationFlow; codex 0.169.0 sends the same two switches.
  extraParameters: {
    id_token_add_organizations: 'true',
    codex_cli_simplified_flow: 'true',
    originator: 'openclaw',
  },
  // codex-rs login/src/server.rs keeps these two in step with the registered redirect addresses.
  ports: [1455, 1457],
  callbackPath: '/auth/callback',
  redirectHost: 'localhost',
  claims: { auth: 'https://api.openai.com/auth', profile: 'https://api.openai.com/profile' },
};

const ISSUERS: readonly IssuerSettings[] = [OPENAI];

/** A code that a person types: one or two groups of plain letters and digits (codex 0.125.0 to 0.171.0 and OpenClaw 2026.9.6, run). */
export const USER_CODE = /^[A-Z0-9]{2,10}(-[A-Z0-9]{2,10})?$/i;

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True for an http address of this machine, the only kind of address that may go without TLS. */
export function isLoopbackHttp(url: URL): boolean {
  return url.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname);
}

/**
 * The settings for a provider, or null when Clawlamp can't sign in there.
 * @param base replaces scheme, host and port of every address (tests and the demo): loopback http or any https.
 * @throws AppError USAGE when `base` is neither.
 */
export function issuerFor(provider: string, base?: string): IssuerSettings | null {
  const settings = ISSUERS.find((candidate) => candidate.providers.includes(provider));
  if (!settings) return null;
  return base === undefined ? settings : withBase(settings, base);
}

function withBase(settings: IssuerSettings, base: string): IssuerSettings {
  const root = parseBase(base);
  const move = (url: string): string => root + new URL(url).pathname;
  return {
    ...settings,
    issuer: root,
    authorizeUrl: move(settings.authorizeUrl),
    tokenUrl: move(settings.tokenUrl),
    usageUrl: move(settings.usageUrl),
    device: {
      api: move(settings.device.api),
      page: move(settings.device.page),
      redirect: move(settings.device.redirect),
    },
  };
}

function parseBase(base: string): string {
  let url: URL;
  try {
    url = new URL(base);
  } catch {
    throw new AppError('USAGE', told('the issuer is not an address'));
  }
  if (url.protocol !== 'https:' && !isLoopbackHttp(url)) {
    throw new AppError('USAGE', told('the issuer must use https, or http on this machine'));
  }
  return withoutEnd(url.href, '/');
}
