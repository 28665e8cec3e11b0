/**
 * What touches a row, found in the time that it takes to look up: in a home of thousands of sign-ins nothing may be searched from
 * front to back once for each of them. Snapshots and what they hold are never changed once they are made, so that the table of a
 * list stands as long as the list does.
 */

type Table<Item> = ReadonlyMap<string, readonly Item[]>;

/** Tables by the list that they were made of. */
function tables<Item>(keysOf: (item: Item) => readonly string[]): (list: readonly Item[]) => Table<Item> {
  const made = new WeakMap<readonly Item[], Table<Item>>();
  return (list) => {
    const before = made.get(list);
    if (before) return before;
    const table = new Map<string, Item[]>();
    for (const item of list) {
      for (const key of new Set(keysOf(item))) {
        const found = table.get(key);
        if (found) found.push(item);
        else table.set(key, [item]);
      }
    }
    made.set(list, table);
    return table;
  };
}

interface Touching {
  rows: readonly string[];
}

const touching = tables<Touching>(({ rows }) => rows);
const named = tables<{ id: string }>(({ id }) => [id]);
const happened = tables<{ row: string | null }>(({ row }) => (row === null ? [] : [row]));

/** Of a list of causes those that touch a row, in the order of the list. */
export function causesOf<C extends Touching>(causes: readonly C[], row: string): readonly C[] {
  return (touching(causes).get(row) as readonly C[] | undefined) ?? [];
}

/** The first of a list that has this id. */
export function withId<Row extends { id: string }>(rows: readonly Row[], id: string | null): Row | undefined {
  return id === null ? undefined : (named(rows).get(id)?.[0] as Row | undefined);
}

/** Of the events of a timeline those of a row, in the order of the timeline. */
export function eventsAt<Event extends { row: string | null }>(
  events: readonly Event[],
  row: string,
): readonly Event[] {
  return (happened(events).get(row) as readonly Event[] | undefined) ?? [];
}
