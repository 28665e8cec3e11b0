import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageText, withParts } from '../../../config/docs.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const PAGE = readFileSync(path.join(root, 'docs/cli.md'), 'utf8');

/** How the check of a page ends. */
async function check(page: string): Promise<number | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'clawlamp-docs-'));
  const file = path.join(folder, 'cli.md');
  try {
    await writeFile(file, page);
    return spawnSync(process.execPath, [path.join(root, 'config/docs.mjs'), '--check', file], { cwd: root })
      .status;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('docs/cli.md', () => {
  it('is what the table of commands says', async () => {
    expect(await pageText(PAGE)).toBe(PAGE);
    expect(await check(PAGE)).toBe(0);
  });

  it('that says something else between its markers fails the check and is made anew, and the rest is left', async () => {
    const stale = PAGE.replace('Why one sign-in is in its state', 'Why it rains').replace(
      '## Language',
      '## Tongue',
    );
    expect(await check(stale)).toBe(1);
    const made = await pageText(stale);
    expect(made).not.toBe(stale);
    expect(made).toBe(PAGE.replace('## Language', '## Tongue'));
  });

  it('without a place for a part, or with a place for none, is refused', () => {
    const page = '<!-- a: made by npm run docs -->\nold\n<!-- /a -->\n';
    expect(withParts(page, { a: 'new' })).toContain('new');
    expect(() => withParts(page, { a: 'new', b: 'x' })).toThrow('no place for b');
    expect(() => withParts(page, {})).toThrow('no part is named a');
    expect(() => withParts(page + page, { a: 'new' })).toThrow('twice');
  });
});
