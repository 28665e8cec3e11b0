import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../app/cli/cli.ts';
import { createEngine } from '../../app/engine/engine.ts';
import type { Engine } from '../../app/model/engine.ts';
import { systemClock } from '../../app/platform/node/clock.ts';
import { systemFiles } from '../../app/platform/node/files.ts';
import { createCodexHome, type CodexHome } from '../rig/codex/codex-home.ts';
import { startEgress, type Egress } from '../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer, type RigGrant } from '../rig/issuer/issuer.ts';
import { programPaths } from '../../config/setup/install/programs.mjs';
import { createOpenClawHome, type OpenClawHome } from '../rig/openclaw/openclaw-home.ts';
import { runToEnd, until } from '../rig/processes/child.ts';
import { quickProcesses } from '../rig/processes/quick-start.ts';
import { SdkSession } from '../rig/openclaw/sdk-session.ts';
import { readAgent, secretsOf } from './read/read-real-support.ts';
import { NO_VAULT } from './relogin/sign-in.ts';

/** The owners' own verdicts beside ours, asked of the real programs, and what the asking leaves behind. */

let issuer: Issuer;
let egress: Egress;
let dataDir: string;
let home: OpenClawHome | null = null;
let codex: CodexHome | null = null;

beforeAll(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
  dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-data-'));
});
afterEach(async () => {
  await home?.dispose();
  await codex?.dispose();
  home = codex = null;
});
afterAll(async () => {
  expect(await egress.strays()).toEqual([]);
  await egress.stop();
  await issuer.stop();
  await rm(dataDir, { recursive: true });
});

function engineOver(env: Record<string, string>, person: string, bins: object): Engine {
  const processes = quickProcesses();
  return createEngine(
    {
      clock: systemClock(),
      files: systemFiles(),
      // The children we start go through the guard as well: what they ask for is seen, not lost.
      processes: {
        ...processes,
        run: (spec) => processes.run({ ...spec, env: { ...spec.env, ...egress.env() } }),
      },
      vault: NO_VAULT,
      browser: { open: () => Promise.reject(new Error('no browser is opened for a question')) },
      env,
      home: person,
      platform: process.platform,
    },
    { dataDir, codexHome: path.join(person, '.codex'), ...bins },
  );
}

/** Hash, mtime and inode of every file whose name says that it holds credentials or routing state. */
async function marks(dir: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = names.filter(
    (one) => one.isFile() && /auth|credentials|\.sqlite$/.test(path.join(one.parentPath, one.name)),
  );
  const lines = files.map(async (one) => {
    const file = path.join(one.parentPath, one.name);
    const hash = createHash('sha256').update(await readFile(file));
    return `${path.relative(dir, file)} ${(await stat(file)).ino} ${hash.digest('hex')}`;
  });
  return (await Promise.all(lines)).sort();
}

/** The sign-in with its tokens, record of use and order, as the store holds them. */
async function heldBy(home: OpenClawHome, profileId: string): Promise<object> {
  const reading = await readAgent(home, 'main');
  const { usage, order, lastGood, profiles } = reading;
  const profile = profiles.find((one) => one.profileId === profileId);
  return { usage, order, lastGood, expiresAt: profile?.expiresAt, ...secretsOf(reading, profileId) };
}

function spending(): number {
  return issuer.ledger.count({ kind: 'refresh' }) + issuer.ledger.count({ kind: 'revoke' });
}

