import path from 'node:path';
import type { EngineOptions } from '../../model/engine.ts';
import { createOwners } from '../../platform/ownership/owners.ts';
import type { Ports } from '../../platform/ports.ts';
import { sharedFolders } from '../../openclaw/discovery/agent-folders.ts';
import { normalAgentId } from '../../openclaw/discovery/agents.ts';
import { findArchives } from '../../openclaw/store/archives.ts';
import { findCodexPlugin } from '../../openclaw/discovery/codex-plugin.ts';
import { readConfig } from '../../openclaw/config/config.ts';
import { findOpenClaws, type FoundOpenClaw } from '../../openclaw/discovery/installs.ts';
import {
  processFacts,
  serviceFacts,
  shellFacts,
  type GatewayFacts,
} from '../../openclaw/discovery/gateway-facts.ts';
import type { GatewayProcess } from '../../openclaw/discovery/gateway-process.ts';
import { dueBeforePlugin } from '../../openclaw/store/migration-due.ts';
import { foreignThings, thingsOf } from '../../openclaw/discovery/other-account.ts';
import { oldWorkspaces } from '../../openclaw/discovery/old-workspace.ts';
import type { OpenClawInstall, StoreReading } from '../../openclaw/discovery/install.ts';
import { readSessionPins } from '../../openclaw/store/session-pins.ts';
import { readStores } from '../../openclaw/store/read-store.ts';
import type { GatewayService } from '../../openclaw/discovery/service-unit.ts';
import { storeLocks } from '../../openclaw/store/store-locks.ts';
import type { Memory } from '../../history/memory.ts';
import { backupsBeside } from './backups.ts';
import type { Facts, OpenClawFacts } from './facts.ts';
import { codexHomesOf } from './codex-homes.ts';
import { gatherCodexes } from './gather-codex.ts';
import { readGatewayLog } from '../../openclaw/log/gateway-log.ts';
import { logPlaces, type LogPlace } from '../../openclaw/log/log-files.ts';
import { believedLogs } from '../../openclaw/log/log-trust.ts';
import { modelRoutes, servedAgents } from '../../openclaw/routing/model-route.ts';
import { orderRules } from '../../openclaw/routing/order-rules.ts';
import { rightsOf } from './rights-reading.ts';
import { findStrangers } from './relocated-files.ts';

/** One reading, and what it rests on. */
export interface Gathered {
  facts: Facts;
  /** Folders in which a change means a re-read. */
  directories: string[];
  logPlaces: LogPlace[];
}

/** More agents than anyone has. */
const MOST_AGENT_FOLDERS = 200;

/** Folders whose events concern a store: those of its files, and the agent's own folder even while it is missing. */
function storeDirectories(place: OpenClawInstall, stores: StoreReading[]): string[] {
  const files = stores.flatMap((store) => [...store.files, store.path]);
  return [
    place.stateDir,
    path.dirname(place.configPath),
    path.join(place.stateDir, 'agents'),
    path.join(place.stateDir, 'credentials', 'auth-profiles'),
    ...place.agents.map((agent) => agent.agentDir),
    ...files.map((file) => path.dirname(file)),
  ];
}

/** Folders in which a store may appear: those of every name below `agents`, whether one stands there yet or not. */
async function agentFolders({ files }: Pick<Ports, 'files'>, place: OpenClawInstall): Promise<string[]> {
  const agents = path.join(place.stateDir, 'agents');
  const names = await files.list(agents, (name) => normalAgentId(name) === name).catch(() => []);
  return names.slice(0, MOST_AGENT_FOLDERS).map((name) => path.join(agents, name, 'agent'));
}

/** Who serves an OpenClaw, a running gateway first: it shows what is really in effect. */
async function gatewaysOf(
  ports: Ports,
  found: { services: GatewayService[]; processes: GatewayProcess[] },
  uid: number | null,
): Promise<GatewayFacts[]> {
  return Promise.all([
    ...found.processes.map((process) => processFacts(ports, process, uid)),
    ...found.services.map((service) => serviceFacts(ports, service)),
  ]);
}

/** True when a model of an agent may be carried by the codex plugin: the disk is searched for it only then. */
function mayNeedCodex(config: unknown, place: OpenClawInstall): boolean {
  // Of an OpenClaw that was not found nobody can tell which plugins it brings.
  if (!place.owner) return false;
  const rules = orderRules(place.owner?.version ?? null, 'none');
  return servedAgents(config, place.defaultAgent).some((agent) =>
    modelRoutes(config, agent, rules, false, 'there').some((route) => route.runtime === 'codex'),
  );
}

