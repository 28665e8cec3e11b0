import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../support/spoken.ts';
import { gather } from '../../../app/diagnose/gather/gather.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { CaseHomes, caseLabels } from '../../cases/cases.ts';
import { lookInto } from '../../cases/look.ts';
import { createCodexHome } from '../../rig/codex/codex-home.ts';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { ALICE, BOB, startIssuer, type Issuer, type RigAccount } from '../../rig/issuer/issuer.ts';
import {
  writeCodexHarnessPlugin,
  type RigRuntime,
  type RigVersion,
} from '../../rig/openclaw/configuration.ts';
import { createOpenClawHome, type OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { portsOf } from '../read/read-real-support.ts';

/** Which of Codex's own logins answers a real turn, by the account that the backend saw, and what we name before it. */

let issuer: Issuer;
let egress: Egress;
const logins = new Map<RigAccount, string>();
beforeAll(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
  for (const account of [ALICE, BOB]) {
    const codex = await createCodexHome(issuer, egress);
    await codex.login(account);
    logins.set(account, await readFile(codex.authFile, 'utf8'));
    await codex.dispose();
  }
});
afterAll(async () => {
  expect(await egress.strays()).toEqual([]);
  await egress.stop();
  await issuer.stop();
});

interface Setting {
  /** Who signed in with Codex in `~/.codex`, in the agent's own Codex home, and with OpenClaw itself. */
  person?: RigAccount;
  agent?: RigAccount;
  own?: RigAccount;
  runtime?: RigRuntime;
  /** `config.toml` of the agent's Codex home. */
  config?: string;
}

async function put(folder: string, account: RigAccount | undefined): Promise<void> {
  if (!account) return;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'auth.json'), logins.get(account) ?? '', { mode: 0o600 });
}

/** Signs in with OpenClaw, and has used it once: what takes turns goes to the one that was used longest ago. */
async function signIn(home: OpenClawHome, account: RigAccount): Promise<void> {
  const provider = home.version.startsWith('2026.5') ? 'openai-codex' : 'openai';
  const { access, refresh, expires } = await issuer.mintGrant(account);
  const { accountId, email } = account;
  const body = `
    return (await sdk.updateAuthProfileStoreWithLock({ agentDir: input.agentDir, updater: (store) => {
      store.profiles[input.id] = input.credential;
      store.usageStats = { [input.id]: { lastUsed: Date.now() } };
      return true;
    } })) !== null;`;
  const credential = { type: 'oauth', provider, access, refresh, expires, accountId, email };
  const input = { agentDir: home.agentDir(), id: `${provider}:${email}`, credential };
  expect(await home.sdk('provider-auth', body, input)).toBe(true);
}

async function ours(home: OpenClawHome): Promise<Snapshot> {
  const ports = { ...portsOf(home), clock: systemClock(), files: systemFiles() } as unknown as Ports;
  const dataDir = path.join(home.home, 'clawlamp');
  const { facts } = await gather(ports, { openclawBin: home.binPath, stateDir: home.stateDir, dataDir });
  return diagnose(facts).snapshot;
}

async function turnOf(version: RigVersion, setting: Setting) {
  const { runtime = 'codex', person, agent, own, config } = setting;
  const home = await createOpenClawHome({ version, egress, runtime });
  try {
    const codexHome = path.join(home.agentDir(), 'codex-home');
    await put(path.join(home.home, '.codex'), person);
    await put(codexHome, agent);
    if (config !== undefined) {
      await mkdir(codexHome, { recursive: true });
      await writeFile(path.join(codexHome, 'config.toml'), config);
    }
    if (own) await signIn(home, own);
    const snapshot = await ours(home);
    const next = snapshot.routes.find((one) => one.role === 'primary')?.next;
    const from = issuer.ledger.requests.length;
    const args = [
      'agent',
      '--local',
      '--agent',
      'main',
      '--message',
      'Reply exactly: OK',
      '--timeout',
      '200',
    ];
    const { code, stdout, stderr } = await home.cli(args, { timeoutMs: 300_000 });
    const turn = issuer.ledger.requests
      .slice(from)
      .find((one) => one.kind === 'model-turn' && one.status === 200);
    return {
      answered: code === 0 && /^OK$/m.test(stdout),
      by: turn?.grantId ? issuer.ledger.grant(turn.grantId).account.email : null,
      said: stderr,
      verdict: snapshot.verdict,
      next: snapshot.profiles.find((one) => one.id === next)?.account.email ?? null,
      row: next ?? null,
      codes: snapshot.causes.filter((one) => one.severity === 'act').map((one) => one.code),
    };
  } finally {
    await home.dispose();
  }
}

