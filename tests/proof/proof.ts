/**
 * `npm run -s proof [-- NAME... | page]`: runs each proof that was not run on this code yet, keeps what it ended with as a row
 * (`docs/proof/NAME.json`), and writes `docs/proof.md`. Names run those again; `page` runs nothing. A stopped run goes on where it was.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import prettier from 'prettier';
import { OPENCLAW_VERSIONS } from '../../config/setup/install/programs.mjs';
import { pageOf } from './page/page.ts';
import { PROOFS, sumOf, type Proof } from './page/proofs.ts';
import { codeOf, commitOf, keepRow, keptRows, root, type ProofRow } from './page/row.ts';

const PAGE = path.join(root, 'docs', 'proof.md');
const words = process.argv.slice(2);
const strange = words.filter((word) => word !== 'page' && !PROOFS.some(({ name }) => name === word));
if (strange.length > 0) throw new Error(`no proof is named ${strange.join(', ')}`);

const require = createRequire(import.meta.url);
const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { version: string }).version;

/** The Electron that set-up placed: another than package.json names where only the registry is reached. */
const electronVersion = (): string =>
  readFileSync(path.join(path.dirname(require('electron') as string), 'version'), 'utf8')
    .replace(/^v/, '')
    .trim();

/** What a result depends on besides the code. */
function versions(proof: Proof): Record<string, string> {
  const found: Record<string, string> = { node: process.versions.node };
  if (!/^npm test -- unit|mutants/.test(proof.command)) found.openclaw = `to ${OPENCLAW_VERSIONS.at(-1)}`;
  if (proof.name.startsWith('mutants-')) found.stryker = versionOf('@stryker-mutator/core');
  if (['canaries', 'verdicts', 'newcomer'].includes(proof.name)) found.electron = electronVersion();
  return found;
}

function run(proof: Proof): ProofRow {
  const [file = '', ...args] = proof.command.split(' ');
  const { status, stdout } = spawnSync(file, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 256 << 20,
  });
  const sum = sumOf(proof, stdout);
  return {
    name: proof.name,
    command: proof.command,
    good: status === 0 && sum !== null,
    sum: sum ?? `ended with ${status} and without a sum`,
    at: new Date().toISOString().slice(0, 16),
    code: codeOf(),
    commit: commitOf(),
    versions: versions(proof),
  };
}

async function writePage(): Promise<void> {
  const text = pageOf(PROOFS, keptRows(), codeOf());
  const options = await prettier.resolveConfig(PAGE);
  writeFileSync(PAGE, await prettier.format(text, { ...options, filepath: PAGE }));
}

const kept = keptRows();
const todo = words.includes('page')
  ? []
  : PROOFS.filter(({ name }) =>
      words.length > 0 ? words.includes(name) : kept.get(name)?.code !== codeOf(),
    );
let bad = 0;
for (const proof of todo) {
  console.log(`${proof.name}: ${proof.command}`);
  const row = run(proof);
  keepRow(row);
  await writePage();
  if (!row.good) bad += 1;
  console.log(`  ${row.good ? 'good' : 'NOT'}: ${row.sum}`);
}
await writePage();
process.exitCode = bad > 0 ? 1 : 0;
