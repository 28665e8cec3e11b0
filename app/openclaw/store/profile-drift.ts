import type { InheritanceRules } from './known-schemas.ts';
import type { OneStore } from './store-document.ts';
import type { ProfileUsage, StoredProfile } from '../discovery/install.ts';

/**
 * When an agent's own OAuth profile is passed over for the main store's: the owner's rule against copies that went stale
 * (`reconcileMainStoreOAuthProfileDrift`, 2026.5.12 and 2026.9.6). Only a reading of what the owner does; nothing is moved.
 */

/** The owner counts an access token as usable until five minutes before its end. */
const USABLE_MARGIN_MS = 5 * 60_000;

/** Failure reasons after which 2026.5.12 looks for another sign-in in the main store. */
const INVALIDATED = new Set(['auth', 'auth_permanent', 'session_expired']);

function usable(profile: StoredProfile, now: number): boolean {
  return (
    profile.kind === 'oauth' && profile.access !== null && (profile.expiresAt ?? 0) - now > USABLE_MARGIN_MS
  );
}

/** True when both are OAuth sign-ins and the owner would take the other one (`isNewerUsableOAuthCredential`). */
export function isNewerSignIn(own: StoredProfile, other: StoredProfile, now: number): boolean {
  return own.kind === 'oauth' && other.kind === 'oauth' && newer(own, other, now);
}

function newer(own: StoredProfile, other: StoredProfile, now: number): boolean {
  if (!usable(other, now)) return false;
  return !usable(own, now) || (other.expiresAt ?? 0) > (own.expiresAt ?? 0);
}

interface Identity {
  accountId: string | null;
  email: string | null;
}

/** Identity as stored: the owner does not look into tokens here, and claims only fill gaps. */
function identity(profile: StoredProfile): Identity {
  return {
    accountId: profile.account.accountId?.trim() || null,
    email: profile.account.email?.trim().toLowerCase() || null,
  };
}

function adoptable(own: StoredProfile, other: StoredProfile): boolean {
  const [a, b] = [identity(own), identity(other)];
  if (!a.accountId && !a.email) return true;
  if (a.accountId && b.accountId) return a.accountId === b.accountId;
  return a.email !== null && a.email === b.email;
}

function conflicting(own: StoredProfile, other: StoredProfile): boolean {
  const [a, b] = [identity(own), identity(other)];
  if (a.accountId && b.accountId && a.accountId !== b.accountId) return true;
  return a.email !== null && b.email !== null && a.email !== b.email;
}

function latestFirst(a: StoredProfile, b: StoredProfile): number {
  return (b.expiresAt ?? 0) - (a.expiresAt ?? 0) || a.profileId.localeCompare(b.profileId);
}

/** Another sign-in of the main store in place of a stale `<provider>:default`. */
function forLegacyDefault(base: OneStore, own: StoredProfile, now: number): string | undefined {
  const candidates = [...base.profiles.values()]
    .filter((other) => other.profileId !== own.profileId && other.kind === 'oauth' && !other.inactive)
    .filter((other) => other.provider === own.provider && newer(own, other, now))
    .sort(latestFirst);
  const exact = candidates.filter((other) => adoptable(own, other));
  const { accountId, email } = identity(own);
  if (exact.length > 0) return !accountId && !email && exact.length > 1 ? undefined : exact[0]?.profileId;
  if (usable(own, now)) return undefined;
  const fallback = candidates.filter((other) => !conflicting(own, other));
  return fallback.length === 1 ? fallback[0]?.profileId : undefined;
}

function invalidated(usage: ProfileUsage | undefined): boolean {
  if (!usage) return false;
  if ([usage.cooldownReason, usage.disabledReason].some((reason) => reason && INVALIDATED.has(reason)))
    return true;
  return Object.entries(usage.failureCounts).some(([reason, count]) => INVALIDATED.has(reason) && count > 0);
}

/** 2026.5.12 and 2026.5.28 only: another openai-codex sign-in of the main store in place of one that failed for good. */
function forInvalidated(
  base: OneStore,
  store: OneStore,
  own: StoredProfile,
  now: number,
): string | undefined {
  const { order, lastGood, usage } = store.routing;
  const referred =
    Object.values(order).some((ids) => ids.includes(own.profileId)) ||
    Object.values(lastGood).includes(own.profileId);
  if (own.provider !== 'openai-codex' || !referred || !invalidated(usage[own.profileId])) return undefined;
  const candidates = [...base.profiles.values()]
    .filter(
      (other) => other.profileId !== own.profileId && other.provider === own.provider && usable(other, now),
    )
    .sort(latestFirst);
  const ids = new Set(candidates.map((other) => other.profileId));
  const ordered = base.routing.order[own.provider]?.find((id) => ids.has(id));
  const good = base.routing.lastGood[own.provider];
  return (
    ordered ?? (good && ids.has(good) ? good : candidates.length === 1 ? candidates[0]?.profileId : undefined)
  );
}

/** Local profile ids that the owner passes over, each with the main store's profile it takes instead. */
export function findReplacements(
  base: OneStore,
  own: OneStore,
  rules: InheritanceRules,
  now: number,
): Map<string, string> {
  const found = new Map<string, string>();
  if (rules.passesOver === 'none') return found;
  for (const profile of own.profiles.values()) {
    if (profile.kind !== 'oauth') continue;
    const replacement =
      profile.profileId === `${profile.provider}:default`
        ? forLegacyDefault(base, profile, now)
        : rules.passesOver === 'default-and-failed'
          ? forInvalidated(base, own, profile, now)
          : undefined;
    if (replacement) found.set(profile.profileId, replacement);
  }
  return found;
}