const ANSWERED: [version: RigVersion, what: string, setting: Setting, by: RigAccount, row: RegExp][] = [
  ['2026.5.12', "the agent's own Codex home", { agent: ALICE }, ALICE, /^agent-main~codex-cli$/],
  ['2026.5.12', "the person's before the agent's", { person: BOB, agent: ALICE }, BOB, /^codex-cli$/],
  ['2026.5.28', "the person's before one of its own", { person: ALICE, own: BOB }, ALICE, /^codex-cli$/],
  ['2026.7.33', "its own before the person's", { person: ALICE, own: BOB }, BOB, /^openai:/],
  ['2026.8.1', "the person's, in its own loop", { person: ALICE, runtime: 'own' }, ALICE, /^codex-cli$/],
];

describe('a real turn', () => {
  it.each(ANSWERED)(
    'of OpenClaw %s is answered by %s, as named before it',
    async (version, _, setting, by, row) => {
      const turn = await turnOf(version, setting);
      expect(turn.answered, turn.said).toBe(true);
      expect(turn.by).toBe(by.email);
      expect(turn.next).toBe(by.email);
      expect(turn.row).toMatch(row);
      expect(turn.verdict).toBe('ok');
    },
  );

  it("of OpenClaw 2026.5.28 is not answered by the agent's own Codex home, and we say so", async () => {
    const turn = await turnOf('2026.5.28', { agent: ALICE });
    expect(turn.answered).toBe(false);
    expect(turn.said).toContain('No API key found for provider');
    expect(turn).toMatchObject({ verdict: 'act', row: null, codes: ['agent-has-no-profile'] });
  });

  it('fails in a Codex home whose configuration does not load, whoever signs in', async () => {
    const turn = await turnOf('2026.5.12', { person: ALICE, config: '[tui\n' });
    expect(turn.answered).toBe(false);
    expect(turn.said).toContain('failed to load configuration');
    expect(turn).toMatchObject({ verdict: 'act', codes: ['route-misconfigured'] });
  });
});

describe('a home of 2026.5.28 with a history, once the codex plugin is there', () => {
  const made: CaseHomes[] = [];
  afterAll(() => Promise.all(made.map((one) => one.remove())));

  /** The case with the plugin in its state directory, and its Codex login where `to` says. */
  async function withPlugin(name: string, to?: string): Promise<Snapshot> {
    const homes = new CaseHomes();
    made.push(homes);
    const home = homes.unpack(name);
    const { packageDir } = programPaths().openclaw['2026.5.28'];
    const state = path.join(home, '.openclaw');
    await writeCodexHarnessPlugin(packageDir, path.join(state, 'extensions', 'codex'));
    if (to) {
      await mkdir(path.join(home, to), { recursive: true });
      await rename(
        path.join(state, 'agents/main/agent/codex-home/auth.json'),
        path.join(home, to, 'auth.json'),
      );
    }
    const dataDir = path.join(homes.root, 'data', `${name}-${to ?? ''}`);
    await mkdir(dataDir, { recursive: true });
    const now = Date.parse(caseLabels()[name]?.now ?? '');
    return lookInto({ home, dataDir, owner: '2026.5.28', by: 'home', now });
  }
  const nextOf = (snapshot: Snapshot) => snapshot.routes.find((one) => one.role === 'primary')?.next ?? null;

  it('is answered by the sign-in that its store holds', async () => {
    const snapshot = await withPlugin('provider-field-codex-528');
    expect(nextOf(snapshot)).toBe('openai-codex:ada@example.com');
    expect(snapshot.verdict).toBe('ok');
  });

  it("is answered by the person's Codex login", async () => {
    const snapshot = await withPlugin('codex-home-only-528', '.codex');
    expect(nextOf(snapshot)).toBe('codex-cli');
    expect(snapshot.verdict).toBe('ok');
  });

  it("is answered by nobody while that login stands in the agent's own Codex home", async () => {
    const snapshot = await withPlugin('codex-home-only-528');
    expect(nextOf(snapshot)).toBeNull();
    const cause = snapshot.causes.find((one) => one.code === 'agent-has-no-profile');
    expect(cause?.severity).toBe('act');
    expect(cause?.evidence.some((one) => /codex-home/.test(one.where))).toBe(true);
    expect(snapshot.causes.some((one) => one.code === 'runtime-missing')).toBe(false);
  });
});
