import { spokenError } from '../../../app/words/spoken.ts';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../app/model/errors.ts';
import type { RepairOutcome } from '../../../app/model/plan.ts';
import { MadeChanges, UNDO_BAR_MS } from '../../../app/view/changes/made-changes.ts';

function made(outcome: (id: string) => RepairOutcome) {
  const timers: { ms: number; run: () => void }[] = [];
  const said: string[] = [];
  const calls: string[] = [];
  const run = (verb: string) => (id: string | null) => {
    calls.push(`${verb} ${id}`);
    return Promise.resolve(outcome(id ?? ''));
  };
  const changes = new MadeChanges({
    engine: { repair: run('repair'), undo: run('undo') },
    clock: {
      now: () => 0,
      after(ms, work) {
        const timer = { ms, run: work };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), 1);
      },
    },
    changed: (words) => void (words !== undefined && said.push(words)),
  });
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
  return { changes, timers, said, calls, settled };
}

const done = (id: string): RepairOutcome =>
  ({ kind: 'done', plan: id, act: `act-${id}`, warnings: [] }) as never;

describe('a change that was made', () => {
  it('can be taken back by a bar that goes after ten seconds, and is told at its row all the same', async () => {
    const { changes, timers, said, calls, settled } = made(done);
    changes.repair('lockout', 'ada', 'Clear the lockout');
    expect(changes.state().changing).toBe('lockout');
    expect(changes.bar()).toBeNull();
    await settled();
    expect(said).toEqual(['Done: Clear the lockout.']);
    expect(changes.bar()).toEqual({ sentence: 'Done: Clear the lockout.', act: 'act-lockout' });
    expect(timers.map(({ ms }) => ms)).toEqual([UNDO_BAR_MS]);
    expect(UNDO_BAR_MS).toBe(10_000);
    timers[0]?.run();
    expect(changes.bar()).toBeNull();
    expect(changes.state().results.get('ada')).toEqual({
      sentence: 'Done: Clear the lockout.',
      failed: false,
    });
    expect(calls).toEqual(['repair lockout']);
  });

  it('is taken back once, which ends the bar and offers none of its own', async () => {
    const { changes, timers, calls, settled } = made(done);
    changes.repair('lockout', 'ada', 'Clear the lockout');
    await settled();
    expect(changes.undo('act-lockout')).toBe(true);
    expect(changes.bar()).toBeNull();
    expect(timers).toEqual([]);
    // Another one meanwhile is not taken.
    changes.repair('order', 'ada', 'Another');
    await settled();
    expect(changes.bar()).toBeNull();
    expect(calls).toEqual(['repair lockout', 'undo act-lockout']);
    expect(changes.state().results.get('ada')?.sentence).toBe('Undone: Clear the lockout.');
    expect(changes.undo('act-of-another-run')).toBe(false);
  });

  it('offers nothing where it failed', async () => {
    const failed: RepairOutcome = {
      kind: 'unchanged',
      plan: 'x',
      error: spokenError(new AppError('STORE_BUSY')),
    };
    const { changes, timers, settled } = made(() => failed);
    changes.repair('lockout', 'ada', 'Clear the lockout');
    await settled();
    expect(changes.bar()).toBeNull();
    expect(timers).toEqual([]);
    expect(changes.state().results.get('ada')?.failed).toBe(true);
  });
});
