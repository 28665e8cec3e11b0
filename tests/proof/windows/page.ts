import type { Row as Release } from '../releases/row.ts';
import { isRight } from '../releases/page.ts';
import type { Row } from './results.ts';

/** What the page is made from, all of it committed. */
export interface PlatformFacts {
  /** Rows of `prove:windows`. */
  windows: Row[];
  /** Rows of `prove:releases`, which are made on Linux. */
  releases: Release[];
  /** Carried homes and cases, which are judged on Linux in each run of the tests. */
  homes: number;
  /** Systems on which the workflow of the tests runs, as it names them. */
  workflow: string[];
}

const cell = (text: string | number): string => String(text).replaceAll('|', '\\|');
const line = (cells: (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;

const head = (...names: string[]): string[] => [line(names), line(names.map(() => '---'))];

function windowsRow({ title, node, of, known, ours }: Row): string {
  const by = (who: 'windows' | 'wine') => known.filter((one) => one.of === who).length;
  return line([title, node, of, of - known.length - ours.length, by('windows'), by('wine'), ours.length]);
}

/** Names that differ for one reason, in one line. */
function reasons(rows: readonly Row[], who: 'windows' | 'wine'): string[] {
  const byReason = new Map<string, Set<string>>();
  for (const { part, known } of rows) {
    for (const { name, of, why } of known) {
      if (of !== who) continue;
      const text = `${part}: ${why}`;
      byReason.set(text, (byReason.get(text) ?? new Set()).add(name));
    }
  }
  const lines = [...byReason].map(
    ([text, names]) => `- ${text} (${[...names].map((one) => `\`${one}\``).join(', ')})`,
  );
  return lines.length > 0 ? lines : ['Nothing.'];
}

/** docs/platforms.md: for each platform what has run there, and with what outcome. */
export function platformsPage({ windows, releases, homes, workflow }: PlatformFacts): string {
  const right = releases.filter(isRight).length;
  const ours = windows.flatMap(({ part, node, ours: names }) => {
    const byFile = new Map<string, number>();
    for (const name of names.map((one) => one.split(': ')[0] ?? one))
      byFile.set(name, (byFile.get(name) ?? 0) + 1);
    return [...byFile].map(([name, count]) => `- ${part}, node.exe ${node}: \`${name}\` (${count})`);
  });
  const system = (name: string) => workflow.find((one) => one.startsWith(name)) ?? null;
  const only = (name: string): string => {
    const runner = system(name);
    return runner
      ? `Nothing has run on one. The workflow of the tests would: unit tests, the terminal program, the packed app (\`${runner}\`).`
      : 'Nothing has run on one.';
  };
  return `${[
    '# What has run where',
    '',
    'Made from committed results by `npm run -s prove:windows -- --keep`, and held to them by a unit test; not written by hand.',
    '',
    ...head('Platform', 'What has run there'),
    line([
      'Linux (Debian 12, x64)',
      `Where Clawlamp is built and tested. ${releases.length} releases of OpenClaw were tried there, and ${right} of them read, chosen from and signed in to in all as they do it themselves ([releases.md](releases.md)); ${homes} homes with a past are judged there in each run of the tests.`,
    ]),
    line(['Windows’ own `node.exe`, on Wine 10', 'The table below. No tray, no panel, no service.']),
    line(['A Windows', only('windows')]),
    line(['A Mac', only('macos')]),
    '',
    '## Windows’ node.exe',
    '',
    '`npm run -s prove:windows` lays the homes out as Windows has them and compares each answer with that of Linux’ Node on the same',
    'files. “By Windows” is right on every Windows; “by Wine” would not be so on one; “ours” are faults of Clawlamp or of its tests,',
    'or what nobody has looked into yet.',
    '',
    ...head('What', 'node.exe', 'Tried', 'As on Linux', 'By Windows', 'By Wine', 'Ours'),
    ...windows.map(windowsRow),
    '',
    '### Otherwise on every Windows',
    '',
    ...reasons(windows, 'windows'),
    '',
    '### Otherwise on Wine alone',
    '',
    ...reasons(windows, 'wine'),
    '',
    '### Ours',
    '',
    ...(ours.length > 0 ? ours : ['Nothing.']),
  ].join('\n')}\n`;
}
