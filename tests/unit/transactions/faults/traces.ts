import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isGone } from '../../../../app/platform/this-machine.ts';
import { ActFile, type ActState } from '../../../../app/transactions/journal/change-records.ts';
import { Journal } from '../../../../app/transactions/journal/journal.ts';
import { TOKENS, type World } from './world.ts';

/** What a change of ours leaves in a home beside the stores. */

/** What lies about in a home, each by its path there. */
export interface Traces {
  /** Files but the stores in which a token stands. */
  tokens: string[];
  /** Temp files of ours. */
  temps: string[];
  /** Locks that name a living process, which is ours: they keep OpenClaw or the next Clawlamp out. */
  livingLocks: string[];
}

const SECRETS = Object.values(TOKENS).flatMap(({ access, refresh }) => [access, refresh]);

export function tracesIn(world: World): Traces {
  const found: Traces = { tokens: [], temps: [], livingLocks: [] };
  for (const { name, bytes } of world.keep()) {
    if (bytes === null) continue;
    const isStore = world.stores.includes(path.join(world.home.home, name));
    if (!isStore && SECRETS.some((secret) => bytes.includes(secret))) found.tokens.push(name);
    if (path.basename(name).startsWith('.clawlamp-')) found.temps.push(name);
    const pid = name.endsWith('.lock') && /"pid":(\d+)/.exec(bytes.toString())?.[1];
    if (pid && !isGone(Number(pid))) found.livingLocks.push(name);
  }
  return found;
}

/** As a process that died leaves its locks: they name one that is gone. */
export function bury(world: World): void {
  const gone = 2 ** 22 + 7;
  for (const { name, bytes } of world.keep()) {
    if (!bytes || !name.endsWith('.lock')) continue;
    const text = bytes.toString().replace(`"pid":${process.pid}`, `"pid":${gone}`);
    writeFileSync(path.join(world.home.home, name), text);
  }
}

export interface Records {
  /** States of the changes that can be told and undone, oldest first. */
  acts: ActState[];
  /** Changes of either kind that are neither done nor undone. */
  open: string[];
}

export async function recordsOf({ dataDir }: World): Promise<Records> {
  const acts = (await new ActFile(dataDir).all()).map(({ state }) => state);
  const entries = (await new Journal(dataDir).all()).map(({ state }) => `sign-in ${state}`);
  return { acts, open: [...acts.filter((state) => state !== 'done' && state !== 'undone'), ...entries] };
}
