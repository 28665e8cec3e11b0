import { AppError } from '../../model/errors.ts';
import type { Clock } from '../../platform/ports.ts';
import type { FoundLoginOutcome } from '../../model/sign-in-run.ts';
import { Run, type RunControl } from './run-events.ts';

let running: Run | null = null;

/**
 * Starts a sign-in of any kind, one at a time in this process: they share the callback ports and the person's attention.
 * @throws AppError SIGNIN_BUSY when one runs already. Every later failure is the outcome.
 */
export function startRun(
  profileId: string,
  clock: Clock,
  work: (control: RunControl) => Promise<FoundLoginOutcome>,
): Run {
  if (running) throw new AppError('SIGNIN_BUSY');
  const run = new Run(profileId, clock, work);
  running = run;
  void run.finished.then(() => {
    running = null;
  });
  return run;
}
