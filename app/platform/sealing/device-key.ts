import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../model/errors.ts';
import type { Secret } from '../../model/secret.ts';
import type { Vault } from '../ports.ts';
import { dataKey, keyNamed } from './data-key.ts';
import { privateFolder, writeDurably } from '../durable-file.ts';

/**
 * The key of which this machine's device identity is made: always the one that it was first made of, whatever keyring happens
 * to be open. Another one would be another device, which every gateway has to let in anew.
 * @throws AppError VAULT_LOCKED or VAULT_UNAVAILABLE while that key cannot be had; BACKUP_FAILED when none can be kept
 */
export async function deviceKey(vault: Vault, dataDir: string): Promise<Secret> {
  const note = join(dataDir, 'keys', 'device');
  const name = (await readFile(note, 'utf8').catch(() => '')).trim();
  if (/^[A-Za-z0-9_-]{16}$/.test(name)) {
    try {
      // Gateways are asked on a timer, too: no keyring asks for its password then.
      return (await keyNamed(vault, dataDir, name, 'quietly')).key;
    } catch (error) {
      // It is gone for good, and with it the device that it made.
      if (!(error instanceof AppError) || error.code !== 'KEY_MISSING') throw error;
    }
  }
  const made = await dataKey(vault, dataDir);
  await privateFolder(join(dataDir, 'keys'));
  await writeDurably(note, `${made.name}\n`);
  return made.key;
}
