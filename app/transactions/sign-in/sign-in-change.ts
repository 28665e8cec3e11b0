import { resolve } from 'node:path';
import type { StoreReading } from '../../openclaw/discovery/install.ts';
import type { ActFacts } from '../journal/change-facts.ts';
import { ActFile, sealId, type ActRecord } from '../journal/change-records.ts';
import { dependentStateFor, otherAgents } from './dependent-state.ts';
import { writerFor } from '../../openclaw/write/choose-writer.ts';
import type { DataKey } from '../../platform/sealing/data-key.ts';
import type { LoginDeps } from './sign-in-parts.ts';
import type { LoginPlan } from './preflight.ts';
import type { WantedPart } from '../../openclaw/write/store-entries.ts';
import type { AlsoTaken } from '../../openclaw/write/store-writer.ts';
import { storeTarget, type WriteTarget } from '../../openclaw/write/write-target.ts';

/** What a sign-in is about to change, taken down before it does, so that it can be undone later. */
export interface SignInCapture {
  id: string;
  key: DataKey;
  stores: { target: WriteTarget; taken: AlsoTaken }[];
}

/** Everything of one store that a sign-in and what must agree with it may touch. */
function wantedIn(reading: StoreReading, profileId: string, provider: string): WantedPart[] {
  const names = (part: Record<string, unknown>): string[] => [...new Set([...Object.keys(part), provider])];
  return [
    { part: 'profiles', key: profileId },
    { part: 'usageStats', key: profileId },
    ...names(reading.order).map((key) => ({ part: 'order' as const, key })),
    ...names(reading.lastGood).map((key) => ({ part: 'lastGood' as const, key })),
  ];
}

/** The store that holds the profile, the one of the agent, and those in which another agent paused it; each once. */
async function affected(
  deps: LoginDeps,
  plan: LoginPlan,
): Promise<{ target: WriteTarget; reading: StoreReading }[]> {
  const { reading, place } = deps;
  const { profileId, provider } = plan.profile;
  const others = await Promise.all(otherAgents(place.agents, plan.agentId).map((one) => deps.readAgain(one)));
  const { lockoutDirs } = dependentStateFor(profileId, provider, reading, others, plan.config);
  const agents = [reading, ...others.filter((one) => lockoutDirs.includes(one.agent.agentDir))];
  // One file under two names is taken down once, and put back once.
  const seen = new Set([await fileAt(deps, plan.target.storePath)]);
  const further: StoreReading[] = [];
  for (const one of agents) {
    const file = await fileAt(deps, one.path);
    if (!seen.has(file)) further.push(one);
    seen.add(file);
  }
  return [
    { target: plan.target, reading },
    ...further.map((one) => ({
      target: { ...plan.target, agentDir: one.agent.agentDir, storePath: one.path },
      reading: one,
    })),
  ];
}

async function fileAt({ ports }: LoginDeps, path: string): Promise<string> {
  return (await ports.files.identity(path)) ?? resolve(path);
}

/** Where everything that a sign-in may touch stands. The first store is the one that is written. */
export async function startCapture(
  deps: LoginDeps,
  plan: LoginPlan,
  id: string,
  key: DataKey,
): Promise<SignInCapture> {
  const { profileId, provider } = plan.profile;
  const stores = (await affected(deps, plan)).map(({ target, reading }, at) => ({
    target,
    taken: { id: sealId(id, at), wanted: wantedIn(reading, profileId, provider), box: null },
  }));
  return { id, key, stores };
}

/** Takes down what stands there now; the first store was taken down with its snapshot. */
export async function takeBefore({ ports }: LoginDeps, { key, stores }: SignInCapture): Promise<void> {
  for (const { target, taken } of stores) {
    try {
      taken.box ??= await writerFor(target, ports).take(taken.id, 'before', taken.wanted, key.key);
    } catch {
      // The sign-in goes on, and cannot be undone later: that is said at its end.
      return;
    }
  }
}

/**
 * Writes down a sign-in that is through, as an act that `undo` can take back.
 * @returns false when that could not be done
 */
export async function recordLogin(deps: LoginDeps, plan: LoginPlan, take: SignInCapture): Promise<boolean> {
  const { ports, options, row, place, sharers = [] } = deps;
  try {
    const stores: ActRecord['stores'] = [];
    for (const { target, taken } of take.stores) {
      const { id, wanted, box: before } = taken;
      if (!before) return false;
      const after = await writerFor(target, ports).take(id, 'after', wanted, take.key.key);
      stores.push({ target: storeTarget(target), before, after });
    }
    const acts = new ActFile(options.dataDir);
    const at = ports.clock.now();
    const record: ActRecord = {
      v: 2,
      id: take.id,
      at,
      state: 'done',
      plan: factsOf(row.id, plan),
      stateDir: place.stateDir,
      stores,
      ...(sharers.length > 0 ? { shared: true } : {}),
    };
    await acts.put(record, take.key);
    await acts.prune(at).catch(() => {});
    return true;
  } catch {
    return false;
  }
}

function factsOf(rowId: string, { profile, target }: LoginPlan): ActFacts {
  const { profileId, account } = profile;
  return {
    id: `sign-in@${rowId}`,
    kind: 'relogin',
    code: null,
    title: 'sign-in',
    account: account.email ?? profileId,
    rows: [rowId],
    steps: [{ part: 'profiles', key: profileId, where: target.storePath, before: null, after: null }],
  };
}
