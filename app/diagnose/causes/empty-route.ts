import { say } from '../../language/say.ts';
import type { Cause } from '../../model/cause.ts';
import { ownerCommand, signsInByAgent } from '../../openclaw/owner-commands.ts';
import { forThis } from '../case.ts';
import type { Case, RouteCase } from '../case.ts';
import { hasConfiguredKey, keyVariables, needsNothing } from '../route-key.ts';
import { routeSeverity } from '../routes.ts';

/** Somebody expects a sign-in here: the order or configuration names one, or the codex runtime takes nothing else. */
function expectsSignIn({ route, list }: RouteCase): boolean {
  return list.candidates.length > 0 || list.source !== 'store' || route.runtime === 'codex';
}

/** Older releases sign in for their default agent, whoever is named. */
function signInLabel(found: Case, agent: string): string {
  const named = signsInByAgent(forThis(found)) || agent === found.openclaw?.place.defaultAgent;
  return named
    ? say('Sign in for this agent')
    : say('Sign in for the default agent: this release signs in for no other');
}

function emptyRoute(one: RouteCase, found: Case): Cause[] {
  const { route, store, list } = one;
  const config = found.openclaw?.config.value;
  const configPath = found.openclaw?.config.path ?? 'openclaw.json';
  if (one.rows.length > 0 || needsNothing(config, route.provider)) return [];
  // A wrong name is its own cause, and says more.
  if (route.blocked?.strength === 'certain' && route.blocked.setting.startsWith('agents.')) return [];
  const elsewhere = found.rows.some(
    (row) => row.consumer === 'openclaw' && route.profileProviders.includes(row.provider),
  );
  // An OpenClaw that nobody has set up yet is not broken.
  if (!route.chosen && !elsewhere && list.candidates.length === 0) return [];
  if ([route.provider, ...route.profileProviders].some((name) => hasConfiguredKey(config, name))) return [];
  const variables = keyVariables(route.provider).join(' or ');
  const certain = expectsSignIn(one) || elsewhere || variables === '';
  const severity = routeSeverity(one, found.routes);
  const missing = list.candidates.filter((candidate) => candidate.state === 'missing');
  return [
    {
      code: 'agent-has-no-profile',
      severity: certain || severity === 'risk' ? severity : 'unknown',
      title: certain
        ? say('Agent {agent} has no sign-in', { agent: route.agent })
        : say('Agent {agent} may have no sign-in', { agent: route.agent }),
      detail: certain
        ? say('Agent {agent} calls {model}, and no store that it reads holds a sign-in for it.', {
            agent: route.agent,
            model: route.model,
          })
        : say(
            "Agent {agent} calls {model}, and no store that it reads holds a sign-in or key for it. The gateway's own environment may hold one ({variables}); that cannot be seen from here.",
            { agent: route.agent, model: route.model, variables },
          ),
      rows: [],
      evidence: [
        {
          what: say(route.role === 'primary' ? 'Primary model {model}' : 'Fallback model {model}', {
            model: route.model,
          }),
          where: configPath,
          at: null,
        },
        { what: say('No profile of this provider'), where: store.path, at: null },
        ...missing.slice(0, 8).map((candidate) => ({
          what: say('The order names {profile}, which does not exist', { profile: candidate.profileId }),
          where: store.path,
          at: null,
        })),
      ],
      fix: {
        kind: 'owner',
        label: signInLabel(found, route.agent),
        command: ownerCommand.signIn(forThis(found), {
          provider: route.profileProviders[0] ?? route.provider,
          agent: route.agent,
        }),
      },
    },
  ];
}

/** One finding per agent and provider, however many models of the provider the agent names. */
export function emptyRouteCauses(found: Case): Cause[] {
  const seen = new Set<string>();
  return found.routes.flatMap((one) => {
    const key = `${one.install ?? ''}\n${one.route.agent}\n${one.route.profileProviders.join()}`;
    if (seen.has(key)) return [];
    const causes = emptyRoute(one, found);
    if (causes.length > 0) seen.add(key);
    return causes;
  });
}
