import { join } from 'node:path';
import { AppError } from '../model/errors.ts';
import { createOwners, type OwnerPorts } from './ownership/owners.ts';

/** What stands in the data folder and is believed: records, keys, and what they seal. */
const PARTS = ['', 'acts', 'journal', 'backups', 'keys', join('keys', 'backup.key')];

/**
 * Whether our own folder may be believed: it, the folders in it, and everything above it are this account's (or, above, the
 * administrator's), and nobody else may write in them. A folder that is not there yet is made by us, and counts.
 * @returns the refusal, or null
 */
export async function refusalOfData(ports: OwnerPorts, dataDir: string): Promise<AppError | null> {
  const owners = createOwners(ports);
  for (const part of PARTS) {
    const path = join(dataDir, part);
    const { standing, at } = await owners.of(path);
    // Made by the administrator is not made by us, unless that is who we are (then it stands as ours).
    if (standing !== 'ours' && standing !== 'missing') {
      return new AppError('DATA_FOLDER_REFUSED', at?.path ?? path);
    }
  }
  return null;
}

/** @throws AppError DATA_FOLDER_REFUSED */
export async function refuseOpenData(ports: OwnerPorts, dataDir: string): Promise<void> {
  const refusal = await refusalOfData(ports, dataDir);
  if (refusal) throw refusal;
}
