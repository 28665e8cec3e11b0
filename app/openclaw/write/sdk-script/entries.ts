import { existsSync } from 'node:fs';
import type { SealedBox } from '../../../platform/sealing/sealed-text.ts';
import { hasLockout } from '../credential-change.ts';
import { editedParts, partsHolding, partsIn, putParts, sameValue, type Part } from '../store-entries.ts';
import type { EntriesState, WriteResult } from '../store-writer.ts';
import { openParts, sealFor } from './boxes.ts';
import type { UnderLock } from './lock.ts';
import { sameToken } from './profile.ts';
import type { Fits, Question, ToldEdit, Written } from './protocol.ts';

/**
 * Single entries of a store, for repairs: what takes their state, changes them, and puts them back, each time compared under
 * OpenClaw's own lock.
 */
export async function partsSnapshot(
  question: Question<'partsSnapshot'>,
  underLock: UnderLock,
): Promise<Fits> {
  let answer: Fits = { fits: false };
  await underLock(question.agentDir, (store) => {
    const before = partsIn(store, question.edits);
    if (question.edits.every((edit, at) => fits(edit, before[at]))) {
      const after = editedParts(before, question.edits);
      answer = {
        fits: true,
        before: sealFor(question, 'before', before),
        after: sealFor(question, 'after', after),
      };
    }
    return false;
  });
  return answer;
}

/** Whether an entry still is what the plan read. */
function fits({ held, to, expect }: ToldEdit, part: Part | undefined): boolean {
  if (!part) return false;
  const record = part.value as Record<string, unknown>;
  if (held)
    return part.has && sameToken(record.access, held.access) && sameToken(record.refresh, held.refresh);
  if (to.is === 'without-lockout') return part.has && hasLockout(record);
  const now = part.has ? part.value : null;
  return (expect ?? []).some((value) => sameValue(now, value));
}

/** Takes entries down as they stand. */
export async function partsTake(
  question: Question<'partsTake'>,
  underLock: UnderLock,
): Promise<{ box: SealedBox | null }> {
  let box: SealedBox | null = null;
  await underLock(question.agentDir, (store) => {
    box = sealFor(question, question.role, partsIn(store, question.wanted));
    return false;
  });
  return { box };
}

export async function partsCompare(
  question: Question<'partsCompare'>,
  underLock: UnderLock,
): Promise<{ holding: EntriesState }> {
  const { before, after } = openParts(question);
  let holding: EntriesState = 'other';
  await underLock(question.agentDir, (store) => {
    holding = partsHolding(partsIn(store, before), before, after);
    return false;
  });
  return { holding };
}

/** Makes the entries what they shall be (`back`: what they were), where they still are the other and the permit stands. */
export async function partsWrite(question: Question<'partsWrite'>, underLock: UnderLock): Promise<Written> {
  const { before, after } = openParts(question);
  const [old, wanted] = question.back ? [after, before] : [before, after];
  let result: WriteResult = 'changed';
  await underLock(question.agentDir, (store) => {
    const holding = partsHolding(partsIn(store, wanted), old, wanted);
    if (holding === 'after') result = 'written';
    if (holding !== 'before' && holding !== 'torn') return false;
    if (question.permit && !existsSync(question.permit)) {
      result = 'revoked';
      return false;
    }
    putParts(store, wanted);
    result = 'written';
    return true;
  });
  return { result };
}
