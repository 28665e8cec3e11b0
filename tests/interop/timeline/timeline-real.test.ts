import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensurePrograms } from '../../../config/setup/install/programs.mjs';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Engine } from '../../../app/model/engine.ts';
import { systemProcesses } from '../../../app/platform/node/processes.ts';
import { eventWords } from '../../../app/view/timeline-view.ts';
import type { TimelineEvent } from '../../../app/model/history-event.ts';
import { findIn, findInFolder, needlesOf } from '../../rig/canary/token-hunt.ts';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import { createOpenClawHome, type OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { until } from '../../rig/processes/child.ts';
import { portsOf } from '../read/read-real-support.ts';
import { NO_VAULT } from '../relogin/sign-in.ts';

/** A watching engine beside a real OpenClaw 2026.9.6: what its own code does to a store, told as a timeline. */

let issuer: Issuer;
let egress: Egress;
let home: OpenClawHome;
let dataDir: string;
let engine: Engine;
let id: string;
const grants: RigGrant[] = [];

function openEngine(): Engine {
  const ports = { ...portsOf(home), vault: NO_VAULT, processes: systemProcesses(), browser: { open: never } };
  const codexHome = path.join(home.home, 'no-codex');
  return createEngine(ports, { dataDir, openclawBin: home.binPath, codexHome });
}

function never(): Promise<void> {
  throw new Error('nothing is opened here');
}

/** An access token that its owner renews at the next use, since it ends within the owner's margin of five minutes. */
async function mint(seconds: number): Promise<RigGrant> {
  const usual = issuer.accessLifetime;
  issuer.accessLifetime = seconds;
  const grant = await issuer.mintGrant(ALICE);
  issuer.accessLifetime = usual;
  grants.push(grant);
  return grant;
}

/** The owner's own code gives up on its lock when the gateway holds it for long: then it is asked again. */
async function ownerWrites(grant: RigGrant): Promise<void> {
  await until('the write', () => home.seedProfile(grant, { clearLockout: true }).catch(() => null));
}

const kinds = () =>
  engine
    .timeline()
    .events.filter((event) => event.row === id)
    .map((event) => event.kind);

const told = <K extends TimelineEvent['kind']>(kind: K, nth = 0) =>
  until(`${kind} number ${nth}`, () => {
    const found = engine.timeline().events.filter((event) => event.row === id && event.kind === kind);
    return found[nth] as Extract<TimelineEvent, { kind: K }> | undefined;
  });

beforeAll(async () => {
  await ensurePrograms();
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
  home = await createOpenClawHome({ version: '2026.9.6', egress, runtime: 'own' });
  id = home.profileId(ALICE);
  dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-timeline-'));
  engine = openEngine();
  await engine.start();
});
afterAll(async () => {
  await engine.stop();
  await home.dispose();
  await egress.stop();
  await issuer.stop();
  await rm(dataDir, { recursive: true });
});

it('a new profile of the owner appears, and another grant in it is a sign-in outside Clawlamp', async () => {
  await home.seedProfile(await mint(864_000));
  await told('appeared');
  // Tokens carry whole seconds: the next grant is a later one.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await home.seedProfile(await mint(200));
  expect(await told('signed-in')).toMatchObject({ by: 'elsewhere', sure: true });
  expect(kinds()).not.toContain('renewed');
});

it("the owner's own renewal is told as a renewal by OpenClaw, and is no sign-in", async () => {
  await home.startGateway();
  expect((await home.turn()).ok).toBe(true);
  const grantId = grants.at(-1)?.grantId;
  expect(issuer.ledger.count({ kind: 'refresh', grantId, status: 200 })).toBeGreaterThan(0);
  const renewed = await told('renewed');
  expect(renewed).toMatchObject({ by: 'openclaw', sure: true });
  expect(eventWords(renewed)).toBe('Renewed by OpenClaw');
  expect(kinds().filter((kind) => kind === 'signed-in')).toHaveLength(1);
});

it('a refused use is told with its code and its lockout, and a new sign-in ends it', async () => {
  issuer.reject(grants.at(-1)?.grantId ?? '');
  expect((await home.turn()).ok).toBe(false);
  expect(await told('refused')).toMatchObject({ reason: expect.stringMatching(/^\w+$/) as string });
  await told('lockout-began');
  await ownerWrites(await mint(864_000));
  await told('recovered');
  expect(await told('signed-in', 1)).toMatchObject({ by: 'elsewhere', sure: true });
});

it('an engine that starts again goes on with the same timeline and tells nothing twice', async () => {
  const before = kinds();
  await engine.stop();
  engine = openEngine();
  await engine.start();
  expect(kinds()).toEqual(before);
});

it('a renewal while nobody watched is told from its dates', async () => {
  await ownerWrites(await mint(200));
  await told('signed-in', 2);
  await engine.stop();
  // Dates of tokens are in whole seconds: a renewal within two of its sign-in is no other date.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  // The running gateway still holds the refused grant until it is told.
  await home.gatewayCall('models.authRefresh', { operation: 'login' });
  expect((await home.turn()).ok).toBe(true);
  await until(
    'the renewal',
    () => issuer.ledger.count({ kind: 'refresh', grantId: grants.at(-1)?.grantId, status: 200 }) > 0,
  );
  engine = openEngine();
  await engine.start();
  expect(await told('renewed', 1)).toMatchObject({ by: 'openclaw', sure: true });
});

it("the owner's sign-out makes it disappear, and with nothing else on the route that needs a person", async () => {
  const out = await home.cli(['models', 'auth', 'logout', id, '--yes']);
  expect(out.code, out.stderr).toBe(0);
  await told('disappeared');
  const cause = engine.current()?.causes.find((one) => one.code === 'profiles-disappeared');
  expect(cause).toMatchObject({ severity: 'act' });
  // A sign-out of 2026.9.6 takes the profile's names out of order and configuration too.
  expect(cause?.evidence.filter((one) => one.what.startsWith('It still names'))).toEqual([]);
  const after = await engine.acknowledge();
  expect(after.causes.map((one) => one.code)).not.toContain('profiles-disappeared');
});

it('no token of the issuer stands in the data folder', () => {
  const tokens = grants.flatMap((grant) => [grant.access, grant.refresh, grant.idToken]);
  expect(needlesOf(tokens).length).toBeGreaterThan(9);
  // The hunt finds a token where one is.
  expect(findIn(tokens.join(' '), needlesOf(tokens), 'here').length).toBeGreaterThan(9);
  expect(findInFolder(dataDir, needlesOf(tokens), () => false)).toEqual([]);
});
