import type { Cause } from '../model/cause.ts';
import type { Install, ProfileRow, Route, Snapshot } from '../model/snapshot.ts';
import type { Case, Row, RouteCase } from './case.ts';
import { accountCauses } from './causes/account.ts';
import { codexCauses } from './causes/codex.ts';
import { expiryCauses } from './causes/expiry.ts';
import { grantCauses } from './causes/grant.ts';
import { lockoutCauses } from './causes/lockout.ts';
import { rightsCauses } from './causes/rights.ts';
import { routeCauses } from './causes/route.ts';
import { sharingCauses } from './causes/sharing.ts';
import { storeCauses } from './causes/store.ts';
import { versionCauses } from './causes/version.ts';
import { codexInstall, codexRow } from './codex-row.ts';
import type { Facts, OpenClawFacts } from './facts.ts';
import { foldCauses } from './fold.ts';
import { deadlineOf, healthOf, nextChange, proofOf, verdictOf } from './health.ts';
import { knownBadVersion } from './known-bad-versions.ts';
import { outcomeOf } from './outcome.ts';
import { findRoutes, markNeeded, whyOf } from './routes.ts';
import { openClawRows } from './rows.ts';

/** What a reading means. `nextChange` is the moment (epoch ms) at which it may change without any file changing. */
export interface Diagnosis {
  snapshot: Snapshot;
  rows: Row[];
  routes: RouteCase[];
  nextChange: number | null;
}

const FINDERS = [
  storeCauses,
  grantCauses,
  sharingCauses,
  routeCauses,
  lockoutCauses,
  accountCauses,
  expiryCauses,
  codexCauses,
  versionCauses,
  rightsCauses,
];

/** Rows and routes first, then what use says of them, then which rows the routes need: each step stands on the one before. */
function buildCase(facts: Facts): Case {
  const { now, openclaw } = facts;
  const rows = openclaw ? openClawRows(openclaw) : [];
  const routes = openclaw ? findRoutes(openclaw, rows, now) : [];
  for (const row of routes.flatMap((route) => route.rows)) row.onRoute = true;
  const signals = openclaw?.log.signals ?? [];
  for (const row of rows) row.outcome = outcomeOf(row, rows, routes, signals, now);
  markNeeded(routes, now);
  const codex = facts.codex ? codexRow(facts.codex) : null;
  return {
    facts,
    now,
    rows: codex ? [...rows, codex] : rows,
    routes,
    knownBad: knownBadVersion(openclaw?.place.owner?.version),
  };
}

function openClawInstall(openclaw: OpenClawFacts): Install {
  const { place, stores, config } = openclaw;
  const first = stores[0];
  const closed = stores.find((store) => store.state === 'unreadable' || store.state === 'unknown-schema');
  return {
    kind: 'openclaw',
    version: place.owner?.version ?? null,
    dir: place.stateDir,
    generation: closed?.state === 'unknown-schema' ? 'unknown' : (first?.generation ?? 'none'),
    readable: !closed && config.state !== 'unreadable',
    note: closed?.note ?? config.note,
  };
}

/** One click signs in where the program knows the provider's sign-in and OpenClaw owns the grant. */
function canSignIn(row: Row): boolean {
  const chatGpt = row.provider === 'openai' || row.provider === 'openai-codex';
  return row.consumer === 'openclaw' && row.kind === 'oauth' && chatGpt && row.owner === 'openclaw';
}

function profileRow(row: Row, found: Case, causes: Cause[]): ProfileRow {
  const kin = found.rows.filter((other) => other !== row && row.grant !== null && other.grant === row.grant);
  return {
    id: row.id,
    profileId: row.profileId,
    provider: row.provider,
    consumer: row.consumer,
    agent: row.agent,
    kind: row.kind,
    account: row.account,
    owner: row.owner,
    onRoute: row.onRoute,
    health: healthOf(row, causes),
    proof: proofOf(row, found.facts.accepted),
    deadline: deadlineOf(row),
    lineage: kin.map((other) => other.id),
    causes: causes.filter((cause) => cause.rows.includes(row.id)).map((cause) => cause.code),
    canSignIn: canSignIn(row),
  };
}

function routeView(found: RouteCase): Route {
  return {
    agent: found.route.agent,
    model: found.route.model,
    runtime: found.route.runtime,
    next: found.next?.id ?? null,
    why: whyOf(found),
  };
}

/**
 * Turns one passive reading into the truth about it: rows with health and proof, routes, causes with evidence, and one
 * verdict. Pure, and free of secrets on the way out.
 */
export function diagnose(facts: Facts): Diagnosis {
  const found = buildCase(facts);
  const causes = foldCauses(FINDERS.flatMap((find) => find(found)));
  const profiles = found.rows.map((row) => profileRow(row, found, causes));
  const installs = [
    ...(facts.openclaw ? [openClawInstall(facts.openclaw)] : []),
    ...(facts.codex ? [codexInstall(facts.codex)] : []),
  ];
  return {
    snapshot: {
      schema: 1,
      now: facts.now,
      verdict: verdictOf(profiles, causes),
      installs,
      profiles,
      routes: found.routes.map(routeView),
      causes,
    },
    rows: found.rows,
    routes: found.routes,
    nextChange: nextChange(found.rows, facts.now),
  };
}
