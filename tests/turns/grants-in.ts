import { createDecipheriv, createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { tokenFingerprint, type KeptGrant } from '../rig/issuer/ledger.ts';

/**
 * Every credential in the files of a home, for an issuer that is to take them for its own: tokens in clear text and in
 * databases, and what is sealed with a key that lies in the home. Each access token is a grant of its own; the refresh
 * token beside it belongs to it.
 */
export function grantsIn(home: string, name: string): KeptGrant[] {
  const found = new Map<string, KeptGrant>();
  for (const text of textsOf(home)) {
    for (const { access, refresh, key } of credentialsIn(text)) {
      const secret = access ?? key;
      if (!secret) continue;
      const claims = claimsOf(secret);
      const auth = (claims['https://api.openai.com/auth'] ?? {}) as Record<string, string>;
      const profile = (claims['https://api.openai.com/profile'] ?? {}) as Record<string, string>;
      const print = tokenFingerprint(secret);
      const exp = Number(claims.exp);
      const grant = found.get(print) ?? {
        grantId: `${name} ${print}`,
        account: {
          email: profile.email ?? 'alice@example.test',
          accountId: auth.chatgpt_account_id ?? '',
          userId: auth.chatgpt_user_id ?? 'user-FAKE0001',
          plan: auth.chatgpt_plan_type ?? 'plus',
        },
        tokens: [{ print, use: 'access' as const, expiresAt: exp > 0 ? exp * 1000 : null }],
      };
      if (refresh) grant.tokens.push({ print: tokenFingerprint(refresh), use: 'refresh', expiresAt: null });
      found.set(print, grant);
    }
  }
  return [...found.values()];
}

/** By print of a credential: the profiles under which it stands in a home's files. `codex`: in a login of Codex. */
export function holdersIn(home: string): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  const note = (secret: unknown, profile: string): void => {
    if (typeof secret !== 'string' || secret.length < 4) return;
    const print = tokenFingerprint(secret);
    holders.set(print, (holders.get(print) ?? new Set()).add(profile));
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { profiles, profileId, access, access_token } = value as Record<string, unknown>;
    if (typeof profiles === 'object' && profiles !== null) {
      for (const [id, one] of Object.entries(profiles as Record<string, Record<string, unknown>>)) {
        for (const field of ['access', 'token', 'key']) note(one[field], id);
      }
    }
    if (typeof profileId === 'string') note(access, profileId);
    note(access_token, 'codex');
    Object.values(value).forEach(walk);
  };
  for (const text of textsOf(home)) {
    try {
      walk(JSON.parse(text.replace(/^\uFEFF/, '')));
    } catch {
      // No JSON.
    }
  }
  return holders;
}

type Credential = { access?: string; refresh?: string; key?: string };

/** Credentials anywhere in a JSON text, in the fields of OpenClaw and of Codex. */
function credentialsIn(text: string): Credential[] {
  const found: Credential[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const one = value as Record<string, unknown>;
    const text = (...names: string[]) =>
      names
        .map((name) => one[name])
        .find((secret) => typeof secret === 'string' && secret.length > 3) as string;
    const access = text('access', 'access_token', 'token');
    const key = text('key', 'OPENAI_API_KEY');
    if (access || key) found.push({ access, refresh: text('refresh', 'refresh_token'), key });
    Object.values(one).forEach(walk);
  };
  try {
    walk(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    // No JSON.
  }
  return found;
}

function* textsOf(home: string): Generator<string> {
  const seedFile = path.join(home, '.config', 'openclaw', 'auth-profile-secret-key');
  const seed = existsSync(seedFile) ? readFileSync(seedFile, 'utf8').trim() : null;
  for (const name of readdirSync(home, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(home, name);
    if (!existsSync(file) || !statSync(file).isFile()) continue;
    if (/\.sqlite$/.test(name)) yield* cellsOf(file);
    else if (statSync(file).size < 1_000_000) {
      const text = readFileSync(file, 'utf8');
      yield text;
      if (seed && /credentials\/auth-profiles\/.*\.json$/.test(name)) yield unsealed(file, text, seed) ?? '';
    }
  }
}

/** Text cells of the tables that hold credentials. */
function* cellsOf(file: string): Generator<string> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    for (const sql of [
      'SELECT store_json FROM auth_profile_store',
      "SELECT value_json FROM config_machine_state WHERE state_key LIKE 'authProfiles%'",
    ]) {
      try {
        for (const row of database.prepare(sql).all()) yield String(Object.values(row)[0]);
      } catch {
        // Another kind of database.
      }
    }
  } finally {
    database.close();
  }
}

/** Source: reference openclaw-auth, section 2 (2026.5.12). */
function unsealed(file: string, text: string, seed: string): string | null {
  try {
    const { profileId, provider, encrypted } = JSON.parse(text) as Record<string, string> & {
      encrypted: Record<'iv' | 'tag' | 'ciphertext', string>;
    };
    const key = createHash('sha256').update(`openclaw:auth-profile-oauth:${seed}`).digest();
    const bytes = (name: 'iv' | 'tag' | 'ciphertext') => Buffer.from(encrypted[name], 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes('iv'), { authTagLength: 16 });
    decipher.setAuthTag(bytes('tag'));
    decipher.setAAD(Buffer.from(`${path.basename(file, '.json')}\0${profileId}\0${provider}`));
    const plain = Buffer.concat([decipher.update(bytes('ciphertext')), decipher.final()]).toString();
    return JSON.stringify({ ...(JSON.parse(plain) as object), profileId });
  } catch {
    return null;
  }
}

function claimsOf(token: string): Record<string, unknown> {
  try {
    const [, middle = ''] = token.split('.');
    return JSON.parse(Buffer.from(middle, 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}
