import { join } from 'node:path';
import type { Secret } from '../../model/secret.ts';
import type { FoundAct } from '../../model/plan.ts';
import {
  actWords,
  readActAsWritten,
  readActFacts,
  type ActAsWritten,
  type ActFacts,
} from './change-facts.ts';
import { isSealedBox, type SealedBox, sealLabel, unseal } from '../../platform/sealing/sealed-box.ts';
import type { DataKey } from '../../platform/sealing/data-key.ts';
import { sweepTemps } from '../../platform/durable-file.ts';
import { isRecordId, RecordFolder } from './record-folder.ts';
import { readStoreTarget, type StoreTarget } from '../../openclaw/write/write-target.ts';

/**
 * `intent`: nothing was written. `writing`: the owner was asked. `written`: it said so. `undoing`: the old state is being
 * put back. `done` and `undone` are settled.
 */
export type ActState = 'intent' | 'writing' | 'written' | 'undoing' | 'done' | 'undone';

/** What was changed in one store. The old and the new entries, sealed, are both the journal and the backup. */
export interface ActStore {
  target: StoreTarget;
  before: SealedBox;
  after: SealedBox;
  /** See {@link PartsChange.mark}; there once the change is made. */
  mark?: string;
}

/**
 * The durable record of one repair: what a crash is settled from, what undo goes back to, and what history tells. Facts only: it
 * names stores and ids, and neither a program nor an environment. `v` is the format in which it was found or will be written.
 */
export interface ActRecord {
  v: 1 | 2;
  id: string;
  /** Epoch ms. */
  at: number;
  state: ActState;
  plan: ActFacts | ActAsWritten;
  /** True when somebody else held the sign-in that was replaced: its old copy may be spent by now. */
  shared?: boolean;
  /** Folder of the OpenClaw, to find its program, configuration and gateway again. */
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

/** Whether a key opens what a record keeps. */
export function opensRecord(key: Secret, { id, stores }: Pick<ActRecord, 'id' | 'stores'>): boolean {
  return stores.every(({ before, after }, at) =>
    [
      unseal(key, sealLabel(sealId(id, at), 'before'), before),
      unseal(key, sealLabel(sealId(id, at), 'after'), after),
    ].every(Boolean),
  );
}

/** When an act can no longer be undone, epoch ms. */
export function undoUntil(at: number): number {
  return at + KEEP_MS;
}

/** An act in words, without what only undo needs. */
export function actOf({ id, at, state, plan }: ActRecord): FoundAct {
  const told = state === 'done' || state === 'undone' ? state : 'open';
  const { code, rows } = plan;
  return { id, at, undoUntil: undoUntil(at), state: told, code, rows, ...actWords(plan) };
}

/** A clock that was set back by more than this was wrong before. */
const MOST_BACK_MS = 24 * 60 * 60_000;

/** Records of repairs. */
export class ActFile {
  readonly #records: RecordFolder<ActRecord>;

  constructor(dataDir: string) {
    this.#records = new RecordFolder(join(dataDir, 'acts'), 'act', parse);
  }

  /** @throws AppError DISK_FULL or BACKUP_FAILED. */
  put(record: ActRecord, key: DataKey): Promise<void> {
    return this.#records.put({ ...record, v: 2 }, key);
  }

  remove(id: string): Promise<void> {
    return this.#records.remove(id);
  }

  /** All records, oldest first, to be shown. */
  all(): Promise<ActRecord[]> {
    return this.#records.all();
  }

  /**
   * The moment of a new act: after every one that is recorded, so that the newest is the newest, whatever a clock does that
   * stands still or was set back. Epoch ms.
   */
  async nextMoment(now: number): Promise<number> {
    const newest = (await this.all()).findLast(({ at }) => at < now + MOST_BACK_MS);
    return Math.max(now, newest ? newest.at + 1 : now);
  }

  /** See {@link RecordFolder.believed}. */
  believed(
    ...asked: Parameters<RecordFolder<ActRecord>['believed']>
  ): Promise<{ record: ActRecord; key: DataKey }> {
    return this.#records.believed(...asked);
  }

  /** Records of repairs that a crash or a failure left half-way, oldest first, to be shown. */
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

/** Takes what it knows and nothing else: a record of an earlier format also named programs. */
function parse(value: unknown, v: 1 | 2): ActRecord | null {
  const record = (value ?? {}) as Partial<ActRecord>;
  const { id, at, state, stateDir, shared } = record;
  // What an older one wrote with words may go on as it is, marked since it was taken up.
  const plan = (v === 2 ? readActFacts(record.plan) : null) ?? readAsWritten(record.plan, v);
  const stores = Array.isArray(record.stores) ? record.stores.map(readStore) : [null];
  const whole =
    record.v === v &&
    isRecordId(id) &&
    Number.isFinite(at) &&
    STATES.includes(String(state)) &&
    typeof stateDir === 'string' &&
    plan !== null &&
    stores.length > 0 &&
    stores.every((one) => one !== null);
  if (!whole) return null;
  return {
    v,
    id,
    at: at as number,
    state: state as ActState,
    plan,
    stateDir,
    stores: stores as ActStore[],
    ...(shared === true ? { shared } : {}),
  };
}

function readAsWritten(plan: unknown, v: 1 | 2): ActAsWritten | null {
  if (v === 1) return readActAsWritten(plan);
  const { written, ...rest } = (plan ?? {}) as Partial<ActAsWritten>;
  return written ? readActAsWritten({ ...rest, ...written }) : null;
}

function readStore(value: unknown): ActStore | null {
  const { target, before, after, mark } = (value ?? {}) as Partial<ActStore>;
  const read = readStoreTarget(target);
  if (!read || !isSealedBox(before) || !isSealedBox(after)) return null;
  return { target: read, before, after, ...(typeof mark === 'string' ? { mark } : {}) };
}
