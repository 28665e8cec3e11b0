import { told } from '../model/told.ts';
import { decodeJwt } from 'jose/jwt/decode';
import { AppError } from '../model/errors.ts';
import { Secret } from '../model/secret.ts';
import type { Account } from '../model/snapshot.ts';
import { asRecord, asText } from '../platform/json-value.ts';
import type { IssuerSettings } from './issuers.ts';

/** A fresh sign-in that no other program holds. */
export interface Grant {
  access: Secret;
  refresh: Secret;
  idToken: Secret | null;
  /** Epoch ms. */
  expiresAt: number;
  account: Account;
}

/** The token answer as the issuer sent it, before anything is believed. */
export interface TokenAnswer {
  access_token?: unknown;
  refresh_token?: unknown;
  id_token?: unknown;
  /** Seconds. */
  expires_in?: unknown;
}

type Claims = Record<string, unknown>;

/**
 * Builds a grant from a token answer. Claims are read, never trusted: they name the account and the end, nothing else.
 * @param now epoch ms at which the answer came.
 * @throws AppError GRANT_INCOMPLETE when a token, the end or the account is missing.
 */
export function grantFrom(answer: TokenAnswer, issuer: IssuerSettings, now: number): Grant {
  const access = Secret.from(answer.access_token);
  const refresh = Secret.from(answer.refresh_token);
  const idToken = Secret.from(answer.id_token);
  if (!access) throw new AppError('GRANT_INCOMPLETE', told('the answer has no access token'));
  if (!refresh) throw new AppError('GRANT_INCOMPLETE', told('the answer has no refresh token'));

  const accessClaims = claimsOf(access);
  const expiresAt = endOf(answer.expires_in, accessClaims, now);
  if (expiresAt === null)
    throw new AppError('GRANT_INCOMPLETE', told('the answer does not say when it ends'));

  const account = accountFrom(accessClaims, claimsOf(idToken), issuer);
  // OpenClaw reads the workspace from the access token and refuses a profile without one.
  if (!account.accountId) throw new AppError('GRANT_INCOMPLETE', told('the answer names no account'));
  return { access, refresh, idToken, expiresAt, account };
}

/** What a token says about itself, or nothing when it is not a JWT. */
function claimsOf(token: Secret | null): Claims {
  if (!token) return {};
  try {
    // SECURITY: opened to read its public claims; the value goes no further.
    return decodeJwt(token.open());
  } catch {
    return {};
  }
}

function endOf(expiresIn: unknown, claims: Claims, now: number): number | null {
  if (typeof claims.exp === 'number' && claims.exp > 0) return Math.round(claims.exp * 1000);
  const seconds = typeof expiresIn === 'string' ? Number(expiresIn) : expiresIn;
  return typeof seconds === 'number' && seconds > 0 && Number.isFinite(seconds) ? now + seconds * 1000 : null;
}

function accountFrom(access: Claims, id: Claims, issuer: IssuerSettings): Account {
  const auth = { ...asRecord(id[issuer.claims.auth]), ...asRecord(access[issuer.claims.auth]) };
  const profile = { ...asRecord(id[issuer.claims.profile]), ...asRecord(access[issuer.claims.profile]) };
  return {
    email: asText(profile.email) ?? asText(id.email),
    accountId: asText(auth.chatgpt_account_id),
    userId: asText(auth.chatgpt_user_id) ?? asText(auth.user_id),
    plan: asText(auth.chatgpt_plan_type),
  };
}

/**
 * True when the two are certainly not the same sign-in place: a known workspace or person differs. One workspace may
 * have many people, so the e-mail decides only where no person id is known (failure mode 32).
 */
export function isDifferentAccount(before: Account, after: Account): boolean {
  if (before.accountId && after.accountId && before.accountId !== after.accountId) return true;
  if (before.userId && after.userId) return before.userId !== after.userId;
  if (before.email && after.email) return before.email.toLowerCase() !== after.email.toLowerCase();
  return false;
}
