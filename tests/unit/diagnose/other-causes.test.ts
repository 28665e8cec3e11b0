import { said } from '../../support/said.ts';
import { told } from '../../../app/model/told.ts';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { portBusy } from '../../../app/oauth/port-busy.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { OpenClawInstall } from '../../../app/openclaw/discovery/install.ts';
import { LOCKED_NOTE } from '../../../app/openclaw/sqlite/sqlite-connection.ts';
import { storeLocks, type StoreLock } from '../../../app/openclaw/store/store-locks.ts';
import {
  causeIn,
  HOUR,
  judge,
  logLine,
  MINUTE,
  NOW,
  refreshRejected,
  signIn,
  storeOf,
  usage,
} from './facts-builder.ts';

const ID = 'openai-codex:me@example.com';

describe('a lock on the sign-ins', () => {
  const lock = (part: Partial<StoreLock> = {}): StoreLock => ({
    path: '/state/agents/main/agent/auth-profiles.json.lock',
    kind: 'store',
    since: NOW - MINUTE,
    dated: true,
    holder: { pid: 42, alive: true, name: 'node' },
    ...part,
  });
  const locked = (part: Partial<StoreLock>, version = '2026.5.12') =>
    causeIn({ version, locks: [lock(part)] }, 'store-locked');

  it('that a living program keeps past its time makes the rows unknown, and is named', () => {
    expect(locked({})).toMatchObject({ severity: 'unknown', rows: [ID], fix: { kind: 'wait' } });
    expect(locked({})?.evidence[0]?.what).toBe('Held by node (process 42)');
    expect(judge({ version: '2026.5.12', locks: [lock()] }).verdict).toBe('unknown');
  });

  it('of another program, without a word in it, is never cleared away by OpenClaw', () => {
    expect(locked({ holder: null, dated: false })?.evidence[0]?.what).toMatch(/another program/);
  });

  it('is nothing while it is young, or when OpenClaw clears it away itself', () => {
    expect(locked({ since: NOW - 29_000 })).toBeUndefined();
    expect(locked({ kind: 'refresh', since: NOW - 179_000 })).toBeUndefined();
    expect(locked({ holder: { pid: 42, alive: false, name: null } })).toBeUndefined();
    expect(locked({ holder: null, dated: true })).toBeUndefined();
    expect(locked({}, '2026.4.29')).toBeUndefined();
  });

  it('of a renewal is stuck after three minutes', () => {
    expect(locked({ kind: 'refresh', since: NOW - 181_000 })?.severity).toBe('unknown');
  });

  it('on a database is told as a lock, not as a damaged store', () => {
    const stores = [
      storeOf({ generation: 'sqlite-agent', state: 'unreadable', note: told(LOCKED_NOTE), profiles: [] }),
    ];
    expect(judge({ stores }).causes.map((cause) => [cause.code, cause.severity])).toEqual([
      ['store-locked', 'unknown'],
    ]);
  });
});

describe('lock files on disk', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'clawlamp-locks-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('are read with their holder, and left as they are', async () => {
    const store = path.join(root, 'auth-profiles.json');
    await writeFile(store, '{}');
    const createdAt = new Date(NOW).toISOString();
    await writeFile(`${store}.lock`, JSON.stringify({ pid: process.pid, createdAt }, null, 2));
    const folder = path.join(root, 'locks', 'oauth-refresh');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'a.lock'), '');
    await utimes(path.join(folder, 'a.lock'), NOW / 1000, NOW / 1000);
    await writeFile(path.join(folder, 'b.lock'), '{"pid":-1,"createdAt":"never"}');
    const place = { stateDir: root } as OpenClawInstall;
    const ports = { files: systemFiles(), platform: process.platform };
    const locks = await storeLocks(ports, place, [storeOf({ files: [store] })]);
    expect(locks.map(({ kind, since, dated, holder }) => [kind, since, dated, holder?.pid])).toEqual([
      ['store', NOW, true, process.pid],
      ['refresh', NOW, false, undefined],
      ['refresh', expect.any(Number), false, undefined],
    ]);
    if (process.platform === 'linux') expect(locks[0]?.holder?.alive).toBe(true);
  });

  it.each<NodeJS.Platform>(['win32', 'darwin'])(
    'on %s name a dead process as dead, and of a living number nobody knows whose it is',
    async (platform) => {
      const holderOf = async (pid: number) => {
        const store = path.join(root, 'auth-profiles.json');
        await writeFile(`${store}.lock`, JSON.stringify({ pid, createdAt: new Date(NOW).toISOString() }));
        const place = { stateDir: root } as OpenClawInstall;
        const locks = await storeLocks({ files: systemFiles(), platform }, place, [
          storeOf({ files: [store] }),
        ]);
        return locks[0]?.holder;
      };
      expect(await holderOf(2 ** 22 + 1)).toMatchObject({ alive: false });
      expect(await holderOf(process.pid)).toMatchObject({ alive: null });
    },
  );
});

