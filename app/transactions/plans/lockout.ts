import { several, told, type Words } from '../../model/told.ts';
import { nameOf, type Case, type Lockout, type Row } from '../../diagnose/case.ts';
import { hasRecovered } from '../../diagnose/causes/sign-in/lockout.ts';
import {
  agentWords,
  planId,
  UNDO_WORDS,
  writerWords,
  type RepairMaker,
  type RepairPlan,
} from './repair-plan.ts';

/** What differs between a pause that has outlived its reason and one that a person says is over. */
interface Clearing {
  code: 'lockout-outlives-recovery' | 'lockout-active';
  title: Words;
  sentence(names: { agents: Words; account: string }): Words;
  takes(row: Row, lockout: Lockout): boolean;
  onRequest: boolean;
}

function plansFor(found: Case, clearing: Clearing): RepairPlan[] {
  const { openclaw } = found;
  if (!openclaw) return [];
  const { place } = openclaw;
  return found.rows.flatMap((row) => {
    const over = row.outcome.lockouts.filter((one) => clearing.takes(row, one));
    const stores = over.flatMap((lockout) => {
      const store = openclaw.stores.find((one) => one.agent.id === lockout.agent);
      return store ? [{ lockout, store }] : [];
    });
    if (stores.length === 0) return [];
    const agents = stores.map(({ lockout }) => agentWords(lockout.agent, row.install));
    const steps = stores.map(({ lockout, store }) => ({
      what: told('Pause of {profileId} for {agent}', {
        profileId: row.profileId,
        agent: agentWords(lockout.agent, row.install),
      }),
      where: store.path,
      before: told('until {until} ({reason})', {
        until: new Date(lockout.until).toISOString(),
        reason: lockout.reason,
      }),
      after: null,
    }));
    return [
      {
        place,
        plan: {
          id: planId(clearing.code, row.id),
          kind: 'repair' as const,
          code: clearing.code,
          title: clearing.title,
          sentence: clearing.sentence({ agents: several(agents, ', '), account: nameOf(row) }),
          rows: [row.id],
          consumers: agents,
          steps,
          writer: writerWords(place),
          risks: [
            told('If the reason is not gone after all, the next call fails and OpenClaw pauses it again.'),
          ],
          undo: told(UNDO_WORDS),
          onRequest: clearing.onRequest,
        },
        stores: stores.map(({ store }, at) => ({
          place,
          agentDir: store.agent.agentDir,
          storePath: store.path,
          generation: store.generation,
          edits: [
            { part: 'usageStats' as const, key: row.profileId, to: { is: 'without-lockout' as const } },
          ],
          steps: steps.slice(at, at + 1),
        })),
        checks: stores.map(({ lockout }) => ({
          agent: lockout.agent,
          says: 'free' as const,
          profileId: row.profileId,
        })),
      },
    ];
  });
}

/** For `lockout-outlives-recovery`: what failures left in an agent's record of a sign-in that is well again. */
export const lockoutRepairs: RepairMaker = (found) =>
  plansFor(found, {
    code: 'lockout-outlives-recovery',
    title: told('Clear the lockout'),
    sentence: (names) =>
      told('Clears the pause that {agents} still keeps for {account}, which is well again.', names),
    takes: hasRecovered,
    onRequest: false,
  });

/** For `lockout-active`: only the person knows that the account was topped up or the limit lifted, so only they ask. */
export const pauseRepairs: RepairMaker = (found) =>
  plansFor(found, {
    code: 'lockout-active',
    title: told('Clear the pause (I have topped up, or it is well again)'),
    sentence: (names) =>
      told(
        'Clears the pause that {agents} keeps for {account}, because you say that its reason is gone.',
        names,
      ),
    // A refused sign-in is not cured by one more try.
    takes: (row, lockout) => !row.outcome.rejection && !hasRecovered(row, lockout),
    onRequest: true,
  });
