import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environmentOf, lookAt, watchAt } from '../corpus/judge.ts';
import { LIVE } from '../corpus/live.ts';
import { makeStores, startWorkshop, type MadeStore, type Workshop } from '../corpus/make.ts';
import type { StoreSpec } from '../corpus/store-spec.ts';
import { STORES } from '../corpus/stores/stores.ts';
import { ALICE } from '../rig/issuer/issuer.ts';
import { tokenFingerprint, type KeptGrant } from '../rig/issuer/ledger.ts';
import type { HomeToTry, World } from './home-to-try.ts';
import { storyOf } from './story-world.ts';

/** The corpus as it was made once: the homes stay, so that turns may go on another day, and readings may be repeated. */
interface KeptCorpus {
  root: string;
  /** Moment of judgement, epoch ms. */
  now: number;
  grants: KeptGrant[];
  stores: {
    id: string;
    home: string;
    fault: string | null;
    recipe: string;
    world: World;
    lane: string | null;
  }[];
}

const specs = STORES.filter((spec) => !LIVE.includes(spec));

/** Makes the corpus below a folder, or takes the one that stands there, when no recipe has changed since. */
export async function corpusHomes(folder: string): Promise<{ homes: HomeToTry[]; grants: KeptGrant[] }> {
  const kept = (await standing(folder)) ?? (await made(folder));
  const homes = kept.stores.flatMap(({ id, home, fault, recipe, world, lane }): HomeToTry[] => {
    const spec = specs.find((one) => one.id === id);
    if (!spec?.openclaw || !spec.phases || fault !== null) return [];
    const store: MadeStore = { spec, home, fault };
    const now = kept.now + (spec.later ?? 0);
    return [
      {
        ...{ group: 'corpus', id, owner: spec.openclaw, folder: home, home, now, recipe, world, lane },
        truth: kept.now,
        agents: spec.agents ?? ['main'],
        env: environmentOf(store),
        look: () => lookAt({ root: kept.root, now: kept.now }, store),
      },
    ];
  });
  return { homes, grants: kept.grants };
}

const recipeOf = (spec: StoreSpec): string => JSON.stringify({ ...spec, label: undefined, title: undefined });

async function standing(folder: string): Promise<KeptCorpus | null> {
  const file = path.join(folder, 'kept.json');
  if (!existsSync(file)) return null;
  const kept = JSON.parse(await readFile(file, 'utf8')) as KeptCorpus;
  const recipes = new Map(kept.stores.map(({ id, recipe }) => [id, recipe]));
  const same =
    specs.length === recipes.size && specs.every((spec) => recipes.get(spec.id) === recipeOf(spec));
  return same ? kept : null;
}

async function made(folder: string): Promise<KeptCorpus> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'homes'), { recursive: true });
  console.log(`making ${specs.length} stores`);
  const shop = await startWorkshop(path.join(folder, 'homes'), true);
  try {
    await makeStores(shop, specs, (store, ago) => watchAt(shop, store, ago));
    const stores = [];
    for (const { spec, home, fault } of shop.made) {
      const world = await storyOf(shop, spec);
      stores.push({ id: spec.id, home, fault, recipe: recipeOf(spec), world, lane: laneOf(spec) });
    }
    const kept = { root: shop.root, now: shop.now, grants: grantsOf(shop), stores };
    await writeFile(path.join(folder, 'kept.new'), JSON.stringify(kept));
    await rename(path.join(folder, 'kept.new'), path.join(folder, 'kept.json'));
    return kept;
  } finally {
    await shop.leave();
  }
}

/** What the issuer gave out, and the key of the corpus, which is a good one. */
function grantsOf(shop: Workshop): KeptGrant[] {
  const print = tokenFingerprint('sk-corpus-not-a-key');
  const key: KeptGrant = {
    ...{ grantId: 'corpus key', account: ALICE },
    tokens: [{ print, use: 'access', expiresAt: null }],
  };
  return [...shop.grants.kept(), key];
}

/** Stores that hold a login of Codex share its grant with others. */
function laneOf(spec: StoreSpec): string | null {
  return spec.codex?.login ? `codex ${spec.codex.version} ${spec.codex.login}` : null;
}
