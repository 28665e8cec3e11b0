import { told } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';
import { externalLogin, lifetimeOf, providerFacts, signInFix } from '../../provider.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Under this, a token without a working renewal is the provider's habit, not an event. In ms. */
const SHORT_LIVED = 12 * HOUR;

/**
 * How long before its end a credential that nobody renews is called `soon`: a tenth of its lifetime, at least a quarter
 * of an hour, at most three days. With no lifetime known a day, as `openclaw models status --check` has it. In ms.
 */
export function warningLead(lifetime: number | null): number {
  return lifetime === null ? DAY : Math.min(Math.max(lifetime / 10, 15 * MINUTE), 3 * DAY);
}

/** The moment at which the row's state changes by its date alone, or null. Epoch ms. */
export function nextDateChange(row: Row, now: number): number | null {
  if (row.expiresAt === null || row.expiresAt <= now) return null;
  const warning = row.expiresAt - warningLead(lifetimeOf(row));
  return !row.canRenew && warning > now ? warning : row.expiresAt;
}

/** True when the credential has ended or is about to, and nobody renews it. */
export function isEnding(row: Row, now: number): boolean {
  const { expiresAt } = row;
  if (expiresAt === null || row.canRenew || row.kind === 'api-key') return false;
  return expiresAt - now <= warningLead(lifetimeOf(row));
}

/** True when the token is one of those that end within hours by their nature, and nobody renews it. */
function isShortLived(row: Row): boolean {
  const lifetime = lifetimeOf(row);
  return row.kind === 'oauth' && !row.canRenew && lifetime !== null && lifetime < SHORT_LIVED;
}

/** The ended token of a sign-in that has a refresh token: harmless where its owner is known to renew it. */
function renewable(row: Row, evidence: FoundEvidence[]): FoundCause {
  const owner = row.consumer === 'codex' ? told('Codex') : 'OpenClaw';
  const known = row.renewer === 'owner';
  return {
    code: 'expired-but-renewable',
    severity: known ? 'ok' : severityFor(row, 'unknown'),
    title: known
      ? told('{owner} renews this at the next call', { owner })
      : told('Nobody knows whether this is renewed'),
    detail: known
      ? told(
          'The access token of {account} has ended. That is normal: {owner} holds a refresh token and renews it when it is needed.',
          { account: nameOf(row), owner },
        )
      : told(
          'The access token of {account} has ended. There is a refresh token, but whether this {owner} can use it is not known.',
          { account: nameOf(row), owner },
        ),
    rows: [row.id],
    evidence,
    fix: null,
  };
}

function ended(row: Row, evidence: FoundEvidence[]): FoundCause {
  const nobody = row.renewer === 'nobody' && row.stored?.refresh;
  return {
    code: 'expired',
    severity: severityFor(row),
    title: told('This sign-in has ended'),
    detail: nobody
      ? told('The token of {account} has ended, and this OpenClaw does not renew it.', {
          account: nameOf(row),
        })
      : told('The token of {account} has ended, and there is nothing to renew it with.', {
          account: nameOf(row),
        }),
    rows: [row.id],
    evidence,
    fix: signInFix(row),
  };
}

function shortLived(row: Row, evidence: FoundEvidence[]): FoundCause {
  const name = providerFacts(row.provider)?.name ?? row.provider;
  return {
    code: 'short-lived-provider',
    severity: severityFor(row, 'soon'),
    title: told('{name} sign-ins last only hours', { name }),
    detail: told('The token of {account} lasts hours by its nature, and this OpenClaw does not renew it.', {
      account: nameOf(row),
    }),
    rows: [row.id],
    evidence,
    fix: signInFix(row),
  };
}

function ending(row: Row, evidence: FoundEvidence[]): FoundCause {
  const token = row.kind === 'token';
  return {
    code: token ? 'setup-token-expiring' : 'expiring',
    severity: severityFor(row, 'soon'),
    title: token ? told('This token ends soon') : told('This sign-in ends soon'),
    detail: token
      ? told('The token of {account} was made with an end date, and nothing renews it.', {
          account: nameOf(row),
        })
      : told('The token of {account} ends soon, and there is nothing to renew it with.', {
          account: nameOf(row),
        }),
    rows: [row.id],
    evidence,
    fix: signInFix(row),
  };
}

function causeOf(row: Row, now: number): FoundCause[] {
  const { expiresAt } = row;
  const others = row.consumer === 'openclaw' && externalLogin(row.profileId, row.provider) !== null;
  if (expiresAt === null || row.stored?.problem || others || row.kind === 'api-key') return [];
  const evidence = [{ what: told('Stored end of the access token'), where: row.where, at: expiresAt }];
  // A refused sign-in has ended, whatever its date says.
  if (row.outcome.rejection?.certain) return [];
  if (expiresAt <= now && row.canRenew) return row.outcome.rejection ? [] : [renewable(row, evidence)];
  // Without a route its end concerns nobody: `not-on-route` tells of it.
  if (!row.onRoute) return [];
  if (expiresAt <= now) return [ended(row, evidence)];
  if (isShortLived(row)) return [shortLived(row, evidence)];
  return isEnding(row, now) ? [ending(row, evidence)] : [];
}

/** Causes of a date: ended, ending, short by nature, or ended without harm because its owner renews it. */
export function expiryCauses(found: Case): FoundCause[] {
  return found.rows.flatMap((row) => causeOf(row, found.now));
}
