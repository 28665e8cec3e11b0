import { join } from 'node:path';
import type { Act, Plan } from '../model/plan.ts';
import { sweepTemps } from './durable-file.ts';
import type { WriteTarget } from './journal.ts';
import { isRecordId, RecordFolder } from './record-folder.ts';
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
  /** See {@link PartsChange.mark}; there once the change is made. */
  mark?: string;
}

/** The durable record of one repair: what a crash is settled from, what undo goes back to, and what history tells. */
export interface ActRecord {
  v: 1;
  id: string;
  /** Epoch ms. */
  at: number;
  state: ActState;
  plan: Plan;
  /** True when somebody else held the sign-in that was replaced: its old copy may be spent by now. */
  shared?: boolean;
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

/** Records of repairs. */
export class ActFile {
  readonly #records: RecordFolder;

  constructor(dataDir: string) {
    this.#records = new RecordFolder(join(dataDir, 'acts'));
  }

  /** @throws AppError DISK_FULL or BACKUP_FAILED. */
  put(record: ActRecord): Promise<void> {
    return this.#records.put(record.id, record);
  }

  remove(id: string): Promise<void> {
    return this.#records.remove(id);
  }

  /** All records, oldest first. */
  all(): Promise<ActRecord[]> {
    return this.#records.all(parse);
  }

  /** Records of repairs that a crash or a failure left half-way, oldest first. */
  async open(now: number): Promise<ActRecord[]> {
    await sweepTemps(this.#records.folder, now);
    return (await this.all()).filter(({ state }) => !SETTLED.includes(state));
  }

  /** Keeps the newest settled ones of the last 30 days, and all that are open. */
  async prune(now: number): Promise<void> {
    const settled = (await this.all()).filter(({ state }) => SETTLED.includes(state)).reverse();
    for (const [rank, { id, at }] of settled.entries()) {
      if (rank >= KEEP_COUNT || now > undoUntil(at)) await this.remove(id);
    }
  }

  /** See {@link RecordFolder.permitPath}. */
  permitPath(id: string): string {
    return this.#records.permitPath(id);
  }

  grantPermit(id: string): Promise<void> {
    return this.#records.grantPermit(id);
  }

  withdrawPermit(id: string): Promise<void> {
    return this.#records.withdrawPermit(id);
  }
}

function parse(value: unknown): ActRecord | null {
  const record = (value ?? {}) as Partial<ActRecord>;
  const whole =
    record.v === 1 &&
    isRecordId(record.id) &&
    typeof record.at === 'number' &&
    STATES.includes(String(record.state)) &&
    typeof record.plan?.id === 'string' &&
    Array.isArray(record.stores) &&
    record.stores.every(
      ({ target, before, after }) =>
        typeof target?.storePath === 'string' && isSealedBox(before) && isSealedBox(after),
    );
  return whole ? (record as ActRecord) : null;
}
