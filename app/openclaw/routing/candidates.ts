import type { StoredProfile, StoreReading } from '../discovery/install.ts';
import { asRecord, asText, asTexts, byName, dig } from '../../platform/json-value.ts';
import { lockedOutUntil } from './lockout-scope.ts';
import type { ModelRoute } from './model-route.ts';
import { authProvider, type OrderRules } from './order-rules.ts';

/** Who decided the order: the first one that says anything. */
export type OrderSource = 'stored-order' | 'configured-order' | 'configured-profiles' | 'store';

export type CandidateState =
  /** OpenClaw would send a call with it now. */
  | 'usable'
  /** OpenClaw picks it, though its tokens could not be read: a lost sidecar (2026.5.12), or a renewal under way. */
  | 'unreadable'
  /** Named in the order, absent from every store this agent reads. */
  | 'missing'
  /** In the store in a form that its owner drops when it loads it. */
  | 'malformed'
  /** In the store, but without a credential OpenClaw can use. */
  | 'no-credential'
  /** A static token that has ended, or a sign-in whose renewal was lost. */
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

export interface CandidateList {
  source: OrderSource;
  /** In the order in which OpenClaw tries them now; the unusable ones keep their place at the end. */
  candidates: Candidate[];
  /** Id that comes first when lockouts are left out of account, or null. */
  preferred: string | null;
  /** True when the list only stands in for an order of which nothing exists any more. */
  standsIn: boolean;
}

/** True when OpenClaw would pick the profile, whatever comes of it. */
export function isPicked({ state }: Candidate): boolean {
  return state === 'usable' || state === 'unreadable' || state === 'locked-out';
}

type Stored = StoreReading['profiles'][number];

/** What one provider's order is made from. */
interface Question {
  route: ModelRoute;
  /** Provider that one signs in through. */
  wanted: string;
  /** Provider as the route names it. */
  asked: string;
  rules: OrderRules;
  store: StoreReading;
  config: unknown;
  now: number;
}

const OPENAI = 'openai';
const OPENAI_CODEX = 'openai-codex';

function find(store: StoreReading, id: string): Stored | undefined {
  return store.profiles.find((one) => one.profileId === id);
}

function serves(provider: string, kind: StoredProfile['kind'] | null, question: Question): boolean {
  const own = authProvider(provider, question.rules);
  if (own === question.wanted) return true;
  const codex = question.rules.openAiServesCodex && question.wanted === OPENAI_CODEX;
  return codex && own === OPENAI && kind === 'api-key';
}

function modeOf(mode: unknown): StoredProfile['kind'] | null {
  const text = asText(mode);
  if (text === 'oauth' || text === 'token') return text;
  return text === 'api_key' ? 'api-key' : null;
}

/** Another kind or provider than the configuration says of the profile; `oauth` may be stored as a static `token`. */
function contradictsConfig(stored: Stored, question: Question): boolean {
  const configured = asRecord(dig(question.config, 'auth', 'profiles', stored.profileId));
  if (!configured) return false;
  const provider = asText(configured['provider']);
  if (provider !== null && !serves(provider, stored.kind, question)) return true;
  const mode = modeOf(configured['mode']);
  return mode !== stored.kind && !(mode === 'oauth' && stored.kind === 'token');
}

/** `evaluateStoredCredentialEligibility` (credential-state.ts of all versions): what the credential itself says. */
function credentialState(stored: Stored, { rules, now }: Question): CandidateState {
  if (stored.problem?.kind === 'fence-failed') return 'expired';
  if (stored.problem?.kind === 'fence-pending') return 'unreadable';
  if (stored.kind !== 'oauth' && !stored.access && !stored.referenced) return 'no-credential';
  if (stored.kind === 'oauth' && !stored.access && !stored.refresh) {
    const referred = stored.problem !== null && stored.problem.kind !== 'secret-missing';
    return referred && rules.referenceCounts ? 'unreadable' : 'no-credential';
  }
  const ended = stored.endInvalid || (stored.expiresAt !== null && stored.expiresAt <= now);
  return stored.kind === 'token' && ended ? 'expired' : 'usable';
}

