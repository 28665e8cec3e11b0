import { say } from '../../language/say.ts';
import type { RepairView, RepairedView } from '../../contract/view.ts';
import type { Cause } from '../../model/cause.ts';
import type { Plan, RepairOutcome } from '../../model/plan.ts';
import type { ProfileRow } from '../../model/snapshot.ts';
import { momentsIn } from '../moment.ts';
import { inUrgencyOrder } from '../urgency.ts';
import { withoutHome } from '../../platform/home-folder.ts';
import { shown } from '../../words/names.ts';

/** What the panel knows of repairs: what could be made, what is being made, and what came of the last ones. */
export interface RepairState {
  plans: readonly Plan[];
  /** Plan or act under way, or null. */
  changing: string | null;
  /** By row id. */
  results: ReadonlyMap<string, RepairedView>;
}

function repairView(plan: Plan, state: RepairState, home: string, timeZone?: string): RepairView {
  const words = (text: string): string => withoutHome(shown(momentsIn(text, timeZone)), home);
  const { id, title, sentence, steps, risks, undo } = plan;
  return {
    plan: id,
    title: shown(title),
    sentence: words(sentence),
    steps: steps.map(({ what, before, after }) => ({
      what: words(what),
      before: words(before ?? say('nothing')),
      after: words(after ?? say('nothing')),
    })),
    risks: risks.map(words),
    undo,
    running: state.changing === id,
  };
}

/** On request only, and yet what the row needs: a setting that blocks it, a pause that keeps every call from an answer. */
function isCure(plan: Plan, row: ProfileRow): boolean {
  return plan.code === 'route-misconfigured' || (plan.code === 'lockout-active' && row.health === 'act');
}

/** Which place each row has in the order in which they are shown, once for all of them. */
const places = new WeakMap<readonly ProfileRow[], ReadonlyMap<string, number>>();

function placesIn(rows: readonly ProfileRow[]): ReadonlyMap<string, number> {
  const made = places.get(rows) ?? new Map(inUrgencyOrder(rows).map(({ id }, at) => [id, at]));
  places.set(rows, made);
  return made;
}

/** The first row of each plan, for the rows that it was asked of. */
const firsts = new WeakMap<Plan, { rows: readonly ProfileRow[]; first: string | null }>();

/** The row at which a plan is offered: the first of its own in the order in which they are shown. */
export function firstRowOf(plan: Plan, rows: readonly ProfileRow[]): string | null {
  const before = firsts.get(plan);
  if (before?.rows === rows) return before.first;
  const order = placesIn(rows);
  let first: string | null = null;
  let least = Infinity;
  for (const id of plan.rows) {
    const at = order.get(id) ?? Infinity;
    if (at < least) [first, least] = [id, at];
  }
  firsts.set(plan, { rows, first });
  return first;
}

/**
 * The repairs that a row offers: each plan with the first of its rows in the order in which they are shown, so that nothing
 * is offered twice. Removing a sign-in, which is only done on request, stays in the terminal.
 */
export function repairsOf(
  row: ProfileRow,
  rows: readonly ProfileRow[],
  state: RepairState,
  home: string,
  timeZone?: string,
): RepairView[] {
  return state.plans
    .filter((plan) => !plan.onRequest || isCure(plan, row))
    .filter((plan) => firstRowOf(plan, rows) === row.id)
    .map((plan) => repairView(plan, state, home, timeZone));
}

/** Name under which what came of a repair is kept for a cause that touches no row. */
export function causeKey(code: string | null): string {
  return `cause ${code}`;
}

/** The repairs of a cause that touches no row. Each is shown whole before it is made: that is the request. */
export function repairsOfCause(
  cause: Cause,
  state: RepairState,
  home: string,
  timeZone?: string,
): RepairView[] {
  return state.plans
    .filter((plan) => plan.rows.length === 0 && plan.code === cause.code)
    .map((plan) => repairView(plan, state, home, timeZone));
}

/** What came of a repair, in one sentence with one next step. */
export function repairedWords(outcome: RepairOutcome, title: string, undone: boolean): RepairedView {
  if (outcome.kind !== 'done') {
    const { sentence, nextStep } = outcome.error;
    return { sentence: `${sentence} ${nextStep}`, failed: true };
  }
  const first = undone ? say('Undone: {title}.', { title }) : say('Done: {title}.', { title });
  const careful = outcome.warnings.map((warning) => shown(warning)).join(' ');
  return {
    sentence: [first, careful].filter(Boolean).join(' '),
    failed: false,
  };
}
