import type { Message } from '../../../language/messages.ts';
import { told, type Words } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence, FoundFix } from '../../../model/cause.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';
import { expiryWiped } from '../../routes/outcome.ts';
import { ownersCommand, signInFix } from '../../provider.ts';

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

function usedInstead({ replaced }: Row): FoundEvidence[] {
  if (!replaced) return [];
  const { by } = replaced;
  return [{ what: told('Used instead: {profile}', { profile: by.profileId }), where: by.where, at: null }];
}

/** Its OpenClaw passes the entry over, so the new sign-in has to come through that OpenClaw itself. */
function replacedFix(row: Row): FoundFix {
  return {
    kind: 'owner',
    label: told('Sign in again for agent {agent}, through OpenClaw', { agent: row.agent }),
    command: ownersCommand(row),
  };
}

/** A sign-in of the agent's own that is not refused now, and yet another person's answers in its place. */
function replacedCause(row: Row): FoundCause[] {
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

function rotationCauses(row: Row, now: number): FoundCause[] {
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

function timeoutCause(row: Row): FoundCause[] {
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
