import { causesOf } from '../../model/causes-of.ts';
import type { Cause } from '../../model/cause.ts';
import type { ProfileRow, Route, Snapshot } from '../../model/snapshot.ts';
import type { TimelineEvent } from '../../model/history-event.ts';
import { stepOf } from '../../view/cause-view.ts';
import { eventWords, isOwn } from '../../view/timeline-view.ts';
import { asCalled, PLAIN_CALL, type Call } from '../call.ts';
import { shortenedDocument, shortenedInTurns } from './shorten.ts';

function iso(at: number | null): string | null {
  // A stored date may be beyond what a calendar holds.
  return at === null || Math.abs(at) > 8.64e15 ? null : new Date(at).toISOString();
}

function profileDocument(row: ProfileRow) {
  const { email, accountId, plan } = row.account;
  return {
    id: row.id,
    install: row.install,
    provider: row.provider,
    consumer: row.consumer,
    agent: row.agent,
    account: { email, accountId, plan },
    owner: row.owner,
    onRoute: row.onRoute,
    health: row.health,
    proof: row.proof,
    deadline: row.deadline ? iso(row.deadline.at) : null,
    lineage: row.lineage,
    causes: row.causes,
  };
}

function causeDocument(cause: Cause) {
  const step = stepOf(cause);
  return {
    code: cause.code,
    severity: cause.severity,
    title: cause.title,
    detail: cause.detail,
    rows: cause.rows,
    evidence: cause.evidence.map(({ what, where, at }) => ({ what, where, at: iso(at) })),
    fix: step ? { kind: step.kind, label: step.label } : null,
  };
}

function routeDocument({ install, role, agent, model, runtime, next, why }: Route) {
  return { install, role, agent, model, runtime, next, why };
}

/** `status --json`, exactly the keys of the contract. */
export function statusDocument(snapshot: Snapshot, showAccounts: boolean) {
  return shortenedInTurns(
    {
      schema: 1,
      now: iso(snapshot.now),
      verdict: snapshot.verdict,
      installs: snapshot.installs.map(({ kind, name, version, dir, generation, readable, note }) => ({
        kind,
        name,
        version,
        dir,
        generation,
        readable,
        note,
      })),
      profiles: snapshot.profiles.map(profileDocument),
      routes: snapshot.routes.map(routeDocument),
      causes: snapshot.causes.map(causeDocument),
    },
    showAccounts,
  );
}

/** How many events an explanation shows. */
export const LAST_EVENTS = 5;

/** One event, the same for each kind; what only its kind has stands in `detail`, moments as ISO text. */
function eventDocument(event: TimelineEvent) {
  const { at, seen, row, install, kind, ...rest } = event;
  const times = ['until', ...(kind === 'clock-jumped' ? ['from', 'to'] : [])];
  const detail = Object.entries(rest).map(([key, value]) => [
    key,
    times.includes(key) && typeof value === 'number' ? iso(value) : (value as unknown),
  ]);
  return {
    at: iso(at),
    noticed: iso(seen),
    profile: row,
    install,
    kind,
    byClawlamp: isOwn(event),
    text: eventWords(event),
    detail: Object.fromEntries(detail) as Record<string, unknown>,
  };
}

/** `history --json`: newest first. */
export function historyDocument(
  events: readonly TimelineEvent[],
  note: string | null,
  showAccounts: boolean,
) {
  return shortenedDocument({ schema: 1, note, events: events.map(eventDocument) }, showAccounts);
}

/** The causes that concern one row. A change that was cut off concerns every row until it is settled. */
export function causesConcerning({ causes }: Snapshot, row: ProfileRow): readonly Cause[] {
  const cut = causes.filter(({ code }) => code === 'repair-interrupted');
  const own = causesOf(causes, row.id);
  if (cut.length === 0) return own;
  const concerned = new Set([...own, ...cut]);
  return causes.filter((cause) => concerned.has(cause));
}

/** What concerns one row: its causes (roots first), the routes that use it next, and the one next step. */
export function concerning(snapshot: Snapshot, row: ProfileRow) {
  const causes = causesConcerning(snapshot, row);
  const routes = snapshot.routes.filter((route) => route.next === row.id);
  const roots = causes.filter((cause) => stepOf(cause));
  const needing = roots.find((cause) => !['ok', 'info', 'risk'].includes(cause.severity));
  // A part of a wider incident whose root does not touch this row may still have something to do of its own.
  const apart = causes.every((cause) => cause.under) ? causes.find((cause) => cause.fix) : undefined;
  const step = needing ?? roots[0] ?? apart;
  return { causes, routes, next: step?.fix ?? null };
}

/** `explain --json`: one row with what explains it. */
export function explainDocument(
  snapshot: Snapshot,
  row: ProfileRow,
  events: readonly TimelineEvent[],
  showAccounts: boolean,
  call: Call = PLAIN_CALL,
) {
  const { causes, routes, next } = concerning(snapshot, row);
  return shortenedDocument(
    {
      schema: 1,
      now: iso(snapshot.now),
      profile: profileDocument(row),
      causes: causes.map((cause) => ({ ...causeDocument(cause), under: cause.under ?? null })),
      routes: routes.map(routeDocument),
      next: next
        ? { kind: next.kind, label: next.label, command: next.command ? asCalled(next.command, call) : null }
        : null,
      timeline: events.slice(0, LAST_EVENTS).map(eventDocument),
    },
    showAccounts,
  );
}
