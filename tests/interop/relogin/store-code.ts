/**
 * A script for a version's own Node that changes or reads a store with that version's own code: `data` is the input,
 * `sdk` its plugin-sdk/provider-auth, `update` changes the store of `data.agentDir`, or that of another input that
 * is its second argument. 2026.3.28 and 2026.4.11 export no locked update: there the store is read as it stands and saved by
 * their own `saveAuthProfileStore`.
 */
export function storeCode(body: string): string {
  return `
    const chunks = []; for await (const c of process.stdin) chunks.push(c);
    const data = JSON.parse(Buffer.concat(chunks));
    const { createRequire } = await import('node:module');
    const { pathToFileURL } = await import('node:url');
    const { readFileSync } = await import('node:fs');
    const from = createRequire(data.packageDir + '/package.json');
    const load = (name) => import(pathToFileURL(from.resolve('openclaw/plugin-sdk/' + name)).href);
    const sdk = await load('provider-auth');
    const update = async (updater, { agentDir, local, keep = [] } = data) => {
      const saveOptions = { filterExternalAuthProfiles: false, syncExternalCli: false,
        preserveStateProfileIds: keep, preserveOrderProfileIds: keep };
      const json = (name) => { try { return JSON.parse(readFileSync(agentDir + '/' + name, 'utf8')); } catch { return {}; } };
      if (sdk.updateAuthProfileStoreWithLock) {
        const done = await sdk.updateAuthProfileStoreWithLock({ agentDir, sharedStoreWrite: local !== true, saveOptions, updater });
        if (!done) process.exit(9);
        return;
      }
      const store = { version: 1, profiles: {}, ...json('auth-profiles.json'), ...json('auth-state.json') };
      updater(store);
      (await load('agent-runtime')).saveAuthProfileStore(store, agentDir, saveOptions);
    };
    ${body}
    process.exit(0);`;
}
