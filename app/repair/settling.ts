import { say } from '../language/say.ts';
import type { EngineOptions } from '../engine-contract.ts';
import { errorView } from '../model/errors.ts';
import type { Ports } from '../ports.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { recoverActs } from './recover-acts.ts';
import { recover } from './recover.ts';

/** Finishes or undoes what a crash left of a sign-in or a repair; tells what it did, a sentence each. Never throws. */
export function createSettling(
  ports: Ports,
  options: EngineOptions,
  timeline: Pick<Timeline, 'note'>,
): () => Promise<string[]> {
  async function settleRepairs(): Promise<string[]> {
    try {
      return await recoverActs(ports, options);
    } catch (thrown) {
      const { sentence, nextStep } = errorView(thrown);
      return [`${say('An interrupted repair could not be checked.')} ${sentence} ${nextStep}`];
    }
  }

  async function settleLogins(): Promise<string[]> {
    try {
      const recoveries = await recover(ports, options);
      for (const { rowId, result } of recoveries) {
        timeline.note({ kind: 'settled', row: rowId, result, at: ports.clock.now() });
        if (result === 'finished') timeline.note({ kind: 'signed-in', row: rowId });
      }
      return recoveries.map((one) => one.sentence);
    } catch (thrown) {
      // A journal that can't be read must not keep the truth about everything else from being shown.
      const { sentence, nextStep } = errorView(thrown);
      return [`${say('An interrupted sign-in could not be checked.')} ${sentence} ${nextStep}`];
    }
  }

  return async () => [...(await settleLogins()), ...(await settleRepairs())];
}
