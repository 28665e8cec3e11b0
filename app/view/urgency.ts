import type { ProfileRow } from '../model/snapshot.ts';
import { URGENCY } from './words.ts';

/** Worst first, rows on a route before others, then as they came. */
export function inUrgencyOrder(rows: readonly ProfileRow[]): ProfileRow[] {
  return [...rows].sort(
    (a, b) => URGENCY[a.health] - URGENCY[b.health] || Number(b.onRoute) - Number(a.onRoute),
  );
}
