import { createDecipheriv, createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runToEnd } from '../processes/child.ts';
import type { OpenClawHome } from './openclaw-home.ts';

/** What really stands in a store, read apart from the product's own readers. */
export interface StoredGrant {
  access: string | undefined;
  refresh: string | undefined;
  expires: number;
}

/** The profiles file of the JSON generations, as it stands. */
export async function profilesFile(home: OpenClawHome): Promise<Record<string, Record<string, unknown>>> {
  const text = await readFile(path.join(home.agentDir(), 'auth-profiles.json'), 'utf8');
  return (JSON.parse(text) as { profiles: Record<string, Record<string, unknown>> }).profiles;
}

/** The state file beside it (order, last good, usage), or an empty object. */
export async function stateFile(home: OpenClawHome): Promise<Record<string, Record<string, unknown>>> {
  const text = await readFile(path.join(home.agentDir(), 'auth-state.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, Record<string, unknown>>;
}

/** The grant that 2026.5.12 has for a profile: tokens from the encrypted sidecar. Source: reference openclaw-auth, section 2. */
export async function sidecarGrant(home: OpenClawHome, profileId: string): Promise<StoredGrant> {
  const profile = (await profilesFile(home))[profileId] as {
    provider: string;
    expires: number;
    oauthRef: { id: string };
  };
  const { id } = profile.oauthRef;
  const sidecar = JSON.parse(
    await readFile(path.join(home.stateDir, 'credentials', 'auth-profiles', `${id}.json`), 'utf8'),
  ) as { encrypted: Record<'iv' | 'tag' | 'ciphertext', string> };
  const seed = await readFile(path.join(home.home, '.config', 'openclaw', 'auth-profile-secret-key'), 'utf8');
  const key = createHash('sha256').update(`openclaw:auth-profile-oauth:${seed.trim()}`).digest();
  const bytes = (name: 'iv' | 'tag' | 'ciphertext') => Buffer.from(sidecar.encrypted[name], 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes('iv'), { authTagLength: 16 });
  decipher.setAuthTag(bytes('tag'));
  decipher.setAAD(Buffer.from(`${id}\0${profileId}\0${profile.provider}`));
  const plain = Buffer.concat([decipher.update(bytes('ciphertext')), decipher.final()]).toString();
  return { ...(JSON.parse(plain) as { access: string; refresh: string }), expires: profile.expires };
}

/**
 * One JSON value of a SQLite store, read by Node 24 read-only, or null when it is not there.
 * @param file relative to the state directory. @param sql must select one text column.
 */
export async function sqliteValue<T>(home: OpenClawHome, file: string, sql: string): Promise<T | null> {
  const script = `
    const { DatabaseSync } = require('node:sqlite');
    const row = new DatabaseSync(${JSON.stringify(path.join(home.stateDir, file))}, { readOnly: true })
      .prepare(${JSON.stringify(sql)}).get();
    process.stdout.write(row ? String(Object.values(row)[0]) : 'null');`;
  const { code, stdout, stderr } = await runToEnd(home.nodePath, ['--no-warnings', '-e', script], {
    env: home.env,
  });
  if (code !== 0) throw new Error(`the store could not be read: ${stderr}`);
  return JSON.parse(stdout) as T | null;
}

/** The shared credential store of 2026.9.6. */
export function sharedStore(home: OpenClawHome) {
  return sqliteValue<{ profiles: Record<string, StoredGrant> }>(
    home,
    'state/openclaw.sqlite',
    "select value_json from config_machine_state where state_key = 'authProfiles.store'",
  );
}

/** What 2026.9.6 recorded of the use of the shared profiles. */
export function sharedState(home: OpenClawHome) {
  return sqliteValue<{ usageStats?: Record<string, Record<string, unknown>> }>(
    home,
    'state/openclaw.sqlite',
    "select value_json from config_machine_state where state_key = 'authProfiles.state'",
  );
}

/** The local override of the default agent in 2026.9.6, or null when it inherits the shared store. */
export function agentOverride(home: OpenClawHome) {
  return sqliteValue<{ profiles: Record<string, StoredGrant> }>(
    home,
    `agents/${home.agents[0]}/agent/openclaw-agent.sqlite`,
    "select store_json from auth_profile_store where store_key = 'primary'",
  );
}
