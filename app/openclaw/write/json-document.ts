import { AppError } from '../../model/errors.ts';
import { writeDurably } from '../../platform/durable-file.ts';
import { realPathOf, statAt, textAt } from '../../platform/plain-files.ts';

export type Json = Record<string, unknown>;

const MAX_STORE_BYTES = 16 * 1024 * 1024;

/** @throws AppError STORE_UNREADABLE where it is no JSON object or too large */
export async function readJson(path: string): Promise<Json> {
  try {
    if ((await statAt(path)).size > MAX_STORE_BYTES) throw new Error('too large');
    const value: unknown = JSON.parse(await textAt(path));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
    return value as Json;
  } catch {
    throw new AppError('STORE_UNREADABLE');
  }
}

/** Replaces the file behind the path durably. @throws AppError DISK_FULL or OWNER_FAILED */
export async function saveJson(path: string, value: Json): Promise<void> {
  try {
    await writeDurably(await realPathOf(path), `${JSON.stringify(value, null, 2)}\n`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new AppError(code === 'ENOSPC' ? 'DISK_FULL' : 'OWNER_FAILED', code ?? null);
  }
}
