import { createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { sendJson } from './request-body.ts';

interface Pending {
  userCode: string;
  verifier: string;
  code: string | null;
}

/**
 * The device flow of auth.openai.com, which is not RFC 8628: the server makes the PKCE verifier and hands it over with
 * the code. Source: reference codex-auth, section 3.2.
 */
export class DeviceCodes {
  readonly #pending = new Map<string, Pending>();

  /** POST /api/accounts/deviceauth/usercode */
  start(res: ServerResponse): void {
    const id = `deviceauth_${randomBytes(12).toString('hex')}`;
    const userCode = `${randomBytes(2).toString('hex')}-${randomBytes(2).toString('hex')}`.toUpperCase();
    this.#pending.set(id, { userCode, verifier: randomBytes(32).toString('base64url'), code: null });
    const expires = new Date(Date.now() + 15 * 60_000).toISOString();
    sendJson(res, 200, { device_auth_id: id, user_code: userCode, interval: '1', expires_at: expires });
  }

  /** POST /api/accounts/deviceauth/token: 403 until a person approved the code. */
  poll(res: ServerResponse, fields: Record<string, string>): number {
    const entry = this.#pending.get(fields.device_auth_id ?? '');
    const known = entry && entry.userCode === fields.user_code;
    const status = known ? (entry.code ? 200 : 403) : 400;
    const body =
      known && entry.code
        ? {
            authorization_code: entry.code,
            code_challenge: challengeOf(entry.verifier),
            code_verifier: entry.verifier,
          }
        : {
            error: {
              code: known ? 'deviceauth_authorization_pending' : 'deviceauth_unknown',
              message: 'Not approved.',
            },
          };
    sendJson(res, status, body);
    return status;
  }

  /** The PKCE challenge to authorize for a shown code; null when no such code is pending. */
  challengeFor(userCode: string): string | null {
    const entry = [...this.#pending.values()].find((one) => one.userCode === userCode);
    return entry ? challengeOf(entry.verifier) : null;
  }

  approve(userCode: string, code: string): void {
    const entry = [...this.#pending.values()].find((one) => one.userCode === userCode);
    if (!entry) throw new Error(`no such user code: ${userCode}`);
    entry.code = code;
  }
}

/** The S256 challenge of a PKCE verifier (RFC 7636, section 4.2). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
