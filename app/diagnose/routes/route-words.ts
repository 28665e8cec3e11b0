import type { Message } from '../../language/messages.ts';
import { several, told, type Words } from '../../model/told.ts';
import type { CandidateList, OrderSource } from '../../openclaw/routing/candidates.ts';
import { isPicked, type Candidate } from '../../openclaw/routing/candidate.ts';
import type { Row, RouteCase } from '../case.ts';
import { nameOf } from '../case.ts';
import { primaryOf, standInFor, works } from './routes.ts';

const SOURCE_WORDS: Record<OrderSource, Message> = {
  'stored-order': 'it comes first in the stored order',
  'configured-order': 'it comes first in the configured order',
  'configured-profiles': 'the configuration names it',
  store: 'it is next in turn among the stored sign-ins',
};

/** How many passed-over profiles a sentence names. */
const NAMED = 3;

/** What stands in the way of the first one, when something does. */
function stateWords(list: CandidateList, profileId: string): Words {
  const state = list.candidates.find((candidate) => candidate.profileId === profileId)?.state;
  if (state === 'locked-out') return told(' It is locked out for now, and nothing else can be used.');
  return state === 'unreadable' ? told(' Its tokens cannot be read.') : '';
}

/** Why OpenClaw does not take a candidate, as part of a sentence. */
export function passedOverWords({ state, until }: Candidate): Words {
  if (state === 'locked-out') {
    return until === null
      ? told('locked out')
      : told('locked out until {until}Z', { until: new Date(until).toISOString().slice(0, 16) });
  }
  if (state === 'missing') return told('not stored');
  if (state === 'malformed') return told('in a form that OpenClaw does not take');
  if (state === 'expired') return told('ended');
  if (state === 'no-credential') return told('without a credential');
  return state === 'mismatch' ? told('of another kind than the order expects') : told('not usable');
}

function rowOf(found: RouteCase, profileId: string): Row | undefined {
  return found.rows.find((row) => row.profileId === profileId);
}

/** Those that stand before the chosen one, or could not be used at all. */
function passedOver(found: RouteCase, except: string | null = null): Words {
  const { list, next } = found;
  const over = list.candidates.filter(
    (one) => one.profileId !== next?.profileId && one.profileId !== except && !isFree(one),
  );
  if (over.length === 0) return '';
  const named = over.slice(0, NAMED).map((one) => {
    const row = rowOf(found, one.profileId);
    return several([row ? nameOf(row) : one.profileId, ' (', passedOverWords(one), ')']);
  });
  const more = over.length > NAMED ? told(' and {count} more', { count: over.length - NAMED }) : '';
  return told(' Passed over: {named}{more}.', { named: several(named, ', '), more });
}

function isFree({ state }: Candidate): boolean {
  return state === 'usable' || state === 'unreadable';
}

function nothingWords(found: RouteCase): Words {
  const { route, list } = found;
  if (list.candidates.length === 0)
    return told('No sign-in for {profileProviders} is stored.', {
      profileProviders: route.profileProviders.join(' or '),
    });
  const pin = route.pinned && list.candidates[0]?.profileId === route.pinned ? route.pinned : null;
  const lead = pin
    ? told('The model names {pin} as its sign-in, and that one cannot be used.', { pin })
    : told('Nothing in the order can be used.');
  return several([lead, passedOver(found)]);
}

function reasonWords(found: RouteCase, next: Row): Words {
  const { route, list } = found;
  const picked = list.candidates.filter(isPicked);
  if (route.pinned === next.profileId) return told('the model names it');
  if (picked.length === 1) return told('it is the only one this route can use');
  if (list.preferred !== null && list.preferred !== next.profileId) {
    const row = rowOf(found, list.preferred);
    const until = list.candidates.find((one) => one.profileId === list.preferred)?.until ?? null;
    return told('{row} is {passedOver}', {
      row: row ? nameOf(row) : list.preferred,
      passedOver: passedOverWords({ profileId: list.preferred, state: 'locked-out', until }),
    });
  }
  return list.standsIn ? told('nothing of the order is stored') : told(SOURCE_WORDS[list.source]);
}

/** A route that Codex's own login answers. */
function codexWords({ codex }: RouteCase, next: Row, over: Words): Words {
  const account = nameOf(next);
  if (codex?.how === 'in-turn')
    return told(
      'The next call uses {account}, the own login of Codex, which takes turns with the sign-ins of OpenClaw.{over}',
      {
        account,
        over,
      },
    );
  return codex?.whose === 'agent'
    ? told(
        "The next call uses {account}, the login in this agent's Codex home, because OpenClaw holds no sign-in that it can use here.{over}",
        { account, over },
      )
    : told(
        'The next call uses {account}, the own login of Codex, because OpenClaw holds no sign-in that it can use here.{over}',
        { account, over },
      );
}

function chooses(found: RouteCase): Words {
  const { next, list } = found;
  if (!next) return nothingWords(found);
  if (found.codex) return codexWords(found, next, passedOver(found, list.preferred));
  const reason = reasonWords(found, next);
  const aside = stateWords(list, next.profileId);
  return told('The next call uses {account}, because {reason}.{aside}{passedOver}', {
    account: nameOf(next),
    reason,
    aside,
    passedOver: passedOver(found, list.preferred),
  });
}

/** What a failing primary model or a fallback means for the calls, in one sentence more. */
function roleWords(found: RouteCase, routes: RouteCase[], now: number): Words {
  const { role } = found.route;
  if (role === 'fallback') {
    const primary = primaryOf(found, routes);
    if (primary.answers)
      return told(' A fallback: called only when {model} fails.', { model: primary.route.model });
    return found.answers
      ? told(' It answers now in place of {model}, and on its own bill.', { model: primary.route.model })
      : '';
  }
  const standIn = standInFor(found, routes, now);
  if (!standIn) return '';
  const whose = standIn.next ? told(' with {account}', { account: nameOf(standIn.next) }) : '';
  const failing = found.next && !works(found.next, now) ? told(' Its calls fail.') : '';
  return told('{failing} The fallback {model} answers instead{whose}, and that may be on another bill.', {
    failing,
    model: standIn.route.model,
    whose,
  });
}

/**
 * What the next call of a route uses and why, those that it passes over, and what a fallback means. Plain sentences.
 * `now` is epoch ms.
 */
export function whyOf(found: RouteCase, routes: RouteCase[], now: number): Words {
  const { blocked } = found.route;
  const stopped = found.stop?.sentence ?? (blocked?.strength === 'certain' ? blocked.sentence : null);
  const lead = stopped ?? chooses(found);
  return several([lead, roleWords(found, routes, now)]);
}
