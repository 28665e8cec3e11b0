import { told, type Words } from '../../model/told.ts';
import type { Case, Row, RouteCase } from '../../diagnose/case.ts';
import { nameOf } from '../../diagnose/case.ts';
import { leftOut, overtaken } from '../../diagnose/causes/route/order.ts';
import { authProvider } from '../../openclaw/routing/order-rules.ts';
import type { CauseCode } from '../../model/cause.ts';
import type { OpenClawFacts } from '../../diagnose/gather/facts.ts';
import {
  agentWords,
  planId,
  UNDO_WORDS,
  writerWords,
  type RepairMaker,
  type RepairPlan,
} from './repair-plan.ts';

/** The name under which the store keeps this provider's order, or under which it would. */
function orderKey({ store, route }: RouteCase, provider: string): string {
  const canonical = authProvider(provider, route.rules);
  const kept = Object.keys(store.order).find((name) => authProvider(name, route.rules) === canonical);
  return kept ?? provider;
}

function list(ids: readonly string[] | undefined): string | null {
  return ids && ids.length > 0 ? ids.join(', ') : null;
}

/** A plan that puts one sign-in first in the order that an agent's own state keeps; a stored order outranks the configured one. */
function putFirst(
  code: CauseCode,
  title: Words,
  one: RouteCase,
  row: Row,
  openclaw: OpenClawFacts,
): RepairPlan {
  const { place } = openclaw;
  const { agent } = one.route;
  const key = orderKey(one, row.provider);
  const stored = one.store.order[key];
  const others = one.list.candidates.map(({ profileId }) => profileId).filter((id) => id !== row.profileId);
  const next = [row.profileId, ...others];
  const who = agentWords(agent, one.install);
  const configured = one.list.source === 'configured-order' || one.list.source === 'configured-profiles';
  return {
    place,
    plan: {
      id: planId(code, one.install === null ? agent : `${one.install}~${agent}`),
      kind: 'repair',
      code,
      title,
      sentence: told('Puts {account} first in the order of {who}, the others behind it.', {
        account: nameOf(row),
        who,
      }),
      rows: [...new Set([...one.rows.map(({ id }) => id), row.id])],
      consumers: [who],
      steps: [
        {
          what: told('Order of {key} for {who}', { key, who }),
          where: one.store.path,
          before: list(stored) ?? (configured ? told('none of its own: the configuration decides') : null),
          after: list(next),
        },
      ],
      writer: writerWords(place),
      risks: configured
        ? [told('From then on this order counts, and no longer the one in the configuration.')]
        : [],
      undo: told(UNDO_WORDS),
      onRequest: false,
    },
    stores: [
      {
        place,
        agentDir: one.store.agent.agentDir,
        storePath: one.store.path,
        generation: one.store.generation,
        edits: [
          {
            part: 'order',
            key,
            // An agent may see an order that another store holds: its own has none then.
            expect: [stored ?? null, null],
            to: { is: 'value', value: next },
          },
        ],
        steps: [],
      },
    ],
    checks: [{ agent, says: 'first', provider: key, profileId: row.profileId }],
  };
}

/** One plan per agent: its routes share one order, and the first that is stuck tells what it needs. */
function perAgent(found: Case, make: (one: RouteCase) => RepairPlan[]): RepairPlan[] {
  const plans = found.routes.flatMap(make);
  return plans.filter((one, at) => plans.findIndex((two) => two.plan.id === one.plan.id) === at);
}

/** For `order-has-no-usable-profile`: the working sign-in into the order. */
export const orderRepairs: RepairMaker = (found) => {
  const { openclaw } = found;
  if (!openclaw) return [];
  return perAgent(found, (one) => {
    const row = leftOut(one, found);
    const title = told('Put the working sign-in first');
    return row ? [putFirst('order-has-no-usable-profile', title, one, row, openclaw)] : [];
  });
};

/** For `newer-login-not-selected`: the newer sign-in before the old one of the same account. */
export const newerLoginRepairs: RepairMaker = (found) => {
  const { openclaw } = found;
  if (!openclaw) return [];
  return perAgent(found, (one) => {
    const overtaking = overtaken(one, found);
    if (!overtaking?.routable) return [];
    return [
      putFirst('newer-login-not-selected', told('Use the newer sign-in'), one, overtaking.newer, openclaw),
    ];
  });
};
