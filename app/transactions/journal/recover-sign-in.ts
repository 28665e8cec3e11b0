import { join } from 'node:path';
import { several, told, type Words } from '../../model/told.ts';
import type { EngineOptions } from '../../model/engine.ts';
import { AppError, errorView, inBrackets, type FoundError } from '../../model/errors.ts';
import type { ErrorCode } from '../../model/error-codes.ts';
import type { OpenClawInstall } from '../../openclaw/discovery/install.ts';
import type { Ports } from '../../platform/ports.ts';
import { keyFinder, oldKeyFinder, placesNow, type By } from './believe.ts';
import type { Secret } from '../../model/secret.ts';
import { sealLabel, unseal } from '../../platform/sealing/sealed-box.ts';
import { backupPath, pruneBackups, readBackup } from './backup.ts';
import { sweepTemps } from '../../platform/durable-file.ts';
import { Journal, type JournalEntry } from './journal.ts';
import { holdLoginLock } from '../../platform/process-lock.ts';
import { writerFor } from '../../openclaw/write/choose-writer.ts';
import type { StoreState, ProfileChange } from '../../openclaw/write/store-writer.ts';
import { areAgentsOf, placeOf, targetAt } from '../../openclaw/write/write-target.ts';

/** What was found after a crash, and what was done about it. */
export interface Recovery {
  rowId: string;
  profileId: string;
  /** Epoch ms of the click. */
  at: number;
  /** `kept-old`, `kept-new`: the store was whole. `finished`, `undone`: we did it. `left`: it could not be settled now. */
  result: 'kept-old' | 'kept-new' | 'finished' | 'undone' | 'left';
  /** One sentence for a person. */
  sentence: Words;
}

/** Takes the id of a change that stays open for now, and why. */
export type LeftOpen = (id: string, why: ErrorCode) => void;

/**
 * Settles every write that a crash cut off. The store decides: whole old or whole new is kept as it is, a torn one is
 * finished (or, while undoing, put back). Called at start, before anything is shown, and when a person wants it; does nothing
 * while another process of ours signs in. Only an entry that its key vouches for is acted on, by the program of its OpenClaw as
 * it is found now.
 * @param only id of the one to settle, or null for all
 */
export async function recover(
  ports: Ports,
  options: EngineOptions,
  by: By = 'start',
  only: string | null = null,
  left: LeftOpen = () => {},
): Promise<Recovery[]> {
  const journal = new Journal(options.dataDir);
  const now = ports.clock.now();
  const entries = (await journal.pending(now)).filter(({ id }) => only === null || id === only);
  // Also of a run that ended before it wrote anything down: a temp file may hold the key of the backups.
  for (const part of ['', 'keys', 'backups']) await sweepTemps(join(options.dataDir, part), now);
  if (entries.length === 0) return [];
  let release: () => Promise<void>;
  try {
    release = await holdLoginLock(options.dataDir, now);
  } catch {
    return [];
  }
  try {
    const places = await placesNow(ports, options);
    const recoveries: Recovery[] = [];
    for (const entry of entries) {
      recoveries.push(await settle({ ports, options, by, journal, places, left }, entry));
    }
    await pruneBackups(options.dataDir, now, new Set((await journal.all()).map((entry) => entry.id)));
    return recoveries;
  } finally {
    await release();
  }
}

interface CrashRecovery {
  ports: Ports;
  options: EngineOptions;
  by: By;
  journal: Journal;
  places: readonly OpenClawInstall[];
  left: LeftOpen;
}

/** @param shown the entry as it reads, before anything vouches for it */
async function settle(settling: CrashRecovery, shown: JournalEntry): Promise<Recovery> {
  const { ports, options, by, journal, places, left } = settling;
  const { id, rowId, profileId, at } = shown;
  const said = (result: Recovery['result'], sentence: Words): Recovery => ({
    rowId,
    profileId,
    at,
    result,
    sentence,
  });
  let holding: StoreState;
  // One that cannot be closed now is told and stays; those behind it are settled all the same.
  try {
    if (shown.state === 'intent') {
      await journal.remove(id);
      return said(
        'kept-old',
        told('A sign-in was interrupted before anything was written. The old one is in place.'),
      );
    }
    // First the permit: an owner's process that outlived the crash stops at it. Then the comparison waits for its lock.
    await journal.withdrawPermit(id);
    const older = oldKeyFinder(ports, options, by, opensEntry);
    const { record: entry, key } = await journal.believed(id, keyFinder(ports, options, by), older);
    const backup = await readBackup(options.dataDir, id);
    if (!backup) throw new AppError('BACKUP_FAILED', backupPath(options.dataDir, id));
    const place = placeOf(entry, [entry.target], places);
    const { lockoutDirs, selectionDir } = entry.agreement;
    if (!areAgentsOf([...lockoutDirs, selectionDir], place)) throw new AppError('STORE_CHANGED');
    const writer = writerFor(targetAt(entry.target, place, ports), ports);
    const change: ProfileChange = { id, profileId, key: key.key, before: backup.before, after: entry.after };
    const undoing = entry.state === 'undoing';
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
        ? said('finished', told('An interrupted sign-in was finished. The new one is in place.'))
        : said('undone', told('An interrupted sign-in was undone. The old one is in place.'));
    }
    if (holding === 'after') await writer.agree(entry.agreement);
    await journal.remove(id);
  } catch (error) {
    const view = errorView(error);
    left(id, view.code);
    return said('left', leftSentence(options, id, view));
  }
  if (holding === 'absent')
    return said('kept-new', told('A sign-in was interrupted, and its entry is gone from the store since.'));
  if (holding === 'after')
    return said('kept-new', told('A sign-in was interrupted after it was written. It is in place.'));
  return holding === 'before'
    ? said('kept-old', told('A sign-in was interrupted before it was written. The old one is in place.'))
    : said('kept-new', told('A sign-in was interrupted, and another one has taken its place since.'));
}

function opensEntry(key: Secret, { id, after }: JournalEntry): boolean {
  return unseal(key, sealLabel(id, 'after'), after) !== null;
}

function leftSentence(options: EngineOptions, id: string, why?: FoundError): Words {
  const reason = why ? several([' ', why.sentence, inBrackets(why.detail)]) : '';
  return told('An interrupted sign-in could not be checked yet.{reason} Backup: {backupPath}', {
    reason,
    backupPath: backupPath(options.dataDir, id),
  });
}
