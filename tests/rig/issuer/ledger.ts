import { createHash } from 'node:crypto';
import type { RigAccount } from './accounts.ts';
import type { RefusalCode } from './provider-errors.ts';

export type RequestKind =
  | 'authorize'
  | 'code-exchange'
  | 'refresh'
  | 'revoke'
  | 'api-key-exchange'
  | 'device-code'
  | 'device-poll'
  | 'model-turn'
  | 'account-read'
  | 'other';

/** One request as the issuer or the backend saw it. No token is kept, only its fingerprint. */
export interface RequestRecord {
  at: number;
  kind: RequestKind;
  path: string;
  grantId: string | null;
  /** First 16 hex digits of the SHA-256 of the presented token, or null when none was presented. */
  fingerprint: string | null;
  status: number;
  /** The code of the refusal, when there was one. */
  code: string | null;
  userAgent: string;
  /** It came from a program that Clawlamp started. Only asked of what spends, makes or ends a sign-in. */
  fromChild?: boolean;
  /** A test let it happen to show that it would be seen: it counts as a test's own. */
  onPurpose?: boolean;
}

export interface GrantFacts {
  grantId: string;
  account: RigAccount;
  /** Made by an issuer of another run. */
  adopted?: boolean;
  /** Set when the issuer no longer takes this grant. */
  refusal: RefusalCode | null;
  /** When true the backend still takes the access tokens of a refused grant. */
  accessSurvives: boolean;
}

interface TokenFacts {
  grantId: string;
  use: 'access' | 'refresh';
  expiresAt: number | null;
  /** A refresh token that was used once. */
  spent: boolean;
}

/** A grant with the prints of its tokens: enough for an issuer of another run to know them again. */
export interface KeptGrant {
  grantId: string;
  account: RigAccount;
  tokens: { print: string; use: 'access' | 'refresh'; expiresAt: number | null }[];
}

/** Who asked: Clawlamp by the name it gives itself, its parts where they would forget it, what it started, or anyone else. */
export type Asker = 'clawlamp' | 'child' | 'other';

/** Electron and openid-client belong to Clawlamp alone here: OpenClaw, Codex and the tests run on neither. */
export function askerOf(userAgent: string, fromChild = false): Asker {
  // A Codex of ours carries our name too: what the kernel says of it comes first.
  if (fromChild) return 'child';
  return /clawlamp|electron|openid-client|oauth4webapi/i.test(userAgent) ? 'clawlamp' : 'other';
}

/** First 16 hex digits of a token's SHA-256: enough to tell two apart in a test, useless to anyone else. */
export function tokenFingerprint(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 16);
}

/** Which token belongs to which grant, and everything that was asked. */
export class Ledger {
  readonly requests: RequestRecord[] = [];
  readonly #grants = new Map<string, GrantFacts>();
  readonly #tokens = new Map<string, TokenFacts>();
  readonly #issued = new Set<string>();

  learnGrant(grantId: string, account: RigAccount): void {
    if (!this.#grants.has(grantId)) {
      this.#grants.set(grantId, { grantId, account, refusal: null, accessSurvives: false });
    }
  }

  learnToken(token: string, grantId: string, use: 'access' | 'refresh', expiresAt: number | null): void {
    this.#issued.add(token);
    this.#tokens.set(tokenFingerprint(token), { grantId, use, expiresAt, spent: false });
  }

  grant(grantId: string): GrantFacts {
    const grant = this.#grants.get(grantId);
    if (!grant) throw new Error(`no such grant: ${grantId}`);
    return grant;
  }

  grants(): GrantFacts[] {
    return [...this.#grants.values()];
  }

  /** Every token this issuer ever made, for tests that hunt for stray copies. */
  issuedTokens(): string[] {
    return [...this.#issued];
  }

  /** Notes that a refresh token was used; its next use is a reuse. */
  spend(token: string): void {
    const entry = this.#tokens.get(tokenFingerprint(token));
    if (entry) entry.spent = true;
  }

  isSpent(token: string): boolean {
    return this.#tokens.get(tokenFingerprint(token))?.spent ?? false;
  }

  /** The grant a token came from, or null for a token this issuer never made. */
  grantOf(token: string): GrantFacts | null {
    const entry = this.#tokens.get(tokenFingerprint(token));
    return entry ? this.grant(entry.grantId) : null;
  }

  /** The grant whose access token this is, when the backend takes it now. */
  liveGrantOfAccess(token: string): GrantFacts | null {
    const entry = this.#tokens.get(tokenFingerprint(token));
    if (!entry || entry.use !== 'access') return null;
    if (entry.expiresAt !== null && entry.expiresAt <= Date.now()) return null;
    const grant = this.grant(entry.grantId);
    return grant.refusal === null || grant.accessSurvives ? grant : null;
  }

  /** The grant of a token by its print, or null. */
  grantOfPrint(print: string): GrantFacts | null {
    const entry = this.#tokens.get(print);
    return entry ? this.grant(entry.grantId) : null;
  }

  /** Everything that is known of grants, without a token. */
  kept(): KeptGrant[] {
    const tokens = [...this.#tokens].map(([print, facts]) => ({ print, ...facts }));
    return this.grants().map(({ grantId, account }) => ({
      grantId,
      account,
      tokens: tokens
        .filter((one) => one.grantId === grantId)
        .map(({ print, use, expiresAt }) => ({ print, use, expiresAt })),
    }));
  }

  /** Takes a grant of another run for one of its own. */
  adopt({ grantId, account, tokens }: KeptGrant): void {
    this.#grants.set(grantId, { grantId, account, adopted: true, refusal: null, accessSurvives: false });
    for (const { print, use, expiresAt } of tokens) {
      this.#tokens.set(print, { grantId, use, expiresAt, spent: false });
    }
  }

  record(entry: RequestRecord): void {
    this.requests.push(entry);
  }

  /** The requests as counts, for the sum over a whole test run: no token, no address, nobody's name. */
  tally(): { kind: RequestKind; by: Asker; code: string | null; count: number }[] {
    const counts = new Map<string, { kind: RequestKind; by: Asker; code: string | null; count: number }>();
    for (const { kind, code, userAgent, fromChild, onPurpose } of this.requests) {
      const by = onPurpose ? 'other' : askerOf(userAgent, fromChild);
      const key = `${kind} ${by} ${code}`;
      const entry = counts.get(key) ?? { kind, by, code, count: 0 };
      counts.set(key, { ...entry, count: entry.count + 1 });
    }
    return [...counts.values()];
  }

  /** How many requests match every given field. */
  count(match: Partial<Pick<RequestRecord, 'kind' | 'grantId' | 'status' | 'code'>>): number {
    const wanted = Object.entries(match);
    return this.requests.filter((one) =>
      wanted.every(([key, value]) => one[key as keyof RequestRecord] === value),
    ).length;
  }
}
