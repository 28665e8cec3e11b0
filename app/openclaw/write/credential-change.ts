import type { AfterPayload, StoreState } from './store-writer.ts';

/** A stored credential as its owner shapes it; fields we don't know are kept. */
export type Credential = Record<string, unknown>;

/**
 * What the store holds of the two sides of a sign-in. As everything in this file it runs in two places: here for the JSON
 * writer, and inside the owner's process (`sdk-script/`).
 */
export function holdingOf(
  current: Credential | undefined,
  before: Credential,
  after: AfterPayload,
): StoreState {
  if (!current) return 'absent';
  const has = (tokens: Record<string, unknown>): boolean =>
    (current.access || null) === (tokens.access || null) &&
    (current.refresh || null) === (tokens.refresh || null);
  const facts =
    current.expires === after.expires && (!after.accountId || current.accountId === after.accountId);
  if (has({ access: after.access, refresh: after.refresh })) return facts ? 'after' : 'torn';
  return has(before) && current.provider === before.provider ? 'before' : 'other';
}

/** The new credential: the current one with everything that belongs to the old grant replaced. */
export function renewed(current: Credential, after: AfterPayload, knowsPlan: boolean): Credential {
  const next: Credential = {
    ...current,
    type: 'oauth',
    access: after.access,
    refresh: after.refresh,
    expires: after.expires,
  };
  if (after.accountId) next.accountId = after.accountId;
  if (after.email) next.email = after.email;
  // An id token of the old grant would name the old account: replace it where one is kept, never add one.
  if ('idToken' in current) {
    if (after.idToken) next.idToken = after.idToken;
    else delete next.idToken;
  }
  if (after.plan && (knowsPlan || 'chatgptPlanType' in current)) next.chatgptPlanType = after.plan;
  return next;
}

/** A usage entry without what failures left in it. Field names of 2026.5.12 and 2026.9.6 (resetAuthProfileFailureState). */
export function withoutLockout(usage: Record<string, unknown>): Record<string, unknown> {
  const next: Record<string, unknown> = { ...usage, errorCount: 0 };
  for (const name of Object.keys(next)) {
    if (/^(blocked|cooldown|disabled)[A-Z]/.test(name) || name === 'failureCounts') delete next[name];
  }
  return next;
}

/** True when a usage entry holds a lockout or a count that leads to one. */
export function hasLockout(usage: Record<string, unknown> | undefined): boolean {
  if (!usage) return false;
  const named = Object.entries(usage).some(
    ([name, value]) =>
      value != null && (/^(blocked|cooldown|disabled)[A-Z]/.test(name) || name === 'failureCounts'),
  );
  return named || (typeof usage.errorCount === 'number' && usage.errorCount > 0);
}
