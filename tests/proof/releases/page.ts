import { questions, schemasOfRow, spansOf, tried, type Span } from './answers.ts';
import { FACTS, type Row } from './row.ts';

/** True when a release is read, chosen from and written to as it does itself, and its turn went as our reading said. */
export function isRight(row: Row): boolean {
  const { signedIn, picks, turn } = row;
  if (!tried(signedIn) || !tried(picks) || !tried(turn)) return false;
  const written = signedIn.read === 'ok' && signedIn.signedIn.startsWith('ok');
  return written && picks.differ.length === 0 && turn.turn === 'ok';
}

/** One line on a row, for whoever watches the run. */
export function inShort(row: Row): string {
  const { signedIn, picks, turn, problem } = row;
  if (problem) return problem;
  const parts = [
    tried(signedIn) ? `read ${signedIn.read}, signed in ${signedIn.signedIn}` : signedIn?.failed,
    tried(picks) ? `picks ${picks.same}/${picks.of}` : picks?.failed,
    tried(turn) ? `turn ${turn.turn}` : turn?.failed,
  ];
  return parts.map((part) => (part ?? '-').slice(0, 120)).join('; ');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').slice(0, 300);
const line = (cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function writerOf(signedIn: string): string {
  return /^ok \(OpenClaw \S+, (.*)\)$/.exec(signedIn)?.[1] ?? signedIn.replace(/^ok \((.*)\)$/, '$1');
}

function mainRow(row: Row): string {
  const { signedIn, picks, turn } = row;
  const { state, agent } = schemasOfRow(row);
  const failed = (part: { failed?: string } | undefined) =>
    part?.failed ? `failed: ${part.failed}` : 'not tried';
  return line([
    row.release,
    tried(signedIn) ? signedIn.generation : '?',
    [state ?? '-', agent ?? '-'].join(' / '),
    tried(signedIn) ? signedIn.read : (row.problem ?? failed(signedIn)),
    tried(picks) ? `${picks.same} of ${picks.of}` : failed(picks),
    tried(signedIn) ? (signedIn.signedIn.startsWith('ok') ? 'yes' : 'no') : '-',
    tried(signedIn) ? writerOf(signedIn.signedIn) : '-',
    tried(turn) ? turn.turn : failed(turn),
  ]);
}

function spanText({ answer, releases }: Span): string {
  const [first, last] = [releases[0], releases.at(-1)];
  return `${answer} (${first === last ? first : `${first} to ${last}, ${releases.length} asked`})`;
}

/**
 * The page of the releases: a line for each, where our pick is another one, and what changed when.
 * @param stable every release there is a line for; one without a row is said to be not tried
 */
export function pageOf(stable: string[], rows: Row[]): string {
  const byRelease = new Map(rows.map((row) => [row.release, row]));
  const done = rows.filter((row) => tried(row.signedIn) && tried(row.picks) && tried(row.turn));
  const open = stable.filter((version) => !done.some((row) => row.release === version));
  const asked = (part: (typeof FACTS)[number]) => rows.filter((row) => tried(row[part])).length;
  const differ = rows.flatMap((row) =>
    tried(row.picks) ? row.picks.differ.map((words) => `- ${row.release}: ${words}`) : [],
  );
  const changed = questions(rows).map((question) => {
    const spans = spansOf(question, rows);
    return `- **${question.asked}**: ${spans.map(spanText).join('; ')}.`;
  });
  return `${[
    '# Every stable release of OpenClaw, tried once',
    '',
    'Written by `npm run -s prove:releases` from `tests/proof/releases/rows.json`. For each release, from its own code on Node 24',
    'with no network but loopback: a store that it wrote is read by Clawlamp and by the release itself (profiles, tokens, dates,',
    'order); the next profile that Clawlamp names in made states is compared with the release’s own pick; a sign-in that the',
    'provider ended, locked out, is renewed by one click; one real turn is answered by a loopback backend.',
    '',
    `${done.length} of ${stable.length} releases were tried. ${open.length > 0 ? `Not tried: ${open.join(', ')}.` : 'None is left out.'}`,
    '',
    '## The releases',
    '',
    'Schemas are `PRAGMA user_version` of the state database and of an agent’s database, `-` where the release has none.',
    '',
    line(['Release', 'Store', 'Schemas', 'Read', 'Same pick', 'Signed in again', 'Written by', 'Turn']),
    line(Array.from({ length: 8 }, () => '---')),
    ...stable.flatMap((version) => {
      const row = byRelease.get(version);
      return row ? [mainRow(row)] : [line([version, ...Array.from({ length: 7 }, () => 'not tried')])];
    }),
    '',
    '## Where our pick is another one',
    '',
    ...(differ.length > 0 ? differ : ['Nowhere.']),
    '',
    '## What changed when',
    '',
    'Releases that follow each other with the same answer stand together. “Asked” counts the releases that were really asked;',
    `between two of them with the same answer others may not have been (of ${stable.length}: ${FACTS.map((part) => `${part} ${asked(part)}`).join(', ')}).`,
    '',
    ...changed,
  ].join('\n')}\n`;
}
