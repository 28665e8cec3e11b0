import { existsSync } from 'node:fs';
import { partsHolding, sameParts, type Part } from '../store-entries.ts';
import type { EntriesState, WriteResult } from '../store-writer.ts';
import { openParts, sealFor } from './boxes.ts';
import { fault } from './faults.ts';
import type { Fits, Question, Written } from './protocol.ts';
import type { SdkPackage, SessionEntry, SessionStore } from './sdk.ts';

/**
 * Sessions that are bound to a profile: what lists, compares and changes their binding through OpenClaw's own session store
 * (2026.9.6). Of a session only its key and its binding are touched or kept.
 */
const BINDING = ['authProfileOverride', 'authProfileOverrideSource', 'authProfileOverrideCompactionCount'];

/** The session store of a package. @throws fault CLAWLAMP_LACKS where it has none that can be changed */
export async function sessionStore({ load }: SdkPackage): Promise<SessionStore> {
  const store = await load('session-store-runtime').catch((): Partial<SessionStore> => ({}));
  const { listSessionEntries, patchSessionEntry } = store;
  if (typeof listSessionEntries !== 'function' || typeof patchSessionEntry !== 'function')
    throw fault('CLAWLAMP_LACKS');
  return { listSessionEntries, patchSessionEntry };
}

function sessionsNow(store: SessionStore, agentId: string | undefined): Map<string, SessionEntry> {
  const entries = store.listSessionEntries({ agentId, readOnly: true });
  return new Map(entries.map(({ sessionKey, entry }) => [sessionKey, entry]));
}

function asPart(key: string, entry: SessionEntry | undefined): Part {
  const named = BINDING.filter((name) => entry?.[name] !== undefined);
  const value = Object.fromEntries(named.map((name) => [name, entry?.[name]]));
  const has = typeof value.authProfileOverride === 'string';
  return { part: 'chats', key, has, value: has ? value : null, keys: null };
}

/** Without a word on it, a compaction count tells OpenClaw's own choice (resolveSessionAuthProfileOverrideSource). */
function byPerson(entry: SessionEntry): boolean {
  return entry.authProfileOverrideSource
    ? entry.authProfileOverrideSource !== 'auto'
    : entry.authProfileOverrideCompactionCount === undefined;
}

/** The sessions that a person bound to the profiles of these edits, as they are and unbound. */
export async function chatsSnapshot(question: Question<'chatsSnapshot'>, owner: SdkPackage): Promise<Fits> {
  const wanted = new Set<unknown>(question.edits.map((edit) => edit.key));
  const before = [...sessionsNow(await sessionStore(owner), question.agentId)]
    .filter(([, entry]) => wanted.has(entry.authProfileOverride) && byPerson(entry))
    .map(([key, entry]) => asPart(key, entry));
  if (before.length === 0) return { fits: false };
  const after = before.map((part) => ({ ...part, has: false, value: null }));
  return {
    fits: true,
    before: sealFor(question, 'before', before),
    after: sealFor(question, 'after', after),
  };
}

export async function chatsCompare(
  question: Question<'chatsCompare'>,
  owner: SdkPackage,
): Promise<{ holding: EntriesState }> {
  const sessions = sessionsNow(await sessionStore(owner), question.agentId);
  const { before, after } = openParts(question);
  // A session that is gone needs nothing and can be given nothing back.
  const there = ({ key }: Part): boolean => sessions.has(key);
  const now = before.filter(there).map(({ key }) => asPart(key, sessions.get(key)));
  return { holding: partsHolding(now, before.filter(there), after.filter(there)) };
}

/** Binds the sessions as they shall be (`back`: as they were), each that still is the other. */
export async function chatsWrite(question: Question<'chatsWrite'>, owner: SdkPackage): Promise<Written> {
  const { agentId, permit } = question;
  const store = await sessionStore(owner);
  const sessions = sessionsNow(store, agentId);
  const { before, after } = openParts(question);
  const [old, wanted] = question.back ? [after, before] : [before, after];
  let result: WriteResult = 'written';
  for (const [at, part] of wanted.entries()) {
    if (!sessions.has(part.key)) continue;
    if (permit && !existsSync(permit)) return { result: 'revoked' };
    await store.patchSessionEntry({
      agentId,
      sessionKey: part.key,
      preserveActivity: true,
      skipMaintenance: true,
      requireWriteSuccess: true,
      update: (entry) => {
        const now = asPart(part.key, entry);
        if (sameParts([now], [part])) return null;
        if (!sameParts([now], old.slice(at, at + 1))) {
          result = 'changed';
          return null;
        }
        const value = part.value as SessionEntry | null;
        return Object.fromEntries(BINDING.map((name) => [name, value?.[name]]));
      },
    });
  }
  return { result };
}
