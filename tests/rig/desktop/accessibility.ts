import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The looks in which a screen has to hold: each a person's own setting. */
const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/**
 * Runs axe on a page in every look: all rules of WCAG 2.2 A and AA and its best practices.
 * @returns what it found, a line each; empty when there is nothing
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, media } of LOOKS) {
    await page.emulateMedia(media);
    // By the debugger's own evaluation: the page's policy lets no script in.
    const { violations } = await page.evaluate<AxeResult>(`${source};
      axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
    for (const { id, help, nodes } of violations) {
      found.push(
        `${name}: ${id}, ${help}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
      );
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}

/** Classes of the elements that are wider than the room they have: a text in them is cut. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *:not(.only-heard), header *, footer *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      .map((one) => `${one.tagName} ${one.className.toString()}: ${one.textContent?.slice(0, 80)}`),
  );
}
