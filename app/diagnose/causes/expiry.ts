import type { Cause } from '../../model/cause.ts';
import type { Case, Row } from '../case.ts';
import { nameOf, severityFor } from '../case.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long before its end a credential that nobody renews is called `soon`: a tenth of its lifetime, at least a quarter
 * of an hour, at most three days. Without an issue date a day, as `openclaw models status --check` has it. In ms.
 */
export function warningLead(issuedAt: number | null, expiresAt: number): number {
  if (issuedAt === null || issuedAt >= expiresAt) return DAY;
  return Math.min(Math.max((expiresAt - issuedAt) / 10, 15 * MINUTE), 3 * DAY);
}

/** The moment at which the row's state changes by its date alone, or null. Epoch ms. */
export function nextDateChange(row: Row, now: number): number | null {
  if (row.expiresAt === null || row.expiresAt <= now) return null;
  const warning = row.expiresAt - warningLead(row.issuedAt, row.expiresAt);
  return !row.canRenew && warning > now ? warning : row.expiresAt;
}

/** True when the credential has ended or is about to, and nobody renews it. */
export function isEnding(row: Row, now: number): boolean {
  const { expiresAt } = row;
  if (expiresAt === null || row.canRenew || row.kind === 'api-key') return false;
  return expiresAt - now <= warningLead(row.issuedAt, expiresAt);
}

function isOthers(row: Row): boolean {
  return row.consumer === 'openclaw' && (row.owner === 'claude-cli' || row.owner === 'codex-cli');
}

function causeOf(row: Row, now: number): Cause[] {
  const { expiresAt } = row;
  const known = expiresAt !== null && !row.stored?.problem && !isOthers(row) && row.kind !== 'api-key';
  if (!known) return [];
  const evidence = [{ what: 'Stored end of the access token', where: row.where, at: expiresAt }];
  const owner = row.consumer === 'codex' ? 'Codex' : 'OpenClaw';
  if (expiresAt <= now && row.canRenew) {
    if (row.outcome.rejection) return [];
    return [
      {
        code: 'expired-but-renewable',
        severity: 'ok',
        title: `${owner} renews this at the next call`,
        detail: `The access token of ${nameOf(row)} has ended. That is normal: ${owner} holds a refresh token and renews it when it is needed.`,
        rows: [row.id],
        evidence,
        fix: null,
      },
    ];
  }
  // Without a route its end concerns nobody: `not-on-route` tells of it.
  if (!row.onRoute) return [];
  const fix = row.kind === 'oauth' ? { kind: 'relogin' as const, label: 'Sign in again' } : null;
  const own = fix ?? { kind: 'owner' as const, label: 'Make a new token at the provider' };
  if (expiresAt <= now) {
    return [
      {
        code: 'expired',
        severity: severityFor(row),
        title: 'This sign-in has ended',
        detail: `The token of ${nameOf(row)} has ended, and there is nothing to renew it with.`,
        rows: [row.id],
        evidence,
        fix: own,
      },
    ];
  }
  if (!isEnding(row, now)) return [];
  return [
    {
      code: 'expiring',
      severity: severityFor(row, 'soon'),
      title: 'This sign-in ends soon',
      detail: `The token of ${nameOf(row)} ends soon, and there is nothing to renew it with.`,
      rows: [row.id],
      evidence,
      fix: own,
    },
  ];
}

/** Causes of a date: ended, ending, or ended without harm because its owner renews it. */
export function expiryCauses(found: Case): Cause[] {
  return found.rows.flatMap((row) => causeOf(row, found.now));
}
