import type { Words } from '../model/told.ts';
import { grantFingerprint } from '../model/secret.ts';
import { NO_ACCOUNT, type Install } from '../model/snapshot.ts';
import type { CodexReading } from '../codex/reading.ts';
import type { Row } from './case.ts';
import type { CodexFacts } from './gather/facts.ts';
import { installRowId, NO_OUTCOME } from './rows.ts';

/** Name of the one login that a Codex home holds, and its row id in the home that flags and defaults name. */
export const CODEX_ROW = 'codex-cli';

/** Row id of a Codex home's login. */
export function codexRowId(name: string | null): string {
  return installRowId(name, CODEX_ROW);
}

/** The way of signing in, as the row is called by: what the environment says outranks the file. */
export function modeInUse({ hidden, override, mode }: CodexReading): CodexReading['mode'] {
  if (hidden !== 'environment') return mode;
  return override && override.kind !== 'malformed' ? override.kind : null;
}

function kindOf(mode: CodexReading['mode']): Row['kind'] {
  if (mode === 'chatgpt' || mode === 'external') return 'oauth';
  if (mode === 'api-key' || mode === 'bedrock') return 'api-key';
  return mode === 'personal-access-token' || mode === 'agent-identity' ? 'token' : 'other';
}

/** True when the login in use is known to be where we do not look, so that nothing can be said about it. */
export function isClosed(reading: CodexReading): boolean {
  // A token of the environment that is none is no riddle: Codex stops at it.
  return reading.hidden !== null && reading.override?.kind !== 'malformed';
}

function accountOf({ hidden, override, account }: CodexReading): Row['account'] {
  return (hidden === 'environment' ? override?.account : account) ?? NO_ACCOUNT;
}

/** The row of the Codex login, or null when Codex has none. Its consumer is Codex itself, so it is always on its route. */
export function codexRow({ name, reading }: CodexFacts): Row | null {
  const closed = isClosed(reading);
  if (reading.state === 'absent' && reading.hidden === null) return null;
  const { login } = reading;
  const mode = modeInUse(reading);
  const kind = kindOf(mode);
  // The stored login of a home whose environment names a token still belongs to every Codex started without it.
  const stored = login ?? (reading.hidden === 'environment' ? (reading.leftover?.login ?? null) : null);
  return {
    id: codexRowId(name),
    install: name,
    profileId: CODEX_ROW,
    provider: mode === 'bedrock' ? 'amazon-bedrock' : 'openai',
    consumer: 'codex',
    agent: null,
    kind,
    account: accountOf(reading),
    owner: mode === 'external' ? 'unknown' : kind === 'api-key' ? 'provider' : 'codex-cli',
    location:
      reading.hidden === 'environment' ? null : { file: reading.path, identity: reading.identity ?? null },
    where: reading.hidden === 'environment' ? 'CODEX_ACCESS_TOKEN' : reading.path,
    grant: grantFingerprint(stored?.refresh ?? null),
    expiresAt: login?.expiresAt ?? null,
    issuedAt: login?.issuedAt ?? null,
    canRenew: Boolean(login?.refresh) && reading.missing.length === 0,
    renewer: 'owner',
    stored: null,
    usages: [],
    outcome: NO_OUTCOME,
    closed,
    // The home of an agent's Codex is only a fall-back: its harness hands it OpenClaw's own sign-in (2026.5.12).
    onRoute: !closed && name === null,
    needed: !closed && name === null,
  };
}

/** What is installed and readable of Codex. */
export function codexInstall({ name, reading }: CodexFacts): Install<Words> {
  return {
    kind: 'codex',
    name,
    version: reading.program?.version ?? null,
    dir: reading.home,
    generation: reading.generation,
    readable: reading.state !== 'unreadable' && reading.homeState === 'present',
    note: reading.note ?? reading.configNote,
    gateway: null,
  };
}

/** Where else Codex may keep a login that it can renew there itself. */
export const KEPT_ELSEWHERE = new Set<CodexReading['hidden']>(['keyring', 'encrypted-file', 'keyring-first']);

/** True when one click can sign in this Codex again, through Codex itself. */
export function codexCanSignIn({ reading, foreign = [] }: CodexFacts): boolean {
  if (foreign.length > 0) return false;
  const { program, homeState, policy, configNote, hidden, mode, state } = reading;
  if (!program || homeState !== 'present' || policy.forcedMethod === 'api' || configNote !== null)
    return false;
  return hidden === null ? state === 'read' && mode === 'chatgpt' : KEPT_ELSEWHERE.has(hidden);
}
