import type { Cause, Fix } from '../../model/cause.ts';
import type { Case, Row, RouteCase } from '../case.ts';
import { nameOf } from '../case.ts';
import { hasConfiguredKey } from '../model-route.ts';
import { works } from '../routes.ts';
import { isEnding } from './expiry.ts';

function misconfigured(found: Case): Cause[] {
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
    const agents = group.map((one) => one.route.agent).join(', ');
    const fix: Fix =
      block.setting === 'plugins.entries.codex.enabled'
        ? { kind: 'owner', label: 'Switch the codex plugin on', command: 'openclaw plugins enable codex' }
        : { kind: 'advise', label: `Change ${block.setting} in the configuration` };
    return [
      {
        code: 'route-misconfigured',
        severity: certain ? ('act' as const) : ('risk' as const),
        title: 'The route cannot use its sign-in',
        detail: certain
          ? `${block.sentence} Calls of agent ${agents} fail, whoever signs in.`
          : `${block.sentence} This OpenClaw adds it by itself when the gateway starts, other versions do not.`,
        rows: [...new Set(group.flatMap((one) => one.rows.map((row) => row.id)))],
        evidence: [
          ...group.map((one) => ({
            what: `Agent ${one.route.agent} calls ${one.route.model} through the ${one.route.runtime} runtime`,
            where: config,
            at: null,
          })),
          { what: `Setting ${block.setting}`, where: config, at: null },
        ],
        fix,
      },
    ];
  });
}

/** A healthy, compatible row of the agent's own store that its order leaves out. */
function healthyOutside(one: RouteCase, found: Case): Row | undefined {
  const inOrder = new Set(one.list.candidates.map((candidate) => candidate.profileId));
  const providers = one.route.profileProviders;
  return found.rows.find((row) => {
    const here = one.store.profiles.some(
      (profile) => profile.profileId === row.profileId && profile.where === row.where && !profile.inactive,
    );
    const dead = !works(row, found.now) || row.outcome.lockouts.length > 0;
    return here && !inOrder.has(row.profileId) && providers.includes(row.provider) && !dead;
  });
}

function deadOrders(found: Case): Cause[] {
  return found.routes.flatMap((one) => {
    const explicit = one.list.source === 'stored-order' || one.list.source === 'configured-order';
    const alive = one.rows.some((row) => works(row, found.now) && row.outcome.lockouts.length === 0);
    const healthy = explicit && !alive ? healthyOutside(one, found) : undefined;
    if (!healthy) return [];
    const { agent, profileProviders } = one.route;
    const stored = one.list.source === 'stored-order';
    return [
      {
        code: 'order-has-no-usable-profile',
        severity: 'act' as const,
        title: 'The order leaves out the working sign-in',
        detail: `Agent ${agent} only tries sign-ins that are missing, refused or locked out. ${nameOf(healthy)} works, but is not in the order.`,
        rows: [...new Set([...one.rows.map((row) => row.id), healthy.id])],
        evidence: one.list.candidates.map((candidate) => ({
          what: `In the order: ${candidate.profileId} (${candidate.state.replaceAll('-', ' ')})`,
          where: stored ? one.store.path : (found.openclaw?.config.path ?? 'openclaw.json'),
          at: null,
        })),
        fix: {
          kind: 'repair' as const,
          label: 'Put the working sign-in first',
          command: `openclaw models auth order set --provider ${profileProviders[0]} --agent ${agent} ${healthy.profileId}`,
        },
      },
    ];
  });
}

/** Providers whose routes need a profile or a key: for others (local models, cloud roles) nothing can be said. */
const NEEDS_PROFILE = new Set(['openai', 'openai-codex']);

function emptyRoutes(found: Case): Cause[] {
  const openclaw = found.openclaw;
  if (!openclaw) return [];
  return found.routes.flatMap((one) => {
    const { route, store, list } = one;
    if (!NEEDS_PROFILE.has(route.provider) || one.rows.length > 0) return [];
    const elsewhere = found.rows.some(
      (row) => row.consumer === 'openclaw' && route.profileProviders.includes(row.provider),
    );
    // An OpenClaw that nobody has set up yet is not broken.
    if (!route.chosen && !elsewhere) return [];
    if (hasConfiguredKey(openclaw.config.value, 'openai')) return [];
    const missing = list.candidates.filter((candidate) => candidate.state === 'missing');
    return [
      {
        code: 'agent-has-no-profile',
        severity: 'act' as const,
        title: `Agent ${route.agent} has no sign-in`,
        detail: `Agent ${route.agent} calls ${route.model}, and no store that it reads holds a sign-in for it.`,
        rows: [],
        evidence: [
          { what: `Primary model ${route.model}`, where: openclaw.config.path, at: null },
          { what: 'No profile of this provider', where: store.path, at: null },
          ...missing.map((candidate) => ({
            what: `The order names ${candidate.profileId}, which does not exist`,
            where: store.path,
            at: null,
          })),
        ],
        fix: {
          kind: 'owner' as const,
          label: 'Sign in for this agent',
          command: `openclaw models auth login --provider ${route.profileProviders[0]} --agent ${route.agent}`,
        },
      },
    ];
  });
}

function unused(found: Case): Cause[] {
  return found.rows.flatMap((row) => {
    const fine = works(row, found.now) && !isEnding(row, found.now);
    if (row.onRoute || row.consumer === 'codex' || row.owner === 'claude-cli' || fine) return [];
    return [
      {
        code: 'not-on-route' as const,
        severity: 'info' as const,
        title: 'No route uses this sign-in',
        detail: `${nameOf(row)} has ended, was refused or ends soon, and nothing uses it. It needs no one.`,
        rows: [row.id],
        evidence: [{ what: 'In no order of an agent that the gateway serves', where: row.where, at: null }],
        fix: null,
      },
    ];
  });
}

/** Causes of the way from a model to a profile. */
export function routeCauses(found: Case): Cause[] {
  return [...misconfigured(found), ...deadOrders(found), ...emptyRoutes(found), ...unused(found)];
}
