import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach } from 'vitest';
import { holdCallbackPorts, POLL_MS, releaseCallbackPorts } from './callback-ports.ts';

/** For test files that are about signing in: each test holds the callback ports, so that none of its sign-ins meets another. */
beforeEach(holdCallbackPorts, 16 * 60_000);
afterEach(async () => {
  await releaseCallbackPorts();
  // Long enough for whoever waits to see that they are free.
  await pause(2 * POLL_MS);
});
