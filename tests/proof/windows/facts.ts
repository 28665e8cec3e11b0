import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caseLabels } from '../../cases/cases.ts';
import { carriedLabels } from '../../corpus/carried/archive.ts';
import type { Row as Release } from '../releases/row.ts';
import type { PlatformFacts } from './page.ts';
import type { Row } from './results.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

/** Rows of `prove:windows` that are committed. */
export const RESULTS = path.join(import.meta.dirname, 'results.json');
export const PAGE = path.join(ROOT, 'docs', 'platforms.md');

/** What is committed about platforms. */
export function platformFacts(): PlatformFacts {
  const json = (...names: string[]): unknown => JSON.parse(readFileSync(path.join(...names), 'utf8'));
  const workflow = readFileSync(path.join(ROOT, '.github', 'workflows', 'test.yml'), 'utf8');
  return {
    windows: json(RESULTS) as Row[],
    releases: json(import.meta.dirname, '..', 'releases', 'rows.json') as Release[],
    homes: carriedLabels().length + Object.keys(caseLabels()).length,
    workflow: (/system: \[([^\]]*)\]/.exec(workflow)?.[1] ?? '').split(',').map((name) => name.trim()),
  };
}