describe.each(['2026.5.12', '2026.9.6'] as const)('OpenClaw %s with a rejected sign-in', (version) => {
  it('says ok where we say act; the reason is told, nothing is spent and the store is as before', async () => {
    home = await createOpenClawHome({ version, egress, runtime: 'own' });
    const grant = await issuer.mintGrant(ALICE);
    const id = await home.seedProfile(grant);
    await home.startGateway();
    issuer.reject(grant.grantId);
    expect((await home.turn()).ok).toBe(false);
    // For half a minute OpenClaw names its own lockout too. Then only the date is left.
    const lockout = (await readAgent(home, 'main')).usage[id]?.cooldownUntil ?? 0;
    expect(lockout).toBeGreaterThan(0);
    await pause(Math.max(0, lockout - Date.now()) + 500);

    const engine = engineOver(home.env, home.home, { openclawBin: home.binPath });
    await engine.read();
    const held = await heldBy(home, id);
    const before = { files: await marks(home.stateDir), spent: spending() };
    const opinion = await engine.secondOpinion(id);
    const [status, gateway] = opinion.answers;
    expect(status).toMatchObject({
      program: 'openclaw',
      version,
      command: 'openclaw models status --json --agent main',
      note: null,
      says: [{ row: id, theirs: 'ok', ours: 'act' }],
    });
    expect(status?.says[0]).toMatchObject({
      agrees: false,
      why: expect.stringContaining('stored date alone'),
    });
    expect(gateway).toMatchObject({ program: 'gateway', note: null });
    expect(spending()).toBe(before.spent);
    expect(await heldBy(home, id)).toEqual(held);
    // 2026.9.6 keeps its books of devices and runs in the database of the sign-ins, and a running gateway writes them: a
    // call to it is one of them. Of the sign-in nothing changes.
    if (version === '2026.5.12') expect(await marks(home.stateDir)).toEqual(before.files);
    for (const token of [grant.access, grant.refresh]) expect(JSON.stringify(opinion)).not.toContain(token);
  }, 600_000);
});

describe.each([
  ['2026.4.29', 'json-inline', 'openai-codex'],
  ['2026.7.1', 'sqlite-agent', 'openai'],
] as const)('OpenClaw %s (%s) with a rejected and an ended sign-in', (version, generation, provider) => {
  it('goes by the date both times, and spends nothing on an access token that has ended', async () => {
    const person = await mkdtemp(path.join(tmpdir(), 'clawlamp-person-'));
    const stateDir = path.join(person, '.openclaw');
    await mkdir(stateDir);
    const model = `${provider}/gpt-5.5`;
    const config = { agents: { defaults: { model: { primary: model } } }, auth: { profiles: {} } };
    await writeFile(path.join(stateDir, 'openclaw.json'), JSON.stringify(config));
    const session = await SdkSession.start(version, person);
    const put = (profileId: string, one: RigGrant, expires: number, failed: boolean) =>
      session.run(
        `await sdk.upsertAuthProfileWithLock(input);
        const store = sdk.loadAuthProfileStoreForSecretsRuntime();
        store.usageStats = input.usageStats;
        sdk.saveAuthProfileStore(store);
        return true;`,
        {
          profileId,
          credential: {
            type: 'oauth',
            provider,
            access: one.access,
            refresh: one.refresh,
            expires,
            accountId: one.account.accountId,
            email: one.account.email,
          },
          // What a release records of a refusal, without the lockout that is over soon.
          usageStats: failed
            ? {
                [profileId]: {
                  errorCount: 1,
                  lastFailureAt: Date.now(),
                  failureCounts: { auth: 1 },
                },
              }
            : {},
        },
      );
    const id = `${provider}:${ALICE.email}`;
    const { node24, openclaw } = programPaths();
    const env = { HOME: person, PATH: `${path.dirname(node24)}:/usr/bin:/bin`, LANG: 'C.UTF-8' };
    const engine = engineOver(env, person, { openclawBin: openclaw[version].bin });
    const grant = await issuer.mintGrant(ALICE);
    issuer.reject(grant.grantId);
    const asked = async () => {
      const before = { files: await marks(stateDir), spent: spending(), passed: egress.passed.length };
      const { answers } = await engine.secondOpinion(id);
      expect(await marks(stateDir)).toEqual(before.files);
      expect([spending(), egress.passed.length]).toEqual([before.spent, before.passed]);
      return answers;
    };
    try {
      // Issue times are whole seconds: a refusal in the same one may be of the grant before.
      await pause(2_000);
      await put(id, grant, grant.expires, true);
      expect((await engine.read()).installs[0]).toMatchObject({ version, generation });
      const [rejected] = await asked();
      expect(rejected?.says).toMatchObject([
        { theirs: 'ok', ours: 'act', agrees: false, why: expect.stringContaining('stored date alone') },
      ]);
      await put(id, grant, Date.now() - 60_000, false);
      const answers = await asked();
      expect(answers[0]?.says).toMatchObject([
        { theirs: 'expired', agrees: false, why: expect.stringContaining('renews it') },
      ]);
      expect(answers.at(-1)).toMatchObject({
        program: 'gateway',
        note: expect.stringContaining('would renew it'),
      });
    } finally {
      await session.stop();
      await rm(person, { recursive: true, force: true });
    }
  }, 600_000);
});

