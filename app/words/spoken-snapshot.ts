import { tell } from '../language/say.ts';
import type { FoundSnapshot, Snapshot } from '../model/snapshot.ts';
import { spoken } from './spoken.ts';

/** What was found, in the language that is spoken now: the same facts for everyone who draws, prints or sends them. */
export function spokenSnapshot(found: FoundSnapshot): Snapshot {
  return {
    ...found,
    installs: found.installs.map((one) => ({ ...one, note: one.note === null ? null : tell(one.note) })),
    routes: found.routes.map((one) => ({ ...one, why: tell(one.why) })),
    causes: spoken(found.causes),
  };
}
