import type { Proof } from './proofs.ts';
import type { ProofRow } from './row.ts';

/** Said of a proof without a row: nothing is claimed. */
const NOT_RUN = 'not run';

/** On which tree a row was made, beside the one that the page is about. */
function whereMade(row: ProofRow, code: string): string {
  const at = row.at.slice(0, 10);
  if (row.code === code) return `${at}, this code`;
  if (row.code.startsWith(`${code}-`)) return `${at}, this code with changes not committed`;
  return `${at}, **older code** (commit ${row.commit})`;
}

const versionsOf = (row: ProofRow): string =>
  Object.entries(row.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** Text in a cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

/** docs/proof.md out of the rows that were kept. @param code which code the page is about: `codeOf` */
export function pageOf(proofs: readonly Proof[], rows: ReadonlyMap<string, ProofRow>, code: string): string {
  const made = proofs.map((proof) => ({ proof, row: rows.get(proof.name) ?? null }));
  const here = made.filter(({ row }) => row?.code === code);
  const failed = made.filter(({ row }) => row !== null && !row.good);
  const older = made.filter(({ row }) => row !== null && row.code !== code).length;
  const lines = made.map(({ proof, row }) => {
    const result = row ? `${row.good ? '' : '**not as it should be:** '}${cell(row.sum)}` : `**${NOT_RUN}**`;
    const when = row ? `${whereMade(row, code)}; ${cell(versionsOf(row))}` : '';
    return `| ${cell(proof.shows)} | \`${proof.command}\` | ${result} | ${when} |`;
  });
  const notes = made.flatMap(({ row }) => (row?.note ? [`- \`${row.name}\`: ${cell(row.note)}`] : []));
  return `# Proof

Made by \`npm run -s proof\` of code \`${code}\`. Written by hand is nothing here: each row is the last recorded run of its command
(\`docs/proof/\`), in the words that the command ended with. Of ${proofs.length} proofs ${here.length} ran on this code, ${older} on older code, ${
    made.length - here.length - older
  } never with a record; ${failed.length} of all did not end as they should. What each one is: [proofs.md](proofs.md).

| What is shown | Command | Result | When, on what |
| --- | --- | --- | --- |
${lines.join('\n')}
${notes.length > 0 ? `\n${notes.join('\n')}\n` : ''}`;
}
