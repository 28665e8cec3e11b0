import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach } from 'vitest';
import { holdCallbackPorts, POLL_MS, releaseCallbackPorts } from './callback-ports.ts';

/** Files whose tests wait long for a gateway and sign in for a moment: they ask for the ports themselves, just then. */
const BY_THEMSELVES = /(cli-seed-story|second-opinion|relogin-spoiling-gateway)\.test\.ts$/;

/** For test files that are about signing in: each test holds the callback ports, so that none of its sign-ins meets another. */
beforeEach(async ({ task }) => {
  if (!BY_THEMSELVES.test(task.file.name)) await holdCallbackPorts();
}, 16 * 60_000);
afterEach(async ({ task }) => {
  if (BY_THEMSELVES.test(task.file.name)) return;
  await releaseCallbackPorts();
  // Long enough for whoever waits to see that they are free.
  await pause(2 * POLL_MS);
});
