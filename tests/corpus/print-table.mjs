// `node tests/corpus/print-table.mjs`: makes and judges the corpus, prints its table and summary, and nothing else. Ends
// with 0 only when every store was judged right. Needs the programs that `npm test` installs.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../config/setup/run/command.mjs';
import { installed, root } from '../../config/setup/run/places.mjs';

const table = path.join(root, 'tests', '.artifacts', 'corpus.txt');
rmSync(table, { force: true });
const args = [
  'run',
  '--config',
  'config/vitest.config.ts',
  '--project=interop',
  'tests/interop/corpus.test.ts',
];
const { code, output } = await run(process.execPath, [installed('vitest', 'vitest.mjs'), ...args], {
  cwd: root,
  env: { NO_COLOR: '1' },
});
process.stdout.write(existsSync(table) ? readFileSync(table, 'utf8') : output);
process.exitCode = code === 0 ? 0 : 1;