describe('stores that fell apart', () => {
  const agentDb = '/state/agents/main/agent/openclaw-agent.sqlite';
  const stateDb = '/state/state/openclaw.sqlite';
  const unified = (part: Parameters<typeof signIn>[0] = {}) =>
    signIn({
      profileId: 'openai:me@example.com',
      provider: 'openai',
      where: `${agentDb} auth_profile_store.primary openai:me@example.com`,
      ...part,
    });
  const config = {
    agents: { defaults: { model: 'openai/gpt-5.5' }, list: [{ id: 'main' }, { id: 'work' }] },
  };
  const main = storeOf({
    generation: 'sqlite-shared',
    schemaVersion: 18,
    path: stateDb,
    profiles: [unified()],
  });
  const work = storeOf({
    agent: { id: 'work', agentDir: '/state/agents/work/agent' },
    generation: 'sqlite-shared',
    schemaVersion: 18,
    path: stateDb,
    profiles: [],
  });

  it('are told when the shared store is empty and the sign-ins lie in one agent', () => {
    const snapshot = judge({ version: '2026.9.6', config, stores: [main, work] });
    const split = snapshot.causes.find((cause) => cause.code === 'stores-split');
    expect(split).toMatchObject({
      severity: 'act',
      fix: { kind: 'owner', command: 'openclaw doctor --fix' },
    });
    expect(split?.evidence.map((one) => one.where)).toEqual([stateDb, agentDb]);
    expect(snapshot.causes.find((cause) => cause.code === 'agent-has-no-profile')?.under).toBe(
      'stores-split',
    );
  });

  it('are not told of an override beside a shared store that holds sign-ins', () => {
    const shared = unified({
      profileId: 'openai:you@example.com',
      where: `${stateDb} config_machine_state.authProfiles.store openai:you@example.com`,
      inherited: true,
    });
    const stores = [
      { ...main, profiles: [unified(), shared] },
      { ...work, profiles: [shared] },
    ];
    expect(causeIn({ version: '2026.9.6', config, stores }, 'stores-split')).toBeUndefined();
  });

  it('are not told of an agent that signed in for itself before anybody did for the others', () => {
    const own = unified({
      where: '/state/agents/work/agent/openclaw-agent.sqlite auth_profile_store.primary x',
    });
    const stores = [
      { ...main, profiles: [] },
      { ...work, profiles: [own] },
    ];
    expect(causeIn({ version: '2026.9.6', config, stores }, 'stores-split')).toBeUndefined();
    expect(causeIn({ version: '2026.9.6', config, stores }, 'agent-has-no-profile')).toBeDefined();
  });

  it('are told when sign-ins lie in the shared store and nothing leads there', () => {
    const path = agentDb;
    const alone = { ...main, generation: 'sqlite-agent' as const, path, profiles: [] };
    const one = { ...config, agents: { defaults: config.agents.defaults } };
    const parts = { version: '2026.9.6', config: one };
    expect(causeIn({ ...parts, stores: [{ ...alone, unmarked: stateDb }] }, 'stores-split')).toMatchObject({
      severity: 'act',
      evidence: [{ where: stateDb }, { where: agentDb }],
    });
    expect(causeIn({ ...parts, stores: [alone] }, 'stores-split')).toBeUndefined();
    const used = { ...alone, unmarked: stateDb, profiles: [unified()] };
    expect(causeIn({ ...parts, stores: [used] }, 'stores-split')).toBeUndefined();
  });

  it('are not told of an OpenClaw that nobody has signed in yet', () => {
    const stores = [{ ...main, profiles: [] }, work];
    expect(causeIn({ version: '2026.9.6', config, stores }, 'stores-split')).toBeUndefined();
  });

  it('are told by OpenClaw itself, and believed only while the route does not answer', () => {
    const line = logLine(
      NOW - MINUTE,
      'Failed relocating the shared auth store: Error: shared auth credential rows conflict with the relocation target',
    );
    const empty = [{ ...work, agent: main.agent }];
    const one = { ...config, agents: { defaults: config.agents.defaults } };
    expect(
      causeIn({ version: '2026.8.2', config: one, stores: empty, log: [line] }, 'stores-split'),
    ).toBeDefined();
    expect(
      causeIn({ version: '2026.8.2', config: one, stores: [main], log: [line] }, 'stores-split'),
    ).toBeUndefined();
  });
});

describe('a deactivated workspace', () => {
  const line = (at: number) =>
    logLine(at, '403 {"error":{"code":"deactivated_workspace"}}', { provider: 'openai-codex' });

  it('asks for another workspace, not for the same sign-in again', () => {
    expect(causeIn({ log: [line(NOW - MINUTE)] }, 'workspace-wrong')).toMatchObject({
      severity: 'act',
      rows: [ID],
      fix: { kind: 'relogin', label: 'Sign in again and choose the workspace' },
    });
  });

  it('of before the sign-in, or of a neighbour, is nothing', () => {
    expect(causeIn({ log: [line(NOW - 3 * 24 * HOUR)] }, 'workspace-wrong')).toBeUndefined();
    expect(causeIn({ log: [line(NOW)], logShared: true }, 'workspace-wrong')).toBeUndefined();
    const after = [storeOf({ usage: { [ID]: usage({ lastUsed: NOW }) } })];
    expect(causeIn({ stores: after, log: [line(NOW - MINUTE)] }, 'workspace-wrong')).toBeUndefined();
  });
});

