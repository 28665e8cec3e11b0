import type { PanelView } from '../../contract/view.ts';
import { say } from '../../language/say.ts';
import type { ProfileRow, Snapshot } from '../../model/snapshot.ts';
import { firstRowOf, type RepairState } from '../changes/repair-view.ts';
import { risksIn } from '../state-word.ts';
import { inUrgencyOrder } from '../urgency.ts';

/** No more rows are drawn: more of them would hold the lamp's own process, and nobody reads so many. */
const MOST_DRAWN = 300;

/** The rows that are drawn, worst first: all of them, or those that are asked for, need someone or could be put right before the rest. */
export function drawnRows(
  {
    focus,
    repairs,
    asked,
  }: {
    focus: string | null;
    repairs?: RepairState | undefined;
    asked?: ReadonlyMap<string, unknown> | undefined;
  },
  snapshot: Snapshot,
): ProfileRow[] {
  const rows = inUrgencyOrder(snapshot.profiles);
  if (rows.length <= MOST_DRAWN) return rows;
  const offered = new Set(repairs?.plans.map((plan) => firstRowOf(plan, snapshot.profiles)));
  const weight = (row: ProfileRow): number => {
    // What came of a click is shown where it was clicked.
    if (row.id === focus || repairs?.results.has(row.id) || asked?.has(row.id)) return 0;
    if (row.health !== 'ok' && row.health !== 'idle') return 1;
    return offered.has(row.id) || risksIn(snapshot.causes, row.id).length > 0 ? 2 : 3;
  };
  const weighed = rows.map((row) => ({ row, weight: weight(row) }));
  const drawn = weighed.sort((a, b) => a.weight - b.weight).slice(0, MOST_DRAWN);
  return inUrgencyOrder(drawn.map(({ row }) => row));
}

/** That there are more, said after the rows. */
export function leftOut(drawn: number, all: number): PanelView['standing'] {
  if (drawn === all) return [];
  return [
    {
      title: say(
        '{count, plural, one {One more sign-in is not drawn here} other {# more sign-ins are not drawn here}}',
        { count: all - drawn },
      ),
      detail: say('Those that need someone come first. The terminal lists them all.'),
      command: null,
    },
  ];
}
