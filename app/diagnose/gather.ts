import path from 'node:path';
import type { EngineOptions } from '../engine-contract.ts';
import type { Ports } from '../ports.ts';
import { readCodex } from '../codex/read-codex.ts';
import { readConfig } from '../openclaw/config.ts';
import { locateOpenClaw } from '../openclaw/locate.ts';
import type { OpenClawPlace, StoreReading } from '../openclaw/place.ts';
import { readStores } from '../openclaw/read-store.ts';
import type { Memory } from '../timeline/memory.ts';
import { asRecord, CREDENTIAL_BYTES, readDocument } from '../openclaw/text-document.ts';
import { backupsBeside } from './backups.ts';
import type { CodexFacts, Facts, OpenClawFacts, Rights } from './facts.ts';
import { readGatewayLog } from './gateway-log.ts';
import { logPlaces, type LogPlace } from './log-place.ts';

/** One reading, and what it rests on. */
export interface Gathered {
  facts: Facts;
  /** Folders in which a change means a re-read. */
  directories: string[];
  logPlaces: LogPlace[];
}

async function rightsOf(ports: Pick<Ports, 'files'>, files: Iterable<string>): Promise<Rights[]> {
  const found: Rights[] = [];
  for (const file of new Set(files)) {
    const facts = await ports.files.facts(file).catch(() => null);
    if (facts) found.push({ path: file, kind: facts.kind, mode: facts.mode, uid: facts.uid });
  }
  return found;
}

/** Older JSON stores beside an empty one that still name profiles: only counted, never used. */
async function strandedBeside(
  ports: Pick<Ports, 'files'>,
  stores: StoreReading[],
): Promise<OpenClawFacts['stranded']> {
  const databases = stores.filter((store) => store.generation.startsWith('sqlite'));
  const empty = databases.filter((store) => store.state !== 'unreadable' && store.profiles.length === 0);
  const files = new Set(empty.flatMap((store) => store.leftovers));
  const found: OpenClawFacts['stranded'] = [];
  for (const file of files) {
    // A finished migration leaves `.migrated-*`; a store still under its own name, or a failed import, was left behind.
    if (!/(^|[\\/])auth-profiles\.json(\.sqlite-import\..*\.bak)?$/.test(file)) continue;
    const document = await readDocument(ports.files, file, { format: 'json', maxBytes: CREDENTIAL_BYTES });
    const held = document.state === 'read' ? asRecord(asRecord(document.value)?.profiles) : null;
    const profiles = Object.keys(held ?? {}).length;
    if (profiles > 0) found.push({ path: file, profiles });
  }
  return found;
}

/** Folders whose events concern a store: those of its files, and the agent's own folder even while it is missing. */
function storeDirectories(place: OpenClawPlace, stores: StoreReading[]): string[] {
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

async function gatherOpenClaw(
  ports: Ports,
  options: EngineOptions,
  memory: Memory | null,
): Promise<{ facts: OpenClawFacts; directories: string[]; logPlaces: LogPlace[] } | null> {
  const place = await locateOpenClaw(ports, options);
  if (!place) return null;
  const config = await readConfig(ports.files, place.configPath);
  const stores = await readStores(ports, place);
  const owner = await ports.files.facts(place.stateDir).catch(() => null);
  const uid = ports.platform === 'win32' ? null : (owner?.uid ?? null);
  const places = logPlaces(ports, place, config.value, uid);
  // Leftover sidecars hold tokens just as well.
  const holders = stores.flatMap((store) => [...store.files, store.path]);
  return {
    facts: {
      name: null,
      place,
      config,
      stores,
      log: await readGatewayLog(ports.files, places),
      rights: await rightsOf(ports, holders),
      stranded: await strandedBeside(ports, stores),
      backups: await backupsBeside(ports, place, stores, memory),
    },
    directories: [...storeDirectories(place, stores), ...config.files.map((file) => path.dirname(file))],
    logPlaces: places,
  };
}

async function gatherCodex(
  ports: Ports,
  options: EngineOptions,
): Promise<{ facts: CodexFacts; directories: string[] }> {
  const reading = await readCodex(ports, options);
  const directories = [reading.home, ...reading.files.map((file) => path.dirname(file))];
  return { facts: { name: null, reading, rights: await rightsOf(ports, [reading.path]) }, directories };
}

/**
 * Reads everything once: where things are, every agent's store, the configuration, the end of the gateway log, the Codex
 * home. Passive: no child, no network, no write, no keyring. Never rejects for what it finds; what cannot be read is told.
 */
export async function gather(
  ports: Ports,
  options: EngineOptions,
  accepted: Facts['accepted'] = new Map(),
  memory: Memory | null = null,
): Promise<Gathered> {
  const [openclaw, codex, home] = await Promise.all([
    gatherOpenClaw(ports, options, memory),
    gatherCodex(ports, options),
    ports.files.facts(ports.home).catch(() => null),
  ]);
  const codexThere = codex.facts.reading.homeState !== 'absent' || codex.facts.reading.program;
  return {
    facts: {
      now: ports.clock.now(),
      uid: ports.platform === 'win32' ? null : (home?.uid ?? null),
      openclaws: openclaw ? [openclaw.facts] : [],
      codexes: codexThere ? [codex.facts] : [],
      accepted,
      memory,
    },
    directories: [
      ...new Set([
        ...(openclaw?.directories ?? [options.stateDir ?? path.join(ports.home, '.openclaw')]),
        ...codex.directories,
      ]),
    ],
    logPlaces: openclaw?.logPlaces ?? [],
  };
}
