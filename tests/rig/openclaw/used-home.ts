import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Egress } from '../egress/egress.ts';
import { providerOf, type RigVersion } from './configuration.ts';
import { createOpenClawHome, type OpenClawHome } from './openclaw-home.ts';

const TEN_DAYS_S = 864_000;

/** A token of the provider's shape that nobody ever issued. */
function madeUpToken(email: string, ends: number): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iat: Math.floor(Date.now() / 1000) - 3_600,
    exp: ends,
    'https://api.openai.com/profile': { email },
    'https://api.openai.com/auth': { chatgpt_account_id: `acct-${email}`, chatgpt_user_id: `user-${email}` },
  };
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${Buffer.from('made-up').toString('base64url')}`;
}

/** A sign-in as a store holds it. Two of one e-mail are two grants. */
function madeUpSignIn(version: RigVersion, email: string, endsInS = TEN_DAYS_S): object {
  const ends = Math.floor(Date.now() / 1000) + endsInS;
  return {
    type: 'oauth',
    provider: providerOf(version),
    access: madeUpToken(email, ends),
    refresh: `rt_made-up.${Math.random().toString(36).slice(2)}`,
    expires: ends * 1000,
    accountId: `acct-${email}`,
    email,
  };
}

const PUT = `
  for (const { profileId, credential, agentDir, local } of input.entries) {
    if (!sdk.updateAuthProfileStoreWithLock) {
      await sdk.upsertAuthProfileWithLock({ profileId, credential, agentDir });
      continue;
    }
    await sdk.updateAuthProfileStoreWithLock({
      agentDir, sharedStoreWrite: !local,
      updater: (store) => { store.profiles[profileId] = credential; return true; },
    });
  }
  return true;`;

/** Codex's own login beside the stores, as its file holds it. */
export async function putCodexLogin(home: OpenClawHome): Promise<void> {
  const ends = Math.floor(Date.now() / 1000) + TEN_DAYS_S;
  const token = madeUpToken('codex@example.test', ends);
  const tokens = {
    id_token: token,
    access_token: token,
    refresh_token: 'rt_made-up.codex',
    account_id: 'acct-codex@example.test',
  };
  const document = {
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
    tokens,
    last_refresh: new Date().toISOString(),
  };
  await mkdir(path.join(home.home, '.codex'), { recursive: true, mode: 0o700 });
  await writeFile(path.join(home.home, '.codex', 'auth.json'), JSON.stringify(document, null, 2), {
    mode: 0o600,
  });
}

/**
 * A home that one release has really used: sign-ins of two agents, one of them ended, written by its own code, a gateway
 * of it run and ended, a setting made by its own command (which leaves the release's stamp in the configuration).
 * @param options `gateway: false` leaves the gateway out, whose start takes seconds
 */
export async function createUsedHome(
  version: RigVersion,
  egress: Egress,
  { gateway = true } = {},
): Promise<OpenClawHome> {
  const home = await createOpenClawHome({ version, egress, runtime: 'own', agents: ['main', 'work'] });
  const provider = providerOf(version);
  const put = (entries: object[]): Promise<unknown> => home.sdk('provider-auth', PUT, { entries });
  await put([
    {
      profileId: `${provider}:ada@example.test`,
      credential: madeUpSignIn(version, 'ada@example.test'),
      agentDir: home.agentDir('main'),
    },
    {
      profileId: `${provider}:work@example.test`,
      credential: madeUpSignIn(version, 'work@example.test'),
      agentDir: home.agentDir('work'),
      local: true,
    },
  ]);
  if (gateway) {
    await home.startGateway();
    await home.stopGateway();
  }
  const set = await home.cli(['config', 'set', 'update.checkOnStart', 'false']);
  if (set.code !== 0) throw new Error(`config set of ${version}: ${set.stderr}`);
  // Only now, since a running gateway would renew it.
  await put([
    {
      profileId: `${provider}:ended@example.test`,
      credential: madeUpSignIn(version, 'ended@example.test', -3_600),
      agentDir: home.agentDir('main'),
    },
  ]);
  return home;
}

/** Keeps a home as it stands, to be put back at the same path: stores name absolute paths. */
export async function keepHome(home: OpenClawHome): Promise<() => Promise<void>> {
  const kept = `${home.home}.kept`;
  await cp(home.home, kept, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  return async () => {
    await rm(home.home, { recursive: true, force: true });
    await cp(kept, home.home, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  };
}
