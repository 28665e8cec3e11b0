import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../rig/desktop/accessibility.ts';
import { savePicture } from '../rig/desktop/index.ts';
import { ALICE } from '../rig/issuer/issuer.ts';
import { looksAsBefore } from './looks-as-before.ts';
import { Story } from './story/story.ts';
import { signInAgain } from './sign-in-again.ts';

/** A desktop whose real keyring is locked, as a screen lock may leave it. */
let story: Story;
let page: Page;

beforeAll(async () => {
  story = await Story.begin('2026.9.6');
  await story.desktop.keyring.lock();
  await story.home.seedProfile(await story.issuer.mintGrant(ALICE));
  await story.openClawlamp(['--show-panel']);
  page = await story.app!.window();
  await page.waitForSelector('[data-row]');
});
afterAll(() => story?.end());

it('is not asked, and not complained of, before anything needs it', async () => {
  expect(await page.locator('body').innerText()).not.toMatch(/keyring/);
  expect(await page.locator('.standing').count()).toBe(0);
});

it('does not hold up a sign-in: it lands, with proof, and the panel says that the keyring is locked', async () => {
  await signInAgain(page);
  await story.personSignsIn(ALICE);
  await page.locator('.result-done').waitFor({ timeout: 90_000 });
  const standing = page.locator('.standing');
  await standing.waitFor();
  expect(await standing.innerText()).toContain('The system keyring is locked');
  expect(await accessibilityFaults(page)).toEqual([]);
  await looksAsBefore(page, 'keyring-locked', standing.first());
  await page.getByRole('button', { name: 'Done' }).click();
  savePicture('tests/.artifacts/panel-locked.png', await page.screenshot());
  // Where the key is kept is said beside the backups.
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('the backup key is a private file').waitFor();
});
