import { accessSync, constants, mkdtempSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fault } from './faults.ts';
import { isLaterStore, PROFILES, putInPlace, STAGE, STATE, stateIn, storeIn, sweepStages } from './files.ts';
import type { Question, Questions } from './protocol.ts';
import type { AgentRuntime, AuthProfileStore, FileLock, SdkPackage, ProviderAuth } from './sdk.ts';

/** Looks at a store and may change it in place; true when it is to be saved. */
type Change = (store: AuthProfileStore) => boolean;

/**
 * Runs a change under OpenClaw's own lock.
 * @param agentDir folder of the agent whose store it is, or null for the store that agents inherit from
 * @throws fault LOCKED, FULL, READ_ONLY, UNREADABLE, NEWER, or what the owner threw
 */
export type UnderLock = (agentDir: string | null, change: Change) => Promise<void>;

/** A way to change a store: its name, what the package lacks of a better one, and the way itself. */
export interface Way {
  name: 'update' | 'parts';
  lacks: string[];
  underLock: UnderLock;
}

/** AUTH_STORE_LOCK_OPTIONS of 2026.3.28 and 2026.4.11. */
const LOCK = {
  retries: { retries: 10, factor: 2, minTimeout: 100, maxTimeout: 10_000, randomize: true },
  stale: 30_000,
};

const WITHOUT_EXTERNALS = { filterExternalAuthProfiles: false, syncExternalCli: false };

/** Questions that look at a store and never save it. */
const READS: ReadonlySet<keyof Questions> = new Set<keyof Questions>([
  'snapshot',
  'compare',
  'partsSnapshot',
  'partsTake',
  'partsCompare',
]);

/** Less room than this is none: the owner makes a second file before it drops the first. */
const NO_ROOM_BYTES = 65_536;

/**
 * Which way a package offers to read, compare and write under its own lock, by what it exports and not by its number;
 * what it lacks is told where it offers none.
 *
 * `update`: `updateAuthProfileStoreWithLock` (plugin-sdk/provider-auth, 2026.4.29 and later) runs our comparison inside
 * its own lock or transaction. `upsertAuthProfileWithLock` would not do: 2026.9.6 answers null and writes nothing when the
 * profile already holds another grant.
 *
 * `parts`: 2026.3.28 and 2026.4.11 keep that function to themselves, but export what it is made of: `withFileLock`
 * (plugin-sdk/file-lock) and `saveAuthProfileStore` (plugin-sdk/agent-runtime). The store is read as it stands, so that
 * neither the login of another program is taken in nor the main agent's profiles are copied, as their loader would.
 * Their save makes the bytes in a folder beside the store, and a rename puts them in place: 2026.3.28 itself
 * (json-file: writeFileSync) truncates the store first, and a crash in that moment would lose every profile.
 * The save is looked for only where the question may need it: loading agent-runtime takes ten times as long as all else
 * (2026.3.28: 1.2 s of CPU to 0.13 s).
 */
export async function findWay(
  { op, storePath }: Pick<Question, 'op' | 'storePath'>,
  auth: ProviderAuth,
  { load }: SdkPackage,
): Promise<Way | { name: null; missing: string[] }> {
  const update = auth.updateAuthProfileStoreWithLock;
  if (typeof update === 'function') {
    return {
      name: 'update',
      lacks: [],
      underLock: (agentDir, change) => byUpdate(update, storePath, agentDir, change),
    };
  }
  const [{ withFileLock }, { saveAuthProfileStore }] = await Promise.all([
    load('file-lock').catch((): FileLock => ({})),
    READS.has(op) ? NO_SAVE : load('agent-runtime').catch((): AgentRuntime => ({})),
  ]);
  const missing = ['updateAuthProfileStoreWithLock'];
  if (typeof withFileLock !== 'function') missing.push('withFileLock');
  if (typeof saveAuthProfileStore !== 'function') missing.push('saveAuthProfileStore');
  if (!withFileLock || !saveAuthProfileStore || missing.length > 1) return { name: null, missing };
  const parts = { withFileLock, saveAuthProfileStore };
  return {
    name: 'parts',
    lacks: missing,
    underLock: (agentDir, change) => byParts(parts, storePath, agentDir, change),
  };
}

