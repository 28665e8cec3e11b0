import type { Snapshot } from '../../app/model/snapshot.ts';
import type { Comparison, Fault, TurnResult } from './compare.ts';
import type { HomeToTry } from './home-to-try.ts';

/** A home, our reading, and its turns. */
export interface Tried {
  home: HomeToTry;
  snapshot: Snapshot;
  turns: TurnResult[];
  comparison: Comparison;
}

const HEAD = [
  'release',
  'homes',
  'turns',
  'answered',
  'failed',
  'false ok',
  'false act',
  'wrong next',
  'tried in a pause',
  'soon or unknown, failed',
];

/** Counts by release, and their sum. */
export function tableOf(tried: Tried[], releases: readonly string[]): string {
  const row = (name: string, some: Tried[]): string[] => {
    const turns = some.flatMap((one) => one.turns);
    const faults = (fault: Fault) =>
      some.flatMap(({ comparison }) => comparison.faults.filter((one) => one.fault === fault)).length;
    const open = some.filter(({ snapshot }) => snapshot.verdict === 'soon' || snapshot.verdict === 'unknown');
    const counts = [
      some.length,
      turns.length,
      turns.filter(({ answered }) => answered).length,
      turns.filter(({ answered }) => !answered).length,
      ...[faults('false ok'), faults('false act'), faults('wrong next')],
      some.filter(({ comparison }) => comparison.triedInPause).length,
      open.flatMap((one) => one.turns).filter(({ answered }) => !answered).length,
    ];
    return [name, ...counts.map(String)];
  };
  const rows = releases.map((release) =>
    row(
      release,
      tried.filter(({ home }) => home.owner === release),
    ),
  );
  const lines = [HEAD, ...rows, row('all', tried)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const warned = tried.flatMap(({ home, comparison }) =>
    comparison.warned.length > 0 ? [`  ${home.id}: ${comparison.warned.join(' ')}`] : [],
  );
  return [
    ...lines.map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
    `answered, and a person is called for what is not the next call: ${warned.length}`,
    ...warned,
  ].join('\n');
}
