import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../../app/cli/cli.ts';

/** A temporary person: an OpenClaw home of the inline generation and a Codex home, with canaries for every secret. */

export const CANARY = 'canary';
export const NOW = '2026-05-14T12:00:00.000Z';
const at = (days: number) => Date.parse(NOW) + days * 24 * 3_600_000;

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token whose raw text, payload and signature all hold the canary. */
function canaryToken(name: string, claims: Record<string, unknown> = {}): string {
  return `${part({ alg: 'none' })}.${part({ ...claims, note: `${CANARY}-payload-${name}` })}.${CANARY}-signature-${name}`;
}

function profile(email: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const claims = {
    iat: at(-2) / 1000,
    'https://api.openai.com/auth': { chatgpt_account_id: 'acct-1', chatgpt_plan_type: 'plus' },
    'https://api.openai.com/profile': { email },
  };
  return {
    type: 'oauth',
    provider: 'openai-codex',
    access: canaryToken('access', claims),
    refresh: `rt_${CANARY}-refresh-${email}`,
    expires: at(8),
    accountId: 'acct-1',
    email,
    ...changes,
  };
}

export interface Home {
  dir: string;
  env: Record<string, string>;
  run(...argv: string[]): Promise<{ code: number; out: string; err: string }>;
  /** Like `run`, with more in its environment. */
  runWith(
    more: Record<string, string>,
    ...argv: string[]
  ): Promise<{ code: number; out: string; err: string }>;
  /** Like `run`, stopped after `ms`. */
  runFor(ms: number, ...argv: string[]): Promise<{ code: number; out: string; err: string }>;
  dispose(): Promise<void>;
}

async function runMain(argv: string[], env: Record<string, string>, signal: AbortSignal) {
  let out = '';
  let err = '';
  const code = await main(argv, env, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    ask: null,
    line: null,
    signal,
  });
  return { code, out, err };
}

/**
 * Main holds a rejected sign-in (`me@example.com`), agent work a healthy one and a copy of the grant of Codex.
 * No OpenClaw program is on PATH, so nothing can be run.
 */
export async function makeHome(): Promise<Home> {
  const dir = await mkdtemp(path.join(tmpdir(), 'clawlamp-cli-'));
  const stateDir = path.join(dir, '.openclaw');
  const agent = async (id: string, store: object): Promise<void> => {
    const folder = path.join(stateDir, 'agents', id, 'agent');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'auth-profiles.json'), JSON.stringify(store), { mode: 0o600 });
  };
  const rejected = { lastFailureAt: at(0) - 60_000, failureCounts: { auth_permanent: 1 }, errorCount: 1 };
  await agent('main', {
    version: 1,
    profiles: { 'openai-codex:me@example.com': profile('me@example.com') },
    usageStats: { 'openai-codex:me@example.com': rejected },
  });
  const shared = `rt_${CANARY}-refresh-shared`;
  await agent('work', {
    version: 1,
    profiles: { 'openai-codex:you@example.com': profile('you@example.com', { refresh: shared }) },
    usageStats: { 'openai-codex:you@example.com': { lastUsed: at(0) - 3_600_000 } },
    // Without it the agent would take turns with the sign-in that it inherits from main.
    order: { 'openai-codex': ['openai-codex:you@example.com'] },
  });
  const config = {
    agents: { list: [{ id: 'main' }, { id: 'work' }], defaults: { model: 'openai-codex/gpt-5.5' } },
    logging: { file: path.join(stateDir, 'gateway.log') },
    gateway: { auth: { token: `${CANARY}-gateway-token` } },
  };
  await writeFile(path.join(stateDir, 'openclaw.json'), JSON.stringify(config));
  const said = `OAuth token refresh failed for openai-codex: 401 token_expired openai-codex:me@example.com ${canaryToken('log')}`;
  await writeFile(
    path.join(stateDir, 'gateway.log'),
    `${JSON.stringify({ _meta: { logLevelName: 'WARN' }, time: new Date(at(0) - 30_000).toISOString(), message: said })}\n`,
  );
  const codex = path.join(dir, '.codex');
  await mkdir(codex);
  const idToken = canaryToken('id', { email: 'you@example.com' });
  const tokens = {
    id_token: idToken,
    access_token: canaryToken('codex', { exp: at(8) / 1000 }),
    refresh_token: shared,
  };
  const auth = {
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
    tokens,
    last_refresh: new Date(at(-2)).toISOString(),
  };
  await writeFile(path.join(codex, 'auth.json'), JSON.stringify(auth), { mode: 0o600 });

  // The plain locale: the language of the machine that runs the tests must not reach them.
  const env = { HOME: dir, PATH: path.join(dir, 'nothing'), LC_ALL: 'C' };
  return {
    dir,
    env,
    run: (...argv) => runMain(argv, env, new AbortController().signal),
    runWith: (more, ...argv) => runMain(argv, { ...env, ...more }, new AbortController().signal),
    runFor: (ms, ...argv) => runMain(argv, env, AbortSignal.timeout(ms)),
    dispose: () => rm(dir, { recursive: true }),
  };
}