const NO_SAVE: Required<Pick<AgentRuntime, 'saveAuthProfileStore'>> = {
  saveAuthProfileStore: () => {
    throw new TypeError('a question that reads has nothing to save');
  },
};

/** Every profile that a store's routing state names: the owner drops those it does not find in this very store. */
function namedIn(store: AuthProfileStore): string[] {
  return [
    ...Object.keys(store.usageStats ?? {}),
    ...Object.values(store.order ?? {}).flat(),
    ...Object.values(store.lastGood ?? {}),
  ];
}

async function byUpdate(
  update: NonNullable<ProviderAuth['updateAuthProfileStoreWithLock']>,
  storePath: string,
  agentDir: string | null,
  change: Change,
): Promise<void> {
  const folder = agentDir ?? dirname(storePath);
  // Filled under the lock, before the owner looks at it: what stands in the state is kept as it is.
  const keep: string[] = [];
  const seen = { ran: false, wanted: false, newer: false };
  let thrown: unknown = null;
  const store = await update({
    // No folder means the store that agents inherit from.
    agentDir: agentDir ?? undefined,
    sharedStoreWrite: true,
    saveOptions: { ...WITHOUT_EXTERNALS, preserveStateProfileIds: keep, preserveOrderProfileIds: keep },
    updater: (current) => {
      seen.ran = true;
      seen.newer = storePath.endsWith('.json') && isLaterStore(join(folder, PROFILES));
      if (seen.newer) return false;
      keep.push(...namedIn(current));
      seen.wanted = change(current);
      keep.push(...namedIn(current));
      return seen.wanted;
    },
  }).catch((error: unknown) => {
    thrown = error;
    return null;
  });
  if (seen.newer) throw fault('NEWER');
  if (store && seen.ran) return;
  refuse(folder, storePath, thrown, seen.ran && seen.wanted);
}

async function byParts(
  {
    withFileLock,
    saveAuthProfileStore,
  }: Required<FileLock> & Pick<Required<AgentRuntime>, 'saveAuthProfileStore'>,
  storePath: string,
  agentDir: string | null,
  change: Change,
): Promise<void> {
  const folder = realpathSync(agentDir ?? dirname(storePath));
  const seen = { ran: false, saving: false };
  try {
    await withFileLock(join(folder, PROFILES), LOCK, async () => {
      seen.ran = true;
      sweepStages(folder);
      const store = { ...storeIn(join(folder, PROFILES)), ...stateIn(join(folder, STATE)) };
      if (!change(store)) return;
      seen.saving = true;
      const stage = mkdtempSync(join(folder, STAGE));
      try {
        saveAuthProfileStore(store, stage, WITHOUT_EXTERNALS);
        for (const name of [PROFILES, STATE]) putInPlace(join(stage, name), join(folder, name));
      } finally {
        rmSync(stage, { recursive: true, force: true });
      }
    });
  } catch (error) {
    if (seen.ran && !seen.saving) throw error;
    refuse(folder, storePath, error, seen.saving);
  }
}

/**
 * Why nothing was saved, as far as it can be told from outside: the owner swallows the reason.
 * @param error what it threw, or null
 * @param saving whether it had been told to save
 */
function refuse(folder: string, storePath: string, error: unknown, saving: boolean): never {
  const told = error as { code?: unknown; errcode?: unknown; message?: unknown } | null;
  const code = typeof told?.code === 'string' ? told.code : '';
  // 13 is SQLITE_FULL, by the name that node:sqlite gives it.
  if (/ENOSPC|SQLITE_FULL/.test(code) || told?.errcode === 13) throw fault('FULL');
  if (/EROFS|EACCES|EPERM|SQLITE_READONLY/.test(code)) throw fault('READ_ONLY');
  for (const path of [folder, storePath]) {
    try {
      accessSync(path, constants.W_OK);
    } catch (denied) {
      if ((denied as NodeJS.ErrnoException).code !== 'ENOENT') throw fault('READ_ONLY');
    }
  }
  if (saving) {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < NO_ROOM_BYTES) throw fault('FULL');
    throw told ?? fault('UNSAVED');
  }
  if (told && !/lock|busy/i.test(`${code} ${String(told.message)}`)) throw told;
  throw fault('LOCKED');
}
