import type { OwnChange } from './own-change.ts';
import type { TimelineEvent } from '../model/history-event.ts';
import { issueDates, standingJump } from './clock.ts';
import { successorOf, missingRows } from './inventory.ts';
import { GONE_MS, heldIn, type GoneRow, type InstallMemory, type Memory } from './memory.ts';
import { observeRoute } from './observe-route.ts';
import { observeRow } from './observe-row.ts';
import type { ObservedInstall, Observed } from './observation.ts';
import type { SeenGrant } from './tokens.ts';

/** What a reading adds to the timeline. */
export interface Observation {
  events: TimelineEvent[];
  memory: Memory;
}

/** Longest time that an install nobody sees any more is remembered. */
const FORGET_MS = 90 * 24 * 3_600_000;

/** Name of a row across installs, for what one process keeps in its own memory. */
export function rowKey(install: string, row: string): string {
  return `${install}\n${row}`;
}

interface Context {
  now: number;
  deeds: readonly OwnChange[];
  seen: ReadonlyMap<string, SeenGrant>;
}

function observeInstall(
  before: InstallMemory | undefined,
  sight: ObservedInstall,
  { now, deeds, seen }: Context,
): { events: TimelineEvent[]; memory: InstallMemory } {
  const { key } = sight;
  const events: TimelineEvent[] = [];
  const about = (row: string | null) => ({ seen: now, row, install: key });
  if (before && sight.version !== null && before.version !== null && before.version !== sight.version) {
    events.push({
      ...about(null),
      kind: 'version-changed',
      at: now,
      from: before.version,
      to: sight.version,
    });
  }
  const rows: InstallMemory['rows'] = {};
  const gone: InstallMemory['gone'] = { ...before?.gone };
  const missing = before ? missingRows(before, sight) : [];
  const moves = missing.flatMap(([id, row]) => {
    const heir = successorOf(row, sight);
    return heir ? [{ id, row, heir: heir.id }] : [];
  });
  for (const row of sight.rows) {
    // A new id of a sign-in that was known under another one goes on from there.
    const former = moves.find((move) => move.heir === row.id)?.row;
    const known = heldIn(before?.rows, row.id) ?? heldIn(gone, row.id) ?? former ?? null;
    const returned = known !== null && Object.hasOwn(gone, row.id);
    delete gone[row.id];
    const { told, memory } = observeRow(known, row, {
      deed: deeds.find((deed) => deed.kind === 'signed-in' && deed.row === row.id),
      seen: seen.get(rowKey(key, row.id)),
      first: before === undefined,
      now,
    });
    if (returned) events.push({ ...about(row.id), kind: 'appeared', at: now, first: false });
    events.push(...told.map((one) => ({ ...one, ...about(row.id) }) as TimelineEvent));
    rows[row.id] = memory;
  }
  for (const [id, row] of missing) {
    const move = moves.find((one) => one.id === id);
    if (move) {
      events.push({ ...about(id), kind: 'moved', at: now, to: move.heir });
      continue;
    }
    events.push({ ...about(id), kind: 'disappeared', at: now, asked: false });
    gone[id] = { ...row, at: now, asked: false };
  }
  // What could not be read is remembered as it was.
  if (before && !sight.complete) {
    for (const [id, row] of Object.entries(before.rows)) rows[id] ??= row;
  }
  const routes: InstallMemory['routes'] = {};
  for (const route of sight.routes) {
    const { told, memory } = observeRoute(heldIn(before?.routes, route.agent), route, now);
    events.push(...told.map((one) => ({ ...one, seen: now, install: key })));
    routes[route.agent] = memory;
  }
  const memory = {
    version: sight.version ?? before?.version ?? null,
    at: now,
    rows,
    gone: stillGone(gone, sight, now),
    routes: sight.complete ? routes : { ...before?.routes, ...routes },
  };
  return { events, memory };
}

function stillGone(
  gone: Record<string, GoneRow>,
  sight: ObservedInstall,
  now: number,
): Record<string, GoneRow> {
  return Object.fromEntries(
    Object.entries(gone).filter(([, row]) => now - row.at <= GONE_MS && !successorOf(row, sight)),
  );
}

function eventsOfDeeds(deeds: readonly OwnChange[], now: number): TimelineEvent[] {
  return deeds.flatMap((deed): TimelineEvent[] => {
    const common = { seen: now, install: null };
    switch (deed.kind) {
      case 'signed-in':
        return [];
      case 'sign-in-failed':
        return [
          {
            ...common,
            kind: 'sign-in-failed',
            at: deed.at,
            row: deed.row,
            result: deed.result,
            code: deed.code,
          },
        ];
      case 'settled':
        return [{ ...common, kind: 'settled', at: deed.at, row: deed.row, result: deed.result }];
      case 'acknowledged':
        return [{ ...common, kind: 'acknowledged', at: deed.at, row: null }];
    }
  });
}

/** Takes back every open question: what changed was meant. */
function acknowledged(memory: Memory): Memory {
  const installs = Object.entries(memory.installs).map(([key, install]): [string, InstallMemory] => [
    key,
    {
      ...install,
      rows: mapValues(install.rows, (row) => ({ ...row, before: null })),
      gone: mapValues(install.gone, (row) => ({ ...row, asked: true })),
      routes: mapValues(install.routes, (route) => ({ ...route, paid: null })),
    },
  ]);
  return { ...memory, installs: Object.fromEntries(installs) };
}

function mapValues<T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/**
 * What happened since the last reading, and what to remember now. Pure: the same memory and sight give the same answer.
 * @param before null when nothing is remembered yet.
 * @param deeds what Clawlamp did itself since then.
 * @param seen fingerprints of this process's reading before, by {@link rowKey}.
 */
export function observe(
  before: Memory | null,
  sight: Observed,
  deeds: readonly OwnChange[] = [],
  seen: ReadonlyMap<string, SeenGrant> = new Map(),
): Observation {
  const { now } = sight;
  const events: TimelineEvent[] = eventsOfDeeds(deeds, now);
  const clock = before ? standingJump(before, now, issueDates(sight)) : null;
  if (clock && clock !== before?.clock) {
    events.push({ kind: 'clock-jumped', at: now, seen: now, row: null, install: null, ...clock });
  }
  const installs: Memory['installs'] = {};
  for (const [key, install] of Object.entries(before?.installs ?? {})) {
    // With a clock in doubt nothing is old.
    if (clock || now - install.at <= FORGET_MS) installs[key] = install;
  }
  for (const one of sight.installs) {
    const { events: told, memory } = observeInstall(heldIn(before?.installs, one.key), one, {
      now,
      deeds,
      seen,
    });
    events.push(...told);
    installs[one.key] = memory;
  }
  const memory = { at: now, clock, installs };
  const meant = deeds.some((deed) => deed.kind === 'acknowledged');
  return { events, memory: meant ? acknowledged(memory) : memory };
}
