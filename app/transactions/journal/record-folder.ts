import { join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { DataKey } from '../../platform/sealing/data-key.ts';
import { privateFolder, removeDurably, writeDurably } from '../../platform/durable-file.ts';
import { checkRecord, readRecordText, recordText, type RecordKind, type RecordText } from './record-file.ts';
import { namesIn, statAt, textAt } from '../../platform/plain-files.ts';

/** What is put aside stands sealed in its record, twice as long as it is (leftover-writer.ts). */
const MAX_BYTES = 256 * 1024 * 1024;

/** Takes what stands in a file for a record, or not: null. `v` is the format in which it stands. */
export type ParseRecord<T> = (value: unknown, v: 1 | 2) => T | null;

/** A private folder of small records, a file each, synced before the step they announce. */
export class RecordFolder<T extends { id: string; at: number }> {
  constructor(
    readonly folder: string,
    private readonly kind: RecordKind,
    private readonly parse: ParseRecord<T>,
  ) {}

  /**
   * Writes a record, marked with the key, and syncs it.
   * @throws AppError DISK_FULL or BACKUP_FAILED.
   */
  async put(record: T, key: DataKey): Promise<void> {
    await told(async () => {
      await privateFolder(this.folder);
      await writeDurably(this.#path(record.id), recordText(this.kind, record, key));
    });
  }

  /** @throws AppError DISK_FULL or BACKUP_FAILED. */
  async remove(id: string): Promise<void> {
    // The permit first: a record without one is settled at the next start, a permit without its record by nobody.
    await told(async () => {
      await removeDurably(this.permitPath(id));
      await removeDurably(this.#path(id));
    });
  }

  /**
   * Every record that stands under its own name, oldest first, to be shown: nothing vouches for them yet. A damaged one is
   * skipped: it was never synced, so nothing followed it.
   */
  async all(): Promise<T[]> {
    const records: T[] = [];
    for (const name of await namesIn(this.folder).catch(() => [])) {
      if (!name.endsWith('.json') || name.startsWith('.')) continue;
      const found = await this.#read(name.slice(0, -'.json'.length));
      if (found) records.push(found.record);
    }
    return records.sort((a, b) => a.at - b.at);
  }

  /**
   * One record that may be acted on: as this program wrote it, by its key.
   * @param keyOf the key of a name
   * @param older the key for a record of format 1, which names none; throws where such a one may not be acted on
   * @throws AppError SEAL_BROKEN when it was changed, UNDO_NOT_FOUND when it is gone, and what the two throw
   */
  async believed(
    id: string,
    keyOf: (name: string) => Promise<DataKey>,
    older: (record: T) => Promise<DataKey>,
  ): Promise<{ record: T; key: DataKey }> {
    const found = await this.#read(id);
    if (!found) throw new AppError('UNDO_NOT_FOUND');
    const { record, text } = found;
    if (text.key === null) return { record, key: await older(record) };
    const key = await keyOf(text.key);
    checkRecord(this.kind, text, key);
    return { record, key };
  }

  /**
   * A file that must exist for the owner's process to write. Taking it away stops a write of a crashed run that has not
   * reached the store yet: the owner's process looks for it while it holds the store's lock.
   */
  permitPath(id: string): string {
    return join(this.folder, `${id}.permit`);
  }

  /** @throws AppError DISK_FULL or BACKUP_FAILED. */
  async grantPermit(id: string): Promise<void> {
    await told(async () => {
      await privateFolder(this.folder);
      await writeDurably(this.permitPath(id), id);
    });
  }

  /** @throws AppError DISK_FULL or BACKUP_FAILED. */
  async withdrawPermit(id: string): Promise<void> {
    await told(() => removeDurably(this.permitPath(id)));
  }

  async #read(id: string): Promise<{ record: T; text: RecordText } | null> {
    const path = this.#path(id);
    const size = (await statAt(path).catch(() => null))?.size ?? 0;
    const text = size > MAX_BYTES ? null : readRecordText(await textAt(path).catch(() => ''));
    if (!text) return null;
    const record = this.parse(json(text.body), text.v);
    return record?.id === id ? { record, text } : null;
  }

  #path(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}

/** Says what the system refused with a code of ours. */
async function told(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new AppError(code === 'ENOSPC' || code === 'EDQUOT' ? 'DISK_FULL' : 'BACKUP_FAILED', code ?? null);
  }
}

/** Ids are names of files. */
export function isRecordId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]{8,64}$/.test(value);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
