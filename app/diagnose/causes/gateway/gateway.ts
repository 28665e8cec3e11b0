import { told, type Words } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { HeldByGateway } from '../../../model/second-opinion.ts';
import { commandFor, ownerCommand } from '../../../openclaw/discovery/owner-commands.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';

/** True while the store stands as it did when the gateway answered: a later change makes the answer say nothing. */
function stillStands(held: HeldByGateway, row: Row): boolean {
  return held.grant === row.grant && held.storedExpiresAt === row.expiresAt;
}

/**
 * A gateway that holds another credential than the store: what it was told at its start, written over since by a sign-in
 * that did not reach it. Known only from an answer that a person asked for.
 */
export function gatewayCauses(found: Case): FoundCause[] {
  const { openclaw, facts, now } = found;
  if (!openclaw) return [];
  const answers = facts.gatewayAnswers.filter((one) => one.install === openclaw.name);
  return answers.flatMap(({ at, held }) =>
    held.flatMap((one): FoundCause[] => {
      const row = found.rows.find((candidate) => candidate.id === one.row);
      // Compared to the second: some versions round.
      const same = Math.abs(one.expiresAt - one.storedExpiresAt) < 1_000;
      if (!row || same || !stillStands(one, row)) return [];
      return [
        {
          code: 'gateway-holds-old-credential',
          severity: severityFor(row),
          title: told('The gateway still holds the old sign-in'),
          detail: told(
            'The store holds another sign-in of {account} than the running gateway, which took its copy before. A call may use that copy, and some versions write it back over the store.',
            { account: nameOf(row) },
          ),
          rows: [row.id],
          evidence: [
            {
              what: told('The gateway reports the end {moment}', { moment: isoOf(one.expiresAt) }),
              where: 'models.authStatus',
              at: Math.min(at, now),
            },
            {
              what: told('The store holds the end {moment}', { moment: isoOf(one.storedExpiresAt) }),
              where: row.where,
              at: null,
            },
          ],
          fix: {
            kind: 'owner',
            label: told('Ask the gateway to reload its sign-ins'),
            command: ownerCommand.reload(commandFor(openclaw)),
          },
        },
      ];
    }),
  );
}

function isoOf(at: number): Words {
  return Math.abs(at) > 8.64e15 ? told('of no calendar') : new Date(at).toISOString();
}
