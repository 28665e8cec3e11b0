import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../proof/page/mutation-score.ts';
import { pageOf } from '../../proof/page/page.ts';
import { PROOFS, sumOf } from '../../proof/page/proofs.ts';
import { keptRows, root, type ProofRow } from '../../proof/page/row.ts';

const [kills] = PROOFS;
const row = (change: Partial<ProofRow> = {}): ProofRow => ({
  name: 'kills',
  command: 'npm run -s prove:kills',
  good: true,
  sum: '3 kill points, 3 killed: 2 old, 1 new, 0 faults',
  at: '2026-11-28T12:00',
  code: 'abc',
  commit: '123456789',
  versions: { node: '24.1.0' },
  ...change,
});
const page = (...rows: ProofRow[]): string =>
  pageOf(PROOFS, new Map(rows.map((one) => [one.name, one])), 'abc');

describe('the page of proofs', () => {
  it('says of a proof without a record that it did not run', () => {
    expect(page().match(/\*\*not run\*\*/g)).toHaveLength(PROOFS.length);
    expect(page(row()).match(/\*\*not run\*\*/g)).toHaveLength(PROOFS.length - 1);
  });

  it('tells this code from an older one and from one with changes', () => {
    expect(page(row())).toContain('2026-11-28, this code; node 24.1.0');
    expect(page(row({ code: 'old' }))).toContain('**older code** (commit 123456789)');
    expect(page(row({ code: 'abc-dirty' }))).toContain('changes not committed');
    expect(page(row({ code: 'old' }))).toContain('0 ran on this code, 1 on older code');
  });

  it('hides no failure', () => {
    const text = page(row({ good: false, sum: '2 | faults' }));
    expect(text).toContain('**not as it should be:** 2 \\| faults');
    expect(text).toContain('1 of all did not end as they should');
  });

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const { command } of PROOFS) {
      const [, script = 'test'] = /^npm run -s ([\w:-]+)/.exec(command) ?? [];
      expect(scripts, command).toHaveProperty(script);
    }
  });

  it('has rows of its own proofs alone, each by its command', () => {
    for (const one of keptRows().values()) {
      const proof = PROOFS.find(({ name }) => name === one.name);
      expect(one.command).toBe(proof?.command);
    }
  });

  it('is what the rows say', () => {
    const file = path.join(root, 'docs', 'proof.md');
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const flat = (words: string): string => words.replaceAll(/[\s|-]+/g, ' ').trim();
    const code = /of code `([\w-]+)`/.exec(text)?.[1] ?? '';
    expect(flat(text)).toBe(flat(pageOf(PROOFS, keptRows(), code)));
  });
});

describe('the sum of a proof', () => {
  it('is its last fitting line', () => {
    expect(sumOf(kills!, '1 kill points\nnoise\n 2 kill points, all\nend\n')).toBe('2 kill points, all');
    expect(sumOf(kills!, 'it crashed\n')).toBeNull();
  });

  it('is counted where each check has a line', () => {
    expect(sumOf({ sum: null }, 'ok  a: 1\nNOT b: 2\nok  c\n')).toBe('2 checks as they should be, 1 not');
    expect(sumOf({ sum: null }, '')).toBeNull();
  });
});

describe('a score of mutants', () => {
  it('counts those that no test met as alive, and those that were none not at all', () => {
    const mutants = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'].map(
      (status) => ({ status }),
    );
    expect(scoreOf({ files: { a: { mutants } } })).toEqual({
      tried: 4,
      killed: 2,
      uncovered: 1,
      percent: 50,
    });
    expect(scoreOf({ files: {} }).percent).toBe(0);
  });
});
