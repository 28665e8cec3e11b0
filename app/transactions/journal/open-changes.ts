import { join } from 'node:path';
import type { InterruptedChange } from '../../diagnose/gather/facts.ts';
import { actWords } from './change-facts.ts';
import { ActFile, type ActRecord } from './change-records.ts';
import { Journal, type JournalEntry } from './journal.ts';
import { isHeld } from '../../platform/process-lock.ts';
import { statAt } from '../../platform/plain-files.ts';
import { machineNow } from '../../platform/this-machine.ts';

/** A folder that changed this recently, in ms, may change again under the same time. */
const FRESH_MS = 2_000;

function ofAct({ v, id, at, state, plan, stateDir, stores }: ActRecord): InterruptedChange {
  const places = [...new Set(stores.map(({ target }) => target.storePath))];
  const { title } = actWords(plan);
  const waits = v === 1 ? ('click' as const) : null;
  return { kind: 'repair', id, at, begun: state !== 'intent', title, stateDir, places, waits };
}

function ofEntry({ v, id, at, state, profileId, stateDir, target }: JournalEntry): InterruptedChange {
  const places = [target.storePath];
  const waits = v === 1 ? ('click' as const) : null;
  return { kind: 'sign-in', id, at, begun: state !== 'intent', title: profileId, stateDir, places, waits };
}

/** Folders of a data folder in which changes under way are written down. */
export function changeFolders(dataDir: string): string[] {
  return ['acts', 'journal'].map((name) => join(dataDir, name));
}

async function markOf(dataDir: string): Promise<string | null> {
  const facts = await Promise.all(changeFolders(dataDir).map((one) => statAt(one).catch(() => null)));
  const fresh = facts.some((one) => one && machineNow() - one.mtimeMs < FRESH_MS);
  return fresh ? null : facts.map((one) => (one ? `${one.ino}:${one.mtimeMs}` : '-')).join(' ');
}

/**
 * Reads which changes of a data folder are neither done nor undone, passively. None while a living process of ours is at work:
 * what is open then is under way. Looks into the records only when their folders changed.
 */
export function openChanges(dataDir: string): (now: number) => Promise<InterruptedChange[]> {
  let known: { mark: string; open: InterruptedChange[] } | null = null;
  return async (now) => {
    const mark = await markOf(dataDir);
    if (mark === null || known?.mark !== mark) {
      const acts = (await new ActFile(dataDir).all()).filter(
        ({ state }) => state !== 'done' && state !== 'undone',
      );
      const open = [...acts.map(ofAct), ...(await new Journal(dataDir).all()).map(ofEntry)];
      open.sort((a, b) => a.at - b.at);
      known = { mark: mark ?? '', open };
    }
    return known.open.length > 0 && !(await isHeld(dataDir, 'login.lock', now)) ? known.open : [];
  };
}
