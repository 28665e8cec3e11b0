import type { Account, ProfileRow, Verdict } from '../model/snapshot.ts';
import { plainLine, withoutSecrets } from './redact.ts';

/** Any foreign text made safe to draw: one line, no control marks, nothing shaped like a secret. */
export function shown(text: string, limit?: number): string {
  return plainLine(withoutSecrets(text), limit);
}

/** "OpenClaw, agent main" or "Codex CLI": who uses this sign-in. */
export function consumerName(row: Pick<ProfileRow, 'consumer' | 'agent'>): string {
  if (row.consumer === 'codex') return 'Codex CLI';
  return row.agent ? `OpenClaw, agent ${shown(row.agent, 60)}` : 'OpenClaw';
}

/** "me@example.com", else the owner's own name for the sign-in. */
export function accountName(row: ProfileRow): string {
  return shown(row.account.email ?? row.profileId, 80);
}

/** How an account is called when there is no row: its e-mail, its workspace, or a plain word. */
export function accountWords(account: Account): string {
  const who = account.email ?? account.userId ?? 'an account without a name';
  const workspace = account.accountId ? `, workspace ${account.accountId.slice(0, 8)}` : '';
  return shown(`${who}${workspace}`, 120);
}

const PLANS: Record<string, string> = {
  free: 'ChatGPT Free',
  go: 'ChatGPT Go',
  plus: 'ChatGPT Plus',
  pro: 'ChatGPT Pro',
  team: 'ChatGPT Team',
  business: 'ChatGPT Business',
  enterprise: 'ChatGPT Enterprise',
  edu: 'ChatGPT Edu',
};

/** "ChatGPT Plus, openai-codex". An unknown plan is named as it stands. */
export function planWords(row: ProfileRow): string {
  const plan = row.account.plan;
  const kind = { oauth: null, token: 'token', 'api-key': 'API key', other: null }[row.kind];
  const parts = [plan ? (PLANS[plan.toLowerCase()] ?? plan) : kind, row.provider];
  return parts
    .filter((part) => part !== null)
    .map((part) => shown(part, 60))
    .join(', ');
}

/** The state as a word. `ok` without proof says so: an expiry date alone is not a good sign-in. */
export function healthWord(row: Pick<ProfileRow, 'health' | 'proof'>): string {
  switch (row.health) {
    case 'ok':
      return row.proof === 'untested' ? 'Not tried yet' : 'Works';
    case 'idle':
      return 'Not in use';
    case 'soon':
      return 'Ends soon';
    case 'act':
      return 'Needs you';
    case 'unknown':
      return 'Cannot tell';
  }
}

/** Worst first. `idle` is the least: nothing depends on it. */
export const URGENCY: Record<Verdict, number> = { act: 0, unknown: 1, soon: 2, ok: 3, idle: 4 };
