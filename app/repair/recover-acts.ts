import { say } from '../language/say.ts';
import type { EngineOptions } from '../engine-contract.ts';
import { errorView } from '../model/errors.ts';
import type { Ports } from '../ports.ts';
import { ActFile, type ActRecord } from './act-file.ts';
import { ActStores } from './act-stores.ts';
import { existingBackupKey } from './backup-key.ts';
import { holdLoginLock } from './one-at-a-time.ts';

/**
 * Settles every repair that a crash cut off: where all stores hold the new state it is kept, else all go back to the old
 * one, and what is newer than both stays. Does nothing while another process of ours is at work.
 * @returns a sentence each for a person
 */
export async function recoverActs(ports: Ports, options: EngineOptions): Promise<string[]> {
  const acts = new ActFile(options.dataDir);
  const now = ports.clock.now();
  const open = await acts.open(now);
  if (open.length === 0) return [];
  let release: () => Promise<void>;
  try {
    release = await holdLoginLock(options.dataDir, now);
  } catch {
    return [];
  }
  try {
    const told: string[] = [];
    for (const record of open) told.push(await settle(ports, options, acts, record));
    await acts.prune(now);
    return told;
  } finally {
    await release();
  }
}

async function settle(
  ports: Ports,
  options: EngineOptions,
  acts: ActFile,
  record: ActRecord,
): Promise<string> {
  const what = `"${record.plan.title}"`;
  if (record.state === 'intent') {
    await acts.remove(record.id);
    return say('A repair, {what}, was interrupted before anything was written. The old state is in place.', {
      what,
    });
  }
  try {
    // First the permit: an owner's process that outlived the crash stops at it. Then the comparison waits for its lock.
    await acts.withdrawPermit(record.id);
    const key = await existingBackupKey(ports.vault, options.dataDir);
    if (!key)
      return say(
        'A repair, {what}, was interrupted and could not be checked: the key of the backups is not there.',
        { what },
      );
    const stores = new ActStores(record, key.key, ports);
    const holdings = await stores.holdings();
    if (record.state !== 'undoing' && holdings.every((holding) => holding === 'after')) {
      await acts.put({ ...record, state: 'done' });
      return say('A repair, {what}, was interrupted after it was written. It is in place.', { what });
    }
    await acts.put({ ...record, state: 'undoing' });
    const { came } = await stores.backAndLook();
    if (came === 'stuck') {
      return say(
        'A repair, {what}, was interrupted. What stood there before could not be put back whole yet.',
        { what },
      );
    }
    await acts.put({ ...record, state: 'undone' });
    return came === 'back'
      ? say('A repair, {what}, was interrupted. What stood there before is in place.', { what })
      : say('A repair, {what}, was interrupted. Something newer stands there since and was left in place.', {
          what,
        });
  } catch (error) {
    const { sentence } = errorView(error);
    return say('A repair, {what}, was interrupted and could not be settled yet. {sentence}', {
      what,
      sentence,
    });
  }
}
