import type { Cause } from '../model/cause.ts';
import type { ProfileRow, Route, Snapshot } from '../model/snapshot.ts';
import { shortenedDocument } from './shorten.ts';

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
  return {
    code: cause.code,
    severity: cause.severity,
    title: cause.title,
    detail: cause.detail,
    rows: cause.rows,
    evidence: cause.evidence.map(({ what, where, at }) => ({ what, where, at: iso(at) })),
    fix: cause.fix ? { kind: cause.fix.kind, label: cause.fix.label } : null,
  };
}

function routeDocument({ install, agent, model, runtime, next, why }: Route) {
  return { install, agent, model, runtime, next, why };
}

/** `status --json`, exactly the keys of the contract. */
export function statusDocument(snapshot: Snapshot, showAccounts: boolean) {
  return shortenedDocument(
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

/** What concerns one row: its causes (roots first), the routes that use it next, and the one next step. */
export function concerning(snapshot: Snapshot, row: ProfileRow) {
  const causes = snapshot.causes.filter((cause) => cause.rows.includes(row.id));
  const routes = snapshot.routes.filter((route) => route.next === row.id);
  const needing = causes.find((cause) => cause.fix && !['ok', 'info', 'risk'].includes(cause.severity));
  return { causes, routes, next: (needing ?? causes.find((cause) => cause.fix))?.fix ?? null };
}

/** `explain --json`: one row with what explains it. */
export function explainDocument(snapshot: Snapshot, row: ProfileRow, showAccounts: boolean) {
  const { causes, routes, next } = concerning(snapshot, row);
  return shortenedDocument(
    {
      schema: 1,
      now: iso(snapshot.now),
      profile: profileDocument(row),
      causes: causes.map((cause) => ({ ...causeDocument(cause), under: cause.under ?? null })),
      routes: routes.map(routeDocument),
      next: next ? { kind: next.kind, label: next.label, command: next.command ?? null } : null,
    },
    showAccounts,
  );
}
