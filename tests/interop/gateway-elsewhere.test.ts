import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensurePrograms } from '../../config/setup/install/programs.mjs';
import { createEngine } from '../../app/engine/engine.ts';
import type { Engine } from '../../app/model/engine.ts';
import { systemGateways } from '../../app/platform/node/gateway-link.ts';
import type { ProfileRow } from '../../app/model/snapshot.ts';
import { Secret } from '../../app/model/secret.ts';
import { gatewayAddress } from '../../app/openclaw/remote-gateway/address.ts';
import { keepTypedToken } from '../../app/openclaw/remote-gateway/known.ts';
import type { LoginEvent, LoginRun } from '../../app/model/sign-in-run.ts';
import { startEgress, type Egress } from '../rig/egress/egress.ts';
import { ALICE, BOB, startIssuer, type Issuer, type RigGrant } from '../rig/issuer/issuer.ts';
import type { RigVersion } from '../rig/openclaw/configuration.ts';
import { createOpenClawHome, type OpenClawHome } from '../rig/openclaw/openclaw-home.ts';
import { personsPorts } from './consumers/person.ts';

/** A real gateway that this person reaches over the network, on a machine without any OpenClaw of its own. */

let issuer: Issuer;
let egress: Egress;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterAll(async () => {
  await egress.stop();
  await issuer.stop();
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function gatewayOf(version: RigVersion): Promise<{ host: OpenClawHome; old: RigGrant; id: string }> {
  const host = await createOpenClawHome({ version, egress });
  const old = await issuer.mintGrant(ALICE);
  const id = await host.seedProfile(old);
  await host.startGateway();
  return { host, old, id };
}

interface Laptop {
  engine: Engine;
  dataDir: string;
}

/** What the person has for the gateway: a token typed for its address, variables of the shell, a configuration. */
interface Kept {
  typed?: string;
  env?: Record<string, string>;
  gateway?: object;
}

async function laptop(host: OpenClawHome, kept: Kept, address = host.gatewayUrl): Promise<Laptop> {
  const home = await mkdtemp(path.join(tmpdir(), 'clawlamp-laptop-'));
  ends.push(() => rm(home, { recursive: true, force: true }));
  const dataDir = path.join(home, 'data');
  await mkdir(dataDir, { mode: 0o700 });
  const ports = {
    ...personsPorts({ env: { PATH: '/usr/bin:/bin', HOME: home, ...kept.env }, home }),
    gateways: systemGateways(),
  };
  if (kept.gateway) {
    await mkdir(path.join(home, '.openclaw'), { mode: 0o700 });
    const config = JSON.stringify({ gateway: kept.gateway });
    await writeFile(path.join(home, '.openclaw', 'openclaw.json'), config, { mode: 0o600 });
  }
  if (kept.typed)
    await keepTypedToken(ports.vault, dataDir, gatewayAddress(host.gatewayUrl), Secret.from(kept.typed));
  const engine = createEngine(ports, { dataDir, gateway: address });
  ends.push(() => engine.stop());
  return { engine, dataDir };
}

const token = (host: OpenClawHome): Kept => ({ typed: host.gatewayToken });

/** Waits for the code of a run and lets the person type it. */
function typeCode(run: LoginRun, as = ALICE): Promise<string> {
  return new Promise((resolve) => {
    run.subscribe((event: LoginEvent) => {
      if (event.type !== 'code') return;
      void issuer
        .approveDevice(event.userCode, as, 'https://auth.openai.com')
        .then(() => resolve(event.verificationUrl));
    });
  });
}

/** Every file below a folder that holds one of these texts. */
async function filesHolding(folder: string, texts: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = await readFile(file, 'latin1');
    if (texts.some((one) => text.includes(one))) found.push(file);
  }
  return found;
}

describe('a gateway elsewhere (OpenClaw 2026.9.6)', () => {
  let host: OpenClawHome;
  let old: RigGrant;
  let id: string;
  beforeAll(async () => {
    ({ host, old, id } = await gatewayOf('2026.9.6'));
  });
  afterAll(() => host?.dispose());

  const rowOf = async (engine: Engine): Promise<ProfileRow> =>
    (await engine.read()).profiles.find((one) => one.profileId === id) as ProfileRow;

  it('is asked what it holds, and its date proves nothing', async () => {
    const { engine } = await laptop(host, token(host));
    const { installs, verdict } = await engine.read();
    const row = await rowOf(engine);
    expect(row).toMatchObject({ consumer: 'gateway', health: 'ok', proof: 'untested', canSignIn: true });
    expect(row.account.email).toBe(ALICE.email);
    expect(installs.find(({ kind }) => kind === 'gateway')).toMatchObject({
      version: '2026.9.6',
      readable: true,
    });
    expect(verdict).toBe('ok');
    expect(issuer.ledger.count({ kind: 'refresh' })).toBe(0);
  });

  it('is unknown, never ok, when it does not take the token, does not answer, or is no gateway address', async () => {
    const wrong = await laptop(host, { typed: 'not-the-token' });
    const refused = await wrong.engine.read();
    expect(refused.verdict).toBe('unknown');
    expect(refused.causes[0]).toMatchObject({ code: 'store-unreadable', severity: 'unknown' });
    expect(refused.causes[0]?.detail).toContain('did not take the token');
    expect(JSON.stringify(refused)).not.toContain('not-the-token');
    const gone = await laptop(host, token(host), 'ws://127.0.0.1:9');
    expect((await gone.engine.read()).verdict).toBe('unknown');
    const odd = await laptop(host, token(host), 'ws://me:secret-word@example.com');
    const snapshot = await odd.engine.read();
    expect(snapshot.verdict).toBe('unknown');
    expect(JSON.stringify(snapshot)).not.toContain('secret-word');
  });

  it('gets a token of the environment or the configuration only where the configuration names its address', async () => {
    const env = { OPENCLAW_GATEWAY_TOKEN: host.gatewayToken };
    const readable = async (kept: Kept): Promise<boolean | undefined> => {
      const { engine } = await laptop(host, kept);
      return (await engine.read()).installs.find(({ kind }) => kind === 'gateway')?.readable;
    };
    const auth = { mode: 'token', token: host.gatewayToken };
    const remote = { url: host.gatewayUrl, token: host.gatewayToken };
    expect(await readable({ env })).toBe(false);
    // The end of a tunnel: a gateway of this machine would be at another port.
    expect(await readable({ env, gateway: { mode: 'local', auth } })).toBe(false);
    expect(
      await readable({ gateway: { mode: 'remote', remote: { ...remote, url: 'ws://127.0.0.1:9' } } }),
    ).toBe(false);
    expect(await readable({ gateway: { mode: 'remote', remote } })).toBe(true);
    expect(await readable({ env, gateway: { mode: 'remote', remote: { url: host.gatewayUrl } } })).toBe(true);
    // And this very machine's own gateway, with what belongs to it.
    const port = Number(new URL(host.gatewayUrl).port);
    expect(await readable({ gateway: { mode: 'local', port, auth } })).toBe(true);
  });

  it('keeps its old sign-in when the person cancels', async () => {
    const { engine } = await laptop(host, token(host));
    const row = await rowOf(engine);
    const was = await host.profileStatus(id);
    const run = engine.login(row.id);
    run.subscribe((event) => {
      if (event.type === 'code') run.cancel();
    });
    expect(await run.finished).toMatchObject({ kind: 'unchanged', error: { code: 'SIGNIN_CANCELLED' } });
    expect((await host.profileStatus(id))?.expiresAt).toBe(was?.expiresAt);
  });

  it('tells by its log that a sign-in is dead of which its own status says ok, and one sign-in by code puts it right', async () => {
    issuer.reject(old.grantId);
    expect((await host.turn()).ok).toBe(false);
    const { engine, dataDir } = await laptop(host, token(host));
    const before = await engine.read();
    const row = await rowOf(engine);
    expect((await host.profileStatus(id))?.status).toBe('ok');
    expect(before.causes.map(({ code }) => code)).toContain('grant-rejected');
    expect(row).toMatchObject({ health: 'act', canSignIn: true });
    expect(before.verdict).toBe('act');
    const [plan] = engine.plans(row.id);
    expect(plan?.risks.join()).toContain('another account');
    const { answers } = await engine.secondOpinion(row.id);
    expect(answers[0]?.says).toMatchObject([{ theirs: 'ok', ours: 'act', agrees: false }]);

    const run = engine.login(row.id);
    const page = typeCode(run);
    const outcome = await run.finished;
    expect(await page).toMatch(/^https:\/\/auth\.openai\.com\//);
    expect(outcome).toMatchObject({ kind: 'done', profileId: id, proof: 'accepted', warnings: [] });
    expect(outcome.kind === 'done' && outcome.proofs.map(({ passed }) => passed)).toEqual([true, true]);
    expect((await host.turn()).ok).toBe(true);
    expect(await rowOf(engine)).toMatchObject({ health: 'ok', causes: [] });
    // No token of the provider came by here, and none of the gateway stayed.
    expect(await filesHolding(dataDir, [host.gatewayToken, 'eyJ', 'rt_'])).toEqual([]);
  });

  it('says so when another account than before signed in', async () => {
    const { engine } = await laptop(host, token(host));
    const run = engine.login((await rowOf(engine)).id);
    void typeCode(run, BOB);
    const outcome = await run.finished;
    expect(outcome).toMatchObject({ kind: 'done', account: { email: BOB.email } });
    expect(outcome.kind === 'done' && outcome.warnings.join()).toContain(BOB.email);
  });
});

describe.each(['2026.5.12', '2026.8.1'] as const)('an older gateway elsewhere (OpenClaw %s)', (version) => {
  it('is asked too; a sign-in is done on its own host', async () => {
    const { host, id } = await gatewayOf(version);
    ends.push(() => host.dispose());
    const { engine } = await laptop(host, token(host));
    const snapshot = await engine.read();
    const row = snapshot.profiles.find((one) => one.profileId === id);
    expect(row, JSON.stringify(snapshot.causes)).toMatchObject({ consumer: 'gateway', canSignIn: false });
    expect(() => engine.login(row?.id ?? '')).toThrow('NOT_OURS_TO_SIGN_IN');
  });
});
