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
      what: `Pause of ${row.profileId} for ${agentWords(lockout.agent, row.install)}`,
      where: store.path,
      before: `until ${new Date(lockout.until).toISOString()} (${lockout.reason})`,
      after: null,
    }));
    return [
      {
        place,
        plan: {
          id: planId('lockout-outlives-recovery', row.id),
          kind: 'repair' as const,
          code: 'lockout-outlives-recovery' as const,
          title: 'Clear the lockout',
          sentence: `Clears the pause that ${agents.join(', ')} still keeps for ${nameOf(row)}, which is well again.`,
          rows: [row.id],
          consumers: agents,
          steps,
          writer: writerWords(place),
          risks: ['If the reason is not gone after all, the next call fails and OpenClaw pauses it again.'],
          undo: UNDO_WORDS,
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
