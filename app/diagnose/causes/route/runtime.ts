import { told } from '../../../model/told.ts';
import type { FoundCause, FoundFix } from '../../../model/cause.ts';
import { ownerCommand } from '../../../openclaw/discovery/owner-commands.ts';
import { forThis, type Case, type RouteCase } from '../../case.ts';
import { routeSeverity } from '../../routes/routes.ts';

function fixOf(found: Case): FoundFix {
  const command = ownerCommand.installCodex(forThis(found));
  return command === null
    ? {
        kind: 'advise',
        label: told('Update OpenClaw, or let it run this model without the codex runtime'),
      }
    : { kind: 'owner', label: told('Install the codex plugin'), command };
}

function causeOf(group: RouteCase[], found: Case): FoundCause {
  const plugin = found.openclaw?.codexPlugin ?? null;
  const agents = [...new Set(group.map((one) => one.route.agent))].join(', ');
  const config = found.openclaw?.config.path ?? 'openclaw.json';
  const version = found.openclaw?.place.owner?.version ?? '';
  const act = group.some((one) => routeSeverity(one, found.routes) === 'act');
  return {
    code: 'runtime-missing',
    variant: plugin?.state === 'too-new' ? 'too-new' : 'not-installed',
    severity: act ? 'act' : 'risk',
    title: told('The codex runtime is not installed'),
    detail:
      plugin?.state === 'too-new'
        ? told(
            'Agent {agents} calls its model through the codex plugin. The one that lies there wants OpenClaw {wants} or later, and this is {version}, so every call fails, whoever signs in.',
            { agents, wants: plugin.wants, version },
          )
        : told(
            'Agent {agents} calls its model through the codex plugin, and OpenClaw {version} does not have it, so every call fails, whoever signs in.',
            { agents, version },
          ),
    rows: [...new Set(group.flatMap((one) => one.rows.map((row) => row.id)))],
    evidence: [
      ...group.slice(0, 6).map((one) => ({
        what: told('Agent {agent} calls {model} through the {runtime} runtime', {
          agent: one.route.agent,
          model: one.route.model,
          runtime: one.route.runtime,
        }),
        where: config,
        at: null,
      })),
      {
        what: plugin?.path
          ? told('A codex plugin that this OpenClaw does not load')
          : told('No codex plugin in the package, the extensions or the list of installed plugins'),
        where: plugin?.path ?? found.openclaw?.place.owner?.packageDir ?? '',
        at: null,
      },
    ],
    fix: fixOf(found),
  };
}

/** The cause of routes whose runtime is a plugin that is not installed. */
export function runtimeCauses(found: Case): FoundCause[] {
  const stopped = found.routes.filter((one) => one.stop?.kind === 'runtime-missing');
  return stopped.length > 0 ? [causeOf(stopped, found)] : [];
}