async function gatherOpenClaw(
  ports: Ports,
  options: EngineOptions,
  found: FoundOpenClaw,
  user: number | null,
  memory: Memory | null,
): Promise<{ facts: OpenClawFacts; directories: string[]; logPlaces: LogPlace[] }> {
  const { services, processes, name, dormant } = found;
  let { place } = found;
  const config = await readConfig(ports.files, place.configPath, place.env.OPENCLAW_INCLUDE_ROOTS);
  const stores = await readStores(ports, place);
  const codexPlugin = mayNeedCodex(config.value, place)
    ? await findCodexPlugin(ports, place, config.value)
    : null;
  for (const store of stores) {
    store.due ??= dueBeforePlugin(store, place.owner?.version ?? null, codexPlugin?.state ?? null);
  }
  const owner = await ports.files.facts(place.stateDir).catch(() => null);
  const uid = ports.platform === 'win32' ? null : (owner?.uid ?? user);
  const logs = await believedLogs(ports, logPlaces(ports, place, config.value, uid), uid);
  // Leftover sidecars hold tokens just as well.
  const holders = stores.flatMap((store) => [...store.files, store.path]);
  const foreign = await foreignThings(ports, thingsOf(place, config.files, holders), place.stateDir);
  const account = foreign.find((one) => one.account !== null)?.account;
  if (account) place = { ...place, account };
  return {
    facts: {
      name,
      place,
      config,
      stores,
      // Its growth is followed line by line, and not by its size and time (watch/log-follow).
      log: await readGatewayLog(ports.files.basis?.files ?? ports.files, logs.places, logs.believes),
      ...(logs.refused.length > 0 ? { refusedLogs: logs.refused } : {}),
      rights: await rightsOf(ports, holders),
      ...(foreign.length > 0 ? { foreign } : {}),
      archives: await findArchives(
        ports,
        place.stateDir,
        stores.flatMap((store) => store.leftovers),
      ),
      codexPlugin,
      codexHomes: await codexHomesOf(ports, options, found),
      pins: await Promise.all(place.agents.map((agent) => readSessionPins(ports.files, place, agent))),
      locks: await storeLocks(ports, place, stores),
      backups: await backupsBeside(ports, place, stores, memory),
      gateways: await gatewaysOf(ports, { services, processes }, user),
      gatewayRuns: ports.platform === 'linux' ? processes.length > 0 : null,
      dormant,
      oldWorkspaces: await oldWorkspaces(ports, place, config.value),
      sharedFolders: await sharedFolders(ports, place, config.value),
      strangers: await findStrangers(ports.files, stores, config),
    },
    directories: [
      ...storeDirectories(place, stores),
      ...(await agentFolders(ports, place)),
      // A gateway that ends takes its lock away.
      ...processes.map((process) => path.dirname(process.lockPath)),
      ...config.files.map((file) => path.dirname(file)),
      ...services.flatMap((service) => service.files.map((file) => path.dirname(file))),
    ],
    logPlaces: logs.places,
  };
}

/** What this process knows beyond what stands on disk. */
export type Known = Pick<
  Facts,
  'accepted' | 'memory' | 'gatewayAnswers' | 'interrupted' | 'refusedFolder' | 'serviceSilent'
>;

const NOTHING_KNOWN: Known = { accepted: new Map(), memory: null, gatewayAnswers: [] };

/**
 * Reads everything once: where things are, every agent's store, the configuration, the end of the gateway log, the Codex
 * home. Passive: no child, no network, no write, no keyring. Never rejects for what it finds; what cannot be read is told.
 */
export async function gather(
  machine: Ports,
  options: EngineOptions,
  known: Known = NOTHING_KNOWN,
): Promise<Gathered> {
  const owners = createOwners(machine);
  // Each folder's owner is looked at once in a reading.
  const ports: Ports = { ...machine, owners };
  const uid = await owners.me();
  const found = await findOpenClaws(ports, options, uid);
  const openclaws = await Promise.all(
    found.openclaws.map((one) => gatherOpenClaw(ports, options, one, uid, known.memory)),
  );
  const codex = await gatherCodexes(ports, options, found);
  const nowhere = openclaws.length === 0 ? [options.stateDir ?? path.join(ports.home, '.openclaw')] : [];
  return {
    facts: {
      now: ports.clock.now(),
      uid,
      openclaws: openclaws.map((one) => one.facts),
      codexes: codex.codexes,
      ...known,
      shell: await shellFacts(
        ports,
        found.openclaws.find((one) => one.name === null)?.place ?? null,
        Boolean(options.stateDir ?? options.config),
      ),
      elsewhere: await gatewaysOf(ports, found.elsewhere, uid),
    },
    directories: [
      ...new Set([...nowhere, ...openclaws.flatMap((one) => one.directories), ...codex.directories]),
    ],
    logPlaces: uniquePlaces(openclaws.flatMap((one) => one.logPlaces)),
  };
}

/** Several OpenClaws may log into one folder: it is followed once for each set of names, and each picks its own. */
function uniquePlaces(places: LogPlace[]): LogPlace[] {
  return [...new Map(places.map((place) => [`${place.directory}\n${place.stateDir}`, place])).values()];
}
