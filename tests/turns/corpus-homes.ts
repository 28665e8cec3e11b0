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

/** Stores that were made at one time: the homes stay, so that turns may go on another day, and readings may be repeated. */
interface Batch {
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

const recipeOf = (spec: StoreSpec): string => JSON.stringify({ ...spec, label: undefined, title: undefined });

/**
 * Makes the corpus below a folder, or what is wanted of it; a store whose recipe has not changed since it was made is taken as
 * it stands.
 */
export async function corpusHomes(
  folder: string,
  wanted: (id: string, owner: string) => boolean = () => true,
): Promise<{ homes: HomeToTry[]; grants: KeptGrant[] }> {
  const file = path.join(folder, 'kept.json');
  const batches = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Batch[]) : [];
  const standing = (spec: StoreSpec) =>
    batches.some(({ stores }) =>
      stores.some(({ id, recipe }) => id === spec.id && recipe === recipeOf(spec)),
    );
  const missing = specs.filter((spec) => wanted(spec.id, spec.openclaw ?? '') && !standing(spec));
  if (missing.length > 0) {
    batches.push(await made(path.join(folder, `homes-${batches.length + 1}`), missing));
    await writeFile(`${file}.new`, JSON.stringify(batches));
    await rename(`${file}.new`, file);
  }
  const homes = batches.flatMap((batch) => batch.stores.flatMap((store) => homeOf(batch, store)));
  return { homes, grants: batches.flatMap(({ grants }) => grants) };
}

function homeOf(
  batch: Batch,
  { id, home, fault, recipe, world, lane }: Batch['stores'][number],
): HomeToTry[] {
  const spec = specs.find((one) => one.id === id && recipeOf(one) === recipe);
  if (!spec?.openclaw || !spec.phases || spec.label.turnAside || fault !== null) return [];
  const store: MadeStore = { spec, home, fault };
  const now = batch.now + (spec.later ?? 0);
  return [
    {
      ...{ group: 'corpus', id, owner: spec.openclaw, folder: home, home, now, recipe, world, lane },
      truth: batch.now,
      agents: spec.agents ?? ['main'],
      env: environmentOf(store),
      look: () => lookAt({ root: batch.root, now: batch.now }, store),
    },
  ];
}

async function made(folder: string, missing: StoreSpec[]): Promise<Batch> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  console.log(`making ${missing.length} stores`);
  const shop = await startWorkshop(folder, true);
  try {
    await makeStores(shop, missing, (store, ago) => watchAt(shop, store, ago));
    const stores = [];
    for (const { spec, home, fault } of shop.made) {
      const world = await storyOf(shop, spec);
      stores.push({ id: spec.id, home, fault, recipe: recipeOf(spec), world, lane: laneOf(spec) });
    }
    return { root: shop.root, now: shop.now, grants: grantsOf(shop), stores };
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
