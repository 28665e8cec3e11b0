import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';
import { expiryWiped } from '../../routes/outcome.ts';
import { signInFix } from '../../provider.ts';

/** A failed marker says that no new tokens came. Only the log tells whether the provider answered at all. */
function failedRenewal(row: Row): FoundCause {
  const evidence = [{ what: told('Refresh marker, failed'), where: row.where, at: null }];
  const common = { severity: severityFor(row), rows: [row.id], fix: signInFix(row) };
  return row.outcome.rejection
    ? {
        ...common,
        code: 'rotation-lost',
        title: told('A renewal was lost'),
        detail: told(
          'OpenClaw started to renew {account}, and the provider refused it. OpenClaw has thrown the old tokens away.',
          { account: nameOf(row) },
        ),
        evidence: [...evidence, ...row.outcome.rejection.evidence],
      }
    : {
        ...common,
        code: 'renewal-unanswered',
        title: told('A renewal got no answer'),
        detail: told(
          'OpenClaw started to renew {account} and got no new tokens, as happens without a network. It has put a marker in their place and does not try again. Whether the provider ever saw the renewal is not known.',
          { account: nameOf(row) },
        ),
        evidence,
      };
}

/** A renewal that is wanted, under way, or lost: what the marker or the missing date in the store says. */
export function rotationCauses(row: Row, now: number): FoundCause[] {
  const kind = row.stored?.problem?.kind;
  if (expiryWiped(row, now) && !row.outcome.rejection && !row.outcome.blocked) {
    return [
      {
        code: 'rotation-in-flight',
        severity: severityFor(row, 'unknown'),
        title: told('OpenClaw wants to renew this sign-in'),
        detail: told(
          'OpenClaw has thrown away the stored expiry date of {account}, as it does before a renewal. Whether the renewal comes shows with the next call.',
          { account: nameOf(row) },
        ),
        rows: [row.id],
        evidence: [
          { what: told('No expiry date stored for a token that is still good'), where: row.where, at: null },
        ],
        fix: { kind: 'wait', label: told('Wait for the next call') },
      },
    ];
  }
  if (kind === 'fence-pending') {
    return [
      {
        code: 'rotation-in-flight',
        severity: severityFor(row, 'unknown'),
        title: told('OpenClaw is renewing this sign-in'),
        detail: told('OpenClaw has put a marker in place of the tokens of {account} while it renews them.', {
          account: nameOf(row),
        }),
        rows: [row.id],
        evidence: [{ what: told('Refresh marker, pending'), where: row.where, at: null }],
        fix: { kind: 'wait', label: told('Wait a moment') },
      },
    ];
  }
  if (kind === 'fence-failed') return [failedRenewal(row)];
  return [];
}

/** A renewal that did not answer in time, which says nothing of the sign-in itself. */
export function timeoutCause(row: Row): FoundCause[] {
  if (!row.outcome.timeout) return [];
  return [
    {
      code: 'refresh-timeout-masks-cause',
      severity: severityFor(row, 'unknown'),
      title: told('A renewal did not answer in time'),
      detail: told(
        'The renewal of {account} took longer than OpenClaw waits. That hides the true reason: it may be a slow network, or a refused sign-in.',
        { account: nameOf(row) },
      ),
      rows: [row.id],
      evidence: [row.outcome.timeout],
      fix: { kind: 'wait', label: told('Wait for the next call') },
    },
  ];
}
