import type { TimelineEvent } from '../model/history-event.ts';
import type { Memory } from './memory.ts';

const DAY = 24 * 3_600_000;

/** What the file may hold at most. */
export const BOUNDS = {
  ageMs: 90 * DAY,
  perRow: 100,
  events: 2_000,
  bytes: 1024 * 1024,
  /** Installs in memory, and rows of each, those that are gone included. */
  installs: 24,
  rows: 400,
} as const;

function newest<T>(record: Record<string, T>, most: number, at: (value: T) => number): Record<string, T> {
  const entries = Object.entries(record);
  if (entries.length <= most) return record;
  return Object.fromEntries(entries.sort(([, a], [, b]) => at(b) - at(a)).slice(0, most));
}

/** The memory without what is too much of it. */
export function boundedMemory(memory: Memory): Memory {
  const installs = Object.entries(newest(memory.installs, BOUNDS.installs, (one) => one.at));
  return {
    ...memory,
    installs: Object.fromEntries(
      installs.map(([key, install]) => [
        key,
        {
          ...install,
          rows: newest(install.rows, BOUNDS.rows, (row) => Number(row.onRoute)),
          gone: newest(install.gone, BOUNDS.rows / 4, (row) => row.at),
        },
      ]),
    ),
  };
}

/**
 * The events that may stay, in their order: not too old, not too many of one row, not too many in all.
 * @param now epoch ms, or null while the clock is in doubt, when nothing is thrown away for its age.
 */
export function boundedEvents(events: readonly TimelineEvent[], now: number | null): TimelineEvent[] {
  const perRow = new Map<string, number>();
  const kept: TimelineEvent[] = [];
  for (const event of [...events].reverse()) {
    if (kept.length >= BOUNDS.events) break;
    if (now !== null && now - event.seen > BOUNDS.ageMs) continue;
    const name = event.row ?? `install ${event.install}`;
    const count = (perRow.get(name) ?? 0) + 1;
    if (count > BOUNDS.perRow) continue;
    perRow.set(name, count);
    kept.push(event);
  }
  return kept.reverse();
}
