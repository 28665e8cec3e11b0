import { versionIsAtLeast } from '../../../app/platform/release-version.ts';

/** The provider id that holds a ChatGPT sign-in: unified to `openai` after 2026.5.16. */
export function signInProviderOf(version: string): 'openai-codex' | 'openai' {
  return versionIsAtLeast(version, [2026, 5, 17]) ? 'openai' : 'openai-codex';
}

/** The model that a ChatGPT sign-in carries without naming a runtime, as people have it. */
export function plainModelOf(version: string): string {
  return versionIsAtLeast(version, [2026, 5, 12]) ? 'openai/gpt-5.5' : 'openai-codex/gpt-5.4';
}

/** A loopback gateway with a token, and what is laid over it; valid in every release. */
export function settingsOf(part: { agents?: object; [key: string]: object | undefined } = {}): object {
  return {
    gateway: { mode: 'local', port: 18_999, bind: 'loopback', auth: { mode: 'token', token: 'made-up' } },
    ...part,
  };
}

/** Agents were a list with a default mark; from 2026.8 on they are keyed. */
export function agentsOf(version: string, agents: string[]): object {
  if (versionIsAtLeast(version, [2026, 8, 0])) {
    return { ownership: 'explicit', entries: Object.fromEntries(agents.map((id) => [id, {}])) };
  }
  return { list: agents.map((id, at) => ({ id, ...(at === 0 ? { default: true } : {}) })) };
}

const YEARS = 10 * 365 * 86_400_000;

/** A token-like text with an end; nothing checks its signature. */
function jwt(expires: number): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { 'https://api.openai.com/auth': { chatgpt_account_id: 'acct-ada' } };
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ ...claims, exp: Math.floor(expires / 1000) })}.c2ln`;
}

/** A made-up sign-in that does not end soon. */
export function madeUpSignIn(provider: string, name = 'ada'): Record<string, unknown> {
  const expires = Date.now() + YEARS;
  return {
    type: 'oauth',
    provider,
    access: jwt(expires),
    refresh: `rt-made-up-${name}`,
    expires,
    accountId: `acct-${name}`,
    email: `${name}@example.com`,
  };
}
