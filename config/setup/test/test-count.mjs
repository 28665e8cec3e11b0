/**
 * Counts of one vitest run, from its JSON report. A file that could not even be loaded has no tests: it counts as
 * one failure, and so does a run that ended badly although every test passed (an error outside any test).
 * @param {{testResults: {name: string, status: string, message?: string, assertionResults: {status: string, fullName: string}[]}[]}} report
 * @param {number} exitCode vitest's own
 * @returns {{passed: number, failed: number, skipped: number, skippedNames: string[]}}
 */
export function countTests(report, exitCode) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skippedTests = tests.filter((test) =>
    ['skipped', 'pending', 'todo', 'disabled'].includes(test.status),
  );
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  // Whatever is neither passed nor skipped did not pass.
  let failed = tests.length - passed - skippedTests.length + brokenFiles;
  if (exitCode !== 0 && failed === 0) failed = 1;
  return {
    passed,
    failed,
    skipped: skippedTests.length,
    skippedNames: skippedTests.map((test) => test.fullName),
  };
}

/** Adds counts. */
export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last line of `npm test`. */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** The counts of the last line of what `npm test` printed, or null where that is no such line. */
export function readClosingLine(text) {
  const found = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(text.trim().split('\n').at(-1) ?? '');
  if (!found) return null;
  const [passed, failed, skipped] = found.slice(1).map(Number);
  return { passed, failed, skipped };
}

/** Nothing run is no success. */
export const exitCodeOf = ({ passed, failed }) => (failed > 0 || passed === 0 ? 1 : 0);