describe('a running gateway of 2026.5.12', () => {
  it('that still holds the old sign-in is a cause once a person asked, until it reloads', async () => {
    home = await createOpenClawHome({ version: '2026.5.12', egress, runtime: 'codex' });
    const id = await home.seedProfile(await issuer.mintGrant(ALICE));
    await home.startGateway();
    const engine = engineOver(home.env, home.home, { openclawBin: home.binPath });
    const causes = async () => (await engine.read()).causes.map((cause) => cause.code);
    const gatewaySays = async () =>
      (await engine.secondOpinion(id)).answers.find((one) => one.program === 'gateway')?.says;
    const same = await gatewaySays();
    expect(same).toMatchObject([{ theirs: 'holds what is stored', agrees: true }]);
    expect(await causes()).not.toContain('gateway-holds-old-credential');

    // Another end, so that the two can be told apart.
    issuer.accessLifetime = 500_000;
    const fresh = await issuer.mintGrant(ALICE).finally(() => (issuer.accessLifetime = 864_000));
    await home.seedProfile(fresh);
    const spent = spending();
    const other = await gatewaySays();
    expect(other).toMatchObject([{ theirs: 'holds another sign-in than the store', agrees: false }]);
    expect(await causes()).toContain('gateway-holds-old-credential');
    expect(spending()).toBe(spent);

    expect((await home.cli(['secrets', 'reload'])).code).toBe(0);
    // The old answer stands until the store or the answer changes.
    expect(await causes()).toContain('gateway-holds-old-credential');
    expect(await gatewaySays()).toMatchObject([{ theirs: 'holds what is stored' }]);
    expect(await causes()).not.toContain('gateway-holds-old-credential');
  }, 600_000);
});

describe('Codex', () => {
  it('says logged in to an ended grant without a request, and to a file that cannot sign in', async () => {
    codex = await createCodexHome(issuer, egress);
    await codex.login(ALICE);
    const grant = issuer.ledger.grantOf((await codex.authJson()).tokens.refresh_token);
    issuer.reject(grant?.grantId as string);
    const engine = engineOver(codex.env, codex.home, { codexBin: codex.binPath });
    await engine.read();
    const before = { files: await marks(codex.codexHome), requests: issuer.ledger.requests.length };
    const passed = egress.passed.length;
    const good = await engine.secondOpinion('codex-cli');
    expect(good.answers).toMatchObject([
      {
        program: 'codex',
        command: 'codex login status',
        says: [{ theirs: 'logged in using ChatGPT', agrees: true }],
      },
    ]);
    expect(issuer.ledger.requests.length).toBe(before.requests);
    expect(egress.passed.length).toBe(passed);
    expect(await marks(codex.codexHome)).toEqual(before.files);

    await writeFile(codex.authFile, '{}');
    const empty = await engine.secondOpinion(null);
    expect(empty.answers[0]?.says).toMatchObject([
      {
        ours: 'act',
        theirs: 'logged in using ChatGPT',
        agrees: false,
        why: expect.stringContaining('whether a login is there'),
      },
    ]);
  });

  it('is not asked where it would use the token to answer', async () => {
    codex = await createCodexHome(issuer, egress);
    await writeFile(codex.authFile, JSON.stringify({ personal_access_token: 'at-CANARY' }));
    const engine = engineOver(codex.env, codex.home, { codexBin: codex.binPath });
    const passed = egress.passed.length;
    const [answer] = (await engine.secondOpinion(null)).answers;
    expect(answer).toMatchObject({ says: [], note: expect.stringContaining('was not asked') });
    expect(egress.passed.length).toBe(passed);
  });

  it('quotes stored tokens in an error of 0.150.1, and none of it passes', async () => {
    codex = await createCodexHome(issuer, egress, { version: '0.150.1' });
    await writeFile(codex.authFile, JSON.stringify({ auth_mode: 'chatgpt', tokens: 'rt_CANARY_123456' }));
    expect((await codex.loginStatus()).text).toContain('rt_CANARY_123456');
    const engine = engineOver(codex.env, codex.home, { codexBin: codex.binPath });
    const opinion = await engine.secondOpinion(null);
    expect(opinion.answers[0]?.says).toMatchObject([{ theirs: 'the stored login cannot be used' }]);
    expect(JSON.stringify(opinion)).not.toContain('CANARY');
  });

  it('doctor renews what is due, which is why it is never run', async () => {
    codex = await createCodexHome(issuer, egress);
    issuer.accessLifetime = 60;
    await codex.login(ALICE).finally(() => (issuer.accessLifetime = 864_000));
    const before = issuer.ledger.count({ kind: 'refresh' });
    await runToEnd(home?.nodePath ?? process.execPath, [codex.binPath, 'doctor', '--json'], {
      env: codex.env,
    });
    expect(issuer.ledger.count({ kind: 'refresh' })).toBeGreaterThan(before);
  });
});

