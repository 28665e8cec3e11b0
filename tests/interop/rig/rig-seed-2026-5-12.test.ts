import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEgress, type Egress } from '../../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer, type RigGrant } from '../../rig/issuer/issuer.ts';
import { createOpenClawHome, type OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { profilesFile, sidecarGrant, stateFile } from '../../rig/openclaw/stored-grant.ts';
import { until } from '../../rig/processes/child.ts';

const PROFILE = 'openai-codex:alice@example.test';
const REFUSAL = 'OAuth token refresh failed for openai-codex: OpenAI Codex token refresh failed (401)';

let issuer: Issuer;
let egress: Egress;
let home: OpenClawHome;
beforeAll(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterAll(async () => {
  expect(await egress.strays()).toEqual([]);
  await egress.stop();
  await issuer.stop();
});

async function fresh(runtime: 'codex' | 'own'): Promise<void> {
  home = await createOpenClawHome({ version: '2026.5.12', egress, runtime });
}

/** The grant that a stored refresh token belongs to. */
async function storedGrantId(): Promise<string | undefined> {
  const { refresh } = await sidecarGrant(home, PROFILE);
  return issuer.ledger.grantOf(refresh ?? '')?.grantId;
}

/** A signed-in home whose gateway runs and has had one good turn. */
async function workingGateway(runtime: 'codex' | 'own'): Promise<RigGrant> {
  await fresh(runtime);
  const grant = await issuer.mintGrant(ALICE);
  await home.seedProfile(grant);
  await home.startGateway();
  return grant;
}

describe('the reported outage on the Codex harness', () => {
  let grantId: string;
  beforeAll(() => fresh('codex'));
  afterAll(() => home.dispose());

  it('a login of the real program leaves the reported shape, and models status says ok', async () => {
    expect(await home.login(issuer, ALICE)).toBe(PROFILE);
    const profile = (await profilesFile(home))[PROFILE];
    expect(profile).toMatchObject({
      type: 'oauth',
      provider: 'openai-codex',
      email: ALICE.email,
      accountId: ALICE.accountId,
      oauthRef: { source: 'openclaw-credentials', provider: 'openai-codex' },
    });
    expect(profile).not.toHaveProperty('access');
    expect(profile).not.toHaveProperty('refresh');
    const sidecar = path.join(home.stateDir, 'credentials', 'auth-profiles');
    const { id } = profile?.oauthRef as { id: string };
    expect((await stat(path.join(sidecar, `${id}.json`))).mode & 0o777).toBe(0o600);
    grantId = (await storedGrantId()) as string;
    expect(issuer.ledger.grant(grantId).account).toBe(ALICE);
    expect((await home.profileStatus(PROFILE))?.status).toBe('ok');
  });

  it('a gateway turn works and the backend sees that grant', async () => {
    await home.startGateway();
    expect((await home.turn()).ok).toBe(true);
    expect(issuer.ledger.count({ kind: 'model-turn', grantId, status: 200 })).toBe(1);
    expect(issuer.ledger.count({ kind: 'refresh' })).toBe(0);
  });

  it('models status, with and without --check, still says ok after the issuer has ended the grant', async () => {
    issuer.reject(grantId);
    const status = await home.profileStatus(PROFILE);
    expect(status?.status).toBe('ok');
    expect(status?.remainingMs).toBeGreaterThan(9 * 86_400_000);
    expect((await home.cli(['models', 'status', '--check'])).code).toBe(0);
  });

  it('a turn on the running gateway sets the stored expiry to 0 and asks for a refresh again and again', async () => {
    // Codex gives each of seven tries 10 s, so the whole turn takes 72 s; the test leaves when the pattern is clear.
    const leave = new AbortController();
    const turn = home.turn({ signal: leave.signal });
    await until(
      'two refused refreshes',
      () => issuer.ledger.count({ kind: 'refresh', grantId, status: 401 }) >= 2,
    );
    expect((await profilesFile(home))[PROFILE]?.expires).toBe(0);
    expect((await home.profileStatus(PROFILE))?.status).toBe('missing');
    leave.abort();
    await turn;
    await home.killGateway();
  });

  it('after a restart each turn fails before the model runs, in the reported words', async () => {
    await home.startGateway();
    const before = (await home.consoleText()).length;
    const turn = await home.turn();
    expect(turn.ok).toBe(false);
    expect(turn.stderr).toContain(`GatewayClientRequestError: FailoverError: ${REFUSAL}`);
    expect(turn.stderr).toContain('"code":"token');
    const log = (await home.consoleText()).slice(before);
    expect(log).toContain(
      '[agents/harness] Codex agent harness failed; not falling back to embedded PI backend',
    );
    expect(log).toMatch(/\[diagnostic\] lane task error: lane=main .*"code":"token_expired"/);
    expect(log).toMatch(
      /\[model-fallback\/decision\].*decision=candidate_failed.*reason=auth_permanent next=none/,
    );
    expect(log).toMatch(/\[ws\] ⇄ res ✗ agent errorCode=UNAVAILABLE/);
  });

  it('records nothing of it beside the credential: only the log knows', async () => {
    const { usageStats } = await stateFile(home);
    expect(usageStats?.[PROFILE]).toEqual({ errorCount: 0, lastUsed: expect.any(Number) });
  });

  it('takes a fresh grant on the next turn without any reload, since its own copy had run out', async () => {
    const next = await issuer.mintGrant(ALICE);
    await home.seedProfile(next);
    expect((await home.turn()).ok).toBe(true);
    // A busy gateway may send a turn twice.
    expect(issuer.ledger.count({ kind: 'model-turn', grantId: next.grantId, status: 200 })).toBeGreaterThan(
      0,
    );
    expect(await storedGrantId()).toBe(next.grantId);
  });
});

describe('a fresh grant written while the gateway holds the old one', () => {
  afterEach(() => home.dispose());

  it('is destroyed by the next turn: the gateway writes its old copy back over it', async () => {
    const old = await workingGateway('codex');
    expect((await home.turn()).ok).toBe(true);
    issuer.reject(old.grantId);
    const next = await issuer.mintGrant(ALICE);
    await home.seedProfile(next);
    expect(await storedGrantId()).toBe(next.grantId);
    const leave = new AbortController();
    const turn = home.turn({ signal: leave.signal });
    await until('the overwrite', async () => (await profilesFile(home))[PROFILE]?.expires === 0);
    expect(await storedGrantId()).toBe(old.grantId);
    leave.abort();
    await turn;
    await home.killGateway();
  });

  it('is taken by the running gateway after secrets reload', async () => {
    const old = await workingGateway('codex');
    // The first call of a device fixes its scopes: reload needs operator.admin.
    expect((await home.cli(['secrets', 'reload'])).code).toBe(0);
    expect((await home.turn()).ok).toBe(true);
    issuer.reject(old.grantId);
    const next = await issuer.mintGrant(ALICE);
    await home.seedProfile(next);
    expect((await home.cli(['secrets', 'reload'])).code).toBe(0);
    expect((await home.turn()).ok).toBe(true);
    expect(await storedGrantId()).toBe(next.grantId);
    // Codex still held the old access token and got 401s; each one had the new grant rotated, without a reuse.
    expect(issuer.ledger.count({ kind: 'refresh', grantId: next.grantId, status: 200 })).toBeGreaterThan(0);
    expect(issuer.ledger.count({ code: 'refresh_token_reused' })).toBe(0);
  });
});

describe("OpenClaw's own runtime", () => {
  afterEach(() => home.dispose());

  it('fails on the 401 of the backend, never refreshes, records a lockout, and models status says ok', async () => {
    const old = await workingGateway('own');
    issuer.reject(old.grantId);
    const turn = await home.turn();
    expect(turn.ok).toBe(false);
    expect(await home.consoleText()).toContain('401 Provided authentication token is expired.');
    expect(issuer.ledger.count({ kind: 'refresh', grantId: old.grantId })).toBe(0);
    const { usageStats } = await stateFile(home);
    expect(usageStats?.[PROFILE]).toMatchObject({
      errorCount: 1,
      failureCounts: { auth: 1 },
      lastFailureAt: expect.any(Number),
      cooldownUntil: expect.any(Number),
      cooldownReason: 'auth',
    });
    const { auth } = await home.modelsStatus();
    expect(auth.oauth.profiles[0]?.status).toBe('ok');
  });

  it('keeps the lockout over a new grant until it is cleared, and then works after secrets reload', async () => {
    const old = await workingGateway('own');
    expect((await home.cli(['secrets', 'reload'])).code).toBe(0);
    issuer.reject(old.grantId);
    expect((await home.turn()).ok).toBe(false);
    const next = await issuer.mintGrant(ALICE);
    await home.seedProfile(next);
    expect((await stateFile(home)).usageStats?.[PROFILE]).toHaveProperty('cooldownUntil');
    const body = `
      const store = sdk.ensureAuthProfileStore(input.agentDir);
      await sdk.clearAuthProfileCooldown({ store, profileId: input.profileId, agentDir: input.agentDir });`;
    await home.sdk('agent-runtime', body, { profileId: PROFILE, agentDir: home.agentDir() });
    expect((await stateFile(home)).usageStats?.[PROFILE]).not.toHaveProperty('cooldownUntil');
    expect((await home.cli(['secrets', 'reload'])).code).toBe(0);
    expect((await home.turn()).ok).toBe(true);
    expect(issuer.ledger.count({ kind: 'model-turn', grantId: next.grantId, status: 200 })).toBeGreaterThan(
      0,
    );
  });
});
