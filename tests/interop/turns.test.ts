import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenClawVersion } from '../../config/setup/install/programs.mjs';
import { lookAt, traces } from '../corpus/judge.ts';
import { makeStores, startWorkshop, type MadeStore, type Workshop } from '../corpus/make.ts';
import { STORES } from '../corpus/stores/stores.ts';
import { compare, type Comparison } from '../turns/compare.ts';
import type { HomeToTry, World } from '../turns/home-to-try.ts';
import { oneTurn } from '../turns/run-turns.ts';
import { storyOf } from '../turns/story-world.ts';

/**
 * A sample of the oracle, one store or two of every store generation: what we read, and what a real turn of the release
 * does. All of them: `npm run -s prove:turns`.
 */

const SAMPLE = [
  'used-since/2026.4.11',
  'used-since/2026.5.12',
  'refused/2026.5.28',
  'order-set/2026.7.1',
  'signed-out/2026.9.6',
  'order-set/2026.9.6',
];

let shop: Workshop;
const results = new Map<string, Comparison>();
const touched: string[] = [];

async function tried(store: MadeStore, lane: string, world?: World): Promise<Comparison> {
  const { spec, home } = store;
  const before = await traces(store);
  const snapshot = await lookAt(shop, store);
  if (JSON.stringify(await traces(store)) !== JSON.stringify(before)) touched.push(spec.id);
  const about: HomeToTry = {
    ...{
      group: 'corpus',
      id: spec.id,
      owner: spec.openclaw as OpenClawVersion,
      folder: home,
      home,
      agents: ['main'],
    },
    ...{ now: shop.now, truth: null, env: {}, recipe: '', lane: null },
    world: world ?? (await storyOf(shop, spec)),
    look: () => Promise.resolve(snapshot),
  };
  return compare(snapshot, [await oneTurn(shop.grants.issuer, about, 'main', lane)]);
}

beforeAll(async () => {
  shop = await startWorkshop(undefined, true);
  const specs = STORES.filter(({ id }) => SAMPLE.includes(id));
  await makeStores(shop, specs, () => Promise.resolve());
  const waiting = [...shop.made];
  const lane = async (name: string): Promise<void> => {
    const folder = path.join(shop.root, name);
    mkdirSync(folder);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      results.set(next.spec.id, await tried(next, folder));
    }
  };
  await Promise.all([lane('one'), lane('two')]);
}, 600_000);
afterAll(() => shop?.stop());

describe('a real turn goes as our reading says', () => {
  test.each(SAMPLE)('%s', (id) => {
    expect(shop.made.find(({ spec }) => spec.id === id)?.fault).toBeNull();
    expect(results.get(id)).toEqual({ faults: [], triedInPause: false, warned: [] });
  });

  test('and our reading changed nothing before it', () => {
    expect(touched).toEqual([]);
  });

  test('and where the provider refuses what we call well, it is told as a false ok', async () => {
    const store = shop.made.find(({ spec }) => spec.id === 'used-since/2026.4.11') as MadeStore;
    const held = shop.grants.issuer.ledger.grants().map(({ grantId }) => grantId);
    const lane = path.join(shop.root, 'three');
    mkdirSync(lane);
    const { faults } = await tried(store, lane, { refused: held, region: false });
    expect(faults.map(({ fault }) => fault)).toEqual(['false ok']);
  }, 300_000);
});
