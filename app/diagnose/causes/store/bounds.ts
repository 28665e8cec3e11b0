import { told, type Words } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import { agentCount, MOST_AGENTS } from '../../../openclaw/discovery/agents.ts';
import { MAX_SESSIONS } from '../../../openclaw/store/session-pins.ts';
import type { Case } from '../../case.ts';
import { fallbackCount, MOST_FALLBACKS } from '../../../openclaw/routing/model-choice.ts';

function some(what: Words, where: string): FoundEvidence {
  return { what, where, at: null };
}

/** What of the configuration was left out, and may be what its routes rest on. */
function ofConfig({ openclaw, routes }: Case): FoundEvidence[] {
  if (!openclaw) return [];
  const { value, path } = openclaw.config;
  const agents = agentCount(value);
  const chains = new Map(routes.map(({ route }) => [route.agent, route.rules]));
  return [
    ...(agents > MOST_AGENTS
      ? [
          some(
            told('It names {count} agents, and the first {most} were looked at', {
              count: agents,
              most: MOST_AGENTS,
            }),
            path,
          ),
        ]
      : []),
    ...[...chains].flatMap(([agent, rules]) => {
      const count = fallbackCount(value, agent, rules);
      if (count <= MOST_FALLBACKS) return [];
      return some(
        told('Agent {agent} has {count} fallbacks, and the first {most} were looked at', {
          agent,
          count,
          most: MOST_FALLBACKS,
        }),
        path,
      );
    }),
  ];
}

function ofLog({ openclaw, unheard = 0 }: Case): FoundEvidence[] {
  const [oldest] = openclaw?.log.signals ?? [];
  if (unheard === 0 || !oldest) return [];
  return [
    some(
      told('{count, plural, one {# older line} other {# older lines}} of the log were left out', {
        count: unheard,
      }),
      oldest.file,
    ),
  ];
}

/** Chats that OpenClaw would refuse, had one of them a sign-in that is gone: most people never open such old ones again. */
function ofChats({ openclaw, routes }: Case): FoundEvidence[] {
  return (openclaw?.pins ?? []).flatMap(({ agent, path, cut }) => {
    const fails = routes.some(({ route }) => route.agent === agent && route.rules.missingPinFails);
    if (!cut || !fails) return [];
    return some(
      told('Of agent {agent}, the newest {most} chats were looked at', { agent, most: MAX_SESSIONS }),
      path,
    );
  });
}

/** Says what was not looked at because there is more of it than of any person's, where it could change what is told. */
export function boundsCauses(found: Case): FoundCause[] {
  const [lost, chats] = [[...ofConfig(found), ...ofLog(found)], ofChats(found)];
  if (lost.length + chats.length === 0) return [];
  return [
    {
      code: 'store-unreadable',
      variant: 'too-much',
      severity: lost.length > 0 ? 'unknown' : 'info',
      title: told('Not all of it was looked at'),
      detail: told('There is more than Clawlamp looks at. What was left out may say something else.'),
      rows: [],
      evidence: [...lost, ...chats].slice(0, 8),
      fix: null,
    },
  ];
}
