import type { Generation } from '../../model/snapshot.ts';
import { normalAgentId } from '../discovery/agents.ts';
import type { EffectiveStore } from './inheritance.ts';
import { inherit, ownStore } from './inheritance.ts';
import type { InheritanceRules } from './known-schemas.ts';
import type { OneStore } from './store-document.ts';
import type { AgentPlace, StoreReading } from '../discovery/install.ts';
import type { Ports } from '../../platform/ports.ts';

export interface Reading {
  generation: Generation;
  /** The agent's own store. */
  own: OneStore;
  /** The store it inherits from, when that is another one. */
  base: OneStore | null;
  rules: InheritanceRules;
  /** False when no database of this generation exists, so that an older one may still be the one in use. */
  inUse: boolean;
  /** Accounts of single people that the state database keeps apart. */
  personal?: number;
  /** State database with a shared store that nothing leads to. */
  unmarked?: string;
  /** Schema of the state database. */
  stateSchema?: number | null;
}

/** True when a store was found, whatever its state: an unreadable or unknown one is there, too. */
export function present(reading: Reading): boolean {
  return [reading.own, reading.base].some((store) => store && store.state !== 'absent');
}

/** A record without inherited names: a profile may be called `constructor`, and then has no use recorded. */
function lookup<T>(record: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, record);
}

/** Fills the contract from the two stores: what cannot be read in either spoils the whole, since half a truth misleads. */
export function compose(ports: Pick<Ports, 'clock'>, agent: AgentPlace, reading: Reading): StoreReading {
  const stores = reading.base ? [reading.own, reading.base] : [reading.own];
  const bad =
    stores.find((store) => store.state === 'unknown-schema') ??
    stores.find((store) => store.state === 'newer-than-owner') ??
    stores.find((store) => store.state === 'unreadable');
  // The store that speaks for the agent: its own, else the one it inherits from.
  const main =
    bad ?? (reading.generation === 'sqlite-shared' && reading.base ? reading.base : null) ?? bestOf(reading);
  const state = bad?.state ?? (present(reading) ? 'read' : 'absent');
  const effective: EffectiveStore =
    state !== 'read'
      ? { profiles: [], routing: { order: {}, lastGood: {}, usage: {} } }
      : reading.base
        ? inherit(reading.base, reading.own, reading.rules, ports.clock.now())
        : ownStore(reading.own);
  return {
    agent,
    generation: bad?.state === 'unknown-schema' ? 'unknown' : reading.generation,
    schemaVersion: main.schemaVersion,
    state,
    note: bad?.note ?? null,
    path: main.path,
    identity: main.identity ?? null,
    profiles: effective.profiles,
    ...(bad && bad !== reading.own && reading.own.profiles.size > 0
      ? { hidden: [...reading.own.profiles.values()] }
      : {}),
    ...(effective.replaced?.length ? { replaced: effective.replaced } : {}),
    order: lookup(effective.routing.order),
    lastGood: lookup(effective.routing.lastGood),
    usage: lookup(effective.routing.usage),
    files: [...new Set(stores.flatMap((store) => store.files))],
    leftovers: [],
    own: { path: reading.own.path, there: reading.own.state !== 'absent' },
    ...(bad?.fault ? { fault: bad.fault } : {}),
    ownEmpty: reading.own.profiles.size === 0,
    ownSchema: reading.own.schemaVersion,
    stateSchema: reading.stateSchema ?? null,
    ...(bad?.held ? { newer: [{ path: bad.path, profiles: bad.held }] } : {}),
    ...(reading.personal ? { personal: reading.personal } : {}),
    ...(reading.unmarked ? { unmarked: reading.unmarked } : {}),
    ...foreignOf(agent, reading.own),
  };
}

/** A database that names another agent came here by a copy or a link: its owner is not this agent (`normalizeAgentId`). */
function foreignOf(agent: AgentPlace, { ownerAgent, path }: OneStore): Pick<StoreReading, 'foreign'> {
  if (ownerAgent == null || normalAgentId(ownerAgent) === agent.id) return {};
  return { foreign: { agent: normalAgentId(ownerAgent), path } };
}

function bestOf(reading: Reading): OneStore {
  return reading.own.state === 'absent' && reading.base && reading.base.state !== 'absent'
    ? reading.base
    : reading.own;
}
