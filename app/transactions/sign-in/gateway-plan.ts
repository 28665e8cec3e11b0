import { told } from '../../model/told.ts';
import type { FoundPlan } from '../../model/plan.ts';
import type { ProfileRow } from '../../model/snapshot.ts';
import { presentTokens } from '../plans/sign-in.ts';
import { consumerName } from '../../words/names.ts';
import { toldName, type ToldProfile, type ToldReading } from '../../openclaw/remote-gateway/read.ts';

/** What a sign-in of a gateway elsewhere would change, before anything happens. */
export function gatewayLoginPlan(
  row: ProfileRow,
  profile: ToldProfile,
  { address, version }: ToldReading,
): FoundPlan {
  const account = toldName(profile);
  const who = consumerName(row);
  return {
    id: `sign-in@${row.id}`,
    kind: 'relogin',
    code: null,
    title: told('Sign in again'),
    sentence: told(
      'Lets the gateway sign in to {account} by a code, and keep its old sign-in until the new one is there.',
      { account },
    ),
    rows: [row.id],
    consumers: [who],
    steps: [
      {
        what: told('Tokens of {profileId} for {who}', { profileId: profile.profileId, who }),
        where: address.url,
        before: presentTokens(profile.expiresAt),
        after: told('fresh ones, which nobody else holds'),
      },
    ],
    writer: told('OpenClaw {version}', { version: version ?? '' }),
    risks: [
      told('Whoever types the code is stored: another account than {account} would stand beside it.', {
        account,
      }),
    ],
    undo: told(
      'None once it is through: only the gateway changes its store. Until then the old one stays untouched.',
    ),
    onRequest: true,
  };
}
