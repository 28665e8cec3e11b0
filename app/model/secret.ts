import { createHash, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';

const MASK = '[secret]';

/**
 * A token, key or code that must never be printed. Every road to a string (template, JSON, console, `inspect`) gives
 * `[secret]`; only {@link Secret.open} gives the value, and each caller of it carries a `SECURITY:` comment.
 */
export class Secret {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  /** Wraps a non-empty string. Returns null for anything else, so a missing token stays missing. */
  static from(value: unknown): Secret | null {
    return typeof value === 'string' && value.length > 0 ? new Secret(value) : null;
  }

  /** The value itself. Callers say why with a `SECURITY:` comment. */
  open(): string {
    return this.#value;
  }

  /** True for an OpenAI API key, by its first letters: no token of a sign-in begins so. */
  isApiKey(): boolean {
    return this.#value.trimStart().startsWith('sk-');
  }

  /** True when both hold the same value. */
  equals(other: Secret | null): boolean {
    return other !== null && other.#value === this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [Symbol.toPrimitive](): string {
    return MASK;
  }

  [inspect.custom](): string {
    return MASK;
  }
}

/** Made anew in each process and never written anywhere: a fingerprint means nothing outside this run. */
const runKey = Buffer.concat([randomBytes(32), Buffer.alloc(32)]);
const innerKey = runKey.map((byte) => byte ^ 0x36);
const outerKey = runKey.map((byte) => byte ^ 0x5c);

/** HMAC-SHA-256 (RFC 2104, section 2) under the key of this run. Node's own makes a key object each time, at five times the cost. */
function keyedHash(text: string): string {
  const inner = createHash('sha256').update(innerKey).update(text).digest();
  return createHash('sha256').update(outerKey).update(inner).digest('base64url');
}

/**
 * The fingerprint of a grant: an HMAC of its refresh token under a key of this run. Equal fingerprints in two stores mean
 * one single-use refresh token in two places. It is compared, never stored and never shown.
 */
export function grantFingerprint(refresh: Secret | null): string | null {
  // SECURITY: opened to be hashed under a key that dies with this process.
  return refresh ? keyedHash(refresh.open()) : null;
}
