import type { RowMemory } from './memory.ts';
import type { ObservedRow } from './observation.ts';

/** What the same process saw of a row at its reading before. Fingerprints, so never written. */
export interface SeenGrant {
  grant: string | null;
  session: string | null;
  issuedAt: number | null;
  expiresAt: number | null;
}

export type TokenChange =
  | { kind: 'none' }
  | { kind: 'signed-in'; sure: boolean; at: number | null }
  | { kind: 'renewed'; sure: boolean; at: number | null };

/**
 * OpenClaw renews from five minutes before the end (`DEFAULT_OAUTH_REFRESH_MARGIN_MS` of 2026.5.12 and 2026.9.6), Codex
 * likewise; as much again for its waiting and trying.
 */
const RENEWS_BEFORE_END_MS = 10 * 60_000;

/** A token's dates are in whole seconds, and stores round. */
const GRAIN_MS = 2_000;

/** A renewed token lives on from its renewal; a store that only rewrites the same date moves it less than this. */
const LATER_MS = 60_000;

function hasNewTokens(before: RowMemory, now: ObservedRow, seen: SeenGrant | undefined): boolean {
  // The same refresh token, and an access token no younger: nothing new, whatever the stored end says.
  if (before.issuedAt !== null && now.issuedAt !== null) {
    if (Math.abs(now.issuedAt - before.issuedAt) > GRAIN_MS) return true;
    return seen?.grant != null && now.grant !== null && seen.grant !== now.grant;
  }
  if (seen?.grant != null && now.grant !== null) return seen.grant !== now.grant;
  return before.expiresAt !== null && now.expiresAt !== null && now.expiresAt - before.expiresAt > LATER_MS;
}

/**
 * Tells a new sign-in from a renewal by the owner. Within one process the session's fingerprint decides. After a restart
 * only dates and accounts are left: a refused grant or another account can't have been renewed; tokens made near the end of
 * the ones before, or while the owner had marked a renewal, were renewed; anything else is taken for a sign-in and said to
 * be unsure, since an owner may renew early after a refused call.
 */
export function tokenChange(before: RowMemory, now: ObservedRow, last: SeenGrant | undefined): TokenChange {
  // When another process has remembered something later, our own last look is not what to compare with.
  const current = last?.issuedAt === before.issuedAt && last.expiresAt === before.expiresAt;
  const seen = current ? last : undefined;
  if (now.kind !== 'oauth' || !now.readable || !hasNewTokens(before, now, seen)) return { kind: 'none' };
  const at = now.issuedAt;
  const otherPerson = before.person !== null && now.person !== null && before.person !== now.person;
  const otherPlace =
    before.workspace !== null && now.workspace !== null && before.workspace !== now.workspace;
  if (otherPerson || otherPlace) return { kind: 'signed-in', sure: true, at };
  if (seen?.session != null && now.session !== null) {
    return { kind: seen.session === now.session ? 'renewed' : 'signed-in', sure: true, at };
  }
  if (before.refusal) return { kind: 'signed-in', sure: true, at };
  if (before.renewing) return { kind: 'renewed', sure: true, at };
  const made = at ?? now.expiresAt ?? 0;
  if (before.expiresAt === null) return { kind: 'renewed', sure: false, at };
  if (made >= before.expiresAt - RENEWS_BEFORE_END_MS) {
    // Long after the end, it may as well have been a person who found it ended.
    return { kind: 'renewed', sure: made <= before.expiresAt + RENEWS_BEFORE_END_MS, at };
  }
  return { kind: 'signed-in', sure: false, at };
}
