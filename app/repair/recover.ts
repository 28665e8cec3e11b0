import { say } from '../language/say.ts';
import type { EngineOptions } from '../engine-contract.ts';
import { errorView, type ErrorView } from '../model/errors.ts';
import type { Ports } from '../ports.ts';
import { existingBackupKey } from './backup-key.ts';
import { backupPath, pruneBackups, readBackup } from './backup.ts';
import { sweepTemps } from './durable-file.ts';
import { Journal, type JournalEntry } from './journal.ts';
import { holdLoginLock } from './one-at-a-time.ts';
import { writerFor } from './choose-writer.ts';
import type { Holding, ProfileChange } from './store-writer.ts';

/** What was found after a crash, and what was done about it. */
export interface Recovery {
  rowId: string;
  profileId: string;
  /** Epoch ms of the click. */
  at: number;
  /** `kept-old`, `kept-new`: the store was whole. `finished`, `undone`: we did it. `left`: it could not be settled now. */
  result: 'kept-old' | 'kept-new' | 'finished' | 'undone' | 'left';
  /** One sentence for a person. */
  sentence: string;
}

/**
 * Settles every write that a crash cut off. The store decides: whole old or whole new is kept as it is, a torn one is
 * finished (or, while undoing, put back). Called once at start, before anything is shown; does nothing while another
 * process of ours signs in.
 */
export async function recover(ports: Ports, options: EngineOptions): Promise<Recovery[]> {
  const journal = new Journal(options.dataDir);
  const now = ports.clock.now();
  const entries = await journal.pending(now);
  await sweepTemps(options.dataDir, now);
  if (entries.length === 0) return [];
  let release: () => Promise<void>;
  try {
    release = await holdLoginLock(options.dataDir, now);
  } catch {
    return [];
  }
  try {
    const recoveries: Recovery[] = [];
    for (const entry of entries) recoveries.push(await settle(ports, options, journal, entry));
    await pruneBackups(options.dataDir, now, new Set(entries.map((entry) => entry.id)));
    return recoveries;
  } finally {
    await release();
  }
}

async function settle(
  ports: Ports,
  options: EngineOptions,
  journal: Journal,
  entry: JournalEntry,
): Promise<Recovery> {
  const { id, rowId, profileId, at } = entry;
  const said = (result: Recovery['result'], sentence: string): Recovery => ({
    rowId,
    profileId,
    at,
    result,
    sentence,
  });
  const undoing = entry.state === 'undoing';
  if (entry.state === 'intent') {
    await journal.remove(id);
    return said(
      'kept-old',
      say('A sign-in was interrupted before anything was written. The old one is in place.'),
    );
  }
  // First the permit: an owner's process that outlived the crash stops at it. Then the comparison waits for its lock.
  await journal.withdrawPermit(id);
  const backup = await readBackup(options.dataDir, id);
  const key = await existingBackupKey(ports.vault, options.dataDir);
  if (!backup || !key) return said('left', leftSentence(options, id));
  const change: ProfileChange = { id, profileId, key: key.key, before: backup.before, after: entry.after };
  const writer = writerFor(entry.target, ports);
  let holding: Holding;
  try {
    holding = await writer.compare(change);
    if (holding === 'torn' || (undoing && holding === 'after')) {
      if (undoing) await writer.restore(change);
      else {
        await journal.grantPermit(id);
        await writer.write(change, journal.permitPath(id));
      }
      const whole = await writer.compare(change);
      if (whole !== 'before' && whole !== 'after') return said('left', leftSentence(options, id));
      if (whole === 'after') await writer.agree(entry.agreement);
      await journal.remove(id);
      return whole === 'after'
        ? said('finished', say('An interrupted sign-in was finished. The new one is in place.'))
        : said('undone', say('An interrupted sign-in was undone. The old one is in place.'));
    }
    if (holding === 'after') await writer.agree(entry.agreement);
  } catch (error) {
    return said('left', leftSentence(options, id, errorView(error)));
  }
  await journal.remove(id);
  if (holding === 'absent')
    return said('kept-new', say('A sign-in was interrupted, and its entry is gone from the store since.'));
  if (holding === 'after')
    return said('kept-new', say('A sign-in was interrupted after it was written. It is in place.'));
  return holding === 'before'
    ? said('kept-old', say('A sign-in was interrupted before it was written. The old one is in place.'))
    : said('kept-new', say('A sign-in was interrupted, and another one has taken its place since.'));
}

function leftSentence(options: EngineOptions, id: string, why?: ErrorView): string {
  const reason = why ? ` ${why.sentence}${why.detail ? ` (${why.detail})` : ''}` : '';
  return say('An interrupted sign-in could not be checked yet.{reason} Backup: {backupPath}', {
    reason,
    backupPath: backupPath(options.dataDir, id),
  });
}
