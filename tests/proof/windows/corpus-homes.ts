import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { dataDirOf, watchAt } from '../../corpus/judge.ts';
import { LIVE } from '../../corpus/live.ts';
import { makeStores, startWorkshop } from '../../corpus/make.ts';
import { STORES } from '../../corpus/stores/stores.ts';
import type { HomeToCompare } from './homes.ts';

/**
 * The stores of the corpus, made on this Linux by the real programs once and kept below a folder, since that takes minutes; those
 * that only a running gateway has are left out. A store that could not be made is told on the screen.
 */
export async function corpusHomes(folder: string): Promise<HomeToCompare[]> {
  const list = path.join(folder, 'homes.json');
  if (!existsSync(list)) await make(folder, list);
  const at = path.join(folder, 'stores');
  const homes = JSON.parse(readFileSync(list, 'utf8')) as HomeToCompare[];
  return homes.map((home) => ({
    ...home,
    folder: path.join(at, home.folder),
    dataDir: home.dataDir ? path.join(at, home.dataDir) : null,
    codexBin: home.codexBin ? path.join(programPaths().codexes['0.125.0'], home.codexBin) : null,
  }));
}

async function make(folder: string, list: string): Promise<void> {
  const place = path.join(folder, 'stores');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const shop = await startWorkshop(place);
  try {
    const still = STORES.filter((spec) => !LIVE.includes(spec));
    await makeStores(shop, still, (store, ago) => watchAt(shop, store, ago));
  } finally {
    await shop.leave();
  }
  const homes = shop.made.flatMap((store): HomeToCompare[] => {
    const { spec, home, fault } = store;
    if (fault !== null) console.log(`  not made: ${spec.id}: ${fault}`);
    const data = dataDirOf(shop, store);
    const codex = spec.codex ? programPaths().codexes[spec.codex.version] : null;
    const one: HomeToCompare = {
      id: spec.id,
      folder: path.relative(place, home),
      namedAs: home,
      owner: (spec.ownerFound ?? true) ? spec.openclaw : null,
      codexBin: codex && path.relative(programPaths().codexes['0.125.0'], codex),
      dataDir: existsSync(data) ? path.relative(place, data) : null,
      now: shop.now + (spec.later ?? 0),
      ...(spec.env ? { env: spec.env } : {}),
    };
    return fault === null ? [one] : [];
  });
  writeFileSync(`${list}.part`, JSON.stringify(homes, null, 1));
  renameSync(`${list}.part`, list);
}
