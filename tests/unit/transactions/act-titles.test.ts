import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ACT_TITLES } from '../../../app/transactions/journal/change-facts.ts';

it('every title of a repair has a name of its own, under which a record keeps it', () => {
  const folder = path.join(import.meta.dirname, '..', '..', '..', 'app', 'transactions', 'plans');
  const titles = readdirSync(folder)
    // A sign-in is told by its account.
    .filter((name) => name !== 'sign-in.ts')
    .flatMap((name) => {
      const source = readFileSync(path.join(folder, name), 'utf8');
      // `title: told('…')`, `const title = told('…')`, both branches of a condition, and a title given as an argument.
      const lines = source
        .split('\n')
        .filter((line) => /\btitle\b.*told\('|'newer-login-not-selected', told\('/.test(line));
      return lines.flatMap((line) => [...line.matchAll(/told\('([^']+)'\)/g)].map((one) => one[1] as string));
    });
  expect(titles.length).toBeGreaterThan(10);
  const known: readonly string[] = Object.values(ACT_TITLES);
  expect(titles.filter((title) => !known.includes(title))).toEqual([]);
});
