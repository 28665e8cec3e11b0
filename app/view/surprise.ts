import { say } from '../language/say.ts';
import { withId } from '../model/causes-of.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import { placeName } from './place.ts';
import { accountName } from '../words/names.ts';

/**
 * Who uses what, where it is not what one would think: the agent of a sign-in that fails calls its model with another one. What
 * goes as it should stands in the reasons only.
 * @returns a sentence for the row that is passed over, or null
 */
export function surpriseOf(row: ProfileRow, snapshot: Snapshot): string | null {
  if (row.consumer !== 'openclaw' || (row.health !== 'act' && row.health !== 'soon')) return null;
  for (const route of snapshot.routes) {
    if (route.role !== 'primary' || route.install !== row.install || route.agent !== row.agent) continue;
    const next = withId(snapshot.profiles, route.next);
    if (!next || next.id === row.id || next.provider !== row.provider) continue;
    if (accountName(next) === accountName(row)) continue;
    return say('{agent} uses {account} instead.', {
      agent: placeName(row, snapshot),
      account: accountName(next),
    });
  }
  return null;
}
