import type { Account } from '../model/snapshot.ts';
import { readAgentIdentity } from './agent-identity.ts';
import type { CodexRelease } from './releases.ts';

/** What CODEX_ACCESS_TOKEN of an environment is, by the rules of codex 0.150.1 and 0.169.0. Not the token itself. */
export interface CodexOverride {
  /** `malformed`: neither kind, and Codex stops at it. */
  kind: 'personal-access-token' | 'agent-identity' | 'malformed';
  /** What the token tells of whose it is. A personal one tells nothing. */
  account: Account | null;
}

/**
 * The token that takes the place of every stored login, whatever store is set. Blank counts as not set, and 0.125.0 does
 * not look at it (all run).
 */
export function readOverride(value: string | undefined, release: CodexRelease): CodexOverride | null {
  const token = value?.trim() ?? '';
  if (token === '' || !release.knowsNewWays) return null;
  if (token.startsWith('at-')) return { kind: 'personal-access-token', account: null };
  const identity = readAgentIdentity(token, release);
  if (!identity) return { kind: 'malformed', account: null };
  return { kind: 'agent-identity', account: identity.account };
}
