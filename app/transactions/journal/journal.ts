import { join } from 'node:path';
import type { DataKey } from '../../platform/sealing/data-key.ts';
import { sweepTemps } from '../../platform/durable-file.ts';
import { isRecordId, RecordFolder } from './record-folder.ts';
import { isSealedBox, type SealedBox } from '../../platform/sealing/sealed-box.ts';
import type { DependentState } from '../../openclaw/write/store-writer.ts';
import { readStoreTarget, type StoreTarget } from '../../openclaw/write/write-target.ts';

/**
 * `intent`: a backup exists, nothing was written. `writing`: the owner was asked to write. `written`: it said so.
 * `undoing`: the old credential is being put back. A finished transaction leaves no entry.
 */
export type JournalState = 'intent' | 'writing' | 'written' | 'undoing';

/**
 * Everything that is needed to finish or undo a write after a crash, without secrets in clear, and without a program: that is
 * found anew. `v` is the format in which it was found or will be written.
 */
export interface JournalEntry {
  v: 1 | 2;
  id: string;
  /** Epoch ms of the click. */
  at: number;
  state: JournalState;
  rowId: string;
  profileId: string;
  provider: string;
  agentId: string;
  /** Folder of the OpenClaw; null in format 1. */
  stateDir: string | null;
  target: StoreTarget;
  /** The new credential, sealed; gone as soon as the transaction ends. */
  after: SealedBox;
  /** What must agree with the new credential; made exact once the write is verified. */
  agreement: DependentState;
}

const STATES: readonly string[] = ['intent', 'writing', 'written', 'undoing'];

/** The durable record of what is being changed. One file per transaction. */
export class Journal {
  readonly #records: RecordFolder<JournalEntry>;

  constructor(dataDir: string) {
    this.#records = new RecordFolder(join(dataDir, 'journal'), 'sign-in', parse);
  }

  /** @throws AppError DISK_FULL or BACKUP_FAILED. */
  put(entry: JournalEntry, key: DataKey): Promise<void> {
    return this.#records.put({ ...entry, v: 2 }, key);
  }

  /** Ends a transaction: its entry, and with it the sealed new credential, is gone. */
  remove(id: string): Promise<void> {
    return this.#records.remove(id);
  }

  /** Entries that a crash left, oldest first, to be shown. */
  async pending(now: number): Promise<JournalEntry[]> {
    await sweepTemps(this.#records.folder, now);
    return this.#records.all();
  }

  /** The same, only read. */
  all(): Promise<JournalEntry[]> {
    return this.#records.all();
  }

  /** See {@link RecordFolder.believed}. */
  believed(
    ...asked: Parameters<RecordFolder<JournalEntry>['believed']>
  ): Promise<{ record: JournalEntry; key: DataKey }> {
    return this.#records.believed(...asked);
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

/** Takes what it knows and nothing else: an entry of an earlier format also named programs. */
function parse(value: unknown, v: 1 | 2): JournalEntry | null {
  const entry = (value ?? {}) as Partial<JournalEntry>;
  const { id, at, state, rowId, profileId, provider, agentId, after } = entry;
  const target = readStoreTarget(entry.target);
  const agreement = readAgreement(entry.agreement);
  const stateDir = v === 1 ? null : entry.stateDir;
  const whole =
    entry.v === v &&
    isRecordId(id) &&
    Number.isFinite(at) &&
    STATES.includes(String(state)) &&
    [rowId, profileId, provider, agentId].every((one) => typeof one === 'string') &&
    (stateDir === null || typeof stateDir === 'string') &&
    isSealedBox(after);
  if (!whole || !target || !agreement) return null;
  return {
    v,
    id,
    at: at as number,
    state: state as JournalState,
    rowId: rowId as string,
    profileId: profileId as string,
    provider: provider as string,
    agentId: agentId as string,
    stateDir,
    target,
    after,
    agreement,
  };
}

function readAgreement(value: unknown): DependentState | null {
  const found = (value ?? {}) as Partial<DependentState>;
  const { profileId, provider, lockoutDirs, selectionDir, hiddenByOrder, staleLastGood } = found;
  const texts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((one) => typeof one === 'string');
  const whole =
    texts([profileId, provider, selectionDir]) &&
    texts(lockoutDirs) &&
    (hiddenByOrder === null || texts(hiddenByOrder)) &&
    (staleLastGood === null || typeof staleLastGood === 'string');
  if (!whole) return null;
  return { profileId, provider, lockoutDirs, selectionDir, hiddenByOrder, staleLastGood } as DependentState;
}
