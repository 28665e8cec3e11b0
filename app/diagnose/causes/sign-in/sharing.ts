import { several, told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import { fileKey } from '../../../openclaw/discovery/install.ts';
import type { Case, Row } from '../../case.ts';
import { holderOf, nameOf } from '../../case.ts';
import { externalLogin } from '../../provider.ts';

/** Rows by grant, only grants that stand in more than one file: one file under two names holds one sign-in. */
function sharedGrants(rows: Row[]): Row[][] {
  const byGrant = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.grant) byGrant.set(row.grant, [...(byGrant.get(row.grant) ?? []), row]);
  }
  return [...byGrant.values()].filter((group) => group.length > 1 && filesOf(group) > 1);
}

/** In how many files the rows stand; a row of the environment stands in one of its own. */
function filesOf(rows: Row[]): number {
  return new Set(rows.map((row) => (row.location ? fileKey(row.location) : row.id))).size;
}

/** Names of OpenClaws that nothing runs on: a copy put aside renews nothing. */
function dormantNames(found: Case): Set<string | null> {
  return new Set(found.facts.openclaws.filter((one) => one.dormant).map((one) => one.name));
}

function severityOf(group: Row[], dormant: Set<string | null>): 'act' | 'risk' | 'info' {
  const awake = group.filter((row) => row.consumer === 'codex' || !dormant.has(row.install));
  if (awake.length < 2 || !awake.some((row) => row.onRoute)) return 'info';
  return group.some((row) => row.onRoute && row.outcome.rejection?.certain) ? 'act' : 'risk';
}

function places(group: Row[]): FoundCause['evidence'] {
  return group.map((row) => ({
    what: told('The same refresh token stands here for {holder}', { holder: holderOf(row) }),
    where: row.where,
    at: row.issuedAt,
  }));
}

function withCodex(group: Row[], dormant: Set<string | null>): FoundCause[] {
  const codex = group.filter((row) => row.consumer === 'codex');
  const openclaw = group.filter((row) => row.consumer === 'openclaw');
  const first = openclaw[0];
  if (codex.length === 0 || !first) return [];
  const severity = severityOf(group, dormant);
  return [
    {
      code: 'grant-shared-with-codex',
      severity,
      title:
        severity === 'risk'
          ? told('OpenClaw and Codex share one sign-in; the next renewal signs one of them out')
          : told('OpenClaw and Codex share one sign-in'),
      detail: told(
        '{account} in OpenClaw and {codex} hold the same single-use refresh token. Whoever renews first signs the other one out.',
        { account: nameOf(first), codex: several(codex.map(holderOf), ', ') },
      ),
      rows: group.map((row) => row.id),
      evidence: places(group),
      fix: { kind: 'relogin', label: told('Sign in again for OpenClaw') },
    },
  ];
}

function acrossAgents(group: Row[], dormant: Set<string | null>): FoundCause[] {
  const openclaw = group.filter((row) => row.consumer === 'openclaw');
  const first = openclaw[0];
  if (filesOf(openclaw) < 2 || !first) return [];
  const severity = severityOf(openclaw, dormant);
  const count = filesOf(openclaw);
  return [
    {
      code: 'grant-shared-across-agents',
      severity,
      title:
        severity === 'risk'
          ? told(
              '{count, plural, =2 {Two agents share one sign-in; the next renewal signs one of them out} other {# agents share one sign-in; the next renewal signs the others out}}',
              { count },
            )
          : told('{count, plural, =2 {Two agents share one sign-in} other {# agents share one sign-in}}', {
              count,
            }),
      detail: told(
        '{openclaw} hold copies of the sign-in of {account}. Its refresh token works once, so the first renewal breaks the others.',
        { openclaw: several(openclaw.map(holderOf), ', '), account: nameOf(first) },
      ),
      rows: openclaw.map((row) => row.id),
      evidence: places(openclaw),
      fix: { kind: 'repair', label: told('Keep one copy, let the others inherit') },
    },
  ];
}

function external(row: Row): FoundCause[] {
  const login = row.consumer === 'openclaw' ? externalLogin(row.profileId, row.provider) : null;
  if (!login) return [];
  return [
    {
      code: 'externally-owned',
      severity: 'ok',
      title: told('Belongs to {program}', { program: login.program }),
      detail: told(
        '{account} is a login of {program}, which renews it itself. Its date here is a snapshot.',
        {
          account: nameOf(row),
          program: login.program,
        },
      ),
      rows: [row.id],
      evidence: [
        {
          what: told('Stored under a name of {program}', { program: login.program }),
          where: row.where,
          at: null,
        },
      ],
      fix: null,
    },
  ];
}

/** Causes of one grant in several hands. */
export function sharingCauses(found: Case): FoundCause[] {
  const groups = sharedGrants(found.rows);
  const dormant = dormantNames(found);
  return [
    ...groups.flatMap((group) => withCodex(group, dormant)),
    ...groups.flatMap((group) => acrossAgents(group, dormant)),
    ...found.rows.flatMap(external),
  ];
}
