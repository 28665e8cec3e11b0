import { told } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import { readClaims } from '../../../openclaw/store/token-claims.ts';
import type { Case, Row } from '../../case.ts';
import { emailInName } from '../../../openclaw/store/account-name.ts';
import { nameOf, severityFor } from '../../case.ts';
import { signInFix } from '../../provider.ts';

/** A token issued later than this after our own time shows a wrong clock. */
const CLOCK_SLACK_MS = 5 * 60_000;

function mismatch(row: Row): FoundCause[] {
  const claims = readClaims(row.stored?.access ?? null).account;
  const stored = row.account.accountId;
  const evidence: FoundEvidence[] = [];
  const otherWorkspace = stored !== null && claims.accountId !== null && stored !== claims.accountId;
  if (otherWorkspace) {
    evidence.push({
      what: told('Stored workspace and token name different ones'),
      where: row.where,
      at: row.issuedAt,
    });
  }
  const named = emailInName(row.profileId)?.toLowerCase() ?? null;
  const actual = claims.email?.toLowerCase() ?? null;
  if (named && actual && named !== actual) {
    evidence.push({
      what: told('Named {named}, but the token is of {actual}', { named, actual }),
      where: row.where,
      at: row.issuedAt,
    });
  }
  if (evidence.length === 0) return [];
  return [
    {
      code: 'account-mismatch',
      // OpenClaw sends the stored workspace with each call, so a wrong one fails; a wrong name only bills the wrong person.
      severity: otherWorkspace ? severityFor(row) : severityFor(row, 'risk'),
      title: told('Name and account disagree'),
      detail: told('The profile {profileId} and the token in it belong to different accounts.', {
        profileId: row.profileId,
      }),
      rows: [row.id],
      evidence,
      fix: { ...signInFix(row), label: told('Sign in again with the right account') },
    },
  ];
}

/** The newest record of a row's use, epoch ms, with its place. */
function latestUse(row: Row): { at: number; where: string } | null {
  const all = row.usages.flatMap(({ usage, where }) =>
    [usage.lastUsed, usage.lastFailureAt, usage.lastProbeAt].map((at) => ({ at: at ?? 0, where })),
  );
  return all.sort((a, b) => b.at - a.at)[0] ?? null;
}

/** Moments of the past that lie in the future: a token's issue, a record of use, a line of the log. */
function fromTheFuture(found: Case): { row: Row | null; evidence: FoundEvidence }[] {
  const limit = found.now + CLOCK_SLACK_MS;
  const rows = found.rows.flatMap((row) => {
    const use = latestUse(row);
    const issued = {
      what: told('Issued ahead of now, for {account}', { account: nameOf(row) }),
      where: row.where,
      at: row.issuedAt,
    };
    if ((row.issuedAt ?? 0) > limit) return [{ row, evidence: issued }];
    if (!use || use.at <= limit) return [];
    return [
      {
        row,
        evidence: {
          what: told('Used ahead of now: {account}', { account: nameOf(row) }),
          where: use.where,
          at: use.at,
        },
      },
    ];
  });
  // Of a line that may be another gateway's nobody knows by which clock it was dated.
  const line = found.openclaw?.log.signals.findLast((one) => one.attributed && (one.at ?? 0) > limit);
  return line
    ? [...rows, { row: null, evidence: { what: told('Logged ahead of now'), where: line.file, at: line.at } }]
    : rows;
}

function clockWrong(found: Case): FoundCause[] {
  const early = fromTheFuture(found);
  if (early.length === 0) return [];
  return [
    {
      code: 'clock-wrong',
      severity: 'unknown',
      title: told('The clock of this machine is behind'),
      detail: told(
        'Something that has happened is dated in the future, so the clock is behind or was ahead, and no date here can be trusted.',
      ),
      rows: early.flatMap(({ row }) => (row ? [row.id] : [])),
      evidence: early.map(({ evidence }) => evidence).slice(0, 8),
      fix: { kind: 'advise', label: told('Set the clock of this machine') },
    },
  ];
}

/** Causes of an identity or a time that does not add up. */
export function accountCauses(found: Case): FoundCause[] {
  return [...found.rows.filter((row) => row.consumer === 'openclaw').flatMap(mismatch), ...clockWrong(found)];
}