describe('a dead route behind a living gateway', () => {
  const dead = { log: [refreshRejected(NOW - 5 * MINUTE)], alive: NOW - MINUTE };

  it('is told from outside, under the reason why', () => {
    const cause = causeIn(dead, 'auth-dead-gateway-alive');
    expect(cause).toMatchObject({ severity: 'act', under: 'grant-rejected', fix: { kind: 'relogin' } });
    expect(cause?.evidence[0]?.what).toBe('The gateway still writes its log');
  });

  it('is not claimed when the gateway fell silent, nor while a sign-in works', () => {
    expect(causeIn({ ...dead, alive: NOW - 6 * MINUTE }, 'auth-dead-gateway-alive')).toBeUndefined();
    // The line that tells of the failure is of the same call.
    expect(causeIn({ ...dead, alive: NOW - 5 * MINUTE + 900 }, 'auth-dead-gateway-alive')).toBeUndefined();
    expect(causeIn({ ...dead, alive: undefined as never }, 'auth-dead-gateway-alive')).toBeUndefined();
    expect(causeIn({ ...dead, alive: NOW, now: NOW + 48 * HOUR }, 'auth-dead-gateway-alive')).toBeUndefined();
    expect(causeIn({ alive: NOW }, 'auth-dead-gateway-alive')).toBeUndefined();
    const spare = signIn({
      profileId: 'openai-codex:two@example.com',
      account: { email: 'two@example.com', accountId: 'b', userId: null, plan: null },
    });
    const stores = [
      storeOf({ profiles: [signIn(), spare], order: { 'openai-codex': [ID, spare.profileId] } }),
    ];
    const rejected = logLine(NOW - MINUTE, `token refresh failed 401 token_expired ${ID}`);
    expect(causeIn({ stores, log: [rejected], alive: NOW }, 'auth-dead-gateway-alive')).toBeUndefined();
  });

  it('is not claimed for a pause that ends by itself', () => {
    const stores = [
      storeOf({
        usage: {
          [ID]: usage({ cooldownUntil: NOW + HOUR, cooldownReason: 'rate_limit', lastFailureAt: NOW }),
        },
      }),
    ];
    expect(causeIn({ stores, alive: NOW }, 'auth-dead-gateway-alive')).toBeUndefined();
  });

  it('is believed when the gateway says itself that no model was left', () => {
    const line = logLine(
      NOW - MINUTE,
      'model fallback decision: decision=candidate_failed requested=openai/gpt-5.5 candidate=openai/gpt-5.5 reason=auth next=none',
    );
    const snapshot = judge({ log: [line] });
    expect(snapshot.verdict).toBe('act');
    expect(snapshot.causes[0]).toMatchObject({ code: 'auth-dead-gateway-alive', severity: 'act' });
    const healed = [storeOf({ usage: { [ID]: usage({ lastUsed: NOW }) } })];
    expect(judge({ log: [line], stores: healed }).verdict).toBe('ok');
  });
});

describe('a refused network', () => {
  it('is told of a proxy, too, and asks for no sign-in', () => {
    const line = logLine(
      NOW,
      'OAuth token refresh failed for openai-codex: Proxy response (407) !== 200 when HTTP Tunneling',
    );
    expect(causeIn({ log: [line] }, 'blocked-by-network')).toMatchObject({
      severity: 'act',
      fix: { kind: 'advise' },
    });
    expect(causeIn({ log: [line] }, 'grant-rejected')).toBeUndefined();
  });

  it('is not read into a proxy that refuses something else', () => {
    const line = logLine(NOW, 'web fetch: Proxy response (407) !== 200 when HTTP Tunneling');
    expect(judge({ log: [line] }).causes).toEqual([]);
  });
});

describe('a login of the Claude CLI', () => {
  const claude = signIn({ profileId: 'anthropic:claude-cli', provider: 'anthropic', issuedAt: null });
  const config = { agents: { defaults: { model: 'anthropic/claude' } } };
  const line = logLine(NOW, 'OAuth session expired and could not be refreshed');

  it('that the log calls dead is renewed through that program', () => {
    const stores = [storeOf({ profiles: [claude] })];
    expect(causeIn({ config, stores, log: [line] }, 'grant-rejected')).toMatchObject({
      severity: 'act',
      fix: { kind: 'owner', command: 'claude auth login' },
    });
  });

  it('says nothing of a ChatGPT sign-in', () => {
    expect(judge({ log: [line] }).causes).toEqual([]);
  });
});

describe('a busy callback port', () => {
  it('names its holder and alarms nobody', () => {
    expect(portBusy(1455, 'code (process 7)', 1457)).toMatchObject({ severity: 'info', fix: null });
    expect(portBusy(1455, 'code (process 7)', null).fix?.kind).toBe('advise');
    expect(said(portBusy(1455, 'code (process 7)', 1457).detail)).toContain('code (process 7)');
  });
});
