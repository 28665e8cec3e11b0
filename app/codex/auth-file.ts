import { told, type Words } from '../model/told.ts';
import { Secret } from '../model/secret.ts';
import { jwtPayload, readClaims } from '../openclaw/store/token-claims.ts';
import { asExactText, asRecord } from '../platform/json-value.ts';
import type { Account } from '../model/snapshot.ts';
import { readAgentIdentity, type AgentIdentity } from './agent-identity.ts';
import type { CodexRelease } from './releases.ts';
import { repeatedKey } from './repeated-key.ts';
import type { CodexLogin, CodexMode } from './reading.ts';

/** What an `auth.json` holds, by the rules of the installed release (measured), or why that Codex would not take it. */
export type AuthFile =
  | { ok: true; mode: CodexMode; missing: string[]; login: CodexLogin | null; account: Account | null }
  | { ok: false; note: Words };

/** Names of `auth_mode` that every release measured accepts. */
const OLD_MODES: Record<string, CodexMode> = {
  apikey: 'api-key',
  chatgpt: 'chatgpt',
  chatgptAuthTokens: 'external',
  agentIdentity: 'agent-identity',
};

/** Those that 0.150.1 and 0.169.0 accept besides. `headers` is one too, but refused in a file. */
const NEW_MODES: Record<string, CodexMode> = {
  personalAccessToken: 'personal-access-token',
  bedrockApiKey: 'bedrock',
  bedrockAccessKeys: 'bedrock',
};

/** Fields of the keys for Amazon Bedrock that must be there with them (0.150.1, 0.169.0). */
const BEDROCK_FIELDS: Record<string, readonly string[]> = {
  bedrock_api_key: ['api_key', 'region'],
  bedrock_access_keys: ['access_key_id', 'secret_access_key'],
};

/** RFC 3339 with a zone, as `chrono` reads it; other date texts make Codex refuse the file. */
const DATE = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

class Refused extends Error {
  constructor(readonly note: Words) {
    super('refused');
  }
}

function optionalText(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new Refused(told('Its field {name} has the wrong type.', { name }));
  return value;
}

function requiredText(value: unknown, name: string): string {
  if (typeof value !== 'string')
    throw new Refused(told('Its field {name} is missing or has the wrong type.', { name }));
  return value;
}

function refreshedAt(value: unknown): number | null {
  const text = optionalText(value, 'last_refresh');
  if (text === null) return null;
  // JavaScript reads milliseconds only; Codex writes nanoseconds.
  const at = DATE.test(text) ? Date.parse(text.replace(/(\.\d{3})\d+/, '$1')) : Number.NaN;
  if (Number.isNaN(at)) throw new Refused(told('Its field last_refresh is not a date.'));
  return at;
}

function loginOf(tokens: Record<string, unknown>, lastRefreshAt: number | null): CodexLogin {
  const idToken = requiredText(tokens.id_token, 'tokens.id_token');
  const access = Secret.from(requiredText(tokens.access_token, 'tokens.access_token'));
  const refresh = Secret.from(requiredText(tokens.refresh_token, 'tokens.refresh_token'));
  if (!jwtPayload(idToken)) throw new Refused(told('Its id token is not a JWT.'));
  const accountId = optionalText(tokens.account_id, 'tokens.account_id');
  const own = readClaims(access);
  const id = readClaims(Secret.from(idToken));
  return {
    access,
    refresh,
    account: {
      // The id token names the person; the access token the workspace that calls are made for.
      email: id.account.email ?? own.account.email,
      accountId: asExactText(accountId) ?? own.account.accountId ?? id.account.accountId,
      userId: own.account.userId ?? id.account.userId,
      plan: id.account.plan ?? own.account.plan,
    },
    expiresAt: own.expiresAt,
    issuedAt: own.issuedAt,
    lastRefreshAt,
    loginOwnerId: asExactText(tokens.login_owner_id),
    issuer: asExactText(asRecord(tokens.oauth_provenance)?.issuer),
    workspace: asExactText(accountId) ?? id.account.accountId,
  };
}

/**
 * The mode: as named, else by what is there. In a file that names no mode a personal access token outranks Bedrock keys,
 * those an API key, and that tokens; an agent identity counts only when it is named (0.150.1, 0.169.0).
 */