describe('a question', () => {
  it('is never asked by reading, is cancelled gently, and one waits for the other', async () => {
    const person = await mkdtemp(path.join(tmpdir(), 'clawlamp-slow-'));
    const bin = path.join(person, 'codex');
    const log = path.join(person, 'log');
    await mkdir(path.join(person, '.codex'));
    await writeFile(path.join(person, '.codex', 'auth.json'), '{}');
    await writeFile(
      bin,
      `#!/bin/sh\ntrap 'echo gentle >>${log}; exit 1' TERM\necho start >>${log}\nsleep 3 & wait\necho end >>${log}\n`,
    );
    await chmod(bin, 0o755);
    const engine = engineOver({ HOME: person, PATH: '/usr/bin:/bin' }, person, { codexBin: bin });
    const told = () => readFile(log, 'utf8').catch(() => '');
    await engine.read();
    await engine.start();
    await engine.stop();
    expect(await told()).toBe('');
    const stop = new AbortController();
    const first = engine.secondOpinion(null, stop.signal);
    const begun = until('the question', async () => (await told()) !== '').then(() => stop.abort());
    const second = engine.secondOpinion(null);
    await begun;
    expect((await first).answers).toMatchObject([{ note: expect.stringMatching(/cancelled/), says: [] }]);
    expect(await told()).toMatch(/^start\ngentle\n/);
    expect((await second).answers).toMatchObject([
      { says: [{ theirs: 'something that was not understood', agrees: null }] },
    ]);
    expect(await told()).toBe('start\ngentle\nstart\nend\n');
    await rm(person, { recursive: true });
  });
});

it('the terminal shows the owner beside us only when asked', async () => {
  codex = await createCodexHome(issuer, egress);
  await writeFile(codex.authFile, '{}');
  const { env, binPath } = codex;
  const run = async (...argv: string[]): Promise<string> => {
    let out = '';
    const stdout = { write: (text: string) => void (out += text) };
    const stderr = { write: () => undefined };
    const signal = new AbortController().signal;
    await main([...argv, '--codex-bin', binPath, '--data-dir', dataDir], env, {
      stdout,
      stderr,
      ask: null,
      line: null,
      signal,
    });
    return out;
  };
  expect(JSON.parse(await run('explain', 'codex-cli', '--json'))).not.toHaveProperty('opinion');
  expect(JSON.parse(await run('explain', 'codex-cli', '--json', '--ask-owner'))).toMatchObject({
    opinion: { answers: [{ program: 'codex', says: [{ row: 'codex-cli', agrees: false }] }] },
  });
  expect(await run('status', '--ask-owner')).toContain('logged in using ChatGPT');
});
