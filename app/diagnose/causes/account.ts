import type { Cause, Evidence } from '../../model/cause.ts';
import { readClaims } from '../../openclaw/claims.ts';
import type { Case, Row } from '../case.ts';
import { nameOf, severityFor } from '../case.ts';
import { signInFix } from '../provider.ts';

/** A token issued later than this after our own time shows a wrong clock. */
const CLOCK_SLACK_MS = 5 * 60_000;

function emailInName(profileId: string): string | null {
  const name = profileId.slice(profileId.indexOf(':') + 1);
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(name) ? name.toLowerCase() : null;
}

function mismatch(row: Row): Cause[] {
  const claims = readClaims(row.stored?.access ?? null).account;
  const stored = row.account.accountId;
  const evidence: Evidence[] = [];
  const otherWorkspace = stored !== null && claims.accountId !== null && stored !== claims.accountId;
  if (otherWorkspace) {
    evidence.push({
      what: 'Stored workspace and token name different ones',
      where: row.where,
      at: row.issuedAt,
    });
  }
  const named = emailInName(row.profileId);
  const actual = claims.email?.toLowerCase() ?? null;
  if (named && actual && named !== actual) {
    evidence.push({
      what: `Named ${named}, but the token is of ${actual}`,
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
      title: 'Name and account disagree',
      detail: `The profile ${row.profileId} and the token in it belong to different accounts.`,
      rows: [row.id],
      evidence,
      fix: { ...signInFix(row), label: 'Sign in again with the right account' },
    },
  ];
}

function clockWrong(found: Case): Cause[] {
  const early = found.rows.filter((row) => (row.issuedAt ?? 0) > found.now + CLOCK_SLACK_MS);
  if (early.length === 0) return [];
  return [
    {
      code: 'clock-wrong',
      severity: 'unknown',
      title: 'The clock of this machine is behind',
      detail: 'A token says that it was issued in the future, so no date here can be trusted.',
      rows: early.map((row) => row.id),
      evidence: early.map((row) => ({
        what: `Issued ahead of now, for ${nameOf(row)}`,
        where: row.where,
        at: row.issuedAt,
      })),
      fix: { kind: 'advise', label: 'Set the clock of this machine' },
    },
  ];
}

/** Causes of an identity or a time that does not add up. */
export function accountCauses(found: Case): Cause[] {
  return [...found.rows.filter((row) => row.consumer === 'openclaw').flatMap(mismatch), ...clockWrong(found)];
}
