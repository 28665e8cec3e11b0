import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer } from '../../rig/issuer/issuer.ts';
import { createOpenClawHome, type OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { agentOverride, sharedState, sharedStore, sqliteValue } from '../../rig/openclaw/stored-grant.ts';
import { until } from '../../rig/processes/child.ts';

const PROFILE = 'openai:alice@example.test';

let issuer: Issuer;
let egress: Egress;
let home: OpenClawHome;
let grantId: string;
beforeAll(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
  home = await createOpenClawHome({ version: '2026.9.6', egress });
});
afterAll(async () => {
  await home.dispose();
  expect(await egress.strays()).toEqual([]);
  await egress.stop();
  await issuer.stop();
});

async function storedGrantId(): Promise<string | undefined> {
  const refresh = (await sharedStore(home))?.profiles[PROFILE]?.refresh;
  return refresh ? issuer.ledger.grantOf(refresh)?.grantId : undefined;
}

it('a login of the real program puts the grant into the shared state database, and models status says ok', async () => {
  expect(await home.login(issuer, ALICE)).toBe(PROFILE);
  grantId = (await storedGrantId()) as string;
  expect(issuer.ledger.grant(grantId).account).toBe(ALICE);
  expect(await sqliteValue(home, 'state/openclaw.sqlite', 'pragma user_version')).toBe(18);
  expect((await home.profileStatus(PROFILE))?.status).toBe('ok');
});

it('a gateway turn works and the backend sees that grant', async () => {
  await home.startGateway();
  expect((await home.turn()).ok).toBe(true);
  expect(issuer.ledger.count({ kind: 'model-turn', grantId, status: 200 })).toBeGreaterThan(0);
});

it('a turn on an ended grant fails, locks the profile out for half a minute, and models status still says ok', async () => {
  issuer.reject(grantId);
  const turn = await home.turn();
  expect(turn.ok).toBe(false);
  expect(turn.stderr).toContain('Authentication failed (provider returned HTTP 401).');
  const log = await home.consoleText();
  expect(log).toMatch(/auth profile failure state updated: .*provider=openai reason=auth window=cooldown/);
  expect(log).toMatch(/\[model-fallback\/decision\].*decision=candidate_failed.*reason=auth next=none/);
  const usage = (await sharedState(home))?.usageStats?.[PROFILE];
  expect(usage).toMatchObject({ errorCount: 1, failureCounts: { auth: 1 }, cooldownReason: 'auth' });
  expect(Number(usage?.cooldownUntil) - Number(usage?.lastFailureAt)).toBe(30_000);
  expect((await home.profileStatus(PROFILE))?.status).toBe('ok');
  expect(issuer.ledger.count({ kind: 'refresh' })).toBe(0);
});

it('upsertAuthProfileWithLock refuses to replace a grant: it returns null and writes nothing', async () => {
  const next = await issuer.mintGrant(ALICE);
  const { access, refresh, expires } = next;
  const credential = { type: 'oauth', provider: 'openai', access, refresh, expires };
  const input = { profileId: PROFILE, credential, agentDir: home.agentDir() };
  expect(await home.sdk('provider-auth', 'return sdk.upsertAuthProfileWithLock(input)', input)).toBeNull();
  expect(await storedGrantId()).toBe(grantId);
});

it('a new grant written to the shared store leaves the lockout, and no local override', async () => {
  const next = await issuer.mintGrant(ALICE);
  await home.seedProfile(next);
  expect(await storedGrantId()).toBe(next.grantId);
  expect((await sharedState(home))?.usageStats?.[PROFILE]).toHaveProperty('cooldownUntil');
  expect((await agentOverride(home))?.profiles[PROFILE]).toBeUndefined();
});

it('models.authRefresh wants an operation', async () => {
  expect(await home.gatewayCall('models.authRefresh')).toMatchObject({
    ok: false,
    error: { code: 'INVALID_REQUEST' },
  });
});

it('with the lockout cleared in the same write, models.authRefresh makes the running gateway use the new grant', async () => {
  const next = await issuer.mintGrant(ALICE);
  await home.seedProfile(next, { clearLockout: true });
  expect((await sharedState(home))?.usageStats?.[PROFILE]?.cooldownUntil).toBeUndefined();
  expect(await home.gatewayCall('models.authRefresh', { operation: 'login' })).toEqual({ refreshed: true });
  expect((await home.turn()).ok).toBe(true);
  expect(issuer.ledger.count({ kind: 'model-turn', grantId: next.grantId, status: 200 })).toBeGreaterThan(0);
  expect(await storedGrantId()).toBe(next.grantId);
});

it('a gateway that starts again uses the stored grant', async () => {
  const id = await storedGrantId();
  await home.stopGateway();
  const before = issuer.ledger.count({ kind: 'model-turn', grantId: id ?? '', status: 200 });
  await home.startGateway();
  expect((await home.turn()).ok).toBe(true);
  await until(
    'the call',
    () => issuer.ledger.count({ kind: 'model-turn', grantId: id ?? '', status: 200 }) > before,
  );
});
