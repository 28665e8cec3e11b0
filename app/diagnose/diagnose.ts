import type { Words } from '../model/told.ts';
import { scopeOf, type FoundCause } from '../model/cause.ts';
import type { FoundSnapshot, Route } from '../model/snapshot.ts';
import type { Case, Row, RouteCase } from './case.ts';
import { asOtherAccount, isForeign } from './causes/store/other-account.ts';
import { passedOverCauses } from './causes/route/empty-route.ts';
import { interruptedCauses, ownFolderCauses } from './causes/store/interrupted.ts';
import { watchServiceCauses } from './causes/gateway/watch-service.ts';
import { lockChange } from './causes/store/locked.ts';
import { incidentEnds } from './causes/memory/incident.ts';
import { codexLoginRows, withCodexAnswers, type CodexLoginRow } from './routes/codex-answers.ts';
import { codexInstall } from './codex-row.ts';
import type { Facts, InterruptedChange, OpenClawFacts } from './gather/facts.ts';
import { FINDERS, WIDE_FINDERS } from './finders.ts';
import { groupByRootCause } from './group-by-root-cause.ts';
import { nextChange, verdictOf } from './health.ts';
import { knownBadVersion } from './known-bad-versions.ts';
import { outcomeOf } from './routes/outcome.ts';
import { ownerOlder } from './owner-older.ts';
import { hiddenRows } from './hidden-rows.ts';
import { whyOf } from './routes/route-words.ts';
import { findRoutes, markNeeded } from './routes/routes.ts';
import { openClawRows } from './rows.ts';
import { openClawInstall } from './openclaw-install.ts';
import { profileRow } from './profile-row.ts';

/** What a reading means. `nextChange` is the moment (epoch ms) at which it may change without any file changing. */
export interface Diagnosis {
  snapshot: FoundSnapshot;
  /** One per install. */
  cases: Case[];
  rows: Row[];
  /** Changes of ours that were cut off. */
  interrupted: readonly InterruptedChange[];
  nextChange: number | null;
}

/** Each line of a log that means something is held against each sign-in, the newest lines first, so often at most. */
const MOST_PAIRS = 400_000;

/** Rows and routes first, then what use says of them, then which rows the routes need: each step stands on the one before. */
function openClawCase(facts: Facts, openclaw: OpenClawFacts, logins: readonly CodexLoginRow[]): Case {
  const { now } = facts;
  const rows = openClawRows(openclaw);
  const routes = withCodexAnswers(openclaw, findRoutes(openclaw, rows, now), logins, now);
  for (const row of routes.flatMap((route) => [...route.rows, ...(route.left ?? [])])) row.onRoute = true;
  // One list for all: what a line of the log names is found once in it.
  const used = [...new Set([...rows, ...routes.flatMap((one) => one.codex?.row ?? [])])];
  const signals = openclaw.log.signals.slice(-Math.floor(MOST_PAIRS / Math.max(1, used.length)));
  for (const row of used) row.outcome = outcomeOf(row, used, routes, signals, now);
  markNeeded(routes, now);
  markReplaced(rows, routes);
  rows.push(...hiddenRows(openclaw, facts.memory, rows));
  const knownBad = knownBadVersion(openclaw.place.owner?.version);
  const older = ownerOlder(openclaw, rows, routes);
  const unheard = openclaw.log.signals.length - signals.length;
  return { facts, now, openclaw, codex: null, rows, routes, knownBad, older, unheard };
}

/** While somebody else's sign-in answers in its place, a sign-in that is passed over is one that its agent's route needs. */
function markReplaced(rows: readonly Row[], routes: readonly RouteCase[]): void {
  for (const row of rows) {
    const { replaced } = row;
    if (!replaced?.otherPerson) continue;
    const answers = routes.some(
      (one) =>
        one.route.agent === row.agent && one.route.role === 'primary' && one.rows.includes(replaced.by),
    );
    if (answers) row.onRoute = row.needed = true;
  }
}

