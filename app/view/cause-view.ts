import type { CauseView } from '../contract/view.ts';
import type { Cause, Fix, Severity } from '../model/cause.ts';
import { momentsIn, momentWords } from './moment.ts';
import { causeKey, repairsOfCause, type RepairState } from './changes/repair-view.ts';
import { withoutHome } from '../platform/home-folder.ts';
import { shown, shownCommand } from '../words/names.ts';

/** Worst first; what is merely worth knowing comes last. */
const WEIGHT: Record<Severity, number> = { act: 0, unknown: 1, soon: 2, risk: 3, info: 4, ok: 5 };

/** Causes in reading order: roots of an incident first, then by weight. Stable. */
export function inReadingOrder(causes: readonly Cause[]): Cause[] {
  return [...causes].sort(
    (a, b) => Number(Boolean(a.under)) - Number(Boolean(b.under)) || WEIGHT[a.severity] - WEIGHT[b.severity],
  );
}

/** What to do about a cause. One that is part of another has no step of its own: the other one's is the cure. */
export function stepOf(cause: Cause): Fix | null {
  return cause.under ? null : cause.fix;
}

/**
 * The causes that say what to do, where several are told together: of those that touch one row only the first, so that nobody
 * reads two steps that contradict each other.
 * @param causes in reading order
 */
export function withOneStep(causes: readonly Cause[]): Set<Cause> {
  const stepping = new Set<Cause>();
  const said = new Set<string>();
  for (const cause of causes) {
    if (!stepOf(cause)) continue;
    if (cause.rows.length > 0 && cause.rows.every((row) => said.has(row))) continue;
    stepping.add(cause);
    for (const row of cause.rows) said.add(row);
  }
  return stepping;
}

export interface CauseContext {
  /** Epoch ms for relative times; may be later than the reading's. */
  now: number;
  /** IANA name; the machine's when absent. */
  timeZone?: string | undefined;
  /** The person's home folder, shown as "~". */
  home: string;
  repairs?: RepairState | undefined;
}

/**
 * A cause in words for the panel.
 * @param steps whether it says what to do: see {@link withOneStep}
 */
export function causeView(
  cause: Cause,
  { now, timeZone, home, repairs }: CauseContext,
  steps = true,
): CauseView {
  const fix = steps ? stepOf(cause) : null;
  const rowless = repairs && cause.rows.length === 0;
  return {
    code: cause.code,
    title: shown(momentsIn(cause.title, timeZone)),
    detail: withoutHome(shown(momentsIn(cause.detail, timeZone), 600), home),
    evidence: cause.evidence.map(({ what, where, at }) => ({
      what: withoutHome(shown(momentsIn(what, timeZone)), home),
      where: withoutHome(shown(where), home),
      at: at === null ? null : momentWords(at, now, timeZone),
    })),
    next: fix ? shown(fix.label) : null,
    command: fix?.command ? shownCommand(fix.command) : null,
    // The one command of ours that a cause names: in the panel it is a button.
    mayBeMeant: stepOf(cause)?.command === 'clawlamp history --meant',
    repairs: rowless ? repairsOfCause(cause, repairs, home, timeZone) : [],
    repaired: (rowless ? repairs.results.get(causeKey(cause.code)) : null) ?? null,
  };
}
