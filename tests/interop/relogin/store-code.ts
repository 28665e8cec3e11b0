/**
 * A script for a version's own Node that changes or reads a store with that version's own code: `data` is the input,
 * `sdk` its plugin-sdk/provider-auth, `update` changes the store of `data.agentDir`. 2026.3.28 and 2026.4.11 export no
 * locked update: there the store is read as it stands and saved by their own `saveAuthProfileStore`.
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
    const saveOptions = { filterExternalAuthProfiles: false, syncExternalCli: false,
      preserveStateProfileIds: data.keep ?? [], preserveOrderProfileIds: data.keep ?? [] };
    const json = (name) => { try { return JSON.parse(readFileSync(data.agentDir + '/' + name, 'utf8')); } catch { return {}; } };
    const update = async (updater) => {
      if (sdk.updateAuthProfileStoreWithLock) {
        const done = await sdk.updateAuthProfileStoreWithLock({ agentDir: data.agentDir, sharedStoreWrite: data.local !== true, saveOptions, updater });
        if (!done) process.exit(9);
        return;
      }
      const store = { version: 1, profiles: {}, ...json('auth-profiles.json'), ...json('auth-state.json') };
      updater(store);
      (await load('agent-runtime')).saveAuthProfileStore(store, data.agentDir, saveOptions);
    };
    ${body}
    process.exit(0);`;
}
