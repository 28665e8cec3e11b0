import type { StoreReading } from '../discovery/install.ts';
import { asRecord, asText, asTexts, byName, dig } from '../../platform/json-value.ts';
import type { ModelRoute } from './model-route.ts';
import { authProvider } from './order-rules.ts';
import {
  type Candidate,
  type Question,
  OPENAI_CODEX,
  OPENAI,
  find,
  modeOf,
  serves,
  candidateOf,
  isPicked,
} from './candidate.ts';

/** Who decided the order: the first one that says anything. */
export type OrderSource = 'stored-order' | 'configured-order' | 'configured-profiles' | 'store';

export interface CandidateList {
  source: OrderSource;
  /** In the order in which OpenClaw tries them now; the unusable ones keep their place at the end. */
  candidates: Candidate[];
  /** Id that comes first when lockouts are left out of account, or null. */
  preferred: string | null;
  /** True when the list only stands in for an order of which nothing exists any more. */
  standsIn: boolean;
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
