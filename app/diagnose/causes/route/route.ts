import { told } from '../../../model/told.ts';
import type { FoundCause, FoundFix, Severity } from '../../../model/cause.ts';
import { forThis, nameOf } from '../../case.ts';
import type { Case, RouteCase } from '../../case.ts';
import { ownerCommand } from '../../../openclaw/discovery/owner-commands.ts';
import { routeSeverity, works } from '../../routes/routes.ts';
import { isEnding } from '../sign-in/expiry.ts';

/** `act` when an agent calls it first; less when only a fallback is cut off. */
function gravest(group: RouteCase[], found: Case): Severity {
  return group.map((one) => routeSeverity(one, found.routes)).includes('act') ? 'act' : 'risk';
}

function misconfigured(found: Case): FoundCause[] {
  const config = found.openclaw?.config.path ?? 'openclaw.json';
  const groups = new Map<string, RouteCase[]>();
  for (const one of found.routes) {
    const setting = one.route.blocked?.setting;
    if (setting) groups.set(setting, [...(groups.get(setting) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const block = group[0]?.route.blocked;
    if (!block) return [];
    const certain = block.strength === 'certain';
    const agents = [...new Set(group.map((one) => one.route.agent))].join(', ');
    const legacy = block.setting.startsWith('agents.');
    const ours = certain && (found.openclaw?.config.files.length ?? 0) <= 1;
    const fix: FoundFix = ours
      ? {
          kind: 'repair',
          label: legacy
            ? told('Give the model its present name')
            : told('Change {setting}', { setting: block.setting }),
        }
      : block.setting === 'plugins.entries.codex.enabled'
        ? {
            kind: 'owner',
            label: told('Switch the codex plugin on'),
            command: ownerCommand.enablePlugin(forThis(found), 'codex'),
          }
        : legacy
          ? {
              kind: 'owner',
              label: told('Let OpenClaw rename the model'),
              command: ownerCommand.repair(forThis(found)),
            }
          : {
              kind: 'advise',
              label: told('Change {setting} in the configuration', { setting: block.setting }),
            };
    return [
      {
        code: 'route-misconfigured',
        severity: certain ? gravest(group, found) : ('risk' as const),
        title: told('The route cannot use its sign-in'),
        detail: certain
          ? told('{sentence} Calls of agent {agents} fail, whoever signs in.', {
              sentence: block.sentence,
              agents,
            })
          : told(
              '{sentence} This OpenClaw adds it by itself when the gateway starts, other versions do not.',
              { sentence: block.sentence },
            ),
        rows: [...new Set(group.flatMap((one) => one.rows.map((row) => row.id)))],
        evidence: [
          ...group.map((one) => ({
            what: told('Agent {agent} calls {model} through the {runtime} runtime', {
              agent: one.route.agent,
              model: one.route.model,
              runtime: one.route.runtime,
            }),
            where: config,
            at: null,
          })),
          { what: told('Setting {setting}', { setting: block.setting }), where: config, at: null },
        ],
        fix,
      },
    ];
  });
}

function unused(found: Case): FoundCause[] {
  return found.rows.flatMap((row) => {
    // An entry that nobody can read has its own cause, and has not ended.
    const problem = row.stored?.problem?.kind;
    const unreadable = problem === 'malformed' || problem === 'secret-missing' || row.secretGone;
    const fine = unreadable || (works(row, found.now) && !isEnding(row, found.now));
    if (
      row.onRoute ||
      row.stranded ||
      row.replaced ||
      row.consumer === 'codex' ||
      row.owner === 'claude-cli' ||
      fine
    )
      return [];
    return [
      {
        code: 'not-on-route' as const,
        severity: 'info' as const,
        title: told('No route uses this sign-in'),
        detail: told('{account} has ended, was refused or ends soon, and nothing uses it. It needs no one.', {
          account: nameOf(row),
        }),
        rows: [row.id],
        evidence: [
          { what: told('In no order of an agent that the gateway serves'), where: row.where, at: null },
        ],
        fix: null,
      },
    ];
  });
}

/** Causes of a route that cannot run, and of sign-ins that no route runs through. */
export function routeCauses(found: Case): FoundCause[] {
  return [...misconfigured(found), ...unused(found)];
}