function candidateOf(id: string, question: Question): Candidate {
  const { store, route, rules, now } = question;
  const stored = find(store, id);
  if (!stored) return { profileId: id, state: 'missing', until: null };
  if (stored.problem?.kind === 'malformed') return { profileId: id, state: 'malformed', until: null };
  const mismatch =
    stored.inactive || !serves(stored.provider, stored.kind, question) || contradictsConfig(stored, question);
  const state = mismatch ? 'mismatch' : credentialState(stored, question);
  if (state !== 'usable' && state !== 'unreadable') return { profileId: id, state, until: null };
  const scope = { model: rules.locksPerModel ? route.modelName : null, blocksCount: rules.blocksCount };
  // isAuthCooldownBypassedForProvider: these two route around their own limits.
  const exempt = stored.provider === 'openrouter' || stored.provider === 'kilocode';
  const until = exempt ? null : lockedOutUntil(store.usage[id], now, scope);
  return until === null ? { profileId: id, state, until } : { profileId: id, state: 'locked-out', until };
}

function orderFor(map: unknown, { asked, wanted, rules }: Question): string[] | null {
  const keys = rules.orderKeys === 'provider' ? [asked] : [wanted, asked];
  for (const key of keys) {
    const order = byName(map, key);
    if (Array.isArray(order)) return asTexts(order);
  }
  return null;
}

/** An order for `openai` leads an `openai-codex` route too, with the route's own sign-ins beside it (2026.5.12, 5.28). */
function borrowedOrder(map: unknown, inStore: string[], question: Question): string[] | null {
  if (!question.rules.openAiServesCodex || question.wanted !== OPENAI_CODEX) return null;
  const order = byName(map, OPENAI);
  if (!Array.isArray(order)) return null;
  const ids = asTexts(order);
  const native = inStore.filter((id) => find(question.store, id)?.provider === OPENAI_CODEX);
  return ids.some((id) => native.includes(id)) ? [...ids, ...native] : [...native, ...ids];
}

function configuredProfiles(question: Question): string[] {
  return Object.entries(asRecord(dig(question.config, 'auth', 'profiles')) ?? {})
    .filter(([id, entry]) => {
      const provider = asText(dig(entry, 'provider'));
      const kind = find(question.store, id)?.kind ?? modeOf(dig(entry, 'mode'));
      return provider !== null && serves(provider, kind, question);
    })
    .map(([id]) => id);
}

const KIND_RANK = { oauth: 0, token: 1, 'api-key': 2, other: 3 } as const;

/**
 * Sign-ins before tokens before keys; then, from 2026.8.1, those whose access token still runs; then the one used longest
 * ago. `lastGood` is recorded by every version and orders nothing (`orderProfilesByMode`).
 */
function inTurn(candidates: Candidate[], { store, rules, now }: Question): Candidate[] {
  const rank = ({ profileId }: Candidate): [number, number, number] => {
    const stored = find(store, profileId);
    const ended = stored?.kind === 'oauth' && stored.expiresAt !== null && stored.expiresAt <= now;
    return [
      stored ? KIND_RANK[stored.kind] : 4,
      rules.endedSignInsLast && ended ? 1 : 0,
      store.usage[profileId]?.lastUsed ?? 0,
    ];
  };
  const ranked = candidates.map((candidate) => ({ candidate, rank: rank(candidate) }));
  ranked.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2]);
  return ranked.map((one) => one.candidate);
}

