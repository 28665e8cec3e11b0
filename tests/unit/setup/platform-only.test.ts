import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { MAY_ALL_THE_SAME } from '../../../config/platform-only.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
/** A text that is no file of the project has no types to look at. */
const UNTYPED = {
  languageOptions: { parserOptions: { project: null } },
  rules: {
    '@typescript-eslint/no-base-to-string': 'off',
    '@typescript-eslint/restrict-template-expressions': 'off',
  },
} as const;
const eslint = new ESLint({ cwd: root, overrideConfig: [UNTYPED] });
const RULES = new Set([
  'no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-properties',
  'no-restricted-syntax',
]);

/** What the rules of this repository say of a text, were it that file. */
async function faults(text: string, as: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, as) });
  return (result?.messages ?? []).flatMap(({ ruleId }) => (ruleId && RULES.has(ruleId) ? [ruleId] : []));
}

// The first one loads all the rules.
beforeAll(() => faults('', 'app/engine/planted.ts'), 60_000);

const PLANTED = [
  ["import { readFile } from 'node:fs/promises'; void readFile;", 'no-restricted-imports'],
  ["import { readFileSync } from 'fs'; void readFileSync;", 'no-restricted-imports'],
  ["import { setTimeout as rest } from 'node:timers/promises'; void rest;", 'no-restricted-imports'],
  ["import { env } from 'node:process'; void env;", 'no-restricted-imports'],
  ["export const late = (): unknown => import('node:fs');", 'no-restricted-syntax'],
  ["export const held = process.getBuiltinModule('node:fs');", 'no-restricted-syntax'],
  ['setTimeout(() => {}, 1);', 'no-restricted-globals'],
  ['setInterval(() => {}, 1);', 'no-restricted-globals'],
  ['globalThis.setTimeout(() => {}, 1);', 'no-restricted-properties'],
  ["process.kill(1, 'SIGTERM');", 'no-restricted-properties'],
  ['export const system = process.platform;', 'no-restricted-properties'],
  ['export const { env } = process;', 'no-restricted-properties'],
  ['export const now = Date.now();', 'no-restricted-properties'],
  ['export const clock = Date.now;', 'no-restricted-properties'],
  ['export const today = new Date();', 'no-restricted-syntax'],
] as const;

test.each(PLANTED)('%s is refused above the platform', async (text, rule) => {
  expect(await faults(`${text}\n`, 'app/engine/planted.ts')).toContain(rule);
});

test.each(PLANTED)('%s passes within it', async (text) => {
  expect(await faults(`${text}\n`, 'app/platform/planted.ts')).toEqual([]);
});

test('a moment that is given, a timer of a port and an import of it pass', async () => {
  const text =
    "import { pause } from '../platform/wait.ts';\nexport const at = new Date(0);\nvoid pause(1);\n";
  expect(await faults(text, 'app/engine/planted.ts')).toEqual([]);
});

test('what app/ may not import otherwise is still refused', async () => {
  const text = "import { app } from 'electron';\nvoid app;\n";
  for (const as of ['app/engine/planted.ts', 'app/platform/planted.ts']) {
    expect(await faults(text, as)).toEqual(['no-restricted-imports']);
  }
});

test.each(Object.keys(MAY_ALL_THE_SAME))('%s still needs to be excepted', async (file) => {
  const text = await readFile(path.join(root, file), 'utf8');
  expect(await faults(text, file)).toEqual([]);
  expect(await faults(text, file.replace(/\.ts$/, '.planted.ts'))).not.toEqual([]);
});
