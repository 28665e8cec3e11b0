import type { Message } from '../../../language/messages.ts';
import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import { scopeOf } from '../../../model/cause.ts';
import type { GatewayFacts } from '../../../openclaw/discovery/gateway-facts.ts';
import { ownerCommand } from '../../../openclaw/discovery/owner-commands.ts';
import type { Case, RouteCase } from '../../case.ts';
import { asText, dig } from '../../../platform/json-value.ts';
import type { OpenClawFacts } from '../../gather/facts.ts';
import { works } from '../../routes/routes.ts';
import { samePath } from '../../../platform/same-path.ts';
import { gatewayName } from '../route/environment.ts';

const HERE: Message = 'Sign in where the gateway looks';

/** True when a route of this OpenClaw has nothing left that works: then a person is about to sign in, and in which place matters. */
function failing(routes: RouteCase[], now: number): boolean {
  return routes.some((route) => !route.rows.some((row) => works(row, now)));
}

/** A host as a person may read it: no path, no user, no password, no token. */
function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).host : null;
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(host);
}

/** `gateway.mode: remote`: agents run on another host, and its store is the one that counts. */
function remoteGateway(found: Case): FoundCause[] {
  const { openclaw } = found;
  const config = openclaw?.config;
  if (!openclaw || config?.state !== 'read' || openclaw.dormant) return [];
  if (asText(dig(config.value, 'gateway', 'mode')) !== 'remote') return [];
  const host = hostOf(asText(dig(config.value, 'gateway', 'remote', 'url')));
  // A tunnel ends here and comes out elsewhere: its name tells nothing of the host behind it.
  const where = host && !isLoopback(host) ? told('on {host}', { host }) : told('on another host');
  const rows = found.rows.filter((row) => row.consumer === 'openclaw').map((row) => row.id);
  if (rows.length === 0) return [];
  return [
    {
      code: 'wrong-store-or-host',
      severity: failing(found.routes, found.now) ? 'act' : 'risk',
      title: told('The gateway runs on another host'),
      detail: told(
        'The gateway in use runs {where}. The sign-ins of this machine stand in {stateDir}, and signing in here changes nothing there.',
        { where, stateDir: openclaw.place.stateDir },
      ),
      rows: [],
      evidence: [
        {
          what: host
            ? told('gateway.mode is remote, the address names {host}', { host })
            : told('gateway.mode is remote'),
          where: config.path,
          at: null,
        },
        { what: told('Sign-ins of this machine'), where: openclaw.place.stateDir, at: null },
      ],
      fix: { kind: 'advise', label: told('Sign in on the host of the gateway') },
    },
  ];
}

/** The gateway that a person without a profile means: not one that a profile's name sets apart on purpose. */
function isDefaultGateway(gateway: GatewayFacts): boolean {
  if (gateway.source === 'process') return !/[\\/]\.openclaw-[^\\/]+$/.test(gateway.stateDir);
  return /^(openclaw-gateway|clawdbot-gateway|openclaw|(ai|com)\.(openclaw|clawdbot)\.gateway|gateway)\.(service|plist|cmd)$/.test(
    gateway.unit ?? '',
  );
}

/** Routes of the OpenClaw that a gateway reads from, when it is one of those found. */
function routesAt(found: Case, name: string | null | undefined): RouteCase[] {
  return name === undefined ? [] : found.routes.filter((route) => route.install === name);
}

/** Gateways with the OpenClaw they read from: undefined for one that was not found. */
function allGateways(found: Case): { gateway: GatewayFacts; reads: OpenClawFacts | undefined }[] {
  return [
    ...found.facts.openclaws.flatMap((openclaw) =>
      (openclaw.gateways ?? []).map((gateway) => ({ gateway, reads: openclaw })),
    ),
    ...(found.facts.elsewhere ?? []).map((gateway) => ({ gateway, reads: undefined })),
  ];
}

/** The gateway that stands for the default reads another state directory than a sign-in from this shell would write. */
function otherStore(found: Case): FoundCause[] {
  const { openclaws, shell } = found.facts;
  const primary = openclaws.find((openclaw) => openclaw.name === null);
  // A gateway that reads from here is enough: a second one is another set-up.
  if (!shell || shell.byFlag || (primary?.gateways ?? []).length > 0) return [];
  const others = allGateways(found).filter(
    ({ gateway }) => !samePath(gateway.stateDir, shell.stateDir) && isDefaultGateway(gateway),
  );
  const first = others[0];
  if (!first) return [];
  const { gateway, reads } = first;
  const dead = gateway.own && failing(routesAt(found, reads?.name), found.now);
  const who = gateway.own
    ? ''
    : told(', as {user}', { user: gateway.user ?? told('user {uid}', { uid: gateway.uid ?? 'unknown' }) });
  return [
    {
      code: 'wrong-store-or-host',
      severity: dead ? 'act' : 'risk',
      title: told('A sign-in from here would not reach the gateway'),
      detail: told(
        'The gateway reads its sign-ins from {stateDir}{who}. Signing in from this shell writes to {stateDir2}.',
        { stateDir: gateway.stateDir, who, stateDir2: shell.stateDir },
      ),
      rows: [],
      evidence: [
        ...others.map((other) => ({
          what: told('{gateway} reads from {folder}', {
            gateway: gatewayName(other.gateway),
            folder: other.gateway.stateDir,
          }),
          where: other.gateway.where,
          at: null,
        })),
        {
          what: told('A sign-in from this shell writes to {folder}', { folder: shell.stateDir }),
          where: shell.stateDir,
          at: null,
        },
      ],
      fix: gateway.own
        ? {
            kind: 'advise',
            label: told(HERE),
            command: ownerCommand.signInAt(gateway.stateDir),
          }
        : { kind: 'advise', label: told(HERE) },
      scope: scopeOf('openclaw', null),
    },
  ];
}

/** One state directory with two configurations: the order and the routes that a person sees are not those in effect. */
function otherConfig(found: Case): FoundCause[] {
  const { openclaw } = found;
  const { shell } = found.facts;
  if (!openclaw || openclaw.name !== null || !shell || shell.byFlag) return [];
  const other = (openclaw.gateways ?? []).find(
    (gateway) =>
      gateway.own &&
      samePath(gateway.stateDir, shell.stateDir) &&
      !samePath(gateway.configPath, shell.configPath),
  );
  if (!other) return [];
  return [
    {
      code: 'wrong-store-or-host',
      severity: 'risk',
      title: told('The gateway reads another configuration'),
      detail: told(
        'The gateway reads {configPath}, this shell {configPath2}. Order and routes shown here are those of this shell.',
        { configPath: other.configPath, configPath2: shell.configPath },
      ),
      rows: [],
      evidence: [
        {
          what: told('{gateway} reads {file}', { gateway: gatewayName(other), file: other.configPath }),
          where: other.where,
          at: null,
        },
        { what: told('This shell reads another one'), where: shell.configPath, at: null },
      ],
      fix: { kind: 'advise', label: told('Use one configuration for both') },
    },
  ];
}

/** For one OpenClaw: its gateway is on another host, or reads another configuration. */
export function wrongHostCauses(found: Case): FoundCause[] {
  return [...remoteGateway(found), ...otherConfig(found)];
}

/** Across all of them: the gateway reads another store than this shell writes. */
export function wrongStoreCauses(found: Case): FoundCause[] {
  return otherStore(found);
}
