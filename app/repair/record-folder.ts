import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../model/errors.ts';
import { privateFolder, removeDurably, writeDurably } from './durable-file.ts';

/** A private folder of small records, a file each, synced before the step they announce. */
export class RecordFolder {
  constructor(readonly folder: string) {}

  /**
   * Writes a record and syncs it.
   * @throws AppError DISK_FULL or BACKUP_FAILED.
   */
  async put(id: string, record: object): Promise<void> {
    try {
      await privateFolder(this.folder);
      await writeDurably(this.#path(id), JSON.stringify(record));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      throw new AppError(code === 'ENOSPC' ? 'DISK_FULL' : 'BACKUP_FAILED', code ?? null);
    }
  }

  async remove(id: string): Promise<void> {
    // The permit first: a record without one is settled at the next start, a permit without its record by nobody.
    await removeDurably(this.permitPath(id));
    await removeDurably(this.#path(id));
  }

  /**
   * Every record that `parse` takes for one and that stands under its own name, oldest first. A damaged one is skipped: it
   * was never synced, so nothing followed it.
   */
  async all<T extends { id: string; at: number }>(parse: (value: unknown) => T | null): Promise<T[]> {
    const records: T[] = [];
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (!name.endsWith('.json') || name.startsWith('.')) continue;
      const record = parse(json(await readFile(join(this.folder, name), 'utf8').catch(() => '')));
      if (record && name === `${record.id}.json`) records.push(record);
    }
    return records.sort((a, b) => a.at - b.at);
  }

  /**
   * A file that must exist for the owner's process to write. Taking it away stops a write of a crashed run that has not
   * reached the store yet: the owner's process looks for it while it holds the store's lock.
   */
  permitPath(id: string): string {
    return join(this.folder, `${id}.permit`);
  }

  async grantPermit(id: string): Promise<void> {
    await privateFolder(this.folder);
    await writeDurably(this.permitPath(id), id);
  }

  async withdrawPermit(id: string): Promise<void> {
    await removeDurably(this.permitPath(id));
  }

  #path(id: string): string {
    return join(this.folder, `${id}.json`);
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
