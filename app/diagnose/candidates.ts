import type { ProfileUsage, StoreReading } from '../openclaw/place.ts';
import { asRecord, asText, asTexts, byName, dig } from './config-value.ts';
import type { ModelRoute } from './model-route.ts';

/** Who decided the order: precedence of order-*.js (2026.5.12 and 2026.9.6), first one that says anything. */
export type OrderSource = 'stored-order' | 'configured-order' | 'configured-profiles' | 'store';

export type CandidateState =
  /** OpenClaw would send a call with it now. */
  | 'usable'
  /** Named in the order, absent from every store this agent reads. */
  | 'missing'
  /** In the store, but without a credential OpenClaw can use. */
  | 'no-credential'
  /** A static token that has ended. */
  | 'expired'
  /** Of another provider or kind than the order or configuration says, or saved for later. */
  | 'mismatch'
  | 'locked-out';

export interface Candidate {
  profileId: string;
  state: CandidateState;
  /** End of the lockout, epoch ms, when locked out. */
  until: number | null;
}

/** States in which OpenClaw would still pick the profile, whatever comes of it. */
const TRIED: ReadonlySet<CandidateState> = new Set(['usable', 'locked-out', 'no-credential']);

export interface CandidateList {
  source: OrderSource;
  /** In the order in which OpenClaw tries them now; the unusable ones keep their place at the end. */
  candidates: Candidate[];
  /** Id that comes first when lockouts are left out of account, or null. */
  preferred: string | null;
}

/** End of the longest running lockout of a profile, or null when none runs. Times in epoch ms. */
export function lockedOutUntil(usage: ProfileUsage | undefined, now: number): number | null {
  const ends = [usage?.cooldownUntil, usage?.disabledUntil].filter(
    (end): end is number => typeof end === 'number' && end > now,
  );
  return ends.length > 0 ? Math.max(...ends) : null;
}

type Stored = StoreReading['profiles'][number];

function compatible(stored: Stored, route: ModelRoute): boolean {
  const provider = stored.provider.toLowerCase();
  if (route.profileProviders.includes(provider)) return true;
  // order-*.js of 2026.5.12: an `openai` API key may carry an `openai-codex` route.
  return (
    stored.kind === 'api-key' && provider === 'openai' && route.profileProviders.includes('openai-codex')
  );
}

function stateOf(
  id: string,
  store: StoreReading,
  config: unknown,
  route: ModelRoute,
  now: number,
): Candidate {
  const stored = store.profiles.find((profile) => profile.profileId === id);
  if (!stored) return { profileId: id, state: 'missing', until: null };
  if (stored.inactive || !compatible(stored, route)) return { profileId: id, state: 'mismatch', until: null };
  const mode = asText(dig(config, 'auth', 'profiles', id, 'mode'));
  const kindAsMode = stored.kind === 'api-key' ? 'api_key' : stored.kind;
  // A profile configured as `oauth` may be stored as a static `token`, no other pair.
  if (mode && mode !== kindAsMode && !(mode === 'oauth' && stored.kind === 'token')) {
    return { profileId: id, state: 'mismatch', until: null };
  }
  if (stored.kind === 'oauth' && !stored.access && !stored.refresh) {
    return { profileId: id, state: 'no-credential', until: null };
  }
  if (stored.kind === 'token' && stored.expiresAt !== null && stored.expiresAt <= now) {
    return { profileId: id, state: 'expired', until: null };
  }
  const until = lockedOutUntil(store.usage[id], now);
  return { profileId: id, state: until === null ? 'usable' : 'locked-out', until };
}

function explicitOrder(map: unknown, providers: string[]): string[] | null {
  for (const provider of [...providers, ...(providers.includes('openai-codex') ? ['openai'] : [])]) {
    const order = byName(map, provider);
    if (Array.isArray(order)) return asTexts(order);
  }
  return null;
}

function configuredProfiles(config: unknown, route: ModelRoute): string[] {
  return Object.entries(asRecord(dig(config, 'auth', 'profiles')) ?? {})
    .filter(([, entry]) => {
      const provider = asText(dig(entry, 'provider'))?.toLowerCase();
      return provider !== undefined && route.profileProviders.includes(provider);
    })
    .map(([id]) => id);
}

const KIND_RANK = { oauth: 0, token: 1, 'api-key': 2, other: 3 } as const;

/** Sign-ins before tokens before keys, then the one used longest ago: OpenClaw's own turn-taking. */
function byKindThenAge(ids: string[], store: StoreReading): string[] {
  const rank = (id: string) => {
    const kind = store.profiles.find((profile) => profile.profileId === id)?.kind;
    return kind ? KIND_RANK[kind] : 4;
  };
  const used = (id: string) => store.usage[id]?.lastUsed ?? 0;
  return [...ids].sort((a, b) => rank(a) - rank(b) || used(a) - used(b));
}

/**
 * The profiles that OpenClaw would try for a route, in its order. `store` is the agent's effective store, `config` the
 * parsed configuration, `now` epoch ms. Never throws: what the store does not say is not a candidate.
 */
export function candidatesFor(
  route: ModelRoute,
  store: StoreReading,
  config: unknown,
  now: number,
): CandidateList {
  const inStore = store.profiles
    .filter((profile) => !profile.inactive && compatible(profile, route))
    .map((profile) => profile.profileId);
  const stored = explicitOrder(store.order, route.profileProviders);
  const configured = stored ? null : explicitOrder(dig(config, 'auth', 'order'), route.profileProviders);
  const listed = configuredProfiles(config, route);

  let source: OrderSource = 'store';
  let ids = inStore;
  if (stored) [source, ids] = ['stored-order', stored];
  else if (configured) [source, ids] = ['configured-order', configured];
  else if (listed.length > 0) [source, ids] = ['configured-profiles', listed];

  // When nothing of the list exists, both versions fall back to the store if the configuration lists profiles;
  // 2026.9.6 also does so for a stored order.
  const noneExists = ids.every((id) => !store.profiles.some((profile) => profile.profileId === id));
  const fallsBack = listed.length > 0 || (stored !== null && route.scheme === 'unified');
  if (noneExists && fallsBack && inStore.length > 0) [source, ids] = ['store', inStore];

  ids = [...new Set(route.pinned ? [route.pinned, ...ids] : ids)];
  const explicit = source === 'stored-order' || source === 'configured-order';
  const ranked = explicit ? ids : byKindThenAge(ids, store);
  const all = ranked.map((id) => stateOf(id, store, config, route, now));
  const usable = all.filter((candidate) => candidate.state === 'usable');
  const waiting = all
    .filter((candidate) => candidate.state === 'locked-out')
    .sort((a, b) => (a.until ?? 0) - (b.until ?? 0));
  const rest = all.filter((candidate) => !usable.includes(candidate) && !waiting.includes(candidate));
  // A reference whose tokens are gone still counts as a profile for OpenClaw 2026.5.12, so it may well come first.
  const eligible = all.find((candidate) => TRIED.has(candidate.state));
  return { source, candidates: [...usable, ...waiting, ...rest], preferred: eligible?.profileId ?? null };
}
