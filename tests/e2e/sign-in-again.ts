import type { Page } from 'playwright-core';

/** Starts a new sign-in as a person does: by the one black button, or, where all is well, under More of the first row. */
export async function signInAgain(page: Page): Promise<void> {
  const black = page.locator('header').getByRole('button', { name: 'Sign in again' });
  if ((await black.count()) > 0) return black.click();
  const row = page.locator('[data-row]').first();
  if ((await row.locator('.why').count()) === 0) await row.locator('.row-head').click();
  const more = row.getByRole('button', { name: 'More' });
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
  await row.getByRole('button', { name: 'Sign in again' }).click();
}
