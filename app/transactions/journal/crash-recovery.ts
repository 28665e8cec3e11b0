import { several, told, type Words } from '../../model/told.ts';
import type { EngineOptions } from '../../model/engine.ts';
import { adviceIn, errorView, inBrackets } from '../../model/errors.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Timeline } from '../../history/history.ts';
import type { By } from './believe.ts';
import { refusalOfData } from '../../platform/data-folder.ts';
import { recoverActs } from './recover-changes.ts';
import { recover, type LeftOpen } from './recover-sign-in.ts';

export interface CrashRecovery {
  /**
   * Finishes or undoes what a crash left of a sign-in or a repair; tells what it did, a sentence each. Never throws. In a data
   * folder that is not ours, or in which others may write, it believes and runs nothing, and says so.
   * @param only id of the one change to settle, or null for all
   */
  settle(by: By, only?: string | null): Promise<Words[]>;
  /** Changes that wait for the keyring that holds their key, as it was last seen. */
  waiting(): ReadonlySet<string>;
}

/** Settles what was cut off, one time after the other. */
export function createCrashRecovery(
  ports: Ports,
  options: EngineOptions,
  timeline: Pick<Timeline, 'note'>,
): CrashRecovery {
  const waiting = new Set<string>();
  const left: LeftOpen = (id, why) => {
    if (why === 'VAULT_LOCKED' || why === 'VAULT_UNAVAILABLE') waiting.add(id);
  };

  async function settleRepairs(by: By, only: string | null): Promise<Words[]> {
    try {
      return await recoverActs(ports, options, by, only, left);
    } catch (thrown) {
      return [
        several([told('An interrupted repair could not be checked.'), adviceIn(errorView(thrown))], ' '),
      ];
    }
  }

  async function settleLogins(by: By, only: string | null): Promise<Words[]> {
    try {
      const recoveries = await recover(ports, options, by, only, left);
      for (const { rowId, result } of recoveries) {
        timeline.note({ kind: 'settled', row: rowId, result, at: ports.clock.now() });
        if (result === 'finished') timeline.note({ kind: 'signed-in', row: rowId });
      }
      return recoveries.map((one) => one.sentence);
    } catch (thrown) {
      // A journal that can't be read must not keep the truth about everything else from being shown.
      return [
        several([told('An interrupted sign-in could not be checked.'), adviceIn(errorView(thrown))], ' '),
      ];
    }
  }

  return {
    waiting: () => waiting,
    async settle(by, only = null) {
      const refusal = await refusalOfData(ports, options.dataDir);
      if (refusal) {
        const view = refusal.view();
        return [several([adviceIn(view), inBrackets(view.detail)])];
      }
      if (only === null) waiting.clear();
      else waiting.delete(only);
      return [...(await settleLogins(by, only)), ...(await settleRepairs(by, only))];
    },
  };
}
