/**
 * `npm run -s prove:mutants -- FOLDER [FILE...]`: changes the code of a folder of the core in small ways (Stryker) and counts which
 * changes its unit tests notice. Goes on where it was: what was tried is not tried again unless code or tests changed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scoreOf, type MutantReport } from './page/mutation-score.ts';
import { root } from './page/row.ts';

const FOLDERS = ['diagnose', 'transactions', 'notify'];
/** The aim, in percent of the mutants that were tried. */
const AIM = 80;

const [folder = '', ...files] = process.argv.slice(2);
if (!FOLDERS.includes(folder)) throw new Error(`one of ${FOLDERS.join(', ')}`);
const artifacts = path.join(root, 'tests', '.artifacts', 'mutants');
mkdirSync(artifacts, { recursive: true });
const { status } = spawnSync(
  'node',
  [
    path.join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    'run',
    'config/stryker.config.mjs',
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      CLAWLAMP_MUTATE_FOLDER: folder,
      ...(files.length > 0 ? { CLAWLAMP_MUTATE: files.join(' ') } : {}),
    },
  },
);
if (status !== 0) process.exit(status ?? 1);
const report = JSON.parse(
  readFileSync(path.join(artifacts, `${folder}-report.json`), 'utf8'),
) as MutantReport;
const score = scoreOf(report);
const of = files.length > 0 ? `${files.length} files of app/${folder}` : `app/${folder}`;
console.log(
  `${of}: ${score.killed} of ${score.tried} mutants killed, ${score.percent.toFixed(1)} % (${score.uncovered} met no test)`,
);
process.exitCode = score.percent >= AIM ? 0 : 1;
