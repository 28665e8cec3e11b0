import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';
import { externalLogin, signInFix } from '../../provider.ts';

function causeOf(row: Row): FoundCause[] {
  const problem = row.stored?.problem;
  // Another program's login stands here by its name alone.
  if (problem?.kind !== 'secret-missing' || externalLogin(row.profileId, row.provider)) return [];
  const { field } = problem;
  return [
    {
      code: 'credential-without-secret',
      variant: field === null ? 'nothing' : 'misnamed',
      severity: severityFor(row),
      title: told('This entry holds no secret that OpenClaw reads'),
      detail:
        field === null
          ? told('OpenClaw has an entry for {account}, and no key or token stands in it.', {
              account: nameOf(row),
            })
          : told(
              'OpenClaw has an entry for {account}, and what looks like its secret stands in the field "{field}", which OpenClaw does not read.',
              { account: nameOf(row), field },
            ),
      rows: [row.id],
      evidence: [
        {
          what: field === null ? told('No key or token') : told('A field "{field}"', { field }),
          where: row.where,
          at: null,
        },
      ],
      fix: signInFix(row),
    },
  ];
}

/** Causes of entries without a secret under a name that their owner reads: it passes over them without a word. */
export function secretCauses(found: Case): FoundCause[] {
  return found.rows.flatMap(causeOf);
}
