import { agree } from './agree.ts';
import { partsCompare, partsSnapshot, partsTake, partsWrite } from './entries.ts';
import { classOf } from './faults.ts';
import { findWay, type Way } from './lock.ts';
import { compare, restore, snapshot, write } from './profile.ts';
import type { Answer, Question } from './protocol.ts';
import type { SdkPackage, ProviderAuth } from './sdk.ts';
import { chatsCompare, chatsSnapshot, chatsWrite, sessionStore } from './sessions.ts';

/**
 * Carries out one question inside the owner's package. Every store access goes through `underLock`, so the comparison and
 * the change happen under OpenClaw's own lock (JSON stores) or transaction (SQLite).
 */
export async function answerTo(question: Question, owner: SdkPackage): Promise<Answer> {
  let auth: ProviderAuth;
  try {
    auth = await owner.load('provider-auth');
  } catch (error) {
    const node = process.version;
    return { ok: false, why: 'load', ...classOf(error), node, wants: owner.wantsNode };
  }
  const way = await findWay(question, auth, owner);
  if (!way.name) return { ok: false, why: 'capability', missing: way.missing };
  try {
    return { ok: true, ...(await carryOut(question, owner, auth, way)) };
  } catch (error) {
    // A message of foreign code may quote what it was given: only its class and code are told.
    return { ok: false, why: 'failed', ...classOf(error) };
  }
}

async function carryOut(
  question: Question,
  owner: SdkPackage,
  auth: ProviderAuth,
  { name, lacks, underLock }: Way,
): Promise<object> {
  const { version } = owner;
  const node = process.version;
  switch (question.op) {
    case 'probe':
      return { version, node, way: name, lacks };
    case 'snapshot':
      return snapshot(question, underLock);
    case 'compare':
      return compare(question, underLock);
    case 'write':
      return write(question, underLock, typeof auth.buildOpenAICodexCredentialExtra === 'function');
    case 'restore':
      return restore(question, underLock);
    case 'agree':
      return agree(question, underLock, owner);
    case 'partsSnapshot':
      return partsSnapshot(question, underLock);
    case 'partsTake':
      return partsTake(question, underLock);
    case 'partsCompare':
      return partsCompare(question, underLock);
    case 'partsWrite':
      return partsWrite(question, underLock);
    case 'chatsProbe':
      await sessionStore(owner);
      return { version, node, way: 'sessions', lacks: [] };
    case 'chatsSnapshot':
      return chatsSnapshot(question, owner);
    case 'chatsCompare':
      return chatsCompare(question, owner);
    case 'chatsWrite':
      return chatsWrite(question, owner);
    default:
      throw new TypeError('not a question');
  }
}
