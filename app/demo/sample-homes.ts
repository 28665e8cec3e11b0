import { join } from 'node:path';
import type { Account } from '../model/snapshot.ts';
import type { DemoIssuer } from './demo-issuer.ts';
import { privateFolder } from '../platform/durable-file.ts';
import { durableFiles } from '../platform/node/durable-files.ts';

const HOUR = 60 * 60_000;

/** The people of the demo. All made up, all at a domain that is reserved for examples. */
export const DEMO_PEOPLE = {
  ada: person('ada', 'pro'),
  grace: person('grace', 'plus'),
  linus: person('linus', 'team'),
} as const;

function person(name: string, plan: string): Account {
  return {
    email: `${name}@example.com`,
    accountId: `demo-account-${name}`,
    userId: `user-demo-${name}`,
    plan,
  };
}

/** What can be practised: a sign-in that ended, one sign-in in two stores, a gateway none of whose sign-ins works. */
export const SCENES = ['expiry', 'shared', 'gateway'] as const;
export type Scene = (typeof SCENES)[number];

/** Writes a sample OpenClaw home for a scene. */
export async function writeScene(
  stateDir: string,
  issuer: DemoIssuer,
  now: number,
  scene: Scene,
): Promise<void> {
  if (scene === 'expiry') return writeSampleOpenClaw(stateDir, issuer, now);
  const { ada, grace } = DEMO_PEOPLE;
  const logFile = join(stateDir, 'logs', 'gateway.log');
  const agents = scene === 'shared' ? ['main', 'work'] : ['main'];
  await json(join(stateDir, 'openclaw.json'), {
    gateway: { mode: 'local', port: 1 },
    logging: { file: logFile },
    agents: {
      defaults: { model: { primary: 'openai-codex/gpt-5.5' } },
      list: agents.map((id) => ({ id })),
    },
  });
  const who = scene === 'shared' ? grace : ada;
  const id = `openai-codex:${who.email}`;
  const held = credential(who, await issuer.mint(who, scene === 'shared', 3 * HOUR));
  for (const agent of agents) {
    await json(join(stateDir, 'agents', agent, 'agent', 'auth-profiles.json'), {
      version: 1,
      profiles: { [id]: held },
      // Refused and not paused: a gateway that pauses its only sign-in is known to wait.
      usageStats: {
        [id]:
          scene === 'shared'
            ? { errorCount: 0, lastUsed: now - 60_000 }
            : { errorCount: 2, failureCounts: { auth_permanent: 2 }, lastFailureAt: now - 60_000 },
      },
    });
  }
  await text(logFile, scene === 'shared' ? '' : gatewayLog(now) + stillAlive(now));
}

/** A gateway that goes on after a turn has failed. */
function stillAlive(now: number): string {
  const time = new Date(now - 5_000).toISOString();
  return `${JSON.stringify({ time, level: 'info', subsystem: 'gateway', message: 'heartbeat' })}\n`;
}

/**
 * Writes a sample OpenClaw home in the inline JSON shape with two agents: one sign-in that was rejected although its
 * stored end is days off, one that is fine, and one token that ends soon.
 * @param now epoch ms.
 */
async function writeSampleOpenClaw(stateDir: string, issuer: DemoIssuer, now: number): Promise<void> {
  const { ada, grace, linus } = DEMO_PEOPLE;
  const rejectedId = `openai-codex:${ada.email}`;
  const fineId = `openai-codex:${grace.email}`;
  const logFile = join(stateDir, 'logs', 'gateway.log');
  await json(join(stateDir, 'openclaw.json'), {
    gateway: { mode: 'local', port: 1 },
    logging: { file: logFile },
    agents: {
      defaults: { model: { primary: 'openai-codex/gpt-5.5' } },
      list: [{ id: 'main', default: true }, { id: 'work' }],
    },
    auth: { order: { 'openai-codex': [rejectedId, fineId] } },
  });
  await json(join(stateDir, 'agents', 'main', 'agent', 'auth-profiles.json'), {
    version: 1,
    profiles: {
      [rejectedId]: credential(ada, await issuer.mint(ada, false, 3 * HOUR)),
      [fineId]: credential(grace, await issuer.mint(grace, true, 24 * HOUR)),
    },
  });
  // What 2026.5.12 records when a grant is refused for good; the stored end says nothing of it.
  await json(join(stateDir, 'agents', 'main', 'agent', 'auth-state.json'), {
    version: 1,
    lastGood: { 'openai-codex': fineId },
    usageStats: {
      [rejectedId]: {
        errorCount: 2,
        failureCounts: { auth_permanent: 2 },
        lastFailureAt: now - 60_000,
        disabledUntil: now + 5 * HOUR,
        disabledReason: 'auth_permanent',
      },
      [fineId]: { errorCount: 0, lastUsed: now - 5 * 60_000 },
    },
  });
  await json(join(stateDir, 'agents', 'work', 'agent', 'auth-profiles.json'), {
    version: 1,
    profiles: {
      'anthropic:work': {
        type: 'token',
        provider: 'anthropic',
        token: 'demo-token-of-nothing',
        expires: now + 3 * HOUR,
      },
      [`openai-codex:${linus.email}`]: credential(linus, await issuer.mint(linus, true, 2 * HOUR)),
    },
  });
  await text(logFile, gatewayLog(now));
}

/** A sample Codex home with a sign-in of its own, in the shape that codex 0.169.0 writes. */
export async function writeSampleCodex(home: string, issuer: DemoIssuer, now: number): Promise<void> {
  const { grace } = DEMO_PEOPLE;
  const tokens = await issuer.mint(grace, true);
  await json(join(home, 'auth.json'), {
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
    tokens: {
      id_token: tokens.idToken,
      access_token: tokens.access,
      refresh_token: tokens.refresh,
      account_id: grace.accountId,
    },
    last_refresh: new Date(now).toISOString(),
  });
}

function credential(who: Account, tokens: { access: string; refresh: string; expires: number }): object {
  const { access, refresh, expires } = tokens;
  return {
    type: 'oauth',
    provider: 'openai-codex',
    access,
    refresh,
    expires,
    accountId: who.accountId,
    email: who.email,
  };
}

/** The last lines of a gateway that failed a turn, as 2026.5.12 words them. */
function gatewayLog(now: number): string {
  const at = new Date(now - 60_000).toISOString();
  const failure =
    'FailoverError: OAuth token refresh failed for openai-codex: OpenAI Codex token refresh failed (401): ' +
    '{ "error": { "code": "token_expired", "type": "invalid_request_error", "param": null } }';
  const decision = 'model fallback decision: decision=candidate_failed reason=auth_permanent next=none';
  return [failure, decision]
    .map((message) => `${JSON.stringify({ time: at, level: 'error', subsystem: 'agents', message })}\n`)
    .join('');
}

async function json(path: string, value: unknown): Promise<void> {
  await text(path, `${JSON.stringify(value, null, 2)}\n`);
}

async function text(path: string, content: string): Promise<void> {
  await privateFolder(join(path, '..'));
  await durableFiles.createExclusive(path, content, { sync: false });
}
