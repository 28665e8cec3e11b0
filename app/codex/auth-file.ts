import { Secret } from '../model/secret.ts';
import { jwtPayload, readClaims } from '../openclaw/claims.ts';
import { asRecord, asText } from '../openclaw/text-document.ts';
import { repeatedKey } from './repeated-key.ts';
import type { CodexLogin, CodexMode } from './reading.ts';

/** What an `auth.json` holds, by the rules of codex 0.169.0 (measured), or why that Codex would not take it. */
export type AuthFile =
  { ok: true; mode: CodexMode; missing: string[]; login: CodexLogin | null } | { ok: false; note: string };

/** Names of `auth_mode` that 0.169.0 accepts (its own generated protocol types). */
const MODES: Record<string, CodexMode> = {
  apikey: 'api-key',
  chatgpt: 'chatgpt',
  chatgptAuthTokens: 'external',
  headers: 'external',
  agentIdentity: 'agent-identity',
  personalAccessToken: 'personal-access-token',
  bedrockApiKey: 'bedrock',
  bedrockAccessKeys: 'bedrock',
};

/** RFC 3339 with a zone, as `chrono` reads it; other date texts make Codex refuse the file. */
const DATE = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

class Refused extends Error {}

function optionalText(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new Refused(`Its field ${name} has the wrong type.`);
  return value;
}

function requiredText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Refused(`Its field ${name} is missing or has the wrong type.`);
  return value;
}

function refreshedAt(value: unknown): number | null {
  const text = optionalText(value, 'last_refresh');
  if (text === null) return null;
  // JavaScript reads milliseconds only; Codex writes nanoseconds.
  const at = DATE.test(text) ? Date.parse(text.replace(/(\.\d{3})\d+/, '$1')) : Number.NaN;
  if (Number.isNaN(at)) throw new Refused('Its field last_refresh is not a date.');
  return at;
}

function loginOf(tokens: Record<string, unknown>, lastRefreshAt: number | null): CodexLogin {
  const idToken = requiredText(tokens.id_token, 'tokens.id_token');
  const access = Secret.from(requiredText(tokens.access_token, 'tokens.access_token'));
  const refresh = Secret.from(requiredText(tokens.refresh_token, 'tokens.refresh_token'));
  if (!jwtPayload(idToken)) throw new Refused('Its id token is not a JWT.');
  const accountId = optionalText(tokens.account_id, 'tokens.account_id');
  const own = readClaims(access);
  const id = readClaims(Secret.from(idToken));
  return {
    access,
    refresh,
    account: {
      // The id token names the person; the access token the workspace that calls are made for.
      email: id.account.email ?? own.account.email,
      accountId: asText(accountId) ?? own.account.accountId ?? id.account.accountId,
      userId: own.account.userId ?? id.account.userId,
      plan: id.account.plan ?? own.account.plan,
    },
    expiresAt: own.expiresAt,
    issuedAt: own.issuedAt,
    lastRefreshAt,
    loginOwnerId: asText(tokens.login_owner_id),
    issuer: asText(asRecord(tokens.oauth_provenance)?.issuer),
  };
}

/** The mode: as named, else by what is there; a key outranks tokens in a file that names no mode (0.169.0). */
function modeOf(file: Record<string, unknown>): CodexMode {
  const named = optionalText(file.auth_mode, 'auth_mode');
  if (named !== null) {
    const mode = Object.hasOwn(MODES, named) ? MODES[named] : undefined;
    if (!mode) throw new Refused('It names a way of signing in that is not known.');
    return mode;
  }
  if (file.personal_access_token != null) return 'personal-access-token';
  if (file.agent_identity != null) return 'agent-identity';
  if (file.bedrock_api_key != null) return 'bedrock';
  return file.OPENAI_API_KEY != null ? 'api-key' : 'chatgpt';
}

/** What a mode lacks; Codex says "Logged in" to such a file all the same. */
function missingFields(mode: CodexMode, file: Record<string, unknown>, login: CodexLogin | null): string[] {
  const lacks = (name: string): boolean => asText(file[name]) === null;
  switch (mode) {
    case 'chatgpt':
      if (!login) return ['tokens'];
      return [
        ...(login.access ? [] : ['tokens.access_token']),
        ...(login.refresh ? [] : ['tokens.refresh_token']),
        // Without it Codex takes the tokens for unavailable (`getAuthStatus` answers no method).
        ...(login.lastRefreshAt === null ? ['last_refresh'] : []),
      ];
    case 'api-key':
      return lacks('OPENAI_API_KEY') ? ['OPENAI_API_KEY'] : [];
    case 'personal-access-token':
      return lacks('personal_access_token') ? ['personal_access_token'] : [];
    case 'agent-identity':
      return file.agent_identity == null ? ['agent_identity'] : [];
    case 'bedrock':
    case 'external':
      return [];
  }
}

/**
 * Checks a parsed `auth.json` as Codex does, and takes from it what a ChatGPT login tells.
 * @param text the file's text, for the one check a parsed value cannot answer: repeated fields
 */
export function readAuthFile(value: unknown, text: string): AuthFile {
  const file = asRecord(value);
  if (!file) return { ok: false, note: 'It is not an object.' };
  try {
    if (repeatedKey(text)) throw new Refused('A field stands in it twice.');
    const mode = modeOf(file);
    optionalText(file.OPENAI_API_KEY, 'OPENAI_API_KEY');
    optionalText(file.personal_access_token, 'personal_access_token');
    const lastRefreshAt = refreshedAt(file.last_refresh);
    let login: CodexLogin | null = null;
    if (file.tokens !== undefined && file.tokens !== null) {
      const tokens = asRecord(file.tokens);
      if (!tokens) throw new Refused('Its field tokens has the wrong type.');
      login = loginOf(tokens, lastRefreshAt);
    }
    return {
      ok: true,
      mode,
      missing: missingFields(mode, file, login),
      login: mode === 'chatgpt' ? login : null,
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, note: error.message };
    throw error;
  }
}
