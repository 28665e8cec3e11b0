import { told } from '../model/told.ts';
import * as v from 'valibot';
import { AppError } from '../model/errors.ts';
import type { Clock, Fetch } from '../platform/ports.ts';
import { USER_CODE, type IssuerSettings } from './issuers.ts';
import { networkFailure, refusalOf } from './oauth-errors.ts';

/** Codex gives a person fifteen minutes (codex-rs device_code_auth.rs, 0.169.0). */
const PATIENCE_MS = 15 * 60_000;
const REQUEST_TIMEOUT_MS = 20_000;
/** Between two questions, when the server names no interval; and what one more "slow down" adds (RFC 8628, 3.5). */
const INTERVAL_MS = 5_000;

const STARTED = v.object({
  device_auth_id: v.pipe(v.string(), v.minLength(1)),
  user_code: v.pipe(v.string(), v.regex(USER_CODE)),
  /** Seconds, as a string (codex 0.169.0 run). */
  interval: v.optional(v.union([v.string(), v.number()])),
  /** ISO time. */
  expires_at: v.optional(v.string()),
});
const APPROVED = v.object({
  authorization_code: v.pipe(v.string(), v.minLength(1)),
  code_verifier: v.pipe(v.string(), v.minLength(1)),
});

/** What a person needs, and what the server knows it by. */
export interface DeviceRequest {
  id: string;
  userCode: string;
  verificationUrl: string;
  intervalMs: number;
  /** Epoch ms. */
  expiresAt: number;
}

/**
 * Sign-in by a code that is typed on another device, as the Codex CLI does it (`codex login --device-auth` of 0.169.0, run).
 * It is not RFC 8628: the server makes the PKCE verifier and hands it over with the authorization code.
 */
export class DeviceFlow {
  constructor(
    private readonly issuer: IssuerSettings,
    private readonly clock: Clock,
    private readonly fetch: Fetch = globalThis.fetch,
  ) {}

  /** @throws AppError DEVICE_CODE_OFF, SIGNIN_CANCELLED, or what refusals.ts tells apart. */
  async begin(signal: AbortSignal): Promise<DeviceRequest> {
    const { status, body } = await this.#post('usercode', { client_id: this.issuer.clientId }, signal);
    if (status === 404) throw new AppError('DEVICE_CODE_OFF');
    if (status !== 200) throw refusalOf(status, wordOf(body) || null);
    const started = v.safeParse(STARTED, body);
    if (!started.success) throw new AppError('GRANT_INCOMPLETE', told('the answer holds no code'));
    const { device_auth_id: id, user_code: userCode, interval, expires_at: ends } = started.output;
    const seconds = Number(interval);
    const latest = this.clock.now() + PATIENCE_MS;
    return {
      id,
      userCode,
      verificationUrl: this.issuer.device.page,
      intervalMs: seconds > 0 && seconds <= 60 ? seconds * 1_000 : INTERVAL_MS,
      // A clock that is off must not make the code look dead, or live for ever.
      expiresAt:
        Date.parse(ends ?? '') > this.clock.now() ? Math.min(Date.parse(ends ?? ''), latest) : latest,
    };
  }

  /**
   * Asks at the server's pace until the person has allowed it.
   * @returns the code and the server's verifier, to be redeemed like one of a browser
   * @throws AppError SIGNIN_TIMEOUT, SIGNIN_DENIED, SIGNIN_CANCELLED, or what refusals.ts tells apart.
   */
  async wait(request: DeviceRequest, signal: AbortSignal): Promise<{ code: string; verifier: string }> {
    const asked = { device_auth_id: request.id, user_code: request.userCode };
    let pace = request.intervalMs;
    for (;;) {
      await this.#pause(pace, signal);
      if (this.clock.now() >= request.expiresAt) throw new AppError('SIGNIN_TIMEOUT');
      const { status, body } = await this.#post('token', asked, signal);
      if (status === 200) {
        const approved = v.safeParse(APPROVED, body);
        if (!approved.success) throw new AppError('GRANT_INCOMPLETE', told('the answer holds no code'));
        return { code: approved.output.authorization_code, verifier: approved.output.code_verifier };
      }
      const word = wordOf(body);
      if (/denied/.test(word)) throw new AppError('SIGNIN_DENIED', word);
      if (/expired/.test(word)) throw new AppError('SIGNIN_TIMEOUT');
      if (status === 429 || word === 'slow_down') pace += INTERVAL_MS;
      // Codex takes both for "not yet".
      else if (status !== 403 && status !== 404) throw refusalOf(status, word || null);
      else if (/region|country|territory/.test(word)) throw refusalOf(status, word);
    }
  }

  #pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancelled = (): void => {
        stop();
        reject(new AppError('SIGNIN_CANCELLED'));
      };
      const stop = this.clock.after(ms, () => {
        signal.removeEventListener('abort', cancelled);
        resolve();
      });
      signal.addEventListener('abort', cancelled, { once: true });
      if (signal.aborted) cancelled();
    });
  }

  async #post(
    what: 'usercode' | 'token',
    fields: object,
    signal: AbortSignal,
  ): Promise<{ status: number; body: unknown }> {
    try {
      const response = await this.fetch(`${this.issuer.device.api}/${what}`, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(fields),
        signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
      });
      return { status: response.status, body: json(await response.text()) };
    } catch (error) {
      if (signal.aborted) throw new AppError('SIGNIN_CANCELLED');
      throw networkFailure(error);
    }
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `error`, or `error.code` as OpenAI words it; nothing but a plain word is repeated. */
function wordOf(body: unknown): string {
  const { error } = (body ?? {}) as { error?: unknown };
  const word = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : error;
  return typeof word === 'string' && /^[a-z0-9_.-]{1,64}$/i.test(word) ? word : '';
}
