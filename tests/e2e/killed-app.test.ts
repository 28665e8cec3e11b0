import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../rig/desktop/index.ts';
import { ALICE, type RigGrant } from '../rig/issuer/issuer.ts';
import { profilesFile, sidecarGrant } from '../rig/openclaw/stored-grant.ts';
import { Story } from './story/story.ts';
import { signInAgain } from './sign-in-again.ts';

/**
 * SIGKILL to the real app in the middle of the write, at several moments: afterwards the old or the new profile is whole,
 * read apart from the product's own readers, and the next start settles what was left.
 */
describe('the app is killed during a sign-in', () => {
  let story: Story;
  let profileId: string;
  let old: RigGrant;

  beforeAll(async () => {
    story = await Story.begin('2026.5.12');
  });
  afterAll(() => story?.end());

  async function storedGrant(): Promise<{ id: string; whole: boolean }> {
    const { access, refresh, expires } = await sidecarGrant(story.home, profileId);
    const ofAccess = story.issuer.ledger.grantOf(access ?? '')?.grantId;
    const ofRefresh = story.issuer.ledger.grantOf(refresh ?? '')?.grantId;
    expect(ofAccess).toBeDefined();
    const end =
      JSON.parse(Buffer.from((access ?? '').split('.')[1] ?? '', 'base64url').toString()).exp * 1000;
    return { id: ofAccess as string, whole: ofAccess === ofRefresh && Math.abs(end - expires) < 5_000 };
  }

  it.each([
    ['as the write begins', 'Hand it to OpenClaw', 0],
    ['a moment into the write', 'Hand it to OpenClaw', 600],
    ['while it is read back', 'Read it back', 0],
  ])('%s', async (_, step, afterMs) => {
    old = await story.issuer.mintGrant(ALICE);
    profileId = await story.home.seedProfile(old);
    const app = await story.openClawlamp(['--show-panel']);
    const page = await app.window();
    const opened = story.opened().length;
    await signInAgain(page);
    await story.personSignsIn(ALICE, 'allow', opened);
    await page
      .locator('.step.step-running', { hasText: step })
      .waitFor({ state: 'attached', timeout: 60_000 });
    if (afterMs > 0) await page.waitForTimeout(afterMs);
    await app.kill();
    // What the owner's own process was asked to write, it writes to its end or not at all.
    await until('the owner to end', () => !app.children().some(({ pid }) => isAlive(pid)), 60_000);
    const found = await storedGrant();
    expect(found.whole).toBe(true);
    expect(Object.keys(await profilesFile(story.home))).toEqual([profileId]);
    expect(await story.strayTokens()).toEqual([]);

    const again = await story.openClawlamp(['--show-panel']);
    const shown = await again.window();
    await shown.waitForSelector('[data-row]');
    expect(await shown.locator('main .note').innerText()).toContain('interrupted');
    const settled = await storedGrant();
    expect(settled.whole).toBe(true);
    expect((await story.home.profileStatus(profileId))?.status).toBe('ok');
    console.log(
      `${step} + ${afterMs} ms: the ${settled.id === old.grantId ? 'old' : 'new'} sign-in is whole`,
    );
    await again.close();
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
