import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { holdingOf, renewed, type Credential } from '../credential-change.ts';
import { partsIn } from '../store-entries.ts';
import type { StoreState, WriteResult } from '../store-writer.ts';
import type { SealedBox } from '../../../platform/sealing/sealed-text.ts';
import { openProfile, sealFor } from './boxes.ts';
import { sweepHalfWritten } from './files.ts';
import type { UnderLock } from './lock.ts';
import type { Question, Written } from './protocol.ts';

/** An absent token and an empty one are the same. */
export const sameToken = (a: unknown, b: unknown): boolean => (a || null) === (b || null);

/** The credential and its state, sealed, where the store still holds the expected tokens; else null. */
export async function snapshot(
  question: Question<'snapshot'>,
  underLock: UnderLock,
): Promise<{ box: SealedBox | null; taken: SealedBox | null }> {
  const { id, key, profileId, expect, also } = question;
  let box: SealedBox | null = null;
  let taken: SealedBox | null = null;
  await underLock(question.agentDir, (store) => {
    const credential = store.profiles?.[profileId];
    if (
      credential &&
      sameToken(credential.access, expect.access) &&
      sameToken(credential.refresh, expect.refresh)
    ) {
      box = sealFor({ id, key }, 'before', { credential, usage: store.usageStats?.[profileId] ?? null });
      if (also) taken = sealFor({ id: also.id, key }, 'before', partsIn(store, also.wanted));
    }
    return false;
  });
  return { box, taken };
}

/** What the store holds of the two sides. Half-written files with the new tokens are swept on the way. */
export async function compare(
  question: Question<'compare'>,
  underLock: UnderLock,
): Promise<{ holding: StoreState }> {
  const { before, after } = openProfile(question);
  let holding: StoreState = 'absent';
  sweepHalfWritten(dirname(question.storePath), [after.access, after.refresh]);
  await underLock(question.agentDir, (store) => {
    holding = holdingOf(store.profiles?.[question.profileId], before, after);
    return false;
  });
  return { holding };
}

/** Puts the new sign-in in, where the old one (or half of the new one) stands and the permit file still does. */
export async function write(
  question: Question<'write'>,
  underLock: UnderLock,
  knowsPlan: boolean,
): Promise<Written> {
  const { before, after } = openProfile(question);
  let result: WriteResult = 'changed';
  await underLock(question.agentDir, (store) => {
    const profiles = store.profiles ?? {};
    const current = profiles[question.profileId];
    const holding = holdingOf(current, before, after);
    if (holding === 'after') result = 'written';
    if (!current || (holding !== 'before' && holding !== 'torn')) return false;
    if (!existsSync(question.permit)) {
      result = 'revoked';
      return false;
    }
    profiles[question.profileId] = renewed(current, after, knowsPlan);
    result = 'written';
    return true;
  });
  return { result };
}

/** Puts the old sign-in back, where the new one (or half of it) stands. */
export async function restore(question: Question<'restore'>, underLock: UnderLock): Promise<Written> {
  const { profileId } = question;
  const { before, after } = openProfile(question);
  let result: WriteResult = 'changed';
  const put = (credential: Credential): Promise<void> =>
    underLock(question.agentDir, (store) => {
      const profiles = store.profiles ?? {};
      const holding = holdingOf(profiles[profileId], before, after);
      if (holding === 'before') result = 'written';
      if (holding !== 'after' && holding !== 'torn') return false;
      profiles[profileId] = credential;
      result = 'written';
      return true;
    });
  if (!before.oauthRef || before.access || before.refresh) {
    await put(before);
    return { result };
  }
  // The owner could not read the old sidecar and would keep the new one under the same name: first detach it,
  // which makes the owner remove it, then put the old reference back.
  const detached = { ...before };
  delete detached.oauthRef;
  await put(detached);
  if ((result as WriteResult) !== 'written') return { result };
  await underLock(question.agentDir, (store) => {
    store.profiles = { ...store.profiles, [profileId]: before };
    return true;
  });
  return { result };
}
