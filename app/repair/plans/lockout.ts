import { say } from '../../language/say.ts';
import { hasRecovered } from '../../diagnose/causes/lockout.ts';
import { nameOf } from '../../diagnose/case.ts';
import { agentWords, planId, UNDO_WORDS, writerWords, type RepairMaker } from './repair-plan.ts';

/** For `lockout-outlives-recovery`: what failures left in an agent's record of a sign-in that is well again. */
export const lockoutRepairs: RepairMaker = (found) => {
  const { openclaw } = found;
  if (!openclaw) return [];
  const { place } = openclaw;
  return found.rows.flatMap((row) => {
    const over = row.outcome.lockouts.filter((one) => hasRecovered(row, one));
    const stores = over.flatMap((lockout) => {
      const store = openclaw.stores.find((one) => one.agent.id === lockout.agent);
      return store ? [{ lockout, store }] : [];
    });
    if (stores.length === 0) return [];
    const agents = stores.map(({ lockout }) => agentWords(lockout.agent, row.install));
    const steps = stores.map(({ lockout, store }) => ({
      what: say('Pause of {profileId} for {agent}', {
        profileId: row.profileId,
        agent: agentWords(lockout.agent, row.install),
      }),
      where: store.path,
      before: say('until {until} ({reason})', {
        until: new Date(lockout.until).toISOString(),
        reason: lockout.reason,
      }),
      after: null,
    }));
    return [
      {
        place,
        plan: {
          id: planId('lockout-outlives-recovery', row.id),
          kind: 'repair' as const,
          code: 'lockout-outlives-recovery' as const,
          title: say('Clear the lockout'),
          sentence: say('Clears the pause that {agents} still keeps for {account}, which is well again.', {
            agents: agents.join(', '),
            account: nameOf(row),
          }),
          rows: [row.id],
          consumers: agents,
          steps,
          writer: writerWords(place),
          risks: [
            say('If the reason is not gone after all, the next call fails and OpenClaw pauses it again.'),
          ],
          undo: say(UNDO_WORDS),
          onRequest: false,
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
};
