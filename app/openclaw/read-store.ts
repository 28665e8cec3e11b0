import { join, resolve } from 'node:path';
import type { Generation } from '../model/snapshot.ts';
import type { Ports } from '../ports.ts';
import { IMPLICIT_AGENT } from './agents.ts';
import { userPath } from './home-paths.ts';
import type { EffectiveStore, InheritanceRules } from './inheritance.ts';
import { inherit, ownStore } from './inheritance.ts';
import { isSharedEra, mediumOf } from './known-schemas.ts';
import { findLeftovers } from './leftovers.ts';
import type { OneStore } from './one-store.ts';
import { emptyStore } from './one-store.ts';
import type { AgentPlace, OpenClawPlace, StoreReading } from './place.ts';
import { readJsonStore } from './store-json.ts';
import { agentDatabasePath, readAgentDatabase, readSharedStore } from './store-sqlite.ts';

export type StorePorts = Pick<Ports, 'clock' | 'env' | 'files' | 'platform' | 'home'>;

/** Folder of the store that other agents inherit from: always `main`'s, whatever agent is the default (`shared-main-dir`). */
function mainAgentDir(place: OpenClawPlace, home: string, medium: 'json' | 'sqlite'): string {
  const moved = medium === 'sqlite' ? place.env.OPENCLAW_AGENT_DIR : undefined;
  return moved
    ? userPath(moved, { env: place.env, home })
    : join(place.stateDir, 'agents', IMPLICIT_AGENT, 'agent');
}

interface Reading {
  generation: Generation;
  /** The agent's own store. */
  own: OneStore;
  /** The store it inherits from, when that is another one. */
  base: OneStore | null;
  rules: InheritanceRules;
  /** False when no database of this generation exists, so that an older one may still be the one in use. */
  inUse: boolean;
}

async function readJson(ports: StorePorts, place: OpenClawPlace, agent: AgentPlace): Promise<Reading> {
  const own = await readJsonStore(ports, place, agent.agentDir);
  const main = mainAgentDir(place, ports.home, 'json');
  const base = resolve(main) === resolve(agent.agentDir) ? null : await readJsonStore(ports, place, main);
  return {
    generation: own.sidecars || base?.sidecars ? 'json-sidecar' : 'json-inline',
    own,
    base,
    rules: 'json',
    inUse: true,
  };
}

async function readSqlite(ports: StorePorts, place: OpenClawPlace, agent: AgentPlace): Promise<Reading> {
  const shared = await readSharedStore(ports.files, place.stateDir);
  // A state database newer than us may have moved the agents' stores, too: nothing more is read.
  const own =
    shared.store.state === 'unknown-schema'
      ? emptyStore('absent', agentDatabasePath(agent.agentDir))
      : await readAgentDatabase(ports.files, agent.agentDir);
  if (shared.location === 'state-db') {
    return { generation: 'sqlite-shared', own, base: shared.store, rules: 'sqlite', inUse: true };
  }
  const main = mainAgentDir(place, ports.home, 'sqlite');
  const base = resolve(main) === resolve(agent.agentDir) ? null : await readAgentDatabase(ports.files, main);
  const inUse =
    [own, base].some((store) => store?.schemaVersion != null) || isSharedEra(shared.store.schemaVersion);
  return { generation: 'sqlite-agent', own, base, rules: 'sqlite', inUse };
}

/** True when a store was found, whatever its state: an unreadable or unknown one is there, too. */
function present(reading: Reading): boolean {
  return [reading.own, reading.base].some((store) => store && store.state !== 'absent');
}

/** Fills the contract from the two stores: what cannot be read in either spoils the whole, since half a truth misleads. */
function compose(ports: StorePorts, agent: AgentPlace, reading: Reading): StoreReading {
  const stores = reading.base ? [reading.own, reading.base] : [reading.own];
  const bad =
    stores.find((store) => store.state === 'unknown-schema') ??
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
    profiles: effective.profiles,
    ...effective.routing,
    files: [...new Set(stores.flatMap((store) => store.files))],
    leftovers: [],
  };
}

function bestOf(reading: Reading): OneStore {
  return reading.own.state === 'absent' && reading.base && reading.base.state !== 'absent'
    ? reading.base
    : reading.own;
}

/**
 * Reads what one agent can use. The generation is chosen by the installed release where it is known (a newer database
 * beside an older program is that program's leftover, and the other way round), else by the databases' schema versions;
 * JSON is truth only where no database holds a store. Passive: nothing is run, written, locked or prompted for.
 */
export async function readStore(
  ports: StorePorts,
  place: OpenClawPlace,
  agent: AgentPlace,
): Promise<StoreReading> {
  const medium = mediumOf(place.owner?.version);
  let reading: Reading;
  if (medium === 'json') reading = await readJson(ports, place, agent);
  else {
    reading = await readSqlite(ports, place, agent);
    if (medium === null && !reading.inUse && !present(reading)) {
      const json = await readJson(ports, place, agent);
      if (present(json)) reading = json;
    }
  }
  const result = compose(ports, agent, reading);
  // A release that keeps its credentials in a database and has none there: `absent`, older files told as leftovers.
  if (result.state === 'absent' && medium === null && !reading.inUse) result.generation = 'none';
  result.leftovers = await findLeftovers(ports, place, agent.agentDir, result.files);
  return result;
}
