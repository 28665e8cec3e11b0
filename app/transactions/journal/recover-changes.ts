import { several, told, type Words } from '../../model/told.ts';
import type { EngineOptions } from '../../model/engine.ts';
import { errorView } from '../../model/errors.ts';
import type { OpenClawInstall } from '../../openclaw/discovery/install.ts';
import type { Ports } from '../../platform/ports.ts';
import { actWords } from './change-facts.ts';
import { ActFile, opensRecord, type ActRecord } from './change-records.ts';
import { ActStores } from './change-stores.ts';
import { keyFinder, oldKeyFinder, placesNow, type By } from './believe.ts';
import { holdLoginLock } from '../../platform/process-lock.ts';
import { partsWriterFor } from '../../openclaw/write/entries-writer.ts';
import type { LeftOpen } from './recover-sign-in.ts';
import { placeOf, targetAt } from '../../openclaw/write/write-target.ts';

/**
 * Settles every repair that a crash cut off: where all stores hold the new state it is kept, else all go back to the old
 * one, and what is newer than both stays. Does nothing while another process of ours is at work. Only a record that its key
 * vouches for is acted on, by the program of its OpenClaw as it is found now.
 * @param only id of the one to settle, or null for all
 * @param left takes those that stay open, and why
 * @returns a sentence each for a person
 */
export async function recoverActs(
  ports: Ports,
  options: EngineOptions,
  by: By = 'start',
  only: string | null = null,
  left: LeftOpen = () => {},
): Promise<Words[]> {
  const acts = new ActFile(options.dataDir);
  const now = ports.clock.now();
  const open = (await acts.open(now)).filter(({ id }) => only === null || id === only);
  if (open.length === 0) return [];
  let release: () => Promise<void>;
  try {
    release = await holdLoginLock(options.dataDir, now);
  } catch {
    return [];
  }
  try {
    const places = await placesNow(ports, options);
    const settled: Words[] = [];
    for (const record of open) settled.push(await settle({ ports, options, by, acts, places, left }, record));
    await acts.prune(now).catch(() => {});
    return settled;
  } finally {
    await release();
  }
}

interface CrashRecovery {
  ports: Ports;
  options: EngineOptions;
  by: By;
  acts: ActFile;
  places: readonly OpenClawInstall[];
  left: LeftOpen;
}

/** @param shown the record as it reads, before anything vouches for it */
async function settle(settling: CrashRecovery, shown: ActRecord): Promise<Words> {
  const { ports, options, by, acts, places, left } = settling;
  const what = several(['"', actWords(shown.plan).title, '"']);
  // One that cannot be closed now is told and stays; those behind it are settled all the same.
  try {
    if (shown.state === 'intent') {
      await acts.remove(shown.id);
      return told(
        'A repair, {what}, was interrupted before anything was written. The old state is in place.',
        { what },
      );
    }
    // First the permit: an owner's process that outlived the crash stops at it. Then the comparison waits for its lock.
    await acts.withdrawPermit(shown.id);
    const older = oldKeyFinder(ports, options, by, opensRecord);
    const { record, key } = await acts.believed(shown.id, keyFinder(ports, options, by), older);
    const place = placeOf(
      record,
      record.stores.map(({ target }) => target),
      places,
    );
    const writers = record.stores.map(({ target }) => partsWriterFor(targetAt(target, place, ports), ports));
    const stores = new ActStores(record, key.key, writers);
    const holdings = await stores.holdings();
    if (record.state !== 'undoing' && holdings.every((holding) => holding === 'after')) {
      await acts.put({ ...record, state: 'done' }, key);
      return told('A repair, {what}, was interrupted after it was written. It is in place.', { what });
    }
    await acts.put({ ...record, state: 'undoing' }, key);
    const { came } = await stores.backAndLook();
    if (came === 'stuck') {
      return told(
        'A repair, {what}, was interrupted. What stood there before could not be put back whole yet.',
        { what },
      );
    }
    await acts.put({ ...record, state: 'undone' }, key);
    return came === 'back'
      ? told('A repair, {what}, was interrupted. What stood there before is in place.', { what })
      : told('A repair, {what}, was interrupted. Something newer stands there since and was left in place.', {
          what,
        });
  } catch (error) {
    const { code, sentence } = errorView(error);
    left(shown.id, code);
    return told('A repair, {what}, was interrupted and could not be settled yet. {sentence}', {
      what,
      sentence,
    });
  }
}
