import type { Words } from '../model/told.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import { routeWorks } from '../diagnose/routes/routes.ts';
import type { EngineOptions } from '../model/engine.ts';
import { AppError, errorView } from '../model/errors.ts';
import type { FoundAct, FoundPlan, FoundRepairOutcome } from '../model/plan.ts';
import type { Ports } from '../platform/ports.ts';
import { ActFile, actOf } from './journal/change-records.ts';
import { refusalOfData } from '../platform/data-folder.ts';
import { loginPlan } from './plans/sign-in.ts';
import { repairPlans } from './plans/plans.ts';
import type { RepairPlan } from './plans/repair-plan.ts';
import { runRepair } from './run-repair.ts';
import { settleChange, settlingId, settlingPlan } from './settle-change.ts';
import { undoAct } from './undo.ts';

export interface ChangesDeps {
  ports: Ports;
  options: EngineOptions;
  /** Reads everything again. */
  read: () => Promise<unknown>;
  /** What the last reading came to. */
  diagnosis: () => Diagnosis | null;
  /** Settles one interrupted change, because a person wants that; a sentence each. */
  settle: (id: string) => Promise<Words[]>;
}

/** Plans, repairs and undo of one engine: one change at a time, each read anew before and after. */
export interface Changes {
  plans(rowId: string | null): FoundPlan[];
  repair(planId: string): Promise<FoundRepairOutcome>;
  undo(actId: string | null): Promise<FoundRepairOutcome>;
  acts(): Promise<FoundAct[]>;
  /** Resolves when nothing is under way. */
  ended(): Promise<void>;
}

export function createChanges({ ports, options, read, diagnosis, settle }: ChangesDeps): Changes {
  let last: Promise<unknown> = Promise.resolve();

  const planned = (id: string): RepairPlan | undefined => {
    const now = diagnosis();
    return now ? repairPlans(now).find(({ plan }) => plan.id === id) : undefined;
  };

  const interrupted = () => diagnosis()?.interrupted ?? [];

  function changing(work: () => Promise<FoundRepairOutcome>): Promise<FoundRepairOutcome> {
    const next = last
      .then(async () => {
        await read();
        const outcome = await work();
        // What it leaves is told like any other change; a reading that fails tells of itself.
        await read().catch(() => undefined);
        return outcome;
      })
      .catch((thrown: unknown): FoundRepairOutcome => ({
        kind: 'unchanged',
        plan: '',
        error: errorView(thrown),
      }));
    last = next;
    return next;
  }

  return {
    plans(rowId) {
      const now = diagnosis();
      if (!now) return [];
      const repairs = [...now.interrupted.map(settlingPlan), ...repairPlans(now).map(({ plan }) => plan)];
      if (rowId === null) return repairs;
      const signIn = loginPlanOf(now, rowId);
      return [...(signIn ? [signIn] : []), ...repairs.filter((plan) => plan.rows.includes(rowId))];
    },
    repair: (id) =>
      changing(async () => {
        const open = interrupted().find((one) => settlingId(one) === id);
        if (open)
          return settleChange(
            open,
            () => settle(open.id),
            async () => (await read(), interrupted()),
          );
        const repair = planned(id);
        if (!repair) return { kind: 'unchanged', plan: id, error: new AppError('REPAIR_NOT_FOUND').view() };
        const before = answering(diagnosis());
        const helped = async (): Promise<boolean> => {
          await read();
          const after = answering(diagnosis());
          return planned(id) === undefined && [...before].every((route) => after.has(route));
        };
        return runRepair({ ports, options, helped }, repair);
      }),
    undo: (id) =>
      changing(() => {
        const installAt = (stateDir: string) =>
          diagnosis()?.cases.find((one) => one.openclaw?.place.stateDir === stateDir)?.openclaw ?? null;
        return undoAct({ ports, options, installAt }, id);
      }),
    async acts() {
      // Who may write there may also plant what is told.
      if (await refusalOfData(ports, options.dataDir)) return [];
      return (await new ActFile(options.dataDir).all()).map(actOf);
    },
    ended: async () => void (await last),
  };
}

/** Routes that can be expected to answer: a repair after which one of them no longer does has not helped. */
function answering(diagnosis: Diagnosis | null): Set<string> {
  const routes = diagnosis?.cases.flatMap((found) =>
    found.routes.filter((route) => routeWorks(route, found.now)),
  );
  return new Set(routes?.map(({ install, route }) => JSON.stringify([install, route.agent, route.model])));
}

/** @throws AppError PROFILE_NOT_FOUND */
function loginPlanOf({ snapshot, rows, cases }: Diagnosis, rowId: string): FoundPlan | null {
  const row = rows.find((one) => one.id === rowId);
  const found = cases.find((one) => one.rows.some((own) => own.id === rowId));
  if (!row || !found) throw new AppError('PROFILE_NOT_FOUND');
  if (!snapshot.profiles.some((one) => one.id === rowId && one.canSignIn)) return null;
  const kin = row.grant === null ? [] : rows.filter((one) => one.grant === row.grant);
  return loginPlan(row, found, kin);
}
