import type { InheritanceRules } from './known-schemas.ts';
import type { OneStore } from './store-document.ts';
import type { ReplacedProfile, StoredProfile } from '../discovery/install.ts';
import { findReplacements, isNewerSignIn } from './profile-drift.ts';
import type { RoutingState } from './routing-state.ts';
import { isEmptyRouting } from './routing-state.ts';

export type EffectiveProfile = StoredProfile & { inherited: boolean };

/** What one agent can use: its own store laid over the one it inherits from. */
export interface EffectiveStore {
  profiles: EffectiveProfile[];
  routing: RoutingState;
  /** Own profiles that its owner passes over; they stand in the agent's own store all the same. */
  replaced?: ReplacedProfile[];
}

/** A store that inherits from nobody. */
export function ownStore(store: OneStore): EffectiveStore {
  return {
    profiles: [...store.profiles.values()].map((profile) => ({ ...profile, inherited: false })),
    routing: store.routing,
  };
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}

/** SQLite rules for order: an agent's own profiles come before an inherited order that its own store does not replace. */
function mergeOrder(base: OneStore, own: OneStore): Record<string, string[]> {
  const order = new Map(Object.entries({ ...base.routing.order, ...own.routing.order }));
  const byProvider = new Map<string, string[]>();
  for (const profile of own.profiles.values()) {
    byProvider.set(profile.provider, [...(byProvider.get(profile.provider) ?? []), profile.profileId]);
  }
  const keyIn = (record: Record<string, string[]>, provider: string): string | undefined =>
    Object.keys(record).find((key) => key.trim().toLowerCase() === provider);
  for (const [provider, ids] of byProvider) {
    const ownKey = keyIn(own.routing.order, provider);
    const baseKey = keyIn(base.routing.order, provider);
    const key = ownKey ?? baseKey;
    if (!key) continue;
    for (const other of [...order.keys()]) {
      if (other !== key && other.trim().toLowerCase() === provider) order.delete(other);
    }
    order.set(
      key,
      ownKey
        ? unique(own.routing.order[ownKey] ?? [])
        : unique([...ids, ...(baseKey ? (base.routing.order[baseKey] ?? []) : [])]),
    );
  }
  return Object.fromEntries(order);
}

/**
 * Lays an agent's own store over the one it inherits from.
 * @param base the main agent's or the shared store
 * @param now epoch ms, for the owner's own rule on which of two sign-ins is still usable
 */
export function inherit(base: OneStore, own: OneStore, rules: InheritanceRules, now: number): EffectiveStore {
  const fromBase = (profile: StoredProfile): EffectiveProfile => ({ ...profile, inherited: true });
  if (own.profiles.size === 0 && isEmptyRouting(own.routing)) {
    return { profiles: [...base.profiles.values()].map(fromBase), routing: base.routing };
  }
  const ids =
    rules.medium === 'json'
      ? [...base.profiles.keys(), ...own.profiles.keys()]
      : [...own.profiles.keys(), ...base.profiles.keys()];
  const merged = new Map<string, EffectiveProfile>();
  for (const id of unique(ids)) {
    const mine = own.profiles.get(id);
    const theirs = base.profiles.get(id);
    if (mine) merged.set(id, { ...mine, inherited: false });
    else if (theirs) merged.set(id, fromBase(theirs));
  }
  const routing: RoutingState = {
    order: rules.medium === 'json' ? { ...base.routing.order, ...own.routing.order } : mergeOrder(base, own),
    lastGood: { ...base.routing.lastGood, ...own.routing.lastGood },
    usage: { ...base.routing.usage, ...own.routing.usage },
  };
  if (rules.medium === 'sqlite') {
    routing.lastGood = Object.fromEntries(
      Object.entries(routing.lastGood).filter(([, id]) => merged.has(id)),
    );
    routing.usage = Object.fromEntries(
      Object.entries(routing.usage).filter(([id]) => merged.has(id) || id.startsWith('inline-api-key:')),
    );
  }
  return replaceDrifted(
    { profiles: [...merged.values()], routing },
    base,
    findReplacements(base, own, rules, now),
    now,
    own,
  );
}

/** Puts the base's sign-in in the place of a local one that the owner passes over, in profiles, order, last good and use. */
function replaceDrifted(
  store: EffectiveStore,
  base: OneStore,
  replacements: Map<string, string>,
  now: number,
  own: OneStore,
): EffectiveStore {
  if (replacements.size === 0) return store;
  const profiles = new Map(store.profiles.map((profile) => [profile.profileId, profile]));
  for (const [old, replacement] of replacements) {
    const same = base.profiles.get(old);
    if (same) profiles.set(old, { ...same, inherited: true });
    else profiles.delete(old);
    const better = base.profiles.get(replacement);
    const held = profiles.get(replacement);
    if (better && (!held || isNewerSignIn(held, better, now))) {
      profiles.set(replacement, { ...better, inherited: true });
    }
  }
  const named = (id: string): string => replacements.get(id) ?? id;
  const usage = new Map(Object.entries(store.routing.usage));
  for (const old of replacements.keys()) {
    const recorded = base.routing.usage[old];
    if (recorded) usage.set(old, recorded);
    else usage.delete(old);
  }
  const replaced = [...replacements].flatMap(([old, by]) => {
    const profile = own.profiles.get(old);
    return profile ? [{ profile, by, usage: own.routing.usage[old] ?? null, where: own.path }] : [];
  });
  return {
    replaced,
    profiles: [...profiles.values()],
    routing: {
      order: Object.fromEntries(
        Object.entries(store.routing.order).map(([provider, ids]) => [provider, unique(ids.map(named))]),
      ),
      lastGood: Object.fromEntries(
        Object.entries(store.routing.lastGood).map(([provider, id]) => [provider, named(id)]),
      ),
      usage: Object.fromEntries(usage),
    },
  };
}
