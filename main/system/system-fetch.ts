import { session } from 'electron';

/**
 * Fetch over Chromium's network, so that the system's proxy and certificates apply to a sign-in. In a session of its
 * own that lives in memory: no cookie, no cache, nothing shared with the panel.
 */
export const systemFetch: typeof globalThis.fetch = (input, init) =>
  session
    .fromPartition('sign-in', { cache: false })
    .fetch(input instanceof URL ? input.href : input, { ...init, credentials: 'omit' });
