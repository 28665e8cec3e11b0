import { grantFingerprint } from '../model/secret.ts';
import type { Install } from '../model/snapshot.ts';
import type { CodexReading } from '../codex/reading.ts';
import type { Row } from './case.ts';
import type { CodexFacts } from './facts.ts';
import { installRowId, NO_OUTCOME } from './rows.ts';

/** Name of the one login that a Codex home holds, and its row id in the home that flags and defaults name. */
export const CODEX_ROW = 'codex-cli';

/** Row id of a Codex home's login. */
export function codexRowId(name: string | null): string {
  return installRowId(name, CODEX_ROW);
}

const NO_ACCOUNT = { email: null, accountId: null, userId: null, plan: null };

function kindOf(mode: CodexReading['mode']): Row['kind'] {
  if (mode === 'chatgpt') return 'oauth';
  if (mode === 'api-key' || mode === 'bedrock') return 'api-key';
  return mode === 'personal-access-token' || mode === 'agent-identity' ? 'token' : 'other';
}

/** True when Codex keeps its login where we do not look. */
export function isClosed(reading: CodexReading): boolean {
  return reading.state === 'absent' && reading.generation === 'codex-keyring';
}

/** The row of the Codex login, or null when Codex has none. Its consumer is Codex itself, so it is always on its route. */
export function codexRow({ name, reading }: CodexFacts): Row | null {
  const closed = isClosed(reading);
  if (reading.state === 'absent' && !closed) return null;
  const { login, mode } = reading;
  const kind = reading.state === 'read' ? kindOf(mode) : 'other';
  return {
    id: codexRowId(name),
    install: name,
    profileId: CODEX_ROW,
    provider: mode === 'bedrock' ? 'amazon-bedrock' : 'openai',
    consumer: 'codex',
    agent: null,
    kind,
    account: login?.account ?? NO_ACCOUNT,
    owner: kind === 'api-key' ? 'provider' : 'codex-cli',
    where: reading.path,
    grant: grantFingerprint(login?.refresh ?? null),
    expiresAt: login?.expiresAt ?? null,
    issuedAt: login?.issuedAt ?? null,
    canRenew: Boolean(login?.refresh) && reading.missing.length === 0,
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
export function codexInstall({ name, reading }: CodexFacts): Install {
  return {
    kind: 'codex',
    name,
    version: reading.program?.version ?? null,
    dir: reading.home,
    generation: reading.generation,
    readable: reading.state !== 'unreadable' && reading.homeState === 'present',
    note: reading.note ?? reading.configNote,
  };
}