function codexCase(facts: Facts, { facts: codex, row }: CodexLoginRow): Case {
  const rows = row ? [row] : [];
  return { facts, now: facts.now, openclaw: null, codex, rows, routes: [], knownBad: null };
}

/** Every install by itself, and all of them at once. */
function buildCases(facts: Facts): { cases: Case[]; whole: Case } {
  const logins = codexLoginRows(facts);
  const cases = [
    ...facts.openclaws.map((openclaw) => openClawCase(facts, openclaw, logins)),
    // A home that only leads to another one's login is an install, and has no row of its own.
    ...logins
      .filter((login) => login.facts.sameLoginAs === undefined)
      .map((login) => codexCase(facts, login)),
  ];
  const rows = cases.flatMap((one) => one.rows);
  const routes = cases.flatMap((one) => one.routes);
  const whole = { facts, now: facts.now, openclaw: null, codex: null, rows, routes, knownBad: null };
  return { cases, whole };
}

function causesOf(found: Case): FoundCause[] {
  const scope = found.openclaw
    ? scopeOf('openclaw', found.openclaw.name)
    : scopeOf('codex', found.codex?.name ?? null);
  const causesFound = FINDERS.flatMap((find) => find(found));
  const own = [...causesFound, ...passedOverCauses(found, causesFound)].map((cause) => ({ ...cause, scope }));
  const causes = isForeign(found) ? own.map((cause) => asOtherAccount(cause, found)) : own;
  if (!isOlder(found)) return causes;
  // Whatever else is wrong there, the way back to the newer release comes first, and the older one would write beside it.
  return causes.map((cause) => (cause.code === 'owner-older-than-store' ? cause : { ...cause, fix: null }));
}

function isOlder(found: Case): boolean {
  return (found.older ?? []).length > 0;
}

/** Groups by a key, so that each row looks at its own and not at everything. */
function grouped<T>(items: T[], keysOf: (item: T) => (string | null)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function routeView(found: RouteCase, routes: RouteCase[], now: number): Route<Words> {
  return {
    install: found.install,
    role: found.route.role,
    agent: found.route.agent,
    model: found.route.model,
    runtime: found.route.runtime,
    next: found.next?.id ?? null,
    why: whyOf(found, routes, now),
  };
}

/** The first of the moments that are known, or null. */
export function soonest(...moments: (number | null)[]): number | null {
  const known = moments.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/**
 * Turns one passive reading into the truth about it: rows with health and proof, routes, causes with evidence, and one
 * verdict. Pure, and free of secrets on the way out.
 */
export function diagnose(facts: Facts): Diagnosis {
  const { cases, whole: found } = buildCases(facts);
  const wide = WIDE_FINDERS.flatMap((find) => find(found));
  const causes = groupByRootCause([
    ...ownFolderCauses(found),
    ...interruptedCauses(found),
    ...watchServiceCauses(found),
    ...cases.flatMap(causesOf),
    ...wide,
  ]);
  const causesOfRow = grouped(causes, (cause) => [...new Set(cause.rows)]);
  const holders = grouped(found.rows, (row) => [row.grant]);
  const caseOf = new Map(cases.flatMap((one) => one.rows.map((row) => [row, one] as const)));
  const profiles = found.rows.map((row) =>
    profileRow(
      row,
      caseOf.get(row) ?? found,
      causesOfRow.get(row.id) ?? [],
      holders.get(row.grant ?? '') ?? [],
    ),
  );
  const installs = [...facts.openclaws.map(openClawInstall), ...facts.codexes.map(codexInstall)];
  return {
    snapshot: {
      schema: 1,
      now: facts.now,
      verdict: verdictOf(profiles, causes),
      installs,
      profiles,
      routes: found.routes.map((one) => routeView(one, found.routes, facts.now)),
      causes,
    },
    cases,
    rows: found.rows,
    interrupted: facts.interrupted ?? [],
    nextChange: soonest(
      nextChange(found.rows, facts.now),
      incidentEnds(found.rows, facts.now),
      ...cases.map(lockChange),
    ),
  };
}
