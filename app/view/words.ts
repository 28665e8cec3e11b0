import { language, say } from '../language/say.ts';
import { errorView } from '../model/errors.ts';
import type { Account, Install, ProfileRow, Route, Verdict } from '../model/snapshot.ts';
import { withWords } from '../platform/text/shell-line.ts';
import { visible } from '../platform/text/visible.ts';
import { plainLine, withoutSecrets } from '../platform/text/redact.ts';

/** Any foreign text made safe to draw: one line, no control marks, nothing shaped like a secret. */
export function shown(text: string, limit?: number): string {
  return plainLine(withoutSecrets(text), limit);
}

/** A command to paste: nothing hidden and nothing secret in it, and never cut, since half of a word has half of its quotes. */
export function shownCommand(command: string): string {
  return withoutSecrets(withWords(command, (word) => visible(withoutSecrets(word))));
}

/** "OpenClaw" or "OpenClaw work", "Codex CLI" or "Codex agent-main": an install by its name, where it has one. */
export function installName({ kind, name }: Pick<Install, 'kind' | 'name'>): string {
  if (kind === 'codex')
    return name === null ? say('Codex CLI') : say('Codex {name}', { name: shown(name, 40) });
  if (kind === 'gateway') return say('Gateway {name}', { name: shown(name ?? '', 60) });
  return name === null ? 'OpenClaw' : say('OpenClaw {name}', { name: shown(name, 40) });
}

/** "OpenClaw, agent main", "OpenClaw work, agent main" or "Codex CLI": who uses this sign-in. */
export function consumerName(row: Pick<ProfileRow, 'consumer' | 'agent' | 'install'>): string {
  const install = installName({ kind: row.consumer, name: row.install });
  return row.consumer === 'openclaw' && row.agent
    ? say('{install}, agent {agent}', { install, agent: shown(row.agent, 60) })
    : install;
}

/** "Agent main", or "OpenClaw work, agent main" for an OpenClaw with a name. */
export function agentName(route: Pick<Route, 'agent' | 'install'>): string {
  const agent = shown(route.agent, 60);
  return route.install === null
    ? say('Agent {agent}', { agent })
    : say('{install}, agent {agent}', {
        install: installName({ kind: 'openclaw', name: route.install }),
        agent,
      });
}

/** "me@example.com", else the owner's own name for the sign-in. */
export function accountName(row: ProfileRow): string {
  return shown(row.account.email ?? row.profileId, 80);
}

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

/** Anything thrown, on one line: what happened, its detail if it has one, and the next step. */
export function failureWords(thrown: unknown): string {
  const { sentence, nextStep, detail } = errorView(thrown);
  return [sentence, ...(detail ? [`(${shown(detail)})`] : []), nextStep].join(' ');
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
