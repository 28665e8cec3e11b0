import { join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import { privateFolder, removeDurably, sweepTemps, writeDurably } from '../../platform/durable-file.ts';
import { isSealedBox, type SealedBox } from '../../platform/sealing/sealed-box.ts';
import { namesIn, statAt, textAt } from '../../platform/plain-files.ts';

const KEEP_COUNT = 10;
const KEEP_MS = 30 * 24 * 60 * 60_000;

/** What a backup says in clear: nothing secret. */
export interface Backup {
  id: string;
  /** Epoch ms. */
  at: number;
  profileId: string;
  /** Main file of the store that held the credential. */
  storePath: string;
  /** The credential and its state as the owner had them. */
  before: SealedBox;
}

export function backupPath(dataDir: string, id: string): string {
  return join(dataDir, 'backups', `${id}.json`);
}

/**
 * Writes a backup durably and reads it back.
 * @throws AppError DISK_FULL or BACKUP_FAILED; then nothing else may be changed.
 */
export async function writeBackup(dataDir: string, backup: Backup): Promise<string> {
  const path = backupPath(dataDir, backup.id);
  try {
    await privateFolder(join(dataDir, 'backups'));
    await writeDurably(path, JSON.stringify(backup));
    if ((await readBackup(dataDir, backup.id))?.before.data !== backup.before.data)
      throw new Error('differs');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new AppError(code === 'ENOSPC' ? 'DISK_FULL' : 'BACKUP_FAILED', code ?? null);
  }
  return path;
}

/** A backup by id, or null when it is missing or damaged. */
export async function readBackup(dataDir: string, id: string): Promise<Backup | null> {
  try {
    const backup = JSON.parse(await textAt(backupPath(dataDir, id))) as Partial<Backup>;
    const whole =
      backup.id === id &&
      typeof backup.profileId === 'string' &&
      typeof backup.storePath === 'string' &&
      typeof backup.at === 'number' &&
      isSealedBox(backup.before);
    return whole ? (backup as Backup) : null;
  } catch {
    return null;
  }
}

/** Keeps the ten newest of the last 30 days, and any that `inUse` names. */
export async function pruneBackups(dataDir: string, now: number, inUse: ReadonlySet<string>): Promise<void> {
  const folder = join(dataDir, 'backups');
  await sweepTemps(folder, now);
  const found: { id: string; at: number }[] = [];
  for (const name of await namesIn(folder).catch(() => [])) {
    if (!name.endsWith('.json') || name.startsWith('.')) continue;
    const facts = await statAt(join(folder, name)).catch(() => null);
    if (facts) found.push({ id: name.slice(0, -'.json'.length), at: facts.mtimeMs });
  }
  found.sort((a, b) => b.at - a.at);
  for (const [rank, { id, at }] of found.entries()) {
    if (inUse.has(id) || (rank < KEEP_COUNT && now - at < KEEP_MS)) continue;
    await removeDurably(join(folder, `${id}.json`)).catch(() => {});
  }
}
