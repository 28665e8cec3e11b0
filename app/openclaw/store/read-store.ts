import { told } from '../../model/told.ts';
import { join, resolve } from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import { IMPLICIT_AGENT } from '../discovery/agents.ts';
import { userPath } from '../discovery/home-paths.ts';
import { inheritanceRules, isSharedEra, mediumOf, schemaCeilings } from './known-schemas.ts';
import { leftoverFinder } from './leftovers.ts';
import { migrationDue } from './migration-due.ts';
import type { OneStore } from './store-document.ts';
import { emptyStore } from './store-document.ts';
import type { AgentPlace, OpenClawInstall, StoreReading } from '../discovery/install.ts';
import { consistentRead, type ReadPass } from '../sqlite/consistent-read.ts';
import { markNames } from './same-files.ts';
import { CHANGING_NOTE } from '../sqlite/sqlite-readonly.ts';
import { readJsonStore } from './json-store.ts';
import { samePath } from '../../platform/same-path.ts';
import {
  agentDatabasePath,
  readAgentDatabase,
  readSharedStore,
  type SharedStore,
} from './database/sqlite-store.ts';
import { type Reading, present, compose } from './agent-reading.ts';

export type StorePorts = Pick<Ports, 'clock' | 'env' | 'files' | 'platform' | 'home'>;

/** Folder of the store that other agents inherit from: always `main`'s, whatever agent is the default (`shared-main-dir`). */
function mainAgentDir(place: OpenClawInstall, home: string, medium: 'json' | 'sqlite'): string {
  const moved = medium === 'sqlite' ? place.env.OPENCLAW_AGENT_DIR : undefined;
  return moved
    ? userPath(moved, { env: place.env, home })
    : join(place.stateDir, 'agents', IMPLICIT_AGENT, 'agent');
}

async function readJson(source: Source, agent: AgentPlace): Promise<Reading> {
  const { ports, place } = source;
  const own = await source.json(agent.agentDir);
  const main = mainAgentDir(place, ports.home, 'json');
  const base = samePath(main, agent.agentDir, ports.platform) ? null : await source.json(main);
  return {
    generation: own.sidecars || base?.sidecars ? 'json-sidecar' : 'json-inline',
    own,
    base,
    rules: inheritanceRules('json', place.owner?.version),
    inUse: true,
  };
}

async function readSqlite(source: Source, agent: AgentPlace): Promise<Reading> {
  const { ports, place } = source;
  const shared = await source.shared();
  const rules = inheritanceRules('sqlite', place.owner?.version);
  const personal = shared.personal;
  // A state database newer than us, or than its release, may have moved the agents' stores, too: nothing more is read.
  const closed = shared.store.state === 'unknown-schema' || shared.store.state === 'newer-than-owner';
  const own = closed
    ? emptyStore('absent', agentDatabasePath(agent.agentDir))
    : await source.database(agent.agentDir);
  if (shared.location === 'state-db') {
    return {
      generation: 'sqlite-shared',
      own,
      base: shared.store,
      rules,
      inUse: true,
      personal,
      stateSchema: shared.store.schemaVersion,
    };
  }
  const main = mainAgentDir(place, ports.home, 'sqlite');
  const base = samePath(main, agent.agentDir, ports.platform) ? null : await source.database(main);
  const inUse =
    [own, base].some((store) => store?.schemaVersion != null) || isSharedEra(shared.store.schemaVersion);
  const unmarked = shared.unmarked ? shared.store.path : undefined;
  const stateSchema = shared.store.schemaVersion;
  return { generation: 'sqlite-agent', own, base, rules, inUse, personal, unmarked, stateSchema };
}

/** The stores of one OpenClaw, each read once in a round however many agents look at it. */
interface Source {
  ports: StorePorts;
  place: OpenClawInstall;
  json: (agentDir: string) => Promise<OneStore>;
  database: (agentDir: string) => Promise<OneStore>;
  shared: () => Promise<SharedStore>;
}

