import { told } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence, FoundFix } from '../../../model/cause.ts';
import type { Row } from '../../case.ts';
import { nameOf } from '../../case.ts';
import { ownersCommand } from '../../provider.ts';

/** Whose sign-in answers in the place of this one, as evidence. */
export function usedInstead({ replaced }: Row): FoundEvidence[] {
  if (!replaced) return [];
  const { by } = replaced;
  return [{ what: told('Used instead: {profile}', { profile: by.profileId }), where: by.where, at: null }];
}

/** Its OpenClaw passes the entry over, so the new sign-in has to come through that OpenClaw itself. */
export function replacedFix(row: Row): FoundFix {
  return {
    kind: 'owner',
    label: told('Sign in again for agent {agent}, through OpenClaw', { agent: row.agent }),
    command: ownersCommand(row),
  };
}

/** A sign-in of the agent's own that is not refused now, and yet another person's answers in its place. */
export function replacedCause(row: Row): FoundCause[] {
  if (!row.replaced || row.outcome.rejection) return [];
  const { by, otherPerson } = row.replaced;
  const names = { agent: row.agent, account: nameOf(by), owner: by.agent };
  const common = {
    title: told('Agent {agent} uses {account} of agent {owner} instead', names),
    rows: [row.id],
    evidence: usedInstead(row),
  };
  return otherPerson && row.onRoute
    ? [
        {
          ...common,
          code: 'billing-route-changed',
          variant: 'another-account',
          severity: 'act',
          detail: told(
            'OpenClaw passes over the sign-in of {own}, which failed before, and calls with that of {account}: another person pays.',
            { own: nameOf(row), account: nameOf(by) },
          ),
          fix: replacedFix(row),
        },
      ]
    : [
        {
          ...common,
          code: 'not-on-route',
          severity: 'info',
          detail: told(
            'OpenClaw passes over the sign-in of {own} in the store of agent {agent}. It needs no one.',
            {
              own: nameOf(row),
              agent: row.agent,
            },
          ),
          fix: null,
        },
      ];
}
