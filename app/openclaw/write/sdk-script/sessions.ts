/**
 * What the owner's script does with chats that are bound to a profile: the part of {@link OWNER_SCRIPT} that lists, compares
 * and changes their binding through OpenClaw's own session store (plugin-sdk/session-store-runtime: `listSessionEntries`,
 * `patchSessionEntry`, 2026.9.6). Text, since it runs inside that package. Of a chat only its key and its binding are
 * touched or kept.
 */
export const OWNER_CHATS = `
const BINDING = ['authProfileOverride', 'authProfileOverrideSource', 'authProfileOverrideCompactionCount'];
const bindingOf = (entry) =>
  Object.fromEntries(BINDING.filter((name) => entry?.[name] !== undefined).map((name) => [name, entry[name]]));
const chatPart = (key, entry) => {
  const value = bindingOf(entry);
  const has = typeof value.authProfileOverride === 'string';
  return { part: 'chats', key, has, value: has ? value : null, keys: null };
};
/** Without a word on it, a compaction count tells OpenClaw's own choice (resolveSessionAuthProfileOverrideSource). */
const byPerson = (entry) =>
  entry.authProfileOverrideSource
    ? entry.authProfileOverrideSource !== 'auto'
    : entry.authProfileOverrideCompactionCount === undefined;

const chatStore = async () => {
  const store = await load('session-store-runtime').catch(() => ({}));
  const missing = ['listSessionEntries', 'patchSessionEntry'].filter((name) => typeof store[name] !== 'function');
  if (missing.length > 0) throw fault('CLAWLAMP_LACKS');
  return store;
};
const chatsNow = (store) =>
  new Map(store.listSessionEntries({ agentId: input.agentId, readOnly: true }).map(({ sessionKey, entry }) => [sessionKey, entry]));

const chatOperations = {
  async chatsProbe() {
    await chatStore();
    return { version: manifest.version, node: process.version, way: 'sessions', lacks: [] };
  },
  async chatsSnapshot() {
    const wanted = new Set(input.edits.map((edit) => edit.key));
    const before = [...chatsNow(await chatStore())]
      .filter(([, entry]) => wanted.has(entry.authProfileOverride) && byPerson(entry))
      .map(([key, entry]) => chatPart(key, entry));
    if (before.length === 0) return { fits: false };
    const after = before.map((part) => ({ ...part, has: false, value: null }));
    return { fits: true, before: seal('before', before), after: seal('after', after) };
  },
  async chatsCompare() {
    const chats = chatsNow(await chatStore());
    const before = unseal('before', input.before);
    // A chat that is gone needs nothing and can be given nothing back.
    const there = (part) => chats.has(part.key);
    const now = before.filter(there).map((part) => chatPart(part.key, chats.get(part.key)));
    return { holding: partsHolding(now, before.filter(there), unseal('after', input.after).filter(there)) };
  },
  async chatsWrite() {
    const store = await chatStore();
    const chats = chatsNow(store);
    const [from, to] = input.back ? ['after', 'before'] : ['before', 'after'];
    const old = unseal(from, input[from]);
    let result = 'written';
    for (const [at, part] of unseal(to, input[to]).entries()) {
      if (!chats.has(part.key)) continue;
      if (input.permit && !existsSync(input.permit)) return { result: 'revoked' };
      await store.patchSessionEntry({
        agentId: input.agentId,
        sessionKey: part.key,
        preserveActivity: true,
        skipMaintenance: true,
        requireWriteSuccess: true,
        update: (entry) => {
          const now = chatPart(part.key, entry);
          if (sameParts([now], [part])) return null;
          if (!sameParts([now], [old[at]])) {
            result = 'changed';
            return null;
          }
          return Object.fromEntries(BINDING.map((name) => [name, part.value?.[name]]));
        },
      });
    }
    return { result };
  },
};
`;
