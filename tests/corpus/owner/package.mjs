// One OpenClaw version's own functions, from its plugin SDK where it exports them, else from the chunk that holds them.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Chunks that hold what the plugin SDK does not export; the other seven thousand are not searched. */
const CHUNKS =
  /^(auth-profiles|credential-state|external-auth|order|profiles|store|usage|usage-state)-[\w-]+\.m?js$/;

const importFile = (file) => import(pathToFileURL(file).href);

/** Functions this version may lack; everything else must be there. */
const OPTIONAL = new Set([
  'ensureAuthProfileStoreWithoutExternalProfiles',
  'loadAuthProfileStoreWithoutExternalProfiles',
  'markAuthProfileSuccess',
  'markAuthProfileGood',
  'markAuthProfileUsed',
  'createOAuthRefreshFence',
  'createFailedOAuthRefreshFence',
]);

/**
 * @param {string} packageDir
 * @returns {Promise<Record<string, Function>>} rejects when the version has no such function under any name we know
 */
export async function ownerFunctions(packageDir) {
  const dist = path.join(packageDir, 'dist');
  // `plugin-sdk/agent-runtime` has more of them, and takes three times as long to start.
  const sdk = await importFile(path.join(dist, 'plugin-sdk', 'provider-auth.js'));
  const chunks = readdirSync(dist).filter((name) => CHUNKS.test(name));
  const texts = new Map();
  const textOf = (name) => {
    if (!texts.has(name)) texts.set(name, readFileSync(path.join(dist, name), 'utf8'));
    return texts.get(name);
  };
  const wanted = [
    'ensureAuthProfileStore',
    'updateAuthProfileStoreWithLock',
    'setAuthProfileOrder',
    'markAuthProfileFailure',
    ...OPTIONAL,
  ];
  const found = {};
  for (const name of wanted) {
    found[name] = sdk[name] ?? (await fromChunk(name));
    if (!found[name] && !OPTIONAL.has(name)) throw new Error(`${packageDir} has no ${name}`);
  }
  return found;

  async function fromChunk(name) {
    const exporting = chunks.flatMap((chunk) => {
      const exported = new RegExp(`export \\{[^}]*?\\b${name}(?: as (\\w+))?[ ,}]`).exec(textOf(chunk));
      return exported ? [{ chunk, short: exported[1] ?? name }] : [];
    });
    // Some releases build a function in one chunk and hand it on in another: the one that defines it comes first.
    const defining = exporting.find(({ chunk }) => new RegExp(`function ${name}\\(`).test(textOf(chunk)));
    const found = defining ?? exporting[0];
    if (found) return (await importFile(path.join(dist, found.chunk)))[found.short];
    return undefined;
  }
}
