import { createHmac } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../language/messages.ts';
import { told, type Words } from '../../model/told.ts';
import { AppError } from '../../model/errors.ts';
import { Secret } from '../../model/secret.ts';
import type { Asking, Vault } from '../ports.ts';
import { privateFolder, tempBeside } from '../durable-file.ts';
import { durableFiles } from '../node/durable-files.ts';
import { holdLock } from '../process-lock.ts';
import { pause } from '../wait.ts';
import { newSealKey } from './sealed-box.ts';

const VAULT_ACCOUNT = 'backup-key';

/** How long another process of ours may need to make a key, in steps of so many ms. */
const MAKING = { steps: 40, ms: 250 };

/** A key of ours that seals what is kept, and its name. */
export interface DataKey {
  key: Secret;
  /** See {@link keyName}. */
  name: string;
}

/** The key that seals from now on, and what the person is told of its place, or null. */
export interface KeptKey extends DataKey {
  keptIn: 'vault' | 'file';
  warning: Words | null;
}

/** Why the key had to be kept in a file, by the state of the keyring. */
const WARNINGS: Record<Exclude<Vault['kind'], 'keytar' | 'napi-keyring'>, Message> = {
  none: 'No system keyring is available, so the key of the backups is kept in a file that only you can read.',
  locked: 'The system keyring is locked, so the key of this backup is kept in a file that only you can read.',
  silent:
    'The system keyring ({program}) gives no answer, so the key of the backups is kept in a file that only you can read.',
  empty:
    'Nothing is open in the system keyring ({program}), so the key of the backups is kept in a file that only you can read.',
};

/** A key by its fingerprint: it tells keys apart and nothing about them. 32 random bytes cannot be guessed from it. */
export function keyName(key: Secret): string {
  // SECURITY: opened to be hashed.
  const bytes = Buffer.from(key.open(), 'base64url');
  return createHmac('sha256', bytes)
    .update('clawlamp key name v1')
    .digest()
    .subarray(0, 12)
    .toString('base64url');
}

/**
 * The key to seal with: from the system keyring, else from a file that only this user may read, in another folder than what it
 * seals. Made on first use, in the keyring only where that is open and certainly holds none; a keyring that cannot be asked now
 * keeps what it has, and the key of this time is one in the file. Each record names its key, so both open what they sealed.
 * @throws AppError BACKUP_FAILED when neither place works.
 */
export async function dataKey(vault: Vault, dataDir: string): Promise<KeptKey> {
  const found = await keyInVault(vault, 'ask').catch(() => 'unasked' as const);
  if (found instanceof Secret) return inVault(found);
  const file = await readKeyFile(dataDir);
  if (file) return inFile(file, found === 'unasked' ? vault : null);
  const fresh = newSealKey();
  if (found === null) {
    const kept = await makeInVault(vault, dataDir, fresh).catch(() => null);
    if (kept) return inVault(kept);
  }
  return inFile(await createKeyFile(dataDir, fresh), vault);
}

/**
 * The key of that name, wherever it is. The file is looked at first, for it asks nobody.
 * @throws AppError KEY_MISSING, or VAULT_LOCKED or VAULT_UNAVAILABLE when the keyring could not be asked for it.
 */
export async function keyNamed(
  vault: Vault,
  dataDir: string,
  name: string,
  asking: Asking,
): Promise<DataKey> {
  for await (const key of keysOf(vault, dataDir, asking)) if (keyName(key) === name) return { key, name };
  throw new AppError('KEY_MISSING');
}

/**
 * A key that opens something whose record names none.
 * @param opens whether it does
 * @throws AppError SEAL_BROKEN when no key does, else as {@link keyNamed}
 */
export async function keyThatOpens(
  vault: Vault,
  dataDir: string,
  opens: (key: Secret) => boolean,
  asking: Asking,
): Promise<DataKey> {
  let tried = 0;
  for await (const key of keysOf(vault, dataDir, asking)) {
    if (opens(key)) return { key, name: keyName(key) };
    tried += 1;
  }
  throw new AppError(tried > 0 ? 'SEAL_BROKEN' : 'KEY_MISSING');
}

