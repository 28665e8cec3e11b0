import { shown } from '../words/names.ts';
import { language, say } from '../language/say.ts';
import type { Account, ProfileRow, Verdict } from '../model/snapshot.ts';

/**
 * How an account is called when there is no row: its e-mail, its workspace, or a plain word.
 * @param besides the account it is compared with: where both would be called the same, the person's own id is said too
 */
export function accountWords(account: Account, besides?: Account): string {
  const who = account.email ?? account.userId ?? say('an account without a name');
  const workspace = account.accountId
    ? say(', workspace {accountId}', { accountId: account.accountId.slice(0, 8) })
    : '';
  const words = shown(`${who}${workspace}`, 120);
  const alike = besides !== undefined && words === accountWords(besides);
  return alike && account.userId
    ? shown(say('{words}, person {userId}', { words, userId: account.userId }), 160)
    : words;
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
  const kind = { oauth: null, token: say('token'), 'api-key': say('API key'), other: null }[row.kind];
  const parts = [plan ? (PLANS[plan.toLowerCase()] ?? plan) : kind, row.provider];
  return parts
    .filter((part) => part !== null)
    .map((part) => shown(part, 60))
    .join(', ');
}

/** A word of the beginning of a sentence within one. Only English writes it small: German would turn "Sie" into "sie". */
export function within(word: string): string {
  return language() === 'en' ? word.toLowerCase() : word;
}

/** Worst first. `idle` is the least: nothing depends on it. */
export const URGENCY: Record<Verdict, number> = { act: 0, unknown: 1, soon: 2, ok: 3, idle: 4 };
