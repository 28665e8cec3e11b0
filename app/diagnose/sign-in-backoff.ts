import { causesOf, eventsAt } from '../model/causes-of.ts';
import { told, type Words } from '../model/told.ts';
import type { CauseCode } from '../model/cause.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { TimelineEvent } from '../model/history-event.ts';

/** Causes of a provider or a program that refuses good sign-ins: one more would be burnt. */
const BURNS: readonly CauseCode[] = ['provider-incident', 'fresh-login-rejected'];

/** Ends of a sign-in that the person could not have done better. A cancel, a denial or a busy port is none. */
const FAILURES = new Set([
  'ISSUER_REFUSED',
  'ISSUER_REGION',
  'GRANT_INCOMPLETE',
  'VERIFY_FAILED',
  'GATEWAY_STALE',
  'OWNER_FAILED',
  'CODEX_REFUSED',
]);

const HOUR_MS = 3_600_000;

/** Why nobody is asked for one more sign-in now. */
export interface SignInBackoff {
  /** One sentence. */
  why: Words;
  cause: CauseCode | null;
}

/**
 * Incident mode: after two failed sign-ins of a row within an hour, or where the provider or this version refuses good ones,
 * no surface asks for another. A person may still sign in, knowing it.
 * @param events of the timeline, oldest first
 */
export function signInBackoff(
  rowId: string,
  snapshot: Pick<Snapshot, 'causes' | 'now'>,
  events: readonly TimelineEvent[],
): SignInBackoff | null {
  const cause = causesOf(snapshot.causes, rowId).find(
    ({ code, severity }) => BURNS.includes(code) && severity === 'act',
  );
  if (cause)
    return {
      why: told('{title}. One more sign-in would not help now.', { title: cause.title }),
      cause: cause.code,
    };
  const own = eventsAt(events, rowId);
  const signedIn = own.findLastIndex(({ kind }) => kind === 'signed-in');
  const failed = own
    .slice(signedIn + 1)
    .filter(
      (event) =>
        event.kind === 'sign-in-failed' &&
        FAILURES.has(event.code) &&
        snapshot.now - event.at < HOUR_MS &&
        event.at <= snapshot.now,
    );
  return failed.length < 2
    ? null
    : {
        why: told(
          '{count} sign-ins failed within the hour. One more would hardly help: look at what they ended with first.',
          { count: failed.length },
        ),
        cause: null,
      };
}
