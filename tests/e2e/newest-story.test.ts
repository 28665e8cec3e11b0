import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../rig/desktop/index.ts';
import { ALICE } from '../rig/issuer/issuer.ts';
import { agentOverride, sharedStore } from '../rig/openclaw/stored-grant.ts';
import { Story } from './story/story.ts';
import { signInAgain } from './sign-in-again.ts';

/** The same click on OpenClaw 2026.9.6: shared state database, unified provider id, with a running gateway and with none. */
let story: Story;
let profileId: string;

const needsPerson = async (): Promise<boolean> => /needs? you/i.test(await story.tooltip());
const storedGrant = async (): Promise<string | undefined> => {
  const refresh = (await sharedStore(story.home))?.profiles[profileId]?.refresh;
  return refresh ? story.issuer.ledger.grantOf(refresh)?.grantId : undefined;
};

/** Clicks, signs in as the person, and returns what the panel says at the end. */
async function oneClick(): Promise<string> {
  const panel = await story.panel();
  const opened = story.opened().length;
  const close = panel.locator('.result').getByRole('button', { name: 'Done' });
  if (await close.count()) await close.click();
  await signInAgain(panel);
  await story.personSignsIn(ALICE, 'allow', opened);
  await panel.locator('.result').waitFor({ timeout: 120_000 });
  expect(await panel.locator('.result').getAttribute('class')).toContain('result-done');
  await panel.locator('.result').getByText('Details').click();
  return panel.locator('.result').innerText();
}

beforeAll(async () => {
  story = await Story.begin('2026.9.6');
  profileId = await story.home.seedProfile(await story.issuer.mintGrant(ALICE));
  await story.home.startGateway();
  expect((await story.home.turn()).ok).toBe(true);
  await story.openClawlamp();
});
afterAll(() => story?.end());

it('turns to act when a real turn is refused, while models status still says ok', async () => {
  await until('a first verdict', async () => /alice|works|sign-in/i.test(await story.tooltip()));
  expect(await needsPerson()).toBe(false);
  story.issuer.reject((await storedGrant()) as string, 'token_expired');
  expect((await story.home.turn()).ok).toBe(false);
  await until('the lamp to ask for a person', needsPerson, 60_000);
  expect((await story.home.profileStatus(profileId))?.status).toBe('ok');
});

it('with the gateway running: one click, and its next turn uses the new grant', async () => {
  const before = await storedGrant();
  expect(await oneClick()).toContain('The running gateway reports the new sign-in');
  const grantId = await storedGrant();
  expect(grantId).not.toBe(before);
  expect((await agentOverride(story.home))?.profiles[profileId]).toBeUndefined();
  expect((await story.home.profileStatus(profileId))?.status).toBe('ok');
  expect((await story.home.turn()).ok).toBe(true);
  expect(story.grantOfLastTurn()).toBe(grantId);
  await until('the lamp to be calm again', async () => !(await needsPerson()), 10_000);
});

it('with no gateway: the same click, and a gateway that starts later uses the new grant', async () => {
  await story.home.stopGateway();
  const before = await storedGrant();
  expect(await oneClick()).not.toContain('The running gateway reports');
  const grantId = await storedGrant();
  expect(grantId).not.toBe(before);
  expect((await story.home.profileStatus(profileId))?.status).toBe('ok');
  await story.home.startGateway();
  expect((await story.home.turn()).ok).toBe(true);
  expect(story.grantOfLastTurn()).toBe(grantId);
});

it('redeemed and revoked nothing of the owner, and left no token anywhere but in its stores', async () => {
  expect(story.issuer.ledger.count({ kind: 'refresh' })).toBe(0);
  expect(story.issuer.ledger.count({ kind: 'revoke' })).toBe(0);
  expect(await story.egress.strays()).toEqual([]);
  expect(await story.strayTokens()).toEqual([]);
});
