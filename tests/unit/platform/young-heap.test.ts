import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = path.resolve(import.meta.dirname, '../../../app/platform/node/young-heap.ts');

/** MB of the young generation of a process of its own after a burst of work. */
function youngAfterWork(flag: string | null): number {
  const script = `const v8 = require('node:v8'); if (${JSON.stringify(flag)}) v8.setFlagsFromString(${JSON.stringify(flag)});
    let kept = []; for (let i = 0; i < 3e6; i += 1) { kept.push({ i }); if (kept.length > 20000) kept = []; }
    console.log(v8.getHeapSpaceStatistics().find((one) => one.space_name === 'new_space').space_size / 2 ** 20)`;
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
}

it('the young generation stays small after its flag, and grows without it', () => {
  const [, flag = ''] = /setFlagsFromString\('([^']+)'\)/.exec(readFileSync(SOURCE, 'utf8')) ?? [];
  expect(flag).not.toBe('');
  expect(youngAfterWork(flag)).toBeLessThanOrEqual(3);
  expect(youngAfterWork(null)).toBeGreaterThan(3);
});