function modeOf(file: Record<string, unknown>, release: CodexRelease): CodexMode {
  const named = optionalText(file.auth_mode, 'auth_mode');
  if (named !== null) {
    if (named === 'headers' && release.knowsNewWays) {
      throw new Refused(told('It names a way of signing in that Codex takes from another program only.'));
    }
    if (Object.hasOwn(OLD_MODES, named)) return OLD_MODES[named] as CodexMode;
    if (!Object.hasOwn(NEW_MODES, named))
      throw new Refused(told('It names a way of signing in that is not known.'));
    if (!release.knowsNewWays)
      throw new Refused(
        told('It names a way of signing in that {release} does not know.', { release: release.name }),
      );
    return NEW_MODES[named] as CodexMode;
  }
  if (release.knowsNewWays) {
    if (file.personal_access_token != null) return 'personal-access-token';
    if (Object.keys(BEDROCK_FIELDS).some((field) => file[field] != null)) return 'bedrock';
  }
  return file.OPENAI_API_KEY != null ? 'api-key' : 'chatgpt';
}

/** The agent identity, in any mode: a form that the release does not take makes it refuse the whole file. */
function identityIn(file: Record<string, unknown>, release: CodexRelease): AgentIdentity | null {
  if (file.agent_identity == null) return null;
  const identity = readAgentIdentity(file.agent_identity, release);
  // A text that is no JWT is refused only where it is used.
  const unused = typeof file.agent_identity === 'string' && file.auth_mode !== 'agentIdentity';
  if (!identity && !(unused && release.knowsNewWays))
    throw new Refused(told('Its agent identity has a wrong form.'));
  return identity;
}

function checkBedrock(file: Record<string, unknown>): void {
  for (const [name, fields] of Object.entries(BEDROCK_FIELDS)) {
    if (file[name] == null) continue;
    const keys = asRecord(file[name]);
    if (!keys) throw new Refused(told('Its field {name} has the wrong type.', { name }));
    for (const field of fields) requiredText(keys[field], `${name}.${field}`);
  }
}

function accountFor(
  mode: CodexMode,
  login: CodexLogin | null,
  identity: AgentIdentity | null,
): Account | null {
  if (mode === 'agent-identity') return identity?.account ?? null;
  return mode === 'chatgpt' || mode === 'external' ? (login?.account ?? null) : null;
}

/** What a mode lacks; Codex says "Logged in" to such a file all the same. */
function missingFields(
  mode: CodexMode,
  file: Record<string, unknown>,
  login: CodexLogin | null,
  identity: AgentIdentity | null,
): string[] {
  const lacks = (name: string): boolean => asExactText(file[name]) === null;
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
      if (!identity) return ['agent_identity'];
      return identity.usable ? [] : ['agent_identity.agent_private_key'];
    case 'bedrock':
      return missingBedrock(file);
    case 'external':
      return login ? [] : ['tokens'];
  }
}

function missingBedrock(file: Record<string, unknown>): string[] {
  const wanted = file.auth_mode === 'bedrockAccessKeys' ? 'bedrock_access_keys' : 'bedrock_api_key';
  if (file.auth_mode == null) return [];
  return file[wanted] == null ? [wanted] : [];
}

/**
 * Checks a parsed `auth.json` as Codex does, and takes from it what a ChatGPT login tells.
 * @param text the file's text, for the one check a parsed value cannot answer: repeated fields
 * @param release rules to go by: what one release takes, another refuses
 */
export function readAuthFile(value: unknown, text: string, release: CodexRelease): AuthFile {
  const file = asRecord(value);
  if (!file) return { ok: false, note: told('It is not an object.') };
  try {
    if (repeatedKey(text)) throw new Refused(told('A field stands in it twice.'));
    const mode = modeOf(file, release);
    optionalText(file.OPENAI_API_KEY, 'OPENAI_API_KEY');
    if (release.knowsNewWays) {
      optionalText(file.personal_access_token, 'personal_access_token');
      checkBedrock(file);
    }
    const identity = identityIn(file, release);
    const lastRefreshAt = refreshedAt(file.last_refresh);
    let login: CodexLogin | null = null;
    if (file.tokens !== undefined && file.tokens !== null) {
      const tokens = asRecord(file.tokens);
      if (!tokens) throw new Refused(told('Its field tokens has the wrong type.'));
      login = loginOf(tokens, lastRefreshAt);
    }
    return {
      ok: true,
      mode,
      missing: missingFields(mode, file, login, identity),
      login: mode === 'chatgpt' || mode === 'external' ? login : null,
      account: accountFor(mode, login, identity),
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, note: error.note };
    throw error;
  }
}
