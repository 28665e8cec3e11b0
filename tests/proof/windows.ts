/**
 * Clawlamp under Windows' own `node.exe`, on Wine: `npm run -s prove:windows [-- PART...] [--again|--retry] [--keep]`. Each part is run
 * with each `node.exe`; what was done with this same build is not done again without `--again`. Prints a line per part and what is
 * ours, and exits 1 where something is. `--retry` tries again only what was ours before. `--keep` writes the rows to tests/proof/windows/results.json, from which docs/platforms.md
 * is made.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { WINDOWS_NODES, winePaths } from '../../config/setup/install/wine.mjs';
import { PAGE, platformFacts, RESULTS } from './windows/facts.ts';
import { platformsPage } from './windows/page.ts';
import { PARTS } from './windows/parts.ts';
import { Kept, lineOf, printOf, retried, rowOf, type Row } from './windows/results.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((word) => !PARTS.some(({ name }) => name === word));
if (unknown.length > 0) {
  console.error(
    `No part is named ${unknown.join(', ')}. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(64);
}

const isSame = (a: Row, b: Row): boolean => a.part === b.part && a.node === b.node;
const kept = new Kept(path.join(ROOT, 'tests', '.artifacts', 'windows.json'));
const program = printOf(path.join(ROOT, 'out', 'cli'));
const rows: Row[] = [];
for (const part of PARTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const node of WINDOWS_NODES) {
    const old = words.includes('--retry') ? kept.last(part.name, node) : null;
    if (words.includes('--retry') && !old?.ours.length) continue;
    let row = words.includes('--again') || old ? null : kept.row(part.name, node, program);
    if (!row) {
      const result = await part.run(winePaths(), node, old?.ours);
      const made = rowOf({ part: part.name, title: part.title, node }, result);
      for (const { name, what } of made.ours) console.log(`  OURS ${name}: ${what.slice(0, 1_500)}`);
      row = old ? retried(old, made.row) : made.row;
      kept.put(row, program);
    }
    rows.push(row);
    console.log(lineOf(row));
  }
}
const ours = rows.reduce((sum, row) => sum + row.ours.length, 0);
console.log(`${rows.length} rows, ${ours} faults of ours`);
if (words.includes('--keep')) {
  const made = rows.map(({ part, node, title, of, known, ours: names }) => {
    return { part, node, title, of, known, ours: names };
  });
  // Rows of parts that this run was not asked for stay as they were committed.
  const committed = JSON.parse(readFileSync(RESULTS, 'utf8')) as Row[];
  const all = [...made, ...committed.filter((old) => !made.some((row) => isSame(row, old)))];
  const place = ({ part, node }: Row) =>
    PARTS.findIndex(({ name }) => name === part) * WINDOWS_NODES.length + WINDOWS_NODES.indexOf(node);
  all.sort((a, b) => place(a) - place(b));
  writeFileSync(RESULTS, `${JSON.stringify(all, null, 1)}\n`);
  writeFileSync(PAGE, platformsPage(platformFacts()));
}
process.exit(ours > 0 ? 1 : 0);