/** Every key of ours, the file's first. A keyring that cannot be asked ends it with an error, so that none counts as lost. */
async function* keysOf(vault: Vault, dataDir: string, asking: Asking): AsyncGenerator<Secret> {
  const file = await readKeyFile(dataDir);
  if (file) yield file;
  const kept = await vault.get(VAULT_ACCOUNT, asking);
  if (kept) yield kept;
  const older = await vault.older?.(VAULT_ACCOUNT, asking);
  if (older) yield older;
}

async function keyInVault(vault: Vault, asking: Asking): Promise<Secret | null> {
  return (await vault.get(VAULT_ACCOUNT, asking)) ?? (await vault.older?.(VAULT_ACCOUNT, asking)) ?? null;
}

/** Makes the key in the keyring, one process at a time: of two that find none, the second finds that of the first. */
async function makeInVault(vault: Vault, dataDir: string, fresh: Secret): Promise<Secret | null> {
  const release = await holdMaking(dataDir);
  try {
    const meanwhile = await keyInVault(vault, 'quietly');
    if (meanwhile) return meanwhile;
    await vault.set(VAULT_ACCOUNT, fresh);
    // A keyring may accept a key and lose it: only one that gives it back counts.
    return (await vault.get(VAULT_ACCOUNT, 'quietly'))?.equals(fresh) ? fresh : null;
  } finally {
    await release();
  }
}

async function holdMaking(dataDir: string): Promise<() => Promise<void>> {
  for (let step = 1; ; step += 1) {
    try {
      return await holdLock(dataDir, 'key.lock', Date.now());
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'SIGNIN_BUSY' || step === MAKING.steps) throw error;
      await pause(MAKING.ms);
    }
  }
}

function inVault(key: Secret): KeptKey {
  return { key, name: keyName(key), keptIn: 'vault', warning: null };
}

/** @param failed the keyring that could not be used, or null where the file is simply older */
function inFile(key: Secret, failed: Vault | null): KeptKey {
  const { kind, program } = failed ?? {};
  const known = kind && kind in WARNINGS ? (kind as keyof typeof WARNINGS) : 'none';
  const warning = failed ? told(WARNINGS[known], { program: program ?? '?' }) : null;
  return { key, name: keyName(key), keptIn: 'file', warning };
}

function keyPath(dataDir: string): string {
  return join(dataDir, 'keys', 'backup.key');
}

/** @throws AppError DATA_FOLDER_REFUSED for a file that is not ours alone */
async function readKeyFile(dataDir: string): Promise<Secret | null> {
  const path = keyPath(dataDir);
  const facts = await lstat(path).catch(() => null);
  if (!facts) return null;
  // A key that somebody else put there would open to them whatever it seals.
  const mine = process.geteuid === undefined || facts.uid === process.geteuid();
  const closed = process.platform === 'win32' || (facts.mode & 0o022) === 0;
  if (!facts.isFile() || !mine || !closed) throw new AppError('DATA_FOLDER_REFUSED', path);
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^[A-Za-z0-9_-]{43}$/.test(text.trim()) ? Secret.from(text.trim()) : null;
}

/** The file is there whole or not at all, and never takes the place of another one. */
async function createKeyFile(dataDir: string, key: Secret): Promise<Secret> {
  const path = keyPath(dataDir);
  const temp = tempBeside(path);
  try {
    await privateFolder(join(dataDir, 'keys'));
    // SECURITY: the key of our own backups, never a token; 0600 from the first byte.
    await durableFiles.createExclusive(temp, key.open() + '\n');
    await durableFiles.link(temp, path);
    await durableFiles.syncFolder(join(dataDir, 'keys'));
    return key;
  } catch (error) {
    // Another process of ours was first: its key is as good.
    const theirs = await readKeyFile(dataDir);
    if (theirs) return theirs;
    throw new AppError('BACKUP_FAILED', String((error as NodeJS.ErrnoException).code ?? 'unknown'));
  } finally {
    await durableFiles.remove(temp).catch(() => {});
  }
}
