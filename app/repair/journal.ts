import { join } from 'node:path';
import type { OwnerPackage } from '../openclaw/place.ts';
import { sweepTemps } from './durable-file.ts';
import { isRecordId, RecordFolder } from './record-folder.ts';
import { isSealedBox, type SealedBox } from './seal.ts';
import type { Agreement } from './store-writer.ts';

/**
 * `intent`: a backup exists, nothing was written. `writing`: the owner was asked to write. `written`: it said so.
 * `undoing`: the old credential is being put back. A finished transaction leaves no entry.
 */
export type JournalState = 'intent' | 'writing' | 'written' | 'undoing';

/** Everything that is needed to finish or undo a write after a crash, without secrets in clear. */
export interface JournalEntry {
  v: 1;
  id: string;
  /** Epoch ms of the click. */
  at: number;
  state: JournalState;
  rowId: string;
  profileId: string;
  provider: string;
  agentId: string;
  target: WriteTarget;
  /** The new credential, sealed; gone as soon as the transaction ends. */
  after: SealedBox;
  /** What must agree with the new credential; made exact once the write is verified. */
  agreement: Agreement;
}

/** Which store of which OpenClaw is written, and by whom. */
export interface WriteTarget {
  writer: 'owner' | 'json';
  /** Folder of the agent whose store holds the profile, or null for the store that agents inherit from. */
  agentDir: string | null;
  /** What is written, when it is no store of credentials. */
  what?: 'settings' | 'chats' | 'leftover' | 'archive';
  /** Whose chats. */
  agentId?: string;
  /** Main file of the store, for the JSON writer. */
  storePath: string;
  owner: OwnerPackage | null;
  /** The variables that make the owner's program find this store. No secret. */
  env: Record<string, string>;
}

const STATES: readonly string[] = ['intent', 'writing', 'written', 'undoing'];

/** The durable record of what is being changed. One file per transaction. */
export class Journal {
  readonly #records: RecordFolder;

  constructor(dataDir: string) {
    this.#records = new RecordFolder(join(dataDir, 'journal'));
  }

  /** @throws AppError DISK_FULL or BACKUP_FAILED. */
  put(entry: JournalEntry): Promise<void> {
    return this.#records.put(entry.id, entry);
  }

  /** Ends a transaction: its entry, and with it the sealed new credential, is gone. */
  remove(id: string): Promise<void> {
    return this.#records.remove(id);
  }

  /** Entries that a crash left, oldest first. */
  async pending(now: number): Promise<JournalEntry[]> {
    await sweepTemps(this.#records.folder, now);
    return this.#records.all(parse);
  }

  /** The same, only read. */
  all(): Promise<JournalEntry[]> {
    return this.#records.all(parse);
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

function parse(value: unknown): JournalEntry | null {
  const entry = (value ?? {}) as Partial<JournalEntry>;
  const target = entry.target as Partial<WriteTarget> | undefined;
  const whole =
    entry.v === 1 &&
    isRecordId(entry.id) &&
    STATES.includes(String(entry.state)) &&
    typeof entry.profileId === 'string' &&
    typeof target?.storePath === 'string' &&
    isSealedBox(entry.after);
  return whole ? (entry as JournalEntry) : null;
}
