import { told } from '../../model/told.ts';
import { lostPins } from '../../diagnose/causes/route/session.ts';
import { agentWords, planId, UNDO_WORDS, writerWords, type RepairMaker } from './repair-plan.ts';

/**
 * For `session-pinned-to-missing-profile`: chats that a person bound to a sign-in which is gone use the agent's order again.
 * Only on request, since the person chose it; only where OpenClaw refuses them (others let go by themselves).
 */
export const chatRepairs: RepairMaker = (found) => {
  const { openclaw } = found;
  if (!openclaw) return [];
  const { place } = openclaw;
  return lostPins(found).flatMap(({ route, missing, path }) => {
    const { agent, rules } = route.route;
    const store = route.store.agent;
    if (!rules.missingPinFails) return [];
    const who = agentWords(agent, openclaw.name);
    const count = missing.reduce((sum, pin) => sum + pin.sessions, 0);
    const chats = told('{count, plural, one {1 chat} other {# chats}}', { count });
    const steps = missing.map((pin) => ({
      what: told('Sign-in of {sessions} of {who}', {
        sessions: told('{count, plural, one {1 chat} other {# chats}}', { count: pin.sessions }),
        who,
      }),
      where: path,
      before: pin.profileId,
      after: null,
    }));
    return [
      {
        place,
        plan: {
          id: planId(
            'session-pinned-to-missing-profile',
            openclaw.name ? `${openclaw.name}~${agent}` : agent,
          ),
          kind: 'repair' as const,
          code: 'session-pinned-to-missing-profile' as const,
          title: told('Let those chats use the order again'),
          sentence: told(
            "Takes the choice of a sign-in that is gone from {chats} of {who}, so that they use the agent's order.",
            { chats, who },
          ),
          rows: [],
          consumers: [who],
          steps,
          writer: writerWords(place),
          risks: [
            told(
              'Someone chose that sign-in for those chats. They will be billed to whichever the order names.',
            ),
          ],
          undo: told(UNDO_WORDS),
          onRequest: true,
        },
        stores: [
          {
            place,
            what: 'chats' as const,
            agentId: agent,
            agentDir: store.agentDir,
            storePath: path,
            generation: route.store.generation,
            edits: missing.map((pin) => ({
              part: 'chats' as const,
              key: pin.profileId,
              to: { is: 'absent' as const },
            })),
            steps,
          },
        ],
        checks: [],
      },
    ];
  });
};
