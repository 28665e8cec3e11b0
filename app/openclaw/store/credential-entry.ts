import { Secret } from '../../model/secret.ts';
import { readClaims } from './token-claims.ts';
import {
  locationText,
  type StoredProfile,
  type StoreLocation,
  type TokenProblem,
} from '../discovery/install.ts';
import { secretRef } from '../config/secret-refs.ts';
import { asExactText, asNumber, asRecord } from '../../platform/json-value.ts';

/** Foreign names are cut before any pattern or sentence meets them. In characters; an address has no more (RFC 5321). */
const MOST_ID = 512;
const MOST_EMAIL = 254;

function cut(text: string | null, most: number): string | null {
  return text === null ? null : text.slice(0, most);
}

/** Where an entry's tokens stand when they do not stand in the entry itself. */
export interface OAuthRef {
  id: string;
  provider: string;
}

/** One parsed entry of a store's `profiles`, with the reference of its sidecar when it has one. */
export interface CredentialEntry {
  profile: StoredProfile;
  oauthRef: OAuthRef | null;
}

/** Marker that 9.x puts in place of a token while it renews it (`oauth-refresh-marker.ts`, 2026.9.6). */
const FENCE_PREFIX = 'openclaw-oauth-refresh-fence:v1:';
const FENCE = /^openclaw-oauth-refresh-fence:v1:([a-f0-9]{32}):(failed:)?(access|refresh):[a-f0-9]{64}$/;

/** Accounts of a signed-in person (9.6): OpenClaw keeps them out of the shared pool, so do we. */
const PERSONAL_PROFILE = /^personal:[^:]+:[a-f0-9]{8}(-[a-f0-9]{4}){3}-[a-f0-9]{12}$/;

export function isPersonalProfile(profileId: string): boolean {
  return PERSONAL_PROFILE.test(profileId);
}

/** The problem told by a refresh marker in either field, or null when there is none. A damaged marker is a failed one. */
function fenceProblem(access: unknown, refresh: unknown): TokenProblem | null {
  const marked = [access, refresh].filter(
    (value): value is string => typeof value === 'string' && value.startsWith(FENCE_PREFIX),
  );
  if (marked.length === 0) return null;
  const pending =
    marked.length === 2 && marked.every((value) => FENCE.exec(value)?.[2] === undefined && FENCE.test(value));
  return { kind: pending ? 'fence-pending' : 'fence-failed' };
}

/** A reference to a sidecar in the one shape 2026.5.12 accepts (`isOAuthProfileSecretRef`). */
function oauthRefOf(value: unknown): OAuthRef | null {
  const ref = asRecord(value);
  const id = asExactText(ref?.id);
  if (ref?.source !== 'openclaw-credentials' || ref.provider !== 'openai-codex') return null;
  return id && /^[a-f0-9]{32}$/.test(id) ? { id, provider: 'openai-codex' } : null;
}

function kindOf(type: unknown): StoredProfile['kind'] {
  if (type === 'oauth' || type === 'token') return type;
  return type === 'api_key' || type === 'apiKey' ? 'api-key' : 'other';
}

/** Names under which an owner of some release looks for a secret, or for a reference to one, by kind. */
const READ: Record<StoredProfile['kind'], readonly string[]> = {
  oauth: ['access', 'refresh', 'oauthRef'],
  token: ['token', 'tokenRef'],
  'api-key': ['key', 'apiKey', 'keyRef'],
  other: [],
};

/** Names that people and other programs give to a secret, and a length that no label has. */
const LIKE_A_SECRET = /key|token|secret|access|refresh|bearer|credential|password/i;
const SECRET_LENGTH = 8;

/** The field in which a secret seems to stand under a name that nobody reads, or null. Its value is not kept. */
function misnamedField(entry: Record<string, unknown>, kind: StoredProfile['kind']): string | null {
  const found = Object.entries(entry).find(
    ([name, value]) =>
      !READ[kind].includes(name) &&
      LIKE_A_SECRET.test(name) &&
      typeof value === 'string' &&
      value.trim().length >= SECRET_LENGTH,
  );
  return found ? found[0].slice(0, 40) : null;
}

/** Set, but not as text: such a field is never used, and never passes for an absent one. */
function wrongType(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'string';
}

