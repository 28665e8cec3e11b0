import type { StoredProfile, StoreReading } from '../discovery/install.ts';
import { asRecord, asText, dig } from '../../platform/json-value.ts';
import { lockedOutUntil } from './lockout-scope.ts';
import type { ModelRoute } from './model-route.ts';
import { authProvider, type OrderRules } from './order-rules.ts';

export type CandidateState =
  /** OpenClaw would send a call with it now. */
  | 'usable'
  /** OpenClaw picks it, though its tokens could not be read: a lost sidecar (2026.5.12), or a renewal under way. */
  | 'unreadable'
  /** Named in the order, absent from every store this agent reads. */
  | 'missing'
  /** In the store in a form that its owner drops when it loads it. */
  | 'malformed'
  /** In the store, but without a credential OpenClaw can use. */
  | 'no-credential'
  /** A static token that has ended, or a sign-in whose renewal was lost. */
  | 'expired'
  /** Of another provider or kind than the order or configuration says, or saved for later. */
  | 'mismatch'
  | 'locked-out';

export interface Candidate {
  profileId: string;
  state: CandidateState;
  /** End of the lockout, epoch ms, when locked out. */
  until: number | null;
}

/** True when OpenClaw would pick the profile, whatever comes of it. */
export function isPicked({ state }: Candidate): boolean {
  return state === 'usable' || state === 'unreadable' || state === 'locked-out';
}

type Stored = StoreReading['profiles'][number];

/** What one provider's order is made from. */
export interface Question {
  route: ModelRoute;
  /** Provider that one signs in through. */
  wanted: string;
  /** Provider as the route names it. */
  asked: string;
  rules: OrderRules;
  store: StoreReading;
  config: unknown;
  now: number;
}

/** The two names under which OpenAI sign-ins are stored. */
export const OPENAI = 'openai';

export const OPENAI_CODEX = 'openai-codex';

/** The entry of a profile in the store. */
export function find(store: StoreReading, id: string): Stored | undefined {
  return store.profiles.find((one) => one.profileId === id);
}

/** True when a profile of this provider and kind may answer for the provider that is asked for. */
export function serves(provider: string, kind: StoredProfile['kind'] | null, question: Question): boolean {
  const own = authProvider(provider, question.rules);
  if (own === question.wanted) return true;
  const codex = question.rules.openAiServesCodex && question.wanted === OPENAI_CODEX;
  return codex && own === OPENAI && kind === 'api-key';
}

/** The kind of credential that a `mode` of the configuration names, or null. */
export function modeOf(mode: unknown): StoredProfile['kind'] | null {
  const text = asText(mode);
  if (text === 'oauth' || text === 'token') return text;
  return text === 'api_key' ? 'api-key' : null;
}

/** Another kind or provider than the configuration says of the profile; `oauth` may be stored as a static `token`. */
function contradictsConfig(stored: Stored, question: Question): boolean {
  const configured = asRecord(dig(question.config, 'auth', 'profiles', stored.profileId));
  if (!configured) return false;
  const provider = asText(configured['provider']);
  if (provider !== null && !serves(provider, stored.kind, question)) return true;
  const mode = modeOf(configured['mode']);
  return mode !== stored.kind && !(mode === 'oauth' && stored.kind === 'token');
}

/** `evaluateStoredCredentialEligibility` (credential-state.ts of all versions): what the credential itself says. */
function credentialState(stored: Stored, { rules, now }: Question): CandidateState {
  if (stored.problem?.kind === 'fence-failed') return 'expired';
  if (stored.problem?.kind === 'fence-pending') return 'unreadable';
  if (stored.kind !== 'oauth' && !stored.access && !stored.referenced) return 'no-credential';
  if (stored.kind === 'oauth' && !stored.access && !stored.refresh) {
    const referred = stored.problem !== null && stored.problem.kind !== 'secret-missing';
    return referred && rules.referenceCounts ? 'unreadable' : 'no-credential';
  }
  const ended = stored.endInvalid || (stored.expiresAt !== null && stored.expiresAt <= now);
  return stored.kind === 'token' && ended ? 'expired' : 'usable';
}

/** What OpenClaw would make of a profile that its order names. */
export function candidateOf(id: string, question: Question): Candidate {
  const { store, route, rules, now } = question;
  const stored = find(store, id);
  if (!stored) return { profileId: id, state: 'missing', until: null };
  if (stored.problem?.kind === 'malformed') return { profileId: id, state: 'malformed', until: null };
  const mismatch =
    stored.inactive || !serves(stored.provider, stored.kind, question) || contradictsConfig(stored, question);
  const state = mismatch ? 'mismatch' : credentialState(stored, question);
  if (state !== 'usable' && state !== 'unreadable') return { profileId: id, state, until: null };
  const scope = { model: rules.locksPerModel ? route.modelName : null, blocksCount: rules.blocksCount };
  // isAuthCooldownBypassedForProvider: these two route around their own limits.
  const exempt = stored.provider === 'openrouter' || stored.provider === 'kilocode';
  const until = exempt ? null : lockedOutUntil(store.usage[id], now, scope);
  return until === null ? { profileId: id, state, until } : { profileId: id, state: 'locked-out', until };
}
