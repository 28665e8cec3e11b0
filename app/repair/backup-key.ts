import { say } from '../language/say.ts';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../model/errors.ts';
import { Secret } from '../model/secret.ts';
import type { Vault } from '../ports.ts';
import { privateFolder, syncFolder } from './durable-file.ts';
import { newSealKey } from './seal.ts';

const VAULT_ACCOUNT = 'backup-key';

/** The key that seals backups, and where it lives. */
export interface BackupKey {
  key: Secret;
  keptIn: 'vault' | 'file';
  /** Said to the person when the key had to be kept in a file, else null. */
  warning: string | null;
}

/**
 * The key for backups: from the system keyring, else from a file that only this user may read, in another folder than
 * the backups. Made on first use. A file key is said openly: it guards against a copied backup folder, not against
 * someone who can read all of this user's files.
 * @throws AppError BACKUP_FAILED when neither place works.
 */
export async function backupKey(vault: Vault, dataDir: string): Promise<BackupKey> {
  const kept = await existingBackupKey(vault, dataDir);
  if (kept) return kept;
  const fresh = newSealKey();
  try {
    await vault.set(VAULT_ACCOUNT, fresh);
    // A keyring may accept a key and lose it: only one that gives it back counts.
    if ((await vault.get(VAULT_ACCOUNT))?.equals(fresh)) return inVault(fresh);
  } catch {
    // None, or locked: the file it is.
  }
  return inFile(await createKeyFile(dataDir, fresh));
}

/** The key if one was ever made, else null. Makes nothing. */
export async function existingBackupKey(vault: Vault, dataDir: string): Promise<BackupKey | null> {
  const fromVault = await vault.get(VAULT_ACCOUNT).catch(() => null);
  if (fromVault) return inVault(fromVault);
  const fromFile = await readKeyFile(dataDir);
  return fromFile ? inFile(fromFile) : null;
}

function inVault(key: Secret): BackupKey {
  return { key, keptIn: 'vault', warning: null };
}

function inFile(key: Secret): BackupKey {
  const warning = say(
    'No system keyring is available, so the key of the backups is kept in a file that only you can read.',
  );
  return { key, keptIn: 'file', warning };
}

function keyPath(dataDir: string): string {
  return join(dataDir, 'keys', 'backup.key');
}

async function readKeyFile(dataDir: string): Promise<Secret | null> {
  const text = await readFile(keyPath(dataDir), 'utf8').catch(() => '');
  return /^[A-Za-z0-9_-]{43}$/.test(text.trim()) ? Secret.from(text.trim()) : null;
}

async function createKeyFile(dataDir: string, key: Secret): Promise<Secret> {
  try {
    await privateFolder(join(dataDir, 'keys'));
    const file = await open(keyPath(dataDir), 'wx', 0o600);
    try {
      // SECURITY: the key of our own backups, never a token; 0600 from the first byte.
      await file.writeFile(key.open() + '\n');
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(join(dataDir, 'keys'));
    return key;
  } catch (error) {
    // Another process of ours was first: its key is as good.
    const theirs = await readKeyFile(dataDir);
    if (theirs) return theirs;
    throw new AppError('BACKUP_FAILED', String((error as NodeJS.ErrnoException).code ?? 'unknown'));
  }
}
