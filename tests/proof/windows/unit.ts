import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { WinePaths } from '../../../config/setup/install/wine.mjs';
import type { Fault, PartResult } from './parts.ts';
import { layRepository } from './repository.ts';
import type { WineRoom } from './room.ts';

/** What vitest's reporter `json` writes, as far as it is looked at. */
interface Report {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

/** How long the whole project may take on a busy machine. */
const LIMIT_MS = 3 * 60 * 60_000;

const fileOf = (name: string): string => name.replaceAll('\\', '/').replace(/^.*\/repo\//, '');

/** What a report comes to: skipped tests were not tried, and a file that could not be loaded is one fault. */
export function resultOf({ testResults }: Report): PartResult {
  let of = 0;
  const faults: Fault[] = [];
  for (const { name, status, message = '', assertionResults } of testResults) {
    const file = fileOf(name);
    const run = assertionResults.filter((one) => one.status === 'passed' || one.status === 'failed');
    const failed = run.filter((one) => one.status === 'failed');
    of += run.length;
    for (const { fullName, failureMessages = [] } of failed)
      faults.push({ name: `${file}: ${fullName}`, what: failureMessages.join('\n') });
    if (status !== 'failed' || failed.length > 0) continue;
    of += 1;
    faults.push({ name: `${file}: cannot be run`, what: message });
  }
  return { of, faults };
}

/** The unit project, or the files of some of its tests, under `node.exe`, in a copy of this checkout with Windows' packages. */
export function runUnit(
  room: WineRoom,
  places: WinePaths,
  version: string,
  only?: readonly string[],
): PartResult {
  layRepository(room.drive, places);
  const args = [
    ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'config/vitest.config.ts', '--project', 'unit'],
    ...['--maxWorkers=2', '--reporter=json', '--outputFile=C:/unit.json'],
    ...new Set((only ?? []).map((name) => name.split(': ')[0] ?? name)),
  ];
  const cwd = '/windows/drive_c/repo';
  const { code, said } = room.windows(version, args, { cwd, timeoutMs: LIMIT_MS });
  const report = path.join(room.drive, 'unit.json');
  if (!existsSync(report)) throw new Error(`vitest left no report (${code}): ${said.slice(-1_500)}`);
  return resultOf(JSON.parse(readFileSync(report, 'utf8')) as Report);
}
