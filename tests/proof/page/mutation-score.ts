/** What is read of Stryker's report (mutation-testing-report-schema 2). */
export interface MutantReport {
  files: Record<string, { mutants: { status: string }[] }>;
}

const KILLED = ['Killed', 'Timeout'];
const TRIED = [...KILLED, 'Survived', 'NoCoverage'];

/** How many mutants were tried and killed. Those that do not compile or were left out count as neither. */
export function scoreOf(report: MutantReport): {
  tried: number;
  killed: number;
  uncovered: number;
  percent: number;
} {
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const tried = all.filter((status) => TRIED.includes(status)).length;
  const killed = all.filter((status) => KILLED.includes(status)).length;
  const uncovered = all.filter((status) => status === 'NoCoverage').length;
  return { tried, killed, uncovered, percent: tried === 0 ? 0 : (100 * killed) / tried };
}
