import { told, type Words } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence, FoundFix } from '../../../model/cause.ts';
import { ownerCommand, signsInByAgent } from '../../../openclaw/discovery/owner-commands.ts';
import { forThis } from '../../case.ts';
import type { Case, RouteCase } from '../../case.ts';
import { unusedCodexLogins } from '../../routes/codex-answers.ts';
import { hasConfiguredKey, keyVariables, needsNothing } from '../../../openclaw/routing/route-key.ts';
import { externalLogin } from '../../provider.ts';
import { sameProvider } from '../../routes/line-fits.ts';
import { passedOverWords } from '../../routes/route-words.ts';
import { routeSeverity } from '../../routes/routes.ts';

/** Somebody expects a sign-in here: the order or configuration names one, or the codex runtime takes nothing else. */
function expectsSignIn({ route, list }: RouteCase, found: Case): boolean {
  // Someone signed in here once, and a migration kept a copy.
  const before = (found.openclaw?.archives ?? []).some(({ providers }) =>
    providers.some((one) => sameProvider(one, route.provider)),
  );
  if (before) return true;
  return list.candidates.length > 0 || list.source !== 'store' || route.runtime === 'codex';
}

/** True where a route gets by without any profile, or where another cause says more. */
function expectsNone({ route }: RouteCase, found: Case): boolean {
  const config = found.openclaw?.config.value;
  if (needsNothing(config, route.provider)) return true;
  // A wrong name is its own cause, and says more.
  if (route.blocked?.strength === 'certain' && route.blocked.setting.startsWith('agents.')) return true;
  return [route.provider, ...route.profileProviders].some((name) => hasConfiguredKey(config, name));
}

/** A login stands in the Codex home that this OpenClaw knows of. */
function codexLoginBeside({ openclaw, facts }: Case): boolean {
  const person = openclaw?.codexHomes?.person;
  return facts.codexes.some(({ reading }) => reading.home === person && reading.login !== null);
}

function modelEvidence({ route }: RouteCase, found: Case): FoundEvidence {
  return {
    what: told(route.role === 'primary' ? 'Primary model {model}' : 'Fallback model {model}', {
      model: route.model,
    }),
    where: found.openclaw?.config.path ?? 'openclaw.json',
    at: null,
  };
}

/** Older releases sign in for their default agent, whoever is named. */
function signInLabel(found: Case, agent: string): Words {
  const named = signsInByAgent(forThis(found)) || agent === found.openclaw?.place.defaultAgent;
  return named
    ? told('Sign in for this agent')
    : told('Sign in for the default agent: this release signs in for no other');
}

function ownFix({ route }: RouteCase, found: Case): FoundFix {
  return {
    kind: 'owner',
    label: signInLabel(found, route.agent),
    command: ownerCommand.signIn(forThis(found), {
      provider: route.profileProviders[0] ?? route.provider,
      agent: route.agent,
    }),
  };
}

function emptyRoute(one: RouteCase, found: Case): FoundCause[] {
  const { route, store, list } = one;
  if (one.rows.length > 0 || expectsNone(one, found)) return [];
  const elsewhere = found.rows.some(
    (row) => row.consumer === 'openclaw' && route.profileProviders.includes(row.provider),
  );
  // An OpenClaw that nobody has set up yet is not broken; beside a login of Codex one would think that it is set up.
  const untouched = !route.chosen && !elsewhere && list.candidates.length === 0 && !one.stop;
  if (untouched && !codexLoginBeside(found)) return [];
  const variables = keyVariables(route.provider).join(' or ');
  const certain = expectsSignIn(one, found) || elsewhere || variables === '' || Boolean(one.stop);
  const severity = routeSeverity(one, found.routes);
  const missing = list.candidates.filter((candidate) => candidate.state === 'missing');
  return [
    {
      code: 'agent-has-no-profile',
      variant: 'nothing-stored',
      severity: certain || severity === 'risk' ? severity : 'unknown',
      title: certain
        ? told('Agent {agent} has no sign-in', { agent: route.agent })
        : told('Agent {agent} may have no sign-in', { agent: route.agent }),
      detail: certain
        ? told('Agent {agent} calls {model}, and no store that it reads holds a sign-in for it.', {
            agent: route.agent,
            model: route.model,
          })
        : told(
            "Agent {agent} calls {model}, and no store that it reads holds a sign-in or key for it. The gateway's own environment may hold one ({variables}); that cannot be seen from here.",
            { agent: route.agent, model: route.model, variables },
          ),
      rows: [],
      evidence: [
        modelEvidence(one, found),
        store.state === 'absent'
          ? { what: told('No store of this agent is there'), where: store.agent.agentDir, at: null }
          : { what: told('No profile of this provider'), where: store.path, at: null },
        ...unusedCodexLogins(one, found),
        ...missing.slice(0, 8).map((candidate) => ({
          what: told('The order names {profile}, which does not exist', { profile: candidate.profileId }),
          where: store.path,
          at: null,
        })),
      ],
      fix: ownFix(one, found),
    },
  ];
}

/** Severities that keep a verdict from being ok. */
const ALARMING = new Set(['act', 'soon', 'unknown']);

/**
 * The guard behind all other causes: a primary route that would use no sign-in next, and of which nothing else says so, is
 * not ok. Every candidate is passed over, whatever the reason.
 * @param others what the other finders found in the same case
 */
export function passedOverCauses(found: Case, others: readonly FoundCause[]): FoundCause[] {
  const alarms = others.filter(({ severity }) => ALARMING.has(severity));
  return found.routes.flatMap((one): FoundCause[] => {
    const { route, rows, list } = one;
    if (route.role !== 'primary' || one.next !== null || rows.length === 0) return [];
    if (expectsNone(one, found)) return [];
    // A login that another program keeps and renews is taken from there at the call.
    if (rows.some((row) => externalLogin(row.profileId, row.provider) !== null)) return [];
    const said = alarms.some(
      (cause) => cause.rows.length === 0 || cause.rows.some((id) => rows.some((row) => row.id === id)),
    );
    if (said) return [];
    return [
      {
        code: 'agent-has-no-profile',
        variant: 'passed-over',
        severity: 'act',
        title: told('Agent {agent} has no sign-in that OpenClaw takes', { agent: route.agent }),
        detail: told(
          'Agent {agent} calls {model}, and OpenClaw passes over every sign-in that it has for it.',
          {
            agent: route.agent,
            model: route.model,
          },
        ),
        rows: rows.map((row) => row.id),
        evidence: [
          modelEvidence(one, found),
          ...list.candidates.slice(0, 7).map((candidate) => ({
            what: told('{profile}: {state}', {
              profile: candidate.profileId,
              state: passedOverWords(candidate),
            }),
            where: rows.find((row) => row.profileId === candidate.profileId)?.where ?? one.store.path,
            at: null,
          })),
        ],
        fix: ownFix(one, found),
      },
    ];
  });
}

/** One finding per agent and provider, however many models of the provider the agent names. */
export function emptyRouteCauses(found: Case): FoundCause[] {
  const seen = new Set<string>();
  return found.routes.flatMap((one) => {
    const key = `${one.install ?? ''}\n${one.route.agent}\n${one.route.profileProviders.join()}`;
    if (seen.has(key)) return [];
    const causes = emptyRoute(one, found);
    if (causes.length > 0) seen.add(key);
    return causes;
  });
}
