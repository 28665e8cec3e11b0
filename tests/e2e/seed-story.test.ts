import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savePicture, until } from '../rig/desktop/index.ts';
import { ALICE } from '../rig/issuer/issuer.ts';
import { Story } from './story/story.ts';
import { signInAgain } from './sign-in-again.ts';

const REPORTED = 'OAuth token refresh failed for openai-codex: OpenAI Codex token refresh failed (401)';

let story: Story;
let profileId: string;
let firstGrant: string;

const storeFile = (): string => path.join(story.home.agentDir(), 'auth-profiles.json');
const needsPerson = async (): Promise<boolean> => /needs? you/i.test(await story.tooltip());
const sidecars = (): string[] => {
  const folder = path.join(story.home.stateDir, 'credentials', 'auth-profiles');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const usage = (): Record<string, number> => {
  const state = path.join(story.home.agentDir(), 'auth-state.json');
  return existsSync(state) ? (JSON.parse(readFileSync(state, 'utf8')).usageStats?.[profileId] ?? {}) : {};
};

async function oneClick(picture?: string): Promise<void> {
  const panel = await story.panel();
  const opened = story.opened().length;
  await signInAgain(panel);
  await story.personSignsIn(ALICE, 'allow', opened);
  const result = panel.locator('.result');
  await result.waitFor({ timeout: 120_000 });
  if (picture) savePicture(picture, await panel.screenshot());
  expect(await result.innerText()).toContain(ALICE.email);
  expect(await result.getAttribute('class')).toContain('result-done');
  // The desktop has an unlocked keyring: the key of the backup belongs there.
  expect(await result.innerText()).not.toContain('No system keyring');
}

async function isConsistent(): Promise<void> {
  const { profiles } = JSON.parse(readFileSync(storeFile(), 'utf8'));
  expect(Object.keys(profiles)).toEqual([profileId]);
  expect(profiles[profileId]).not.toHaveProperty('access');
  expect(sidecars()).toEqual([`${profiles[profileId].oauthRef.id}.json`]);
  expect((await story.home.profileStatus(profileId))?.status).toBe('ok');
  expect(usage().cooldownUntil ?? 0).toBeLessThanOrEqual(Date.now());
  expect(usage().disabledUntil ?? 0).toBeLessThanOrEqual(Date.now());
}

async function nextTurnUsesNewGrant(): Promise<void> {
  expect((await story.home.turn()).ok).toBe(true);
  const used = story.grantOfLastTurn();
  expect(used).not.toBeNull();
  expect(used).not.toBe(firstGrant);
  await until('the lamp to be calm again', async () => !(await needsPerson()), 10_000);
}

async function nothingStrayed(): Promise<void> {
  expect(story.issuer.ledger.count({ kind: 'revoke' })).toBe(0);
  expect(await story.egress.strays()).toEqual([]);
  expect(await story.strayTokens()).toEqual([]);
}

/** The route of the report: the Codex harness. Its own words for the failure, its own recipe in vain, then one click. */
describe('the reported outage on OpenClaw 2026.5.12, Codex harness', () => {
  beforeAll(async () => {
    story = await Story.begin('2026.5.12', 'codex');
  });
  afterAll(() => story.end());

  it('begins with a profile of the reported shape, made by the program itself, and a turn that works', async () => {
    profileId = await story.home.login(story.issuer, ALICE);
    const stored = JSON.parse(readFileSync(storeFile(), 'utf8')).profiles[profileId];
    expect(stored).toMatchObject({ provider: 'openai-codex', oauthRef: { source: 'openclaw-credentials' } });
    expect(stored).not.toHaveProperty('access');
    expect(stored).not.toHaveProperty('refresh');
    await story.home.startGateway();
    expect((await story.home.turn()).ok).toBe(true);
    firstGrant = story.grantOfLastTurn() as string;
  });

  it('shows a calm lamp while nothing is known against the sign-in', async () => {
    await story.openClawlamp();
    await until('a first verdict', async () => /alice|work|well|ok/i.test(await story.tooltip()));
    expect(await needsPerson()).toBe(false);
  });

  it('turns to act with grant-rejected within a minute of the first turn that fails in the reported words', async () => {
    story.issuer.reject(firstGrant, 'token_expired');
    expect(await story.home.profileStatus(profileId)).toMatchObject({ status: 'ok' });
    // The running copy first: Codex gives each of seven tries ten seconds, so the person restarts the gateway.
    const leave = new AbortController();
    const slow = story.home.turn({ signal: leave.signal }).catch(() => null);
    await until(
      'a refused refresh',
      () => story.issuer.ledger.count({ kind: 'refresh', grantId: firstGrant, status: 401 }) > 0,
      60_000,
    );
    await story.home.killGateway();
    leave.abort();
    await slow;
    await story.home.startGateway();
    const turn = await story.home.turn();
    const failed = Date.now();
    expect(turn.ok).toBe(false);
    expect(turn.stderr).toContain(REPORTED);
    await until('the lamp to ask for a person', needsPerson, 60_000);
    console.log(`the lamp asked for a person ${Date.now() - failed} ms after the failed turn had ended`);
    const panel = await story.panel();
    const row = panel.locator('[data-row]').filter({ hasText: ALICE.email }).first();
    expect(await row.getAttribute('class')).toContain('row-act');
    await row.getByRole('button', { name: 'Why' }).click();
    expect(await row.innerText()).toMatch(/token_expired/);
  });

  it('tells it once on the desktop, by account', async () => {
    const notice = await story.desktop.notifications.waitFor();
    expect(`${notice.summary} ${notice.body}`).toContain(ALICE.email);
    expect(story.desktop.notifications.all()).toHaveLength(1);
  });

  it('signs in again with one click in the panel', () => oneClick());

  it(
    'leaves one consistent profile: the program says ok, the sidecar decrypts, nothing stale is left',
    isConsistent,
  );

  it(
    'is really used: the next gateway turn reaches the model with the new grant, without a restart',
    nextTurnUsesNewGrant,
  );

  it(
    'redeemed and revoked nothing of the owner, and left no token anywhere but in its stores',
    nothingStrayed,
  );
});

/** OpenClaw's own runtime: here the owner goes on saying ok, and a lockout outlives the repair unless it is cleared. */
describe('a rejected grant on OpenClaw 2026.5.12, its own runtime', () => {
  beforeAll(async () => {
    story = await Story.begin('2026.5.12', 'own');
    profileId = await story.home.seedProfile(await story.issuer.mintGrant(ALICE));
    await story.home.startGateway();
    expect((await story.home.turn()).ok).toBe(true);
    firstGrant = story.grantOfLastTurn() as string;
    await story.openClawlamp();
  });
  afterAll(() => story.end());

  it('turns to act with grant-rejected while models status still says ok', async () => {
    await until('a first verdict', async () => /alice|work|well|ok/i.test(await story.tooltip()));
    expect(await needsPerson()).toBe(false);
    story.issuer.reject(firstGrant, 'token_expired');
    expect((await story.home.turn()).ok).toBe(false);
    const failed = Date.now();
    await until('the lamp to ask for a person', needsPerson, 60_000);
    console.log(`the lamp asked for a person ${Date.now() - failed} ms after the failed turn had ended`);
    const status = await story.home.profileStatus(profileId);
    expect(status?.status).toBe('ok');
    expect(status?.remainingMs).toBeGreaterThan(9 * 86_400_000);
  });

  it('signs in again with one click in the panel', () => oneClick('docs/screenshots/signed-in-light.png'));

  it('leaves one consistent profile with the lockout cleared', isConsistent);

  it(
    'is really used: the next gateway turn reaches the model with the new grant, without a restart',
    nextTurnUsesNewGrant,
  );

  it(
    'redeemed and revoked nothing of the owner, and left no token anywhere but in its stores',
    nothingStrayed,
  );
});
