import { VERSION } from '../version.ts';
import { boundedFetch } from './bounded-fetch.ts';
import type { Fetch } from '../ports.ts';

/** What every request of Clawlamp calls itself, at the sign-in server, the provider and on the way there. */
export const USER_AGENT = `Clawlamp/${VERSION}`;

/**
 * A fetch that says who asks. openid-client would name itself and Node nobody: then neither a provider's log nor a test
 * could tell a request of ours from one of OpenClaw's, which runs on the same Node. Its answers are bounded.
 */
export function namedFetch(anyFetch: Fetch): Fetch {
  const fetch = boundedFetch(anyFetch);
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('user-agent', USER_AGENT);
    return fetch(input, { ...init, headers });
  };
}
