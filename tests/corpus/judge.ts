import { createHash } from 'node:crypto';
import { lstat, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createEngine } from '../../app/engine/engine.ts';
import type { EngineOptions } from '../../app/model/engine.ts';
import type { Snapshot } from '../../app/model/snapshot.ts';
import { walledFiles } from './walled-files.ts';
import type { Ports } from '../../app/platform/ports.ts';
import { programPaths } from '../../config/setup/install/programs.mjs';
import type { MadeStore, Workshop } from './make.ts';

const never = (what: string) => (): never => {
  throw new Error(`reading must not ${what}`);
};

/** Where homes stand, and the moment of their judgement. */
export type Standing = Pick<Workshop, 'root' | 'now'>;

/** Beside the home, and the same for every look: what the engine remembers, it remembers here. */
export function dataDirOf(shop: Standing, { home }: MadeStore): string {
  return path.join(shop.root, 'data', path.basename(home));
}

/** What a store's label puts into the environment; `HOME/` stands for the home. */
export function environmentOf({ spec, home }: Pick<MadeStore, 'spec' | 'home'>): Record<string, string> {
  const env = Object.entries(spec.env ?? {});
  return Object.fromEntries(env.map(([name, value]) => [name, value.replace('HOME/', `${home}/`)]));
}

/** The real file ports over one home, with the clock standing at the moment of judgement; nothing else is there to use. */
function portsOf(shop: Standing, store: MadeStore, ago = 0): Ports {
  const now = shop.now + (store.spec.later ?? 0) - ago;
  return {
    clock: { now: () => now, after: () => () => undefined },
    files: walledFiles(store.home, dataDirOf(shop, store)),
    processes: { run: never('start a program'), converse: never('start a program') },
    vault: { kind: 'none', get: never('open a keyring'), set: never('write'), delete: never('write') },
    browser: { open: never('open a browser') },
    env: { HOME: store.home, PATH: '/usr/bin:/bin', ...environmentOf(store) },
    home: store.home,
    platform: process.platform,
  };
}

/** Where that store's programs are, and what Clawlamp remembers of it. */
export function optionsOf(shop: Standing, store: MadeStore, ownerFound: boolean): EngineOptions {
  const { spec } = store;
  const { openclaw, codexes } = programPaths();
  return {
    dataDir: dataDirOf(shop, store),
    ...(spec.openclaw && ownerFound ? { openclawBin: openclaw[spec.openclaw].bin } : {}),
    ...(spec.codex ? { codexBin: codexes[spec.codex.version] } : {}),
  };
}

/** One look of the engine at a store. `ownerFound` false hides the program from it. */
export function lookAt(
  shop: Standing,
  store: MadeStore,
  ownerFound = store.spec.ownerFound ?? true,
): Promise<Snapshot> {
  return createEngine(portsOf(shop, store), optionsOf(shop, store, ownerFound)).read();
}

/** A look of a Clawlamp that runs, that long (ms) before the judgement: it writes down what it saw. */
export async function watchAt(shop: Workshop, store: MadeStore, ago: number): Promise<void> {
  const engine = createEngine(
    portsOf(shop, store, ago),
    optionsOf(shop, store, store.spec.ownerFound ?? true),
  );
  await engine.start();
  await engine.stop();
}

/** Every file under a home with its bytes, inode, mode and time: what a look must leave as it was. */
export async function traces(store: Pick<MadeStore, 'home'>): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(store.home, { recursive: true })).sort()) {
    const file = path.join(store.home, name);
    const facts = await lstat(file);
    const bytes = facts.isFile() ? await readFile(file) : Buffer.alloc(0);
    const digest = createHash('sha256').update(bytes).digest('hex');
    found[name] = [facts.ino, facts.mode, facts.mtimeMs, facts.size, digest].join(' ');
  }
  return found;
}
