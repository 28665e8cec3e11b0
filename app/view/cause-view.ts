import type { CauseView } from '../contract/view.ts';
import type { Cause, Severity } from '../model/cause.ts';
import { momentsIn, momentWords } from './moment.ts';
import { causeKey, repairsOfCause, type RepairState } from './repair-view.ts';
import { withoutHome } from '../platform/home-folder.ts';
import { shown, shownCommand } from './words.ts';

/** Worst first; what is merely worth knowing comes last. */
const WEIGHT: Record<Severity, number> = { act: 0, unknown: 1, soon: 2, risk: 3, info: 4, ok: 5 };

/** Causes in reading order: roots of an incident first, then by weight. Stable. */
export function inReadingOrder(causes: readonly Cause[]): Cause[] {
  return [...causes].sort(
    (a, b) => Number(Boolean(a.under)) - Number(Boolean(b.under)) || WEIGHT[a.severity] - WEIGHT[b.severity],
  );
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

/** A cause in words for the panel. */
export function causeView(cause: Cause, { now, timeZone, home, repairs }: CauseContext): CauseView {
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
    next: cause.fix ? shown(cause.fix.label) : null,
    command: cause.fix?.command ? shownCommand(cause.fix.command) : null,
    // The one command of ours that a cause names: in the panel it is a button.
    mayBeMeant: cause.fix?.command === 'clawlamp history --meant',
    repairs: rowless ? repairsOfCause(cause, repairs, home, timeZone) : [],
    repaired: (rowless ? repairs.results.get(causeKey(cause.code)) : null) ?? null,
  };
}
