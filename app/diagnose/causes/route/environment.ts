import { told, type Words } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import { KEY_VARIABLES, PROXY_VARIABLES, SEAL_VARIABLE } from '../../../openclaw/discovery/environment.ts';
import type { GatewayFacts, ShellFacts } from '../../../openclaw/discovery/gateway-facts.ts';
import { commandFor, ownerCommand } from '../../../openclaw/discovery/owner-commands.ts';
import { samePath } from '../../../platform/same-path.ts';
import type { Case } from '../../case.ts';

type Side = { gateway: GatewayFacts; shell: ShellFacts };

/** What a gateway is called in evidence. */
export function gatewayName(gateway: GatewayFacts): Words {
  return gateway.source === 'process' ? told('The running gateway') : told('The service');
}

/** The same within a sentence. */
function midSentence(gateway: GatewayFacts): Words {
  return gateway.source === 'process' ? told('the running gateway') : told('the service');
}

function pathDifferences({ gateway, shell }: Side): Words[] {
  const pairs: [what: Words, theirs: string, ours: string][] = [
    [told('home folder'), gateway.home, shell.home],
    [told('Codex home'), gateway.codexHome, shell.codexHome],
    [told('settings folder (XDG_CONFIG_HOME)'), gateway.settings, shell.settings],
  ];
  // Another home brings other folders below it along: one difference, told once.
  const distinct = samePath(gateway.home, shell.home) ? pairs : pairs.slice(0, 1);
  return distinct
    .filter(([, theirs, ours]) => !samePath(theirs, ours))
    .map(([what, theirs, ours]) =>
      told('{gateway} has the {what} {theirs}, this shell {ours}', {
        gateway: gatewayName(gateway),
        what,
        theirs,
        ours,
      }),
    );
}

function majorMinor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

function nodeDifference({ gateway, shell }: Side): Words[] {
  const [theirs, ours] = [gateway.node, shell.node];
  if (!theirs?.version || !ours?.version || theirs.path === ours.path) return [];
  if (majorMinor(theirs.version) === majorMinor(ours.version)) return [];
  return [
    told('{gateway} runs on Node {version}, this shell has Node {version2}', {
      gateway: gatewayName(gateway),
      version: theirs.version,
      version2: ours.version,
    }),
  ];
}

/** Variables that stand in one place only, or differ. Names only: a value may be a key or hold a password. */
function variableDifferences({ gateway, shell }: Side, names: readonly string[], what: string): Words[] {
  return names.flatMap((name) => {
    const [theirs, ours] = [gateway.marks[name], shell.marks[name]];
    if (theirs === ours) return [];
    if (theirs === undefined) {
      return [
        told('The {what} variable {name} is set in this shell and not for {gateway}', {
          what,
          name,
          gateway: midSentence(gateway),
        }),
      ];
    }
    return [
      ours === undefined
        ? told('The {what} variable {name} is set for {gateway} and not in this shell', {
            what,
            name,
            gateway: midSentence(gateway),
          })
        : told('The {what} variable {name} has another value for {gateway} than in this shell', {
            what,
            name,
            gateway: midSentence(gateway),
          }),
    ];
  });
}

/** Key variables of providers that this OpenClaw uses: a key for another one changes nothing here. */
function keysInUse(found: Case): string[] {
  const providers = new Set([
    ...found.rows.map((row) => row.provider),
    ...found.routes.flatMap(({ route }) => [route.provider, ...route.profileProviders]),
  ]);
  return [...new Set([...providers].flatMap((provider) => KEY_VARIABLES[provider] ?? []))];
}

function differences(found: Case, gateway: GatewayFacts, shell: ShellFacts): Words[] {
  const side = { gateway, shell };
  // A program started from a desktop has none of what a terminal sets: its own lack proves nothing.
  const variables = shell.isShell
    ? [
        ...variableDifferences(side, PROXY_VARIABLES, 'proxy'),
        ...variableDifferences(side, [...keysInUse(found), SEAL_VARIABLE], 'key'),
      ]
    : [];
  return [...pathDifferences(side), ...nodeDifference(side), ...variables];
}

/** What the gateway of this OpenClaw runs with and the shell does not, or the other way round. */
export function environmentCauses(found: Case): FoundCause[] {
  const { openclaw, facts } = found;
  const { shell } = facts;
  if (!openclaw?.gateways || !shell || openclaw.dormant) return [];
  const own = openclaw.gateways.filter((gateway) => gateway.own);
  // The running gateway shows what is in effect; a definition beside it only repeats or lags.
  const running = own.filter((gateway) => gateway.source === 'process' && gateway.complete);
  const evidence = (running.length > 0 ? running : own).flatMap((gateway): FoundEvidence[] =>
    differences(found, gateway, shell).map((what) => ({ what, where: gateway.where, at: null })),
  );
  if (evidence.length === 0) return [];
  return [
    {
      code: 'service-env-differs',
      severity: 'risk',
      title: told('The gateway runs with other settings than this shell'),
      detail: told(
        'What works in the terminal may fail in the gateway, or the other way round, because they do not see the same folders and variables.',
      ),
      rows: [],
      evidence: evidence.slice(0, 12),
      fix: {
        kind: 'advise',
        label: told('Give the service the same settings, then reinstall it'),
        command: ownerCommand.reinstallService(commandFor(openclaw)),
      },
    },
  ];
}
