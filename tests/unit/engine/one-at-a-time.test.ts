import { describe, expect, it } from 'vitest';
import { ReadQueue } from '../../../app/engine/read-queue.ts';
import { SignInSlot } from '../../../app/engine/sign-in-slot.ts';
import type { LoginOutcome, LoginRun } from '../../../app/model/sign-in-run.ts';

/** A promise that is settled from outside. */
function open<T>() {
  let done = (_: T): void => undefined;
  let fail = (_: unknown): void => undefined;
  const promise = new Promise<T>((resolve, reject) => ([done, fail] = [resolve, reject]));
  return { promise, done, fail };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('readings', () => {
  it('never overlap, and whoever asks while one runs shares the next one', async () => {
    const runs: { asked: boolean; end: ReturnType<typeof open<number>> }[] = [];
    const queue = new ReadQueue<number>((asked) => {
      const end = open<number>();
      runs.push({ asked, end });
      return end.promise;
    });
    const first = queue.read(false);
    await turn();
    const [second, third] = [queue.read(false), queue.read(true)];
    await turn();
    expect(runs.map(({ asked }) => asked)).toEqual([false]);
    runs[0]?.end.done(1);
    await turn();
    // Of those who share it one is a person.
    expect(runs.map(({ asked }) => asked)).toEqual([false, true]);
    runs[1]?.end.done(2);
    expect(await Promise.all([first, second, third])).toEqual([1, 2, 2]);
  });

  it('go on after one that failed, and an unasked failure is nobody’s', async () => {
    let fails = true;
    const queue = new ReadQueue<string>(() =>
      fails ? Promise.reject(new Error('no')) : Promise.resolve('read'),
    );
    queue.readSoon();
    await queue.idle();
    await expect(queue.read()).rejects.toThrow('no');
    fails = false;
    expect(await queue.read()).toBe('read');
  });

  it('make a look behind the running one needless once another waits', async () => {
    const end = open<number>();
    const done: string[] = [];
    const queue = new ReadQueue<number>(() => end.promise);
    const first = queue.read();
    await turn();
    queue.behind(() => Promise.resolve(void done.push('looked')));
    queue.behind(() => Promise.reject(new Error('a look that fails is nobody’s')));
    void queue.read();
    end.done(1);
    await first;
    await queue.idle();
    expect(done).toEqual([]);
    queue.behind(() => Promise.resolve(void done.push('looked')));
    await queue.idle();
    expect(done).toEqual(['looked']);
  });
});

describe('the room for one sign-in', () => {
  const run = (finished: Promise<LoginOutcome>): LoginRun => ({ finished }) as unknown as LoginRun;
  const OUTCOME = { kind: 'done' } as unknown as LoginOutcome;

  it('is busy until the outcome is about to be written down, and refuses a second one while the first runs', async () => {
    const [end, look] = [open<LoginOutcome>(), open<void>()];
    const seen: [string, boolean, boolean][] = [];
    const slot: SignInSlot = new SignInSlot({
      look: () => (seen.push(['look', slot.busy(), slot.running() !== null]), look.promise),
      writeDown: (row) => (seen.push([row, slot.busy(), slot.running() !== null]), Promise.resolve()),
    });
    expect(slot.busy()).toBe(false);
    slot.start('a', () => run(end.promise));
    expect([slot.busy(), slot.running() !== null]).toEqual([true, true]);
    expect(() => slot.start('b', () => run(end.promise))).toThrow('SIGNIN_BUSY');
    end.done(OUTCOME);
    await turn();
    look.done();
    await slot.ended();
    expect(seen).toEqual([
      ['look', true, false],
      ['a', false, false],
    ]);
  });

  it('stays free where a sign-in could not begin', () => {
    const slot = new SignInSlot({ look: () => Promise.resolve(), writeDown: () => Promise.resolve() });
    const refuse = () => {
      throw new Error('not ours');
    };
    expect(() => slot.start('a', refuse)).toThrow('not ours');
    expect(slot.busy()).toBe(false);
  });
});
