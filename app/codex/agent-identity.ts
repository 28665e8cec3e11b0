import { createPrivateKey } from 'node:crypto';
import type { Account } from '../model/snapshot.ts';
import { jwtPayload } from '../openclaw/store/token-claims.ts';
import { asExactText, asRecord } from '../platform/json-value.ts';
import type { CodexRelease } from './releases.ts';

/** An agent identity as a file or variable holds it: whose it is, and whether Codex could use it at all. */
export interface AgentIdentity {
  account: Account;
  /** False when its key is none, at which Codex stops (0.150.1 and 0.169.0: "not valid PKCS#8"). */
  usable: boolean;
}

function accountOf(record: Record<string, unknown>): Account {
  return {
    email: asExactText(record.email),
    accountId: asExactText(record.account_id),
    userId: asExactText(record.chatgpt_user_id),
    plan: asExactText(record.plan_type),
  };
}

function isPrivateKey(text: string): boolean {
  try {
    createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads an agent identity: a record with a private key (all releases), or a JWT that Codex checks with the server (not
 * 0.125.0). Null when the release would not take its form. The key is only tried, never kept.
 */
export function readAgentIdentity(value: unknown, release: CodexRelease): AgentIdentity | null {
  if (typeof value === 'string') {
    const claims = release.knowsNewWays ? jwtPayload(value) : null;
    return claims ? { account: accountOf(claims), usable: true } : null;
  }
  const record = asRecord(value);
  const runtime = asExactText(record?.agent_runtime_id);
  const key = asExactText(record?.agent_private_key);
  if (!record || runtime === null || key === null) return null;
  // 0.125.0 takes any text for the key at first, and fails with it later.
  return { account: accountOf(record), usable: isPrivateKey(key) };
}
