import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE, platformFacts, RESULTS } from '../../proof/windows/facts.ts';
import { platformsPage } from '../../proof/windows/page.ts';
import type { Row } from '../../proof/windows/results.ts';
import { resultOf } from '../../proof/windows/unit.ts';

/** What `npm run -s prove:windows -- --keep` makes of its rows: docs/platforms.md. */

const row = (part: Partial<Row>): Row => ({
  ...{ part: 'homes', node: '24.0.0', title: 'homes', of: 5, known: [], ours: [] },
  ...part,
});
const facts = { windows: [], releases: [], homes: 3, workflow: ['windows-2025', 'macos-15'] };

describe('the page', () => {
  it('counts what is as on Linux, and names the rest with its reason', () => {
    const known = [
      { name: 'a', of: 'windows' as const, why: 'Modes.' },
      { name: 'b', of: 'wine' as const, why: 'Links.' },
    ];
    const page = platformsPage({ ...facts, windows: [row({ known, ours: ['c'] })] });
    expect(page).toContain('| homes | 24.0.0 | 5 | 2 | 1 | 1 | 1 |');
    expect(page).toContain('- homes: Modes. (`a`)');
    expect(page).toContain('- homes: Links. (`b`)');
    expect(page).toContain('- homes, node.exe 24.0.0: `c` (1)');
  });

  it('claims nothing of a system on which nothing ran', () => {
    const page = platformsPage(facts);
    expect(page).toMatch(
      /\| A Mac \| Nothing has run on one\. The workflow of the tests would: .*`macos-15`/,
    );
    expect(platformsPage({ ...facts, workflow: [] })).toContain('| A Windows | Nothing has run on one. |');
  });

  it('is the committed one', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(platformsPage(platformFacts()));
  });

  it('is made from results that hold no path of the machine on which they were made', () => {
    expect(readFileSync(RESULTS, 'utf8')).not.toMatch(/\/(?:work|root|home\/\w+|tmp\/wt)\/|C:\\\\/);
  });
});

it('a report of vitest counts what was run, and a file that could not be', () => {
  const passed = { status: 'passed', fullName: 'a' };
  const failed = { status: 'failed', fullName: 'b', failureMessages: ['why'] };
  const testResults = [
    {
      name: 'C:/repo/tests/unit/x.test.ts',
      status: 'failed',
      assertionResults: [passed, failed, { status: 'skipped', fullName: 'c' }],
    },
    { name: 'C:\\repo\\tests\\unit\\y.test.ts', status: 'failed', message: 'broken', assertionResults: [] },
  ];
  expect(resultOf({ testResults })).toEqual({
    of: 3,
    faults: [
      { name: 'tests/unit/x.test.ts: b', what: 'why' },
      { name: 'tests/unit/y.test.ts: cannot be run', what: 'broken' },
    ],
  });
});