function sourceOf(ports: StorePorts, place: OpenClawInstall, round: ReadPass): Source {
  const within = { ...ports, files: round.files };
  const ceilings = schemaCeilings(place.owner?.version);
  return {
    ports: within,
    place,
    json: (agentDir) => round.once(`json ${resolve(agentDir)}`, () => readJsonStore(within, place, agentDir)),
    database: (agentDir) =>
      round.once(`database ${resolve(agentDir)}`, () => readAgentDatabase(round, agentDir, ceilings)),
    shared: () => round.once('shared', () => readSharedStore(round, place.stateDir, ceilings)),
  };
}

/** Databases that a release which reads only files does not look at, and the sign-ins that they still hold. */
async function newerBeside(source: Source, agent: AgentPlace): Promise<StoreReading['newer']> {
  const stores = [await source.database(agent.agentDir), (await source.shared()).store];
  return stores.flatMap(({ path, held, profiles }) => {
    const count = held ?? profiles.size;
    return count > 0 ? [{ path, profiles: count }] : [];
  });
}

async function readAgent(source: Source, agent: AgentPlace): Promise<StoreReading> {
  const { ports, place } = source;
  const medium = mediumOf(place.owner?.version);
  let reading: Reading;
  if (medium === 'json') reading = await readJson(source, agent);
  else {
    reading = await readSqlite(source, agent);
    if (medium === null && !reading.inUse && !present(reading)) {
      const json = await readJson(source, agent);
      if (present(json)) reading = json;
    }
  }
  const result = compose(ports, agent, reading);
  // A release that keeps its credentials in a database and has none there: `absent`, older files told as leftovers.
  if (result.state === 'absent' && medium === null && !reading.inUse) result.generation = 'none';
  if (medium === 'json') {
    const newer = await newerBeside(source, agent);
    if (newer && newer.length > 0) result.newer = newer;
  }
  return result;
}

/** More sign-ins in all stores of one OpenClaw than any person has: a store that goes beyond is not read. */
const MOST_IN_ALL = 4_000;

function withinBound(readings: StoreReading[]): StoreReading[] {
  let held = 0;
  return readings.map((reading) => {
    const own = reading.profiles.filter((one) => !one.inherited).length;
    held += own;
    if (own === 0 || held <= MOST_IN_ALL) return reading;
    return { ...unsettled(reading), note: told('It is larger than such a file can be.') };
  });
}

/** What stands in for a reading whose files never stood still: nothing is told of half of one state and half of another. */
function unsettled(reading: StoreReading): StoreReading {
  if (reading.state !== 'read' && reading.state !== 'absent') return reading;
  return {
    ...reading,
    state: 'unreadable',
    note: told(CHANGING_NOTE),
    profiles: [],
    order: {},
    lastGood: {},
    usage: {},
  };
}

/**
 * Reads what each agent of one OpenClaw can use, all at one moment: every file and database is read once, and again when
 * one of them changed meanwhile. The generation is chosen by the installed release where it is known (a newer database
 * beside an older program is that program's leftover, and the other way round), else by the databases' schema versions;
 * JSON is truth only where no database holds a store. Passive: nothing is run, written, locked or prompted for.
 * @param agents whose stores, default all of the place
 * @returns one reading per agent, in their order; never rejects for what it finds
 */
export async function readStores(
  ports: StorePorts,
  place: OpenClawInstall,
  agents: AgentPlace[] = place.agents,
): Promise<StoreReading[]> {
  const { value, settled } = await consistentRead(ports, async (round) => {
    const source = sourceOf(ports, place, round);
    const readings: StoreReading[] = [];
    for (const agent of agents) readings.push(await readAgent(source, agent));
    return readings;
  });
  const readings = withinBound(settled ? value : value.map(unsettled));
  await markNames(ports.files, place.stateDir, readings);
  const leftovers = leftoverFinder(ports, place);
  for (const reading of readings) {
    reading.leftovers = await leftovers(reading.agent.agentDir, reading.files);
    reading.due = await migrationDue(ports.files, reading, place.stateDir, place.owner?.version ?? null);
  }
  return readings;
}

/** Reads what one agent can use, as {@link readStores} does. */
export async function readStore(
  ports: StorePorts,
  place: OpenClawInstall,
  agent: AgentPlace,
): Promise<StoreReading> {
  return (await readStores(ports, place, [agent]))[0] as StoreReading;
}
