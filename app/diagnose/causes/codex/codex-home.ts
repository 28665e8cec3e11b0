import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Case } from '../../case.ts';
import { routeSeverity } from '../../routes/routes.ts';

/** Causes of agents whose own Codex home holds a configuration that Codex cannot load: no turn of theirs gets through. */
export function codexHomeCauses(found: Case): FoundCause[] {
  const stopped = found.routes.filter((one) => one.stop?.kind === 'codex-configuration');
  const agents = [...new Set(stopped.map((one) => one.route.agent))];
  return agents.flatMap((agent): FoundCause[] => {
    const broken = found.openclaw?.codexHomes?.broken[agent];
    const group = stopped.filter((one) => one.route.agent === agent);
    if (!broken) return [];
    const act = group.some((one) => routeSeverity(one, found.routes) === 'act');
    return [
      {
        code: 'route-misconfigured',
        variant: 'codex-configuration',
        severity: act ? 'act' : 'risk',
        title: told('Codex cannot load its configuration for agent {agent}', { agent }),
        detail: told(
          'OpenClaw starts Codex for agent {agent} in a home of its own, and Codex stops at the configuration file there. Every call fails, whoever signs in.',
          { agent },
        ),
        rows: [...new Set(group.flatMap((one) => one.rows.map((row) => row.id)))],
        evidence: [
          { what: broken.note, where: broken.path, at: null },
          ...group.slice(0, 4).map((one) => ({
            what: told('Agent {agent} calls {model} through the {runtime} runtime', {
              agent,
              model: one.route.model,
              runtime: one.route.runtime,
            }),
            where: found.openclaw?.config.path ?? 'openclaw.json',
            at: null,
          })),
        ],
        fix: { kind: 'advise', label: told('Correct the configuration file') },
      },
    ];
  });
}
