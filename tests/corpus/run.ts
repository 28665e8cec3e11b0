import path from 'node:path';
import {
  programPaths,
  type CodexVersion,
  type OpenClawVersion,
} from '../../config/setup/install/programs.mjs';
import type { Snapshot } from '../../app/model/snapshot.ts';
import { runToEnd } from '../rig/processes/child.ts';
import { differencesOf, type Judged } from './compare.ts';
import { lookAt, traces, watchAt } from './judge.ts';
import { LIVE, lookAtLive } from './live.ts';
import { makeStores, startWorkshop, type MadeStore, type Workshop } from './make.ts';
import { opinions, type Opinion, type Question } from './owner/opinion.ts';
import { perVersion } from './owner/run-owner.ts';
import type { StoreSpec } from './store-spec.ts';

export interface CorpusRun {
  judged: Judged[];
  /** Files that a look changed. */
  touched: string[];
  readWithoutOwner: number;
  /** Stores whose reading differs when the program is not found, although its files tell the same. */
  differentWithoutOwner: string[];
  /** Hosts outside the rig that a program asked for. */
  reached: string[];
  stop(): Promise<void>;
}

/** Makes the stores, looks at each with the engine, asks each store's own program, and compares. */
export async function runCorpus(specs: StoreSpec[]): Promise<CorpusRun> {
  const shop = await startWorkshop();
  try {
    const still = specs.filter((spec) => !LIVE.includes(spec));
    await makeStores(shop, still, (store, ago) => watchAt(shop, store, ago));
    const touched: string[] = [];
    const snapshots = new Map<MadeStore, Snapshot>();
    const differentWithoutOwner: string[] = [];
    let readWithoutOwner = 0;
    for (const store of shop.made) {
      if (store.fault !== null) continue;
      const before = await traces(store);
      const snapshot = await lookAt(shop, store);
      snapshots.set(store, snapshot);
      if (store.spec.sameWithoutOwner) {
        readWithoutOwner += 1;
        const without = await lookAt(shop, store, false);
        if (essence(without) !== essence(snapshot)) differentWithoutOwner.push(store.spec.id);
      }
      const after = await traces(store);
      for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
        if (before[name] !== after[name]) touched.push(`${store.spec.id}: ${name}`);
      }
    }
    const owners = await askOwners(shop);
    const judged: Judged[] = [];
    for (const store of shop.made) {
      const { spec } = store;
      const snapshot = snapshots.get(store) ?? null;
      const owner = owners.get(spec.id) ?? null;
      const codexSays = spec.label.codexSays ? await codexStatus(shop, store) : null;
      const differences = snapshot
        ? differencesOf(spec, snapshot, owner, codexSays)
        : [`could not be made: ${store.fault}`];
      judged.push({ spec, snapshot, owner, codexSays, differences });
    }
    judged.push(...(await judgeLive(shop, specs)));
    const reached = [...(await shop.egress.strays())];
    return {
      judged,
      touched,
      readWithoutOwner,
      differentWithoutOwner,
      reached,
      stop: () => shop.stop(),
    };
  } catch (thrown) {
    await shop.stop();
    throw thrown;
  }
}

/** The states of a running gateway, when they are among the chosen ones. */
async function judgeLive(shop: Workshop, specs: StoreSpec[]): Promise<Judged[]> {
  const live = specs.filter((spec) => LIVE.includes(spec));
  if (live.length === 0) return [];
  const snapshots = await lookAtLive(shop);
  return live.map((spec): Judged => {
    const snapshot = snapshots.get(spec.id) as Snapshot;
    const differences = differencesOf(spec, snapshot, null, null);
    return { spec, snapshot, owner: null, codexSays: null, differences };
  });
}

/** What a reading says apart from which program it found. */
function essence({ verdict, profiles, causes, routes }: Snapshot): string {
  const rows = profiles.map(({ id, health, proof }) => `${id} ${health} ${proof}`).sort();
  const roots = causes.map(({ code, severity }) => `${code} ${severity}`).sort();
  const next = routes.map((route) => `${route.agent} ${route.next}`).sort();
  return JSON.stringify({ verdict, rows, roots, next });
}

/** What each store's own version makes of it, by the store's id. */
export async function askOwners(shop: Workshop): Promise<Map<string, Opinion>> {
  const work = new Map<OpenClawVersion, Question[]>();
  for (const { spec, home, fault } of shop.made) {
    if (!spec.openclaw || !spec.phases || fault !== null) continue;
    const { id, openclaw, agents = ['main'], later = 0 } = spec;
    const question = { id, home, at: shop.now + later, agents };
    work.set(openclaw, [...(work.get(openclaw) ?? []), question]);
  }
  const found = new Map<string, Opinion>();
  await perVersion(work, async (version, questions) => {
    for (const [id, opinion] of await opinions(version, questions)) found.set(id, opinion);
  });
  return found;
}

/** What that version's `codex login status` says of the login; it asks nobody but the files. */
export async function codexStatus(shop: Workshop, { spec, home }: MadeStore): Promise<string> {
  const { node24, codexes } = programPaths();
  const { version } = spec.codex as { version: CodexVersion };
  const { stdout, stderr } = await runToEnd(node24, [codexes[version], 'login', 'status'], {
    env: {
      PATH: `${path.dirname(node24)}:/usr/bin:/bin`,
      HOME: home,
      CODEX_HOME: path.join(home, '.codex'),
      ...shop.egress.env(),
    },
    cwd: home,
  });
  const said = `${stdout}\n${stderr}`.split('\n').filter((line) => line && !line.startsWith('WARNING:'));
  return said.join('\n');
}
