/**
 * How the owner's script changes a store: the part of {@link OWNER_SCRIPT} that finds, by what the package exports and
 * not by its number, a way to read, compare and write under OpenClaw's own lock. Text, since it runs inside that package.
 *
 * `update`: `updateAuthProfileStoreWithLock` (plugin-sdk/provider-auth, 2026.4.29 and later) runs our comparison inside
 * its own lock or transaction. Up to 2026.9.6 it answers null for a lock it did not get and for a save that failed.
 *
 * `parts`: 2026.3.28 and 2026.4.11 keep that function to themselves, but export what it is made of: `withFileLock`
 * (plugin-sdk/file-lock) and `saveAuthProfileStore` (plugin-sdk/agent-runtime). The store is read as it stands, so that
 * neither the login of another program is taken in nor the main agent's profiles are copied, as their loader would.
 * Their save makes the bytes in a folder beside the store, and a rename puts them in place: 2026.3.28 itself
 * (json-file: writeFileSync) truncates the store first, and a crash in that moment would lose every profile.
 */
export const OWNER_LOCK = `
/** AUTH_STORE_LOCK_OPTIONS of 2026.3.28 and 2026.4.11. */
const LOCK = { retries: { retries: 10, factor: 2, minTimeout: 100, maxTimeout: 10000, randomize: true }, stale: 30000 };
const STAGE = '.clawlamp-stage-';
const PROFILES = 'auth-profiles.json';
const STATE = 'auth-state.json';

const fault = (code) => Object.assign(new Error(code), { code });
const folderOf = (agentDir) => agentDir ?? dirname(input.storePath);

/** Which way this package offers; what it lacks is told. */
const findWay = async () => {
  if (typeof sdk.updateAuthProfileStoreWithLock === 'function') return { name: 'update', run: byUpdate };
  const [locks, runtime] = await Promise.all(['file-lock', 'agent-runtime'].map((name) => load(name).catch(() => ({}))));
  const missing = ['updateAuthProfileStoreWithLock'];
  if (typeof locks.withFileLock !== 'function') missing.push('withFileLock');
  if (typeof runtime.saveAuthProfileStore !== 'function') missing.push('saveAuthProfileStore');
  if (missing.length > 1) return { name: null, missing };
  return { name: 'parts', missing, run: (agentDir, change) => byParts(locks, runtime, agentDir, change) };
};

/** Every profile that a store's routing state names: the owner drops those it does not find in this very store. */
const namedIn = (store) => [
  ...Object.keys(store.usageStats ?? {}),
  ...Object.values(store.order ?? {}).flat(),
  ...Object.values(store.lastGood ?? {}),
];

/** A JSON store of a later shape: every release here would take it for version 1 and write it back as that. */
const isNewer = (agentDir) => {
  const path = join(folderOf(agentDir), PROFILES);
  return input.storePath.endsWith('.json') && existsSync(path) && (recordIn(path).version ?? 1) > 1;
};

const byUpdate = async (agentDir, change) => {
  // Filled under the lock, before the owner looks at it: what stands in the state is kept as it is.
  const keep = [];
  let ran = false;
  let wanted = false;
  let newer = false;
  let thrown = null;
  const store = await sdk
    .updateAuthProfileStoreWithLock({
      // No folder means the store that agents inherit from.
      agentDir: agentDir ?? undefined,
      sharedStoreWrite: true,
      saveOptions: {
        filterExternalAuthProfiles: false,
        syncExternalCli: false,
        preserveStateProfileIds: keep,
        preserveOrderProfileIds: keep,
      },
      updater: (current) => {
        ran = true;
        newer = isNewer(agentDir);
        if (newer) return false;
        keep.push(...namedIn(current));
        wanted = change(current);
        keep.push(...namedIn(current));
        return wanted;
      },
    })
    .catch((error) => {
      thrown = error;
      return null;
    });
  if (newer) throw fault('NEWER');
  if (store && ran) return;
  refuse(folderOf(agentDir), thrown, ran && wanted);
};

const byParts = async (locks, runtime, agentDir, change) => {
  const folder = realpathSync(folderOf(agentDir));
  let ran = false;
  let saving = false;
  try {
    await locks.withFileLock(join(folder, PROFILES), LOCK, async () => {
      ran = true;
      sweepStages(folder);
      const store = { ...storeIn(join(folder, PROFILES)), ...stateIn(join(folder, STATE)) };
      if (!change(store)) return;
      saving = true;
      const stage = mkdtempSync(join(folder, STAGE));
      try {
        runtime.saveAuthProfileStore(store, stage, { filterExternalAuthProfiles: false, syncExternalCli: false });
        for (const name of [PROFILES, STATE]) place(join(stage, name), join(folder, name));
      } finally {
        rmSync(stage, { recursive: true, force: true });
      }
    });
  } catch (error) {
    if (ran && !saving) throw error;
    refuse(folder, error, saving);
  }
};

/** Puts a made file where it belongs, whole or not at all; one that changed nothing is left alone. */
const place = (made, wanted) => {
  if (!existsSync(made)) return;
  const target = existsSync(wanted) ? realpathSync(wanted) : wanted;
  if (existsSync(target) && readFileSync(made).equals(readFileSync(target))) return;
  const file = openSync(made, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(made, target);
};

const recordIn = (path) => {
  let value;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw fault('UNREADABLE');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault('UNREADABLE');
  return value;
};
const storeIn = (path) => {
  const store = recordIn(path);
  const profiles = store.profiles;
  if ((store.version ?? 1) > 1) throw fault('NEWER');
  if (typeof profiles !== 'object' || profiles === null) throw fault('UNREADABLE');
  // A store with sidecars was made by another release: this one would lose its tokens.
  if (Object.values(profiles).some((one) => one && 'oauthRef' in one)) throw fault('UNREADABLE');
  return store;
};
const stateIn = (path) => {
  if (!existsSync(path)) return {};
  const { order, lastGood, usageStats } = recordIn(path);
  return Object.fromEntries(Object.entries({ order, lastGood, usageStats }).filter(([, value]) => value !== undefined));
};

/** Folders of ours that a killed run left; nobody else of ours is at work while the lock is held. */
const sweepStages = (folder) => {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(STAGE)) rmSync(join(folder, name), { recursive: true, force: true });
  }
};

/** Half-written files that a killed writer of this store left, told by the new tokens in them. */
const sweepHalfWritten = (tokens) => {
  const folder = dirname(input.storePath);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    const facts = lstatSync(path, { throwIfNoEntry: false });
    if (!/\\.tmp$/.test(name) || !facts?.isFile() || facts.size > 16777216) continue;
    const bytes = readFileSync(path);
    if (tokens.some((token) => token && bytes.includes(token))) rmSync(path, { force: true });
  }
};

/** Why nothing was saved, as far as it can be told from outside: the owner swallows the reason. */
const refuse = (folder, error, saving) => {
  const code = String(error?.code ?? '');
  if (/ENOSPC|SQLITE_FULL/.test(code) || error?.errcode === 13) throw fault('FULL');
  if (/EROFS|EACCES|EPERM|SQLITE_READONLY/.test(code)) throw fault('READ_ONLY');
  for (const path of [folder, input.storePath]) {
    try {
      accessSync(path, constants.W_OK);
    } catch (denied) {
      if (denied.code !== 'ENOENT') throw fault('READ_ONLY');
    }
  }
  if (saving && statfsSync(folder).bavail * statfsSync(folder).bsize < 65536) throw fault('FULL');
  if (saving) throw error ?? fault('UNSAVED');
  if (error && !/lock|busy/i.test(code + ' ' + error.message)) throw error;
  throw fault('LOCKED');
};
`;
