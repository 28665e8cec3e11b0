import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFew, questions, spansOf } from '../../proof/releases/answers.ts';
import { changes, shortened } from '../../proof/releases/home-at-work.ts';
import { isRight, pageOf } from '../../proof/releases/page.ts';
import type { Row } from '../../proof/releases/row.ts';

/** What `npm run -s prove:releases` makes of its rows. The rows themselves are made by the real releases. */

function row(release: string, part: Partial<Row> = {}): Row {
  return {
    release,
    signedIn: { generation: 'json-inline', read: 'ok', signedIn: 'ok (its own)', schemas: {} },
    picks: { of: 2, same: 2, differ: [] },
    turn: { turn: 'ok', schemas: { 'state/openclaw.sqlite': 1 } },
    ...part,
  };
}

describe('a row', () => {
  it('is right when it was read, chosen from and written to as the release does', () => {
    expect(isRight(row('2026.4.1'))).toBe(true);
  });

  it.each<[string, Partial<Row>]>([
    ['read otherwise', { signedIn: { generation: '?', read: 'differs: main', signedIn: 'ok', schemas: {} } }],
    ['not signed in', { signedIn: { generation: '?', read: 'ok', signedIn: 'failed: X', schemas: {} } }],
    ['another pick', { picks: { of: 2, same: 1, differ: ['one'] } }],
    ['a part that failed', { picks: { failed: 'no answer' } }],
    ['a part that was not tried', { signedIn: undefined }],
    ['a turn that was not answered', { turn: { turn: 'exit 1, nothing sent', schemas: {} } }],
  ])('is not right with %s', (_what, part) => {
    expect(isRight(row('2026.4.1', part))).toBe(false);
  });
});

describe('the page', () => {
  it('says of every release whether it was tried, and where a pick is another one', () => {
    const rows = [
      row('2026.4.1'),
      row('2026.4.3', { picks: { of: 2, same: 1, differ: ['a: its own, ours'] } }),
    ];
    const page = pageOf(['2026.4.1', '2026.4.2', '2026.4.3'], rows);
    expect(page).toContain('2 of 3 releases were tried. Not tried: 2026.4.2.');
    expect(page).toContain('| 2026.4.2 | not tried');
    expect(page).toContain('- 2026.4.3: a: its own, ours');
  });

  it('puts neighbours with the same answer together, and passes over those that were not asked', () => {
    const made = (version: number) => ({
      turn: { turn: 'ok', schemas: { 'state/openclaw.sqlite': version } },
    });
    const rows = [
      row('2026.8.1', made(15)),
      row('2026.8.2', { turn: undefined }),
      row('2026.9.1', made(15)),
      row('2026.9.3', made(16)),
    ];
    const question = questions(rows).find(({ asked }) => asked === 'Schema of the state database');
    expect(question && spansOf(question, rows)).toEqual([
      { answer: '15', releases: ['2026.8.1', '2026.9.1'] },
      { answer: '16', releases: ['2026.9.3'] },
    ]);
  });
});

describe('what a release said', () => {
  it('is told in few words, and never as taken when it refused', () => {
    const words = 'Auth profile store requires legacy credential migration; run openclaw doctor --fix.';
    expect(inFew({ code: 1, words }, 'taken')).toBe('refused: requires legacy credential migration');
    expect(inFew({ code: 3, words: 'something else' }, 'taken')).toBe('exit 3');
    expect(inFew({ code: 0, words: '' }, 'taken')).toBe('taken');
  });

  it('keeps neither colours nor the place of the home', () => {
    expect(shortened('\u001b[31mno\u001b[39m /tmp/home/.openclaw\n\n  at x (y)')).toBe('no ~/.openclaw');
  });

  it('names files that came, went and changed', () => {
    const before = new Map([
      ['a', '1'],
      ['b', '1'],
      ['c', '1'],
    ]);
    const after = new Map([
      ['b', '1'],
      ['c', '2'],
      ['d', '1'],
    ]);
    expect(changes(before, after)).toEqual(['+d', '-a', '~c']);
  });
});

describe('the committed rows', () => {
  const folder = path.join(import.meta.dirname, '..', '..', 'proof', 'releases');
  const text = readFileSync(path.join(folder, 'rows.json'), 'utf8');
  const rows = JSON.parse(text) as Row[];
  const stable = JSON.parse(readFileSync(path.join(folder, 'stable.json'), 'utf8')) as string[];

  it('belong to stable releases, once each, and make the committed page', () => {
    const releases = rows.map(({ release }) => release);
    expect(new Set(releases).size).toBe(releases.length);
    expect(releases.filter((release) => !stable.includes(release))).toEqual([]);
    const page = path.resolve(folder, '..', '..', '..', 'docs', 'releases.md');
    expect(readFileSync(page, 'utf8')).toBe(pageOf(stable, rows));
  });

  it('hold no path of the machine on which they were made, and no host', () => {
    expect(text).not.toMatch(/[^s]\/(work|root|home\/\w+|tmp\/wt)\/|registry\.\w+\.|git@/);
  });
});
