import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CauseCode } from '../model/cause.ts';
import { AppError } from '../model/errors.ts';
import type { Act, Plan } from '../model/plan.ts';
import { privateFolder, removeDurably, sweepTemps, writeDurably } from './durable-file.ts';
import type { WriteTarget } from './journal.ts';
import { isSealedBox, type SealedBox } from './seal.ts';

/**
 * `intent`: nothing was written. `writing`: the owner was asked. `written`: it said so. `undoing`: the old state is being
 * put back. `done` and `undone` are settled.
 */
export type ActState = 'intent' | 'writing' | 'written' | 'undoing' | 'done' | 'undone';

/** What was changed in one store. The old and the new entries, sealed, are both the journal and the backup. */
export interface ActStore {
  target: WriteTarget;
  before: SealedBox;
  after: SealedBox;
}

/** The durable record of one repair: what a crash is settled from, what undo goes back to, and what history tells. */
export interface ActRecord {
  v: 1;
  id: string;
  /** Epoch ms. */
  at: number;
  state: ActState;
  plan: Plan & { code: CauseCode };
  /** Folder of the OpenClaw, to find its configuration and gateway again. */
  stateDir: string;
  stores: ActStore[];
}

const KEEP_MS = 30 * 24 * 60 * 60_000;
const KEEP_COUNT = 50;
const STATES: readonly string[] = ['intent', 'writing', 'written', 'undoing', 'done', 'undone'];
const SETTLED: readonly ActState[] = ['done', 'undone'];

/** Id under which the entries of one store of an act are sealed: a box can't stand in for that of another store. */
export function sealId(id: string, store: number): string {
  return `${id}-${store}`;
}

/** When an act can no longer be undone, epoch ms. */
export function undoUntil(at: number): number {
  return at + KEEP_MS;
}

/** An act in words, without what only undo needs. */
export function actOf({ id, at, state, plan }: ActRecord): Act {
  const { code, title, rows, steps } = plan;
  const told = state === 'done' || state === 'undone' ? state : 'open';
  return { id, at, undoUntil: undoUntil(at), state: told, code, title, rows, steps };
}

/** Records of repairs, a file each, synced before the step it announces. */
export class ActFile {
  constructor(private readonly dataDir: string) {}

  /** @throws AppError DISK_FULL or BACKUP_FAILED. */
  async put(record: ActRecord): Promise<void> {
    try {
      await privateFolder(this.#folder());
      await writeDurably(this.#path(record.id), JSON.stringify(record));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      throw new AppError(code === 'ENOSPC' ? 'DISK_FULL' : 'BACKUP_FAILED', code ?? null);
    }
  }

  async remove(id: string): Promise<void> {
    await removeDurably(this.#path(id));
    await removeDurably(this.permitPath(id));
  }

  /** All records, oldest first. A damaged one is skipped: it was never synced, so nothing followed it. */
  async all(): Promise<ActRecord[]> {
    const records: ActRecord[] = [];
    for (const name of await readdir(this.#folder()).catch(() => [])) {
      if (!name.endsWith('.json') || name.startsWith('.')) continue;
      const record = parse(await readFile(join(this.#folder(), name), 'utf8').catch(() => ''));
      if (record && name === `${record.id}.json`) records.push(record);
    }
    return records.sort((a, b) => a.at - b.at);
  }

  /** Records of repairs that a crash or a failure left half-way, oldest first. */
  async open(now: number): Promise<ActRecord[]> {
    await sweepTemps(this.#folder(), now);
    return (await this.all()).filter(({ state }) => !SETTLED.includes(state));
  }

  /** Keeps the newest settled ones of the last 30 days, and all that are open. */
  async prune(now: number): Promise<void> {
    const settled = (await this.all()).filter(({ state }) => SETTLED.includes(state)).reverse();
    for (const [rank, { id, at }] of settled.entries()) {
      if (rank >= KEEP_COUNT || now > undoUntil(at)) await this.remove(id);
    }
  }

  /** A file that must exist for the owner's process to write; see {@link Journal.permitPath}. */
  permitPath(id: string): string {
    return join(this.#folder(), `${id}.permit`);
  }

  async grantPermit(id: string): Promise<void> {
    await writeDurably(this.permitPath(id), id);
  }

  async withdrawPermit(id: string): Promise<void> {
    await removeDurably(this.permitPath(id));
  }

  #folder(): string {
    return join(this.dataDir, 'acts');
  }

  #path(id: string): string {
    return join(this.#folder(), `${id}.json`);
  }
}

function parse(text: string): ActRecord | null {
  try {
    const record = JSON.parse(text) as Partial<ActRecord>;
    const whole =
      record.v === 1 &&
      typeof record.id === 'string' &&
      /^[a-z0-9-]{8,64}$/.test(record.id) &&
      typeof record.at === 'number' &&
      STATES.includes(String(record.state)) &&
      typeof record.plan?.code === 'string' &&
      Array.isArray(record.stores) &&
      record.stores.every(
        ({ target, before, after }) =>
          typeof target?.storePath === 'string' && isSealedBox(before) && isSealedBox(after),
      );
    return whole ? (record as ActRecord) : null;
  } catch {
    return null;
  }
}
