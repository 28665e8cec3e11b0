import type { Kept, RepairPlan } from './plans/repair-plan.ts';
import { resolve } from 'node:path';
import { AppError } from '../model/errors.ts';
import type { Files } from '../platform/ports.ts';

/** One file by whatever path, as it stands at this moment. */
async function keyOf(files: Pick<Files, 'identity'>, file: string): Promise<string> {
  return (await files.identity(file)) ?? resolve(file);
}

/** What a repair takes away: entries of stores, and files. */
function removals({ stores }: Pick<RepairPlan, 'stores'>): Kept[] {
  return stores.flatMap(({ storePath, edits }) =>
    edits.flatMap(({ part, key, to }): Kept[] => {
      if (to.is !== 'absent') return [];
      if (part === 'file') return [{ file: key, profileId: null }];
      return part === 'profiles' ? [{ file: storePath, profileId: key }] : [];
    }),
  );
}

/**
 * Looks once more, just before a repair writes, whether what it removes is what it means to keep: a plan rests on a reading,
 * and a link may have been made since.
 * @throws AppError SAME_FILE
 */
export async function refuseSameFile(
  files: Pick<Files, 'identity'>,
  repair: Pick<RepairPlan, 'stores' | 'keeps'>,
): Promise<void> {
  const kept = repair.keeps ?? [];
  if (kept.length === 0) return;
  const keys = new Map<string, Promise<string>>();
  const key = (file: string): Promise<string> => {
    const known = keys.get(file) ?? keyOf(files, file);
    keys.set(file, known);
    return known;
  };
  for (const removed of removals(repair)) {
    for (const one of kept.filter(({ profileId }) => profileId === removed.profileId)) {
      if ((await key(one.file)) === (await key(removed.file))) {
        throw new AppError('SAME_FILE', removed.file);
      }
    }
  }
}
