import type { FoundCause } from '../model/cause.ts';
import type { ProfileRow } from '../model/snapshot.ts';
import type { Case, Row } from './case.ts';
import { codexCanSignIn, codexRowId } from './codex-row.ts';
import { deadlineOf, healthOf, proofOf } from './health.ts';
import { concerns } from '../openclaw/discovery/other-account.ts';
import { isChatGpt } from './provider.ts';
import { rowId } from './rows.ts';

/** One click signs in where the program knows the provider's sign-in and OpenClaw, or Codex, owns the grant. */
function canSignIn(row: Row, { facts, openclaw, older = [] }: Case): boolean {
  if (row.consumer === 'codex') {
    const codex = facts.codexes.find((one) => codexRowId(one.name) === row.id);
    return codex !== undefined && codexCanSignIn(codex);
  }
  // Where the release does not read the store, or the entry, it would not read what is written there either.
  const waits = openclaw?.stores.some(({ agent, due }) => agent.id === row.agent && due?.refuses);
  const within = older.length === 0 && !row.stranded && !row.replaced && !row.hidden && !waits;
  const foreign = openclaw?.foreign?.some((thing) => concerns(thing, row.location?.file ?? null));
  const ours = row.kind === 'oauth' && row.owner === 'openclaw' && within && !foreign;
  return ours && isChatGpt(row.provider);
}

/** The agents that reach a row through another name of its file, and what the row would be called there. */
function linkedIn(row: Row, { facts }: Case): Pick<ProfileRow, 'linked'> {
  if (!row.linked) return {};
  const place = facts.openclaws.find((one) => one.name === row.install)?.place;
  const id = (agent: string) => rowId(row.install, agent, place?.defaultAgent ?? '', row.profileId);
  return { linked: row.linked.map((agent) => ({ agent, id: id(agent) })) };
}

/**
 * A row as the snapshot tells of it: no secret leaves here.
 * @param causes those of this row
 * @param sameGrant every row that holds the same sign-in, this one among them
 */
export function profileRow(row: Row, found: Case, causes: FoundCause[], sameGrant: Row[]): ProfileRow {
  const kin = sameGrant.filter((other) => other !== row);
  return {
    id: row.id,
    install: row.install,
    profileId: row.profileId,
    provider: row.provider,
    consumer: row.consumer,
    agent: row.agent,
    kind: row.kind,
    account: row.account,
    owner: row.owner,
    onRoute: row.onRoute,
    health: healthOf(row, causes),
    proof: proofOf(row, found.facts.accepted),
    deadline: deadlineOf(row),
    ...(row.outcome.success === null ? {} : { usedAt: row.outcome.success }),
    ...linkedIn(row, found),
    lineage: kin.map((other) => other.id),
    causes: causes.map((cause) => cause.code),
    canSignIn: canSignIn(row, found),
  };
}
