import type { Secret } from '../../model/secret.ts';
import type { Account } from '../../model/snapshot.ts';
import { asExactText, asNumber, asRecord } from '../../platform/json-value.ts';

/** What a token says of itself. Never trusted as proof of anything: signatures are not ours to check. */
export interface TokenClaims {
  account: Account;
  /** Epoch ms. */
  expiresAt: number | null;
  /** Epoch ms. */
  issuedAt: number | null;
}

/** Namespaces of OpenAI's claims, read by OpenClaw (`openai-chatgpt-oauth`, 2026.9.6) and by codex 0.169.0. */
const AUTH_CLAIM = 'https://api.openai.com/auth';
const PROFILE_CLAIM = 'https://api.openai.com/profile';

/** A token longer than this is not decoded; real ones are about 2 kB. */
const MAX_TOKEN_CHARS = 64 * 1024;

const NO_CLAIMS: TokenClaims = {
  account: { email: null, accountId: null, userId: null, plan: null },
  expiresAt: null,
  issuedAt: null,
};

/** True when a text is a JWT with a decodable payload: three non-empty base64url parts, an object in the second. */
export function jwtPayload(token: string): Record<string, unknown> | null {
  if (token.length > MAX_TOKEN_CHARS) return null;
  if (!/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.test(token)) return null;
  const payload = token.slice(token.indexOf('.') + 1, token.lastIndexOf('.'));
  try {
    return asRecord(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}

/** Seconds of a JWT date as epoch ms; anything that is no plausible date is null. */
function date(value: unknown): number | null {
  const seconds = asNumber(value);
  return seconds !== null && seconds > 0 && seconds < 1e11 ? seconds * 1000 : null;
}

/** A token is decoded once, however many look into it; what it says dies with it. */
const decoded = new WeakMap<Secret, TokenClaims>();

/** Claims of an access or id token; all null for an opaque one. */
export function readClaims(token: Secret | null): TokenClaims {
  if (!token) return NO_CLAIMS;
  const known = decoded.get(token) ?? decode(token);
  decoded.set(token, known);
  return known;
}

function decode(token: Secret): TokenClaims {
  // SECURITY: opened to decode its public middle part; nothing of it is kept but the named claims.
  const payload = jwtPayload(token.open());
  if (!payload) return NO_CLAIMS;
  const auth = asRecord(payload[AUTH_CLAIM]);
  const profile = asRecord(payload[PROFILE_CLAIM]);
  return {
    account: {
      email: asExactText(profile?.email) ?? asExactText(payload.email),
      accountId: asExactText(auth?.chatgpt_account_id),
      userId: asExactText(auth?.chatgpt_user_id) ?? asExactText(auth?.user_id),
      plan: asExactText(auth?.chatgpt_plan_type),
    },
    expiresAt: date(payload.exp),
    issuedAt: date(payload.iat),
  };
}
