import type { Message } from '../../../language/messages.ts';
import { told, type Words } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';
import { signInFix } from '../../provider.ts';
import { usedInstead, replacedFix, replacedCause } from './replaced-sign-in.ts';
import { rotationCauses, timeoutCause } from './renewal.ts';

/** A refusal this soon after the sign-in is the sign-in's own failure, not the end of a used grant. */
const FRESH_MS = 15 * 60_000;

/** What the code of a refusal means, in plain words. */
export const REASON_WORDS: Record<string, Message> = {
  refresh_token_reused: 'its refresh token was already used by another copy of this sign-in',
  refresh_token_invalidated: 'it was revoked',
  signed_in_elsewhere: 'another account signed in since, or someone signed out',
  token_expired: 'the sign-in server no longer takes its token',
  invalid_grant: 'the sign-in server no longer knows it',
  refresh_never_answered: 'OpenClaw asked for a renewal again and again, and none came',
  claude_login_dead: 'the Claude CLI is no longer signed in',
  wham_token_expired: 'the provider answers its access token with 401',
  wham_account_dead: 'the provider answers its account with 403',
};

function inFuture(row: Row, now: number): Words {
  return row.expiresAt !== null && row.expiresAt > now
    ? told(' The stored expiry date is still ahead, but it is only a date.')
    : '';
}

function rejectedCause(row: Row, found: Case): FoundCause[] {
  const rejection = row.outcome.rejection;
  if (!rejection) return [];
  const reason = told(REASON_WORDS[rejection.reason] ?? 'the provider refused it for good');
  return [
    {
      code: 'grant-rejected',
      severity: severityFor(row, rejection.certain ? 'act' : 'unknown'),
      title: rejection.certain ? rejectedTitle(row) : told('One of these sign-ins was rejected'),
      detail: rejection.certain
        ? told('The last real use of {account} failed: {reason}.{inFuture}', {
            account: nameOf(row),
            reason,
            inFuture: inFuture(row, found.now),
          })
        : told('A sign-in of this provider was refused ({reason}), and the log does not say which one.', {
            reason: rejection.reason,
          }),
      rows: [row.id],
      evidence: [...rejection.evidence, ...usedInstead(row)],
      fix: !row.replaced ? signInFix(row) : row.replaced.otherPerson ? replacedFix(row) : null,
    },
  ];
}

/** Says at once who answers in the place of a refused sign-in, and since when. */
function rejectedTitle(row: Row): Words {
  const { replaced } = row;
  if (!replaced?.otherPerson) return told('This sign-in was rejected');
  const { agent } = row;
  const account = nameOf(replaced.by);
  const owner = replaced.by.agent;
  const at = row.outcome.rejection?.at ?? null;
  return at === null
    ? told('Refused. Agent {agent} uses {account} of agent {owner} instead', { agent, account, owner })
    : told('Refused. Agent {agent} uses {account} of agent {owner} instead since {moment}', {
        agent,
        account,
        owner,
        moment: new Date(at).toISOString(),
      });
}

/** The sign-in is minutes old, the first use was refused, and this version is reported to do just that. */
function isFreshlyRejected(row: Row, found: Case): boolean {
  const at = row.outcome.rejection?.at ?? null;
  if (at === null || row.issuedAt === null || found.knownBad?.stage !== 'after-sign-in') return false;
  const usedBetween = (row.outcome.success ?? 0) > row.issuedAt;
  return row.consumer === 'openclaw' && !usedBetween && at - row.issuedAt <= FRESH_MS;
}

function freshCause(row: Row, found: Case): FoundCause[] {
  const { knownBad } = found;
  const rejection = row.outcome.rejection;
  if (!knownBad || !rejection || !isFreshlyRejected(row, found)) return [];
  const cure = knownBad.worksIn
    ? told(' Reports say that {worksIn} works.', { worksIn: knownBad.worksIn })
    : '';
  return [
    {
      code: 'fresh-login-rejected',
      severity: severityFor(row),
      title: told('OpenClaw spoils fresh sign-ins'),
      detail: told(
        '{account} signed in minutes before it was refused. OpenClaw {version} is reported to do this: {fault}. One more sign-in will not help.{cure}',
        { account: nameOf(row), version: knownBad.version, fault: told(knownBad.fault), cure },
      ),
      rows: [row.id],
      evidence: [
        { what: told('The access token was issued'), where: row.where, at: row.issuedAt },
        ...rejection.evidence,
        {
          what: told('Known fault of OpenClaw {version}', { version: knownBad.version }),
          where: knownBad.sources.map((source) => `openclaw/openclaw${source}`).join(', '),
          at: null,
        },
      ],
      fix: { kind: 'advise', label: told('Change the OpenClaw version, then sign in once') },
    },
  ];
}

function networkCause(row: Row): FoundCause[] {
  if (!row.outcome.blocked) return [];
  return [
    {
      code: 'blocked-by-network',
      severity: severityFor(row),
      title: told('The provider refuses this network'),
      detail: told(
        'The sign-in server refused the region or proxy of the gateway, not {account}. Signing in again will not help.',
        { account: nameOf(row) },
      ),
      rows: [row.id],
      evidence: [row.outcome.blocked],
      fix: { kind: 'advise', label: told('Check the proxy settings of the gateway') },
    },
  ];
}

function workspaceCause(row: Row): FoundCause[] {
  const refusal = row.outcome.workspace;
  if (!refusal) return [];
  return [
    {
      code: 'workspace-wrong',
      severity: severityFor(row, refusal.certain ? 'act' : 'unknown'),
      title: refusal.certain
        ? told('Its workspace is switched off')
        : told('One of these workspaces is switched off'),
      detail: told(
        'The provider refused a call because the workspace is deactivated. The sign-in of {account} is not what is wrong with it: another workspace has to be chosen.',
        { account: nameOf(row) },
      ),
      rows: [row.id],
      evidence: [refusal.evidence],
      fix: { ...signInFix(row), label: told('Sign in again and choose the workspace') },
    },
  ];
}

/** Causes of a grant's own end: refused, refused when fresh, half renewed, timed out, or refused for its network. */
export function grantCauses(found: Case): FoundCause[] {
  return found.rows.flatMap((row) => [
    ...freshCause(row, found),
    ...rejectedCause(row, found),
    ...replacedCause(row),
    ...rotationCauses(row, found.now),
    ...timeoutCause(row),
    ...networkCause(row),
    ...workspaceCause(row),
  ]);
}
