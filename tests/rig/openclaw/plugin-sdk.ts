import path from 'node:path';
import type { RigGrant } from '../issuer/issuer.ts';
import { runToEnd } from '../processes/child.ts';
import { quicker } from '../processes/quick-start.ts';
import { providerOf } from './configuration.ts';
import type { OpenClawHome } from './openclaw-home.ts';

export type SdkEntry = 'provider-auth' | 'agent-runtime';

export interface SeedOptions {
  /** Default: the id that the real login gives. */
  profileId?: string;
  agent?: string;
  /** Takes the profile's use record, with any lockout in it, away in the same write. */
  clearLockout?: boolean;
}

/**
 * Runs the body of an async function with this version's plugin SDK as `sdk`, and `input`; its result comes back as JSON.
 * The input goes over stdin, so it may hold tokens.
 */
export async function runSdk(
  home: OpenClawHome,
  entry: SdkEntry,
  body: string,
  input: object,
): Promise<unknown> {
  const file = path.join(home.packageDir, 'dist', 'plugin-sdk', `${entry}.js`);
  const script = `
    const input = JSON.parse(await new Response(process.stdin).text());
    const sdk = await import(${JSON.stringify(file)});
    const result = await (async () => { ${body} })();
    process.stdout.write('\\n' + JSON.stringify(result ?? null), () => process.exit(0));`;
  const args = ['--input-type=module', '-e', script];
  const { code, stdout, stderr } = await runToEnd(home.nodePath, args, {
    env: quicker(home.env, args),
    cwd: home.home,
    input: JSON.stringify(input),
  });
  if (code !== 0) throw new Error(`the plugin SDK failed: ${stderr}`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1));
}

/**
 * Writes a grant into the store with this version's own code, and returns the profile id. Not with
 * `upsertAuthProfileWithLock`: by 2026.9.6 that one returns null, and writes nothing, when the profile holds another
 * grant already. `sharedStoreWrite` (2026.9.6) keeps the profile in the shared store; without it the write makes a local
 * override in the agent's own database.
 */
export async function seedProfile(
  home: OpenClawHome,
  grant: RigGrant,
  options: SeedOptions = {},
): Promise<string> {
  const { profileId = home.profileId(grant.account), agent, clearLockout = false } = options;
  const { access, refresh, expires, account } = grant;
  const credential = {
    type: 'oauth',
    provider: providerOf(home.version),
    access,
    refresh,
    expires,
    accountId: account.accountId,
    email: account.email,
  };
  const body = `
    const { profileId, credential, agentDir, clearLockout } = input;
    // 2026.3.28 and 2026.4.11 keep the locked update to themselves; there this one replaces a grant.
    if (!sdk.updateAuthProfileStoreWithLock) {
      const written = await sdk.upsertAuthProfileWithLock({ profileId, credential, agentDir });
      return written?.profiles[profileId]?.refresh === credential.refresh;
    }
    const updater = (store) => {
      store.profiles[profileId] = credential;
      if (clearLockout && store.usageStats) delete store.usageStats[profileId];
      return true;
    };
    const store = await sdk.updateAuthProfileStoreWithLock({ agentDir, sharedStoreWrite: true, updater });
    return store?.profiles[profileId]?.refresh === credential.refresh;`;
  const input = { profileId, credential, agentDir: home.agentDir(agent), clearLockout };
  if ((await runSdk(home, 'provider-auth', body, input)) !== true)
    throw new Error('the profile was not written');
  return profileId;
}
