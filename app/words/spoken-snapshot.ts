import { tell } from '../language/say.ts';
import type { Cause, FoundCause } from '../model/cause.ts';
import type { FoundSnapshot, Snapshot } from '../model/snapshot.ts';

/** A cause in the language that is spoken now. */
function spokenCause(cause: FoundCause): Cause {
  return {
    ...cause,
    title: tell(cause.title),
    detail: tell(cause.detail),
    evidence: cause.evidence.map((one) => ({ ...one, what: tell(one.what) })),
    fix: cause.fix && { ...cause.fix, label: tell(cause.fix.label) },
  };
}

/** What was found, in the language that is spoken now: the same facts for everyone who draws, prints or sends them. */
export function spokenSnapshot(found: FoundSnapshot): Snapshot {
  return {
    ...found,
    installs: found.installs.map((one) => ({ ...one, note: one.note === null ? null : tell(one.note) })),
    routes: found.routes.map((one) => ({ ...one, why: tell(one.why) })),
    causes: found.causes.map(spokenCause),
  };
}
