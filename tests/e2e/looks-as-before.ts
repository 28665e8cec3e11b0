import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { compareWithBaseline } from '../rig/desktop/baseline.ts';

/** The screen, or a part of it, looks as it did. Said and passed over where letters are drawn by something else. */
export async function looksAsBefore(page: Page, name: string, part?: Locator): Promise<void> {
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
  const compared = await compareWithBaseline(page, name, part);
  if (compared.state === 'other-machine') console.log(`not compared: ${compared.why}`);
  else expect(compared, name).toMatchObject({ state: expect.stringMatching(/same|written/) as string });
}
