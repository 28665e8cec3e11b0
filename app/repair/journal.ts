import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../model/errors.ts';
import type { OwnerPackage } from '../openclaw/place.ts';
import { privateFolder, removeDurably, sweepTemps, writeDurably } from './durable-file.ts';
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
  /** Main file of the store, for the JSON writer. */
  storePath: string;
  owner: OwnerPackage | null;
  /** The variables that make the owner's program find this store. No secret. */
  env: Record<string, string>;
}

const STATES: readonly string[] = ['intent', 'writing', 'written', 'undoing'];

/** The durable record of what is being changed. One file per transaction, synced before the step it announces. */
export class Journal {
  constructor(private readonly dataDir: string) {}

  /**
   * Writes an entry and syncs it.
   * @throws AppError DISK_FULL or BACKUP_FAILED.
   */
  async put(entry: JournalEntry): Promise<void> {
    try {
      await privateFolder(this.#folder());
      await writeDurably(this.#path(entry.id), JSON.stringify(entry));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      throw new AppError(code === 'ENOSPC' ? 'DISK_FULL' : 'BACKUP_FAILED', code ?? null);
    }
  }

  /** Ends a transaction: its entry, and with it the sealed new credential, is gone. */
  async remove(id: string): Promise<void> {
    await removeDurably(this.#path(id));
    await removeDurably(this.permitPath(id));
  }

  /** Entries that a crash left, oldest first. A damaged one is skipped: it was never synced, so nothing followed it. */
  async pending(now: number): Promise<JournalEntry[]> {
    await sweepTemps(this.#folder(), now);
    const entries: JournalEntry[] = [];
    for (const name of await readdir(this.#folder()).catch(() => [])) {
      if (!name.endsWith('.json') || name.startsWith('.')) continue;
      const entry = parse(await readFile(join(this.#folder(), name), 'utf8').catch(() => ''));
      if (entry && name === `${entry.id}.json`) entries.push(entry);
    }
    return entries.sort((a, b) => a.at - b.at);
  }

  /**
   * A file that must exist for the owner's process to write. Taking it away stops a write of a crashed run that has not
   * reached the store yet: the owner's process looks for it while it holds the store's lock.
   */
  permitPath(id: string): string {
    return join(this.#folder(), `${id}.permit`);
  }

  async grantPermit(id: string): Promise<void> {
    await privateFolder(this.#folder());
    await writeDurably(this.permitPath(id), id);
  }

  async withdrawPermit(id: string): Promise<void> {
    await removeDurably(this.permitPath(id));
  }

  #folder(): string {
    return join(this.dataDir, 'journal');
  }

  #path(id: string): string {
    return join(this.#folder(), `${id}.json`);
  }
}

function parse(text: string): JournalEntry | null {
  try {
    const entry = JSON.parse(text) as Partial<JournalEntry>;
    const target = entry.target as Partial<WriteTarget> | undefined;
    const whole =
      entry.v === 1 &&
      typeof entry.id === 'string' &&
      /^[a-z0-9-]{8,64}$/.test(entry.id) &&
      STATES.includes(String(entry.state)) &&
      typeof entry.profileId === 'string' &&
      typeof target?.storePath === 'string' &&
      isSealedBox(entry.after);
    return whole ? (entry as JournalEntry) : null;
  } catch {
    return null;
  }
}
