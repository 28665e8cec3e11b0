import { afterAll, beforeAll } from 'vitest';
import { holdCallbackPorts, releaseCallbackPorts } from './callback-ports.ts';

/** For test files that are about signing in: they hold the callback ports from their first test to their last. */
beforeAll(holdCallbackPorts, 16 * 60_000);
afterAll(releaseCallbackPorts);
