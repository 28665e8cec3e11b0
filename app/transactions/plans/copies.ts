import { told } from '../../model/told.ts';
import type { Case, Row } from '../../diagnose/case.ts';
import { nameOf, oneFile } from '../../diagnose/case.ts';
import { storeOf } from '../../openclaw/write/choose-writer.ts';
import type { OpenClawFacts } from '../../diagnose/gather/facts.ts';
import type { Kept } from './repair-plan.ts';
import { keptBeside, servesAnother } from './other-names.ts';
import {
  agentWords,
  planId,
  UNDO_WORDS,
  writerWords,
  type RepairMaker,
  type RepairPlan,
} from './repair-plan.ts';

/** The agent whose store the others inherit from, whatever agent is the default one. */
const LENDER = 'main';

/** The row that others would inherit: of the shared store, or of the main agent's. */
function lent(row: Row, group: Row[], openclaw: OpenClawFacts): Row | undefined {
  const shared = openclaw.stores.some((store) =>
    store.profiles.some((one) => one.inherited && one.profileId === row.profileId),
  );
  return group.find(
    (one) =>
      one !== row &&
      one.profileId === row.profileId &&
      (one.agent === LENDER || shared) &&
      !oneFile(one, row),
  );
}

function removal(row: Row, keeper: Row, kept: Kept[], openclaw: OpenClawFacts): RepairPlan[] {
  const { place } = openclaw;
  const store = openclaw.stores.find((one) => one.agent.id === row.agent);
  const profile = store?.profiles.find((one) => one.profileId === row.profileId && !one.inherited);
  if (!store || !profile || row.agent === null || row.agent === LENDER) return [];
  // Two entries of one sealed file: 2026.5.12 removes that file with the first of them (run), and the keeper would be lost.
  if (profile.sidecarId !== undefined && profile.sidecarId === keeper.stored?.sidecarId) return [];
  const who = agentWords(row.agent, row.install);
  const steps = [
    {
      what: told('Copy of {profileId} in the store of {who}', { profileId: row.profileId, who }),
      where: row.where,
      before: told('its own copy of the tokens'),
      after: told('none: it inherits the sign-in of {agent}', {
        agent: agentWords(keeper.agent ?? LENDER, keeper.install),
      }),
    },
  ];
  return [
    {
      place,
      plan: {
        id: planId('grant-shared-across-agents', row.id),
        kind: 'repair',
        code: 'grant-shared-across-agents',
        title: told('Keep one copy, let the others inherit'),
        sentence: told(
          'Takes the copy of {account} out of the store of {who}, which then uses the one it inherits.',
          { account: nameOf(row), who },
        ),
        rows: [keeper.id, row.id],
        consumers: [who, agentWords(keeper.agent ?? LENDER, keeper.install)],
        steps,
        writer: writerWords(place),
        risks: [],
        undo: told(
          '{undo} A copy of a sign-in that was renewed meanwhile is not put back: using it would sign everyone out.',
          { undo: told(UNDO_WORDS) },
        ),
        onRequest: false,
      },
      stores: [
        {
          ...storeOf(place, store, profile),
          edits: [
            {
              part: 'profiles',
              key: row.profileId,
              held: { access: profile.access, refresh: profile.refresh },
              to: { is: 'absent' },
            },
          ],
          steps,
        },
      ],
      keeps: kept,
      checks: [{ agent: row.agent, says: 'listed', profileId: row.profileId }],
    },
  ];
}

function copiesIn(found: Case): { row: Row; keeper: Row }[] {
  const { openclaw } = found;
  if (!openclaw) return [];
  return found.rows.flatMap((row) => {
    if (row.grant === null || row.consumer !== 'openclaw' || row.owner !== 'openclaw') return [];
    const group = found.rows.filter((one) => one.grant === row.grant);
    const keeper = lent(row, group, openclaw);
    return keeper && !servesAnother(row, found) ? [{ row, keeper }] : [];
  });
}

/** For `grant-shared-across-agents`: copies of what the agent would inherit anyway, under the same name. */
export const copyRepairs: RepairMaker = (found) => {
  const { openclaw } = found;
  if (!openclaw) return [];
  return copiesIn(found).flatMap(({ row, keeper }) => {
    const keeps = keeper.location ? [{ file: keeper.location.file, profileId: keeper.profileId }] : [];
    return removal(row, keeper, [...keeps, ...keptBeside(row, found)], openclaw);
  });
};