/**
 * Parses one entry as its owners do (`parseCredentialEntry`): `mode` for `type` and `apiKey` for `key` are older
 * spellings. An entry that its owner would drop is kept with problem `malformed`, so that it is seen and never ok.
 * @param location where its document stands
 */
export function parseEntry(
  profileId: string,
  raw: unknown,
  location: StoreLocation,
  fallbackProvider = '',
): CredentialEntry {
  const entry = asRecord(raw);
  const kind = kindOf(entry?.type ?? entry?.mode);
  const provider = (asExactText(entry?.provider) ?? fallbackProvider).slice(0, MOST_ID).trim();
  const expires = entry?.expires;
  const fence = fenceProblem(entry?.access, entry?.refresh);
  const oauthRef = kind === 'oauth' ? oauthRefOf(entry?.oauthRef) : null;

  const accessField =
    kind === 'oauth' ? entry?.access : kind === 'token' ? entry?.token : (entry?.key ?? entry?.apiKey);
  const access = fence ? null : Secret.from(asExactText(accessField));
  const refresh = fence || kind !== 'oauth' ? null : Secret.from(asExactText(entry?.refresh));

  const misnamed = entry ? misnamedField(entry, kind) : null;
  const empty =
    kind === 'oauth'
      ? !access && !refresh && !oauthRef && misnamed !== null
      : !access && !entry?.keyRef && !entry?.tokenRef;
  const malformed =
    !entry ||
    kind === 'other' ||
    provider === '' ||
    wrongType(entry.access) ||
    wrongType(entry.refresh) ||
    (expires !== undefined && expires !== null && asNumber(expires) === null) ||
    // `invalid_expires`: OpenClaw never uses such a token. An OAuth entry it renews instead.
    (kind === 'token' && expires !== undefined && expires !== null && date(asNumber(expires)) === null) ||
    (kind === 'oauth' && !access && !refresh && !oauthRef && !empty) ||
    // No end and nothing to renew it with: its owner never takes it for usable (`hasUsableOAuthCredential`).
    (kind === 'oauth' && !refresh && !oauthRef && !fence && !empty && date(asNumber(expires)) === null);
  const profile: StoredProfile = withClaims({
    profileId,
    provider: provider.toLowerCase(),
    kind,
    access,
    refresh,
    expiresAt: fence ? null : date(asNumber(expires)),
    issuedAt: null,
    account: {
      email: cut(asExactText(entry?.email), MOST_EMAIL),
      accountId: cut(asExactText(entry?.accountId), MOST_ID),
      userId: null,
      plan: cut(asExactText(entry?.chatgptPlanType), MOST_ID),
    },
    problem:
      fence ??
      (malformed ? { kind: 'malformed' } : empty ? { kind: 'secret-missing', field: misnamed } : null),
    location,
    where: `${locationText(location)} ${profileId}`,
  });
  if (asRecord(asRecord(entry?.setup))?.replacement === true) profile.inactive = true;
  if (kind !== 'oauth' && !access && (entry?.keyRef ?? entry?.tokenRef)) profile.referenced = true;
  const ref = secretRef(entry?.keyRef) ?? secretRef(entry?.tokenRef);
  if (ref) profile.ref = ref;
  if (kind === 'token' && typeof expires === 'number' && expires <= 0) profile.endInvalid = true;
  return { profile, oauthRef: access || refresh || fence ? null : oauthRef };
}

/** Fills what the store does not say from the access token's claims; what the store says stays. */
export function withClaims(profile: StoredProfile): StoredProfile {
  if (profile.kind !== 'oauth' && profile.kind !== 'token') return profile;
  const { account, issuedAt } = readClaims(profile.access);
  return {
    ...profile,
    issuedAt,
    account: {
      email: profile.account.email ?? account.email,
      accountId: profile.account.accountId ?? account.accountId,
      userId: profile.account.userId ?? account.userId,
      plan: account.plan ?? profile.account.plan,
    },
  };
}

/** A date in epoch ms as every version takes it (`resolveTokenExpiryState`): more than 0, at most the last date. */
function date(value: number | null): number | null {
  return value !== null && value > 0 && value <= 8.64e15 ? value : null;
}
