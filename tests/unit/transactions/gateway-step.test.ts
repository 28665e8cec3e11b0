import { spoken } from '../../../app/words/spoken.ts';
import { thisUser } from '../../../app/platform/node/this-user.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import type { ProcessResult, ProcessSpec } from '../../../app/platform/ports.ts';
import type { Commit } from '../../../app/transactions/sign-in/commit-state.ts';
import { askGateway } from '../../../app/transactions/sign-in/gateway-step.ts';
import type { RunControl } from '../../../app/transactions/sign-in/run-events.ts';

const ID = 'openai-codex:ada@example.com';
const ENDS = 2_000_000_000_000;

let dataDir: string;
let gateway: Server;
let calls: ProcessSpec[];
let writes: number;
let skipped: string[];
let warnings: string[];

/** What listens in this file is this very process: it calls itself a gateway, as OpenClaw's own does. */
const title = process.title;

beforeEach(async () => {
  process.title = 'openclaw-gateway';
  dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-gateway-'));
  gateway = createServer((socket) => socket.end());
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
  [calls, writes, skipped, warnings] = [[], 0, [], []];
});
afterEach(async () => {
  process.title = title;
  gateway.close();
  await rm(dataDir, { recursive: true, force: true });
});

const control = {
  skip: (_step: string, why: string) => skipped.push(why),
  step: (_step: string, run: () => unknown) => run(),
} as unknown as RunControl;

/**
 * @param held what each reading of the store finds, in turn; the last one stays.
 * @param takes whether the gateway answers.
 */
function commit(
  held: ('old' | 'new')[],
  takes: boolean,
  port = (gateway.address() as AddressInfo).port,
): Commit {
  const answer = (spec: ProcessSpec): ProcessResult => {
    const expiry = { providers: [{ profiles: [{ profileId: ID, expiry: { at: ENDS } }] }] };
    const known = !spec.args.includes('models.authRefresh');
    const stdout = takes && known ? JSON.stringify(expiry) : '';
    return { code: stdout ? 0 : 1, stdout, stderr: '', timedOut: false };
  };
  return {
    deps: {
      ports: {
        platform: process.platform,
        user: thisUser(),
        processes: { run: (spec: ProcessSpec) => (calls.push(spec), Promise.resolve(answer(spec))) },
      },
      place: { configPath: '/made-up/openclaw.json', stateDir: '/made-up' },
      options: { dataDir },
      reading: { agent: { id: 'main', agentDir: '/made-up' } },
      readAgain: () => {
        const refresh = Secret.from(`${held.length > 1 ? held.shift() : held[0]}-refresh-token`);
        return Promise.resolve({ profiles: [{ profileId: ID, refresh }] });
      },
    },
    plan: {
      target: {
        owner: { nodePath: 'node', binPath: 'openclaw', packageDir: '/' },
        env: { HOME: '/made-up' },
      },
      config: { gatewayRemote: false, gatewayPort: port },
      profile: { profileId: ID, refresh: Secret.from('old-refresh-token') },
      askedAgent: 'main',
      writer: { write: () => Promise.resolve((writes++, 'written')) },
    },
    grant: { expiresAt: ENDS },
    journal: { permitPath: () => '/made-up/permit' },
    change: { id: 'x' },
  } as unknown as Commit;
}

describe('asking the running gateway', () => {
  it('counts as proof when it took the new sign-in and the store still holds it', async () => {
    expect(await askGateway(commit(['new'], true), control, warnings)).toMatchObject({ passed: true });
    expect([writes, warnings]).toEqual([0, []]);
  });

  it('uses a device folder of its own and passes no secret', async () => {
    await askGateway(commit(['new'], true), control, warnings);
    expect(calls.map(({ args }) => args[args.indexOf('call') + 1])).toEqual([
      'models.authRefresh',
      'secrets.reload',
      'models.authStatus',
    ]);
    for (const { env, input } of calls) {
      expect(env.OPENCLAW_STATE_DIR).toBe(path.join(dataDir, 'gateway-device'));
      expect(env.OPENCLAW_CONFIG_PATH).toBe('/made-up/openclaw.json');
      expect(input).toBeUndefined();
    }
  });

  it('writes once more when the gateway put its old sign-in back, and asks again', async () => {
    expect(await askGateway(commit(['old', 'new'], true), control, warnings)).toMatchObject({ passed: true });
    expect(writes).toBe(1);
  });

  it('says that it was spoiled, and how to end that, when the old one comes back again', async () => {
    await expect(askGateway(commit(['old'], true), control, warnings)).rejects.toMatchObject({
      code: 'GATEWAY_STALE',
      message: expect.stringMatching(/restart it, then sign in again/),
    });
    expect(writes).toBe(1);
  });

  it('is no proof when it refuses: the person is told to restart it before its next turn', async () => {
    expect(await askGateway(commit(['new'], false), control, warnings)).toMatchObject({ passed: false });
    expect(spoken(warnings)).toEqual(['The gateway could not be asked. Restart it before its next turn.']);
  });

  it('asks no tunnel of this same account, and nobody of another one, and says so', async () => {
    process.title = 'ssh -L 18789:127.0.0.1:18789 elsewhere';
    expect(await askGateway(commit(['new'], true), control, warnings)).toBeNull();
    expect([calls.length, skipped.length]).toEqual([0, 1]);
    expect(spoken(warnings).join()).toContain('no gateway of this account');
  });

  it('is skipped when none listens', async () => {
    const { port } = gateway.address() as AddressInfo;
    await new Promise((done) => gateway.close(done));
    expect(await askGateway(commit(['new'], true, port), control, warnings)).toBeNull();
    expect([skipped.length, calls.length]).toEqual([1, 0]);
  });
});
