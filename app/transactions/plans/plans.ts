import type { Diagnosis } from '../../diagnose/diagnose.ts';
import { copyRepairs } from './copies.ts';
import { lockoutRepairs, pauseRepairs } from './lockout.ts';
import { newerLoginRepairs, orderRepairs } from './order.ts';
import { archiveRepairs } from './archives.ts';
import type { RepairMaker, RepairPlan } from './repair-plan.ts';
import { chatRepairs } from './sessions.ts';
import { leftoverRepairs } from './orphans.ts';
import { settingRepairs } from './settings.ts';
import { staleRepairs } from './stale.ts';

/** One row per kind of repair: a new one is one file and a line here. */
const MAKERS: readonly RepairMaker[] = [
  orderRepairs,
  newerLoginRepairs,
  lockoutRepairs,
  pauseRepairs,
  copyRepairs,
  staleRepairs,
  settingRepairs,
  chatRepairs,
  leftoverRepairs,
  archiveRepairs,
];

/** What is another account's is only looked at. Where a migration is due, or the release is older than its store, a repair of ours would drop what comes back by itself. */
function isSettled({ openclaw, older = [] }: Diagnosis['cases'][number]): boolean {
  if (openclaw?.foreign) return false;
  return older.length === 0 && !openclaw?.stores.some((store) => store.due);
}

/** Every repair that a reading offers, each once. Nothing is asked, run or written for it. */
export function repairPlans({ cases }: Pick<Diagnosis, 'cases'>): RepairPlan[] {
  const plans = cases
    .filter((one) => one.openclaw && !one.openclaw.dormant && isSettled(one))
    .flatMap((found) => MAKERS.flatMap((make) => make(found)));
  // A newer sign-in that a dead order leaves out is one change, whichever cause asks for it.
  const first = (one: RepairPlan): RepairPlan | undefined =>
    plans.find((two) => JSON.stringify(two.plan.steps) === JSON.stringify(one.plan.steps));
  return plans.filter((one) => first(one) === one);
}