/** `resolveAuthProfileOrder` for one provider, keeping those that it leaves out. */
function listFor(question: Question): CandidateList {
  const { store, config, rules } = question;
  const inStore = store.profiles
    .filter((one) => find(store, one.profileId) && serves(one.provider, one.kind, question))
    .map((one) => one.profileId);
  const configOrder = dig(config, 'auth', 'order');
  const stored = orderFor(store.order, question);
  const configured = stored ? null : orderFor(configOrder, question);
  const direct = stored ?? configured;
  const borrowed = direct
    ? null
    : (borrowedOrder(store.order, inStore, question) ?? borrowedOrder(configOrder, inStore, question));
  const fromStore = stored !== null || (!direct && Array.isArray(byName(store.order, OPENAI)));
  const explicit = direct ?? borrowed;
  const listed = configuredProfiles(question);

  let source: OrderSource = 'store';
  if (explicit) source = fromStore ? 'stored-order' : 'configured-order';
  else if (listed.length > 0) source = 'configured-profiles';
  const ids = [...new Set(explicit ?? (listed.length > 0 ? listed : inStore))];
  const named = ids.map((id) => candidateOf(id, question));

  const noneExists = named.every(({ state }) => state === 'missing' || state === 'malformed');
  const givesWay = listed.length > 0 || (fromStore && explicit !== null && rules.emptyStoredOrderGivesWay);
  const standsIn = ids.length > 0 && noneExists && givesWay && inStore.length > 0;
  const all = standsIn ? [...inStore.map((id) => candidateOf(id, question)), ...named] : named;
  // Before 2026.6.5 what stands in for an order is not put in turn, because the order still counts as given.
  const asGiven = explicit !== null && explicit.length > 0 && !(standsIn && rules.emptyStoredOrderGivesWay);

  const free = all.filter(({ state }) => state === 'usable' || state === 'unreadable');
  const waiting = all
    .filter(({ state }) => state === 'locked-out')
    .sort((a, b) => (a.until ?? 0) - (b.until ?? 0));
  const rest = all.filter((candidate) => !isPicked(candidate));
  const eligible = asGiven ? all.filter(isPicked) : inTurn(all.filter(isPicked), question);
  return {
    source,
    candidates: [...(asGiven ? free : inTurn(free, question)), ...waiting, ...rest],
    preferred: eligible[0]?.profileId ?? null,
    standsIn,
  };
}

/** A profile named in the reference leads its own class: it is tried first, but not while it is locked out. */
function withPin(list: CandidateList, pinned: string, question: Question): CandidateList {
  const pin = candidateOf(pinned, question);
  const others = list.candidates.filter((candidate) => candidate.profileId !== pinned);
  if (!isPicked(pin)) return { ...list, candidates: [pin, ...others], preferred: null };
  const free = others.filter(({ state }) => state === 'usable' || state === 'unreadable');
  const rest = others.filter((candidate) => !free.includes(candidate));
  const candidates = pin.state === 'locked-out' ? [...free, pin, ...rest] : [pin, ...others];
  return { ...list, candidates, preferred: pinned };
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
  const { rules } = route;
  const questions = route.profileProviders.map((asked) => {
    return { route, asked, wanted: authProvider(asked, rules), rules, store, config, now };
  });
  const lists = questions.map(listFor);
  const speaking = lists.find((list) => list.candidates.some(isPicked)) ?? lists[0];
  const merged = lists.flatMap((list) => list.candidates);
  const picked = merged.filter(isPicked);
  const first = (id: string) => merged.find((one) => one.profileId === id);
  const rest = merged.filter(
    (one) =>
      !isPicked(one) &&
      first(one.profileId) === one &&
      !picked.some((two) => two.profileId === one.profileId),
  );
  const unique = picked.filter(
    (one, at) => picked.findIndex((two) => two.profileId === one.profileId) === at,
  );
  const list: CandidateList = {
    source: speaking?.source ?? 'store',
    candidates: [...unique, ...rest],
    preferred: lists.find((one) => one.preferred !== null)?.preferred ?? null,
    standsIn: speaking?.standsIn ?? false,
  };
  const [question] = questions;
  return route.pinned && question ? withPin(list, route.pinned, question) : list;
}

/** Profile that the next call uses, or null. A pin that cannot be used lets nothing else through. */
export function nextOf(list: CandidateList, pinned: string | null): string | null {
  const [first] = list.candidates;
  if (pinned && first?.profileId === pinned && !isPicked(first)) return null;
  return list.candidates.find(isPicked)?.profileId ?? null;
}
