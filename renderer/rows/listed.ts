import type { GroupView, RowView } from '../../app/contract/view.ts';

/** From so many rows on there are groups and a search. */
export const MANY = 8;
/** More well rows than these are folded up, by agent where there are several. */
const UNFOLDED = 24;
/** More cards than these are folded up. */
const CARDS = 8;
/** Groups with fewer rows than these on average say less than the place in each row. */
const WORTH_A_HEADING = 3;

/** What a person asked of the list. */
export interface Asked {
  /** Part of an account, a place or a provider; any case. */
  text: string;
  /** Only what needs somebody. */
  needing: boolean;
  /** Headings that were pressed. */
  turned: ReadonlySet<string>;
}

export type Item =
  | { kind: 'row'; key: string; row: RowView; place: boolean }
  | { kind: 'heading'; key: string; title: string; count: number; open: boolean }
  /** Opens the rest. */
  | { kind: 'rest'; key: string; count: number };

function fits(row: RowView, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [row.title, row.consumer, row.place, row.subtitle, row.id].some((name) =>
    name.toLowerCase().includes(wanted),
  );
}

/** The first so many, and how to see the others. */
function some(rows: Item[], most: number, key: string, { turned }: Asked): Item[] {
  if (rows.length <= most || turned.has(key)) return rows;
  return [...rows.slice(0, most), { kind: 'rest', key, count: rows.length - most }];
}

/**
 * The list as it is drawn: who is needed first, whole; then what is well, a line each, folded up where it is many. Pure.
 * @param groups the worst first
 * @param focus id of the row that has to be seen, or null
 */
export function listed(groups: readonly GroupView[], asked: Asked, focus: string | null): Item[] {
  const all = groups.flatMap(({ rows }) => rows);
  const places = new Set(all.map(({ place }) => place)).size > 1;
  const found = all.filter((row) => fits(row, asked.text) && (!asked.needing || row.size === 'card'));
  const item = (row: RowView, place = places): Item => ({ kind: 'row', key: row.id, row, place });
  const cards = found.filter(({ size }) => size === 'card').map((row) => item(row));
  const lines = found.filter(({ size }) => size === 'line');
  const grouped =
    asked.text.trim() === '' &&
    all.length >= MANY &&
    groups.length > 1 &&
    all.length >= groups.length * WORTH_A_HEADING;
  if (!grouped) {
    const rest = lines.map((row) => item(row));
    return [...some(cards, CARDS, 'more cards', asked), ...some(rest, UNFOLDED, 'more rows', asked)];
  }
  const folded = lines.length > UNFOLDED;
  const below = groups.flatMap(({ title, rows }): Item[] => {
    const own = rows.filter((row) => lines.includes(row));
    if (own.length === 0) return [];
    const key = `heading ${title}`;
    const shut = folded && !own.some(({ id }) => id === focus);
    const open = shut === asked.turned.has(key);
    const heading: Item = { kind: 'heading', key, title, count: own.length, open };
    return [heading, ...(open ? own.map((row) => item(row, false)) : [])];
  });
  return [...some(cards, CARDS, 'more cards', asked), ...below];
}
