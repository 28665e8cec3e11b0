import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Processes, ProcessSpec } from '../../app/platform/ports.ts';
import { GatewayAsk } from '../../app/openclaw/programs/gateway-cli.ts';
import { wallFlags, wallStatement } from '../../app/openclaw/programs/program-environment.ts';
import { OwnerCli } from '../../app/openclaw/programs/cli.ts';
import { OwnerWriter } from '../../app/openclaw/write/sdk-writer.ts';
import { SettingsWriter } from '../../app/openclaw/write/config-writer.ts';

/** Every program that Clawlamp starts, and what keeps it from spending a sign-in that is not ours. */

const APP = path.resolve(import.meta.dirname, '../../app');

/** Where a program is started, and why it renews nothing. Whoever adds one says it here, and shows it. */
const STARTERS: Record<string, string> = {
  'notify/external-notice.ts': 'a program of the person’s own, which is told the words of a notice',
  'second-opinion/codex-answer.ts': 'renewals lead nowhere (codex-spends-nothing.test.ts)',
  'transactions/sign-in/codex-sign-in.ts': 'renewals lead nowhere (codex-spends-nothing.test.ts)',
  'openclaw/programs/gateway-cli.ts': 'reaches this machine only, and has no store',
  'openclaw/programs/cli.ts': 'in the box, else behind the wall',
  'openclaw/write/sdk-writer.ts': 'behind the wall',
  'transactions/agent-turn.ts': 'not with a token at its end (real-turn.test.ts)',
  'openclaw/programs/restart-gateway.ts': 'the person’s own gateway, at their wish, never while it renews',
  'openclaw/write/config-writer.ts': 'behind the wall',
  'service/carry-out.ts':
    'the system’s own service manager, which knows of no sign-in; what it starts is our watch',
};

it('is started in these places and in no other', () => {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter(
      (file) => file.endsWith('.ts') && !/^(platform\/node|language)\/|^platform\/ports\.ts$/.test(file),
    );
  const starts = files.filter((file) => {
    const text = readFileSync(path.join(APP, file), 'utf8');
    // A description of a child names its file and its time; only app/platform/node may start one without.
    return /\bfile\b[,:][^;]{0,600}?\btimeoutMs\b/.test(text) || text.includes('node:child_process');
  });
  expect(starts.sort()).toEqual(Object.keys(STARTERS).sort());
});

describe('a program of the owner', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(path.join(tmpdir(), 'clawlamp-starts-'));
    writeFileSync(path.join(home, 'openclaw.json'), '{}');
  });
  afterAll(() => rmSync(home, { recursive: true }));

  const owner = { nodePath: 'node', binPath: 'openclaw', packageDir: '/', version: '2026.9.6' };

  /** What is started by an act; each answers with a failure, so that every second way is taken too. */
  async function startedBy(act: (processes: Processes) => Promise<unknown>): Promise<ProcessSpec[]> {
    const specs: ProcessSpec[] = [];
    const run = (spec: ProcessSpec) => {
      specs.push(spec);
      return Promise.resolve({ code: 1, stdout: '', stderr: '', timedOut: false });
    };
    await act({ run, converse: () => Promise.reject(new Error('nobody speaks here')) }).catch(
      () => undefined,
    );
    expect(specs.length).toBeGreaterThan(0);
    return specs;
  }

  const place = () => ({
    owner,
    env: { HOME: home },
    configPath: path.join(home, 'openclaw.json'),
    port: 18_790,
    dataDir: home,
  });
  const [, wall] = wallFlags() as [string, string];
  const [, near] = wallFlags('loopback') as [string, string];
  const isBoxed = ({ args }: ProcessSpec): boolean => args.includes('--permission') && !args.includes(wall);

  it.each<[string, (cli: OwnerCli) => Promise<unknown>, ('box' | 'wall')[]]>([
    ['its sign-ins', (cli) => cli.view('main'), ['box']],
    ['its sign-ins after a write', (cli) => cli.view('main', 'after-write'), ['box', 'wall']],
    ['an order', (cli) => cli.order('main', 'openai'), ['box', 'wall']],
    ['a setting', (cli) => cli.setting('a.b'), ['box', 'wall']],
    ['a profile', (cli) => cli.profileStatus('main', 'x'), ['box', 'wall']],
  ])('is asked of %s in the box, and outside of it behind the wall', async (_, ask, ways) => {
    const specs = await startedBy((processes) => ask(new OwnerCli(processes, owner, { HOME: home })));
    expect(specs.map((spec) => (isBoxed(spec) ? 'box' : spec.args.includes(wall) ? 'wall' : 'free'))).toEqual(
      ways,
    );
  });

  it('has no network where it writes, and this machine only where it asks the gateway', async () => {
    const writer = { owner, storePath: home, env: {}, agentDir: home, sidecarKey: null };
    for (const spec of await startedBy((processes) => new OwnerWriter(processes, writer).probe()))
      expect(spec.args.join()).toContain(wallStatement('nothing'));
    const settings = (processes: Processes) =>
      new SettingsWriter(processes, owner, {}, path.join(home, 'openclaw.json')).probe();
    for (const spec of await startedBy(settings)) expect(spec.args).toContain(wall);
    for (const spec of await startedBy((processes) => new GatewayAsk(processes, place()).reload('main'))) {
      expect(spec.args).toContain(near);
      // A folder of ours: no store is there to renew.
      expect(spec.env.OPENCLAW_GATEWAY_PORT).toBe('18790');
      expect(spec.env.OPENCLAW_STATE_DIR).toBe(path.join(home, 'gateway-device'));
    }
    for (const spec of await startedBy((processes) => new GatewayAsk(processes, place()).ends('main'))) {
      expect(spec.args).toContain(near);
      expect(spec.env.OPENCLAW_STATE_DIR).toBe(path.join(home, 'gateway-device-reads'));
    }
  });

  it('gives a Codex that it starts itself nowhere to renew', async () => {
    const acts: ((processes: Processes) => Promise<unknown>)[] = [
      (processes) => new OwnerCli(processes, owner, { HOME: home }).view('main', 'after-write'),
      (processes) => new OwnerCli(processes, owner, { HOME: home }).order('main', 'openai'),
      (processes) => new GatewayAsk(processes, place()).ends('main'),
      (processes) => new SettingsWriter(processes, owner, {}, path.join(home, 'openclaw.json')).probe(),
      (processes) =>
        new OwnerWriter(processes, {
          owner,
          storePath: home,
          env: {},
          agentDir: home,
          sidecarKey: null,
        }).probe(),
    ];
    for (const act of acts)
      for (const { env } of await startedBy(act))
        expect(env).toMatchObject({
          CODEX_REFRESH_TOKEN_URL_OVERRIDE: 'https://127.0.0.1:9/',
          CODEX_REVOKE_TOKEN_URL_OVERRIDE: 'https://127.0.0.1:9/',
        });
  });
});
