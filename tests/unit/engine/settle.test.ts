import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../app/platform/ports.ts';
import { settle } from '../../../app/engine/watch/debounce.ts';

/** A clock that stands still until it is moved. */
class HandClock implements Clock {
  #now = 0;
  timers: { at: number; run: () => void }[] = [];
  now = () => this.#now;
  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = [...this.timers].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.#now = next.at;
      this.timers = this.timers.filter((one) => one !== next);
      next.run();
    }
    this.#now = end;
  }
}

describe('a burst of events', () => {
  it('is one call, 100 ms after the last of it, and leaves no timer behind', () => {
    const clock = new HandClock();
    let calls = 0;
    const burst = settle(clock, () => calls++);
    burst.poke();
    clock.pass(40);
    burst.poke();
    clock.pass(99);
    expect(calls).toBe(0);
    clock.pass(1);
    expect(calls).toBe(1);
    expect(clock.timers).toEqual([]);
  });

  it('does not wait beyond 190 ms under constant writes', () => {
    const clock = new HandClock();
    const calledAt: number[] = [];
    const burst = settle(clock, () => calledAt.push(clock.now()));
    for (let step = 0; step < 100; step += 1) {
      burst.poke();
      clock.pass(10);
    }
    expect(calledAt[0]).toBe(190);
    expect(calledAt.length).toBe(5);
  });

  it('is forgotten when cancelled', () => {
    const clock = new HandClock();
    let calls = 0;
    const burst = settle(clock, () => calls++);
    burst.poke();
    burst.cancel();
    clock.pass(1_000);
    expect(calls).toBe(0);
  });
});
