import type { StoreReading } from '../openclaw/discovery/install.ts';
import { installKey, type RowMemory } from '../history/memory.ts';
import { emailInName } from '../openclaw/store/account-name.ts';
import type { Row } from './case.ts';
import type { Facts, OpenClawFacts } from './gather/facts.ts';
import { rowId, rowOf } from './rows.ts';

/** True for a store of which nothing can be told: what stood in it stands there still, for all that is known. */
function isClosed(store: StoreReading): boolean {
  return store.state === 'unreadable' || store.state === 'unknown-schema';
}

/** A row of which only its name and kind are known, from the last reading that saw it. */
function fromMemory(openclaw: OpenClawFacts, store: StoreReading, id: string, known: RowMemory): Row {
  const email = emailInName(known.profileId);
  const location = { file: store.path, identity: store.identity ?? null };
  const row = rowOf(openclaw, store, {
    profileId: known.profileId,
    provider: known.provider,
    kind: known.kind,
    access: null,
    refresh: null,
    expiresAt: null,
    issuedAt: null,
    account: { email, accountId: null, userId: null, plan: known.plan },
    problem: null,
    location,
    where: store.path,
    inherited: false,
  });
  return { ...row, id };
}

/**
 * Sign-ins of agents whose store cannot be read, so that one broken store makes no row vanish: their own entries where only the
 * store that they inherit from is broken, else those of the last reading. Nothing can be told of any of them.
 */
export function hiddenRows(openclaw: OpenClawFacts, memory: Facts['memory'], rows: readonly Row[]): Row[] {
  const { name, place, stores } = openclaw;
  const known = memory?.installs[installKey('openclaw', place.stateDir)]?.rows ?? {};
  const told = new Set(rows.map((row) => row.id));
  const found = stores.filter(isClosed).flatMap((store): Row[] => {
    const idOf = (profileId: string): string => rowId(name, store.agent.id, place.defaultAgent, profileId);
    const own = (store.hidden ?? []).map((profile) =>
      rowOf(openclaw, store, { ...profile, inherited: false }),
    );
    const before = Object.entries(known)
      .filter(([id, row]) => id === idOf(row.profileId))
      .map(([id, row]) => fromMemory(openclaw, store, id, row));
    return [...own, ...before];
  });
  return found.flatMap((row) => {
    if (told.has(row.id)) return [];
    told.add(row.id);
    const onRoute = row.onRoute || known[row.id]?.onRoute === true;
    // Whether any of it still holds is not known, so nothing else is concluded from it.
    const nothing = { stored: null, grant: null, expiresAt: null, canRenew: false };
    return [{ ...row, ...nothing, closed: true, hidden: true, onRoute }];
  });
}
