import type { Words } from '../model/told.ts';
import { configRefusal } from '../openclaw/config/config-refusal.ts';
import { mediumOf } from '../openclaw/store/known-schemas.ts';
import type { Row, RouteCase } from './case.ts';
import type { OpenClawFacts } from './gather/facts.ts';

/** What shows that the installed OpenClaw is older than what it is to read. */
export type OwnerOlder =
  /** A database has a schema that it refuses. */
  | { kind: 'store'; path: string; note: Words | null; profiles: number }
  /** The configuration is one that it refuses. */
  | { kind: 'settings'; path: string; key: string | null; writtenBy: string | null }
  /** Tokens are sealed in a way that it does not open. */
  | { kind: 'sealed'; rows: Row[] }
  /** It reads files and finds nothing, while a database beside them holds sign-ins. */
  | { kind: 'beside'; path: string; profiles: number };

function stores({ stores }: OpenClawFacts): OwnerOlder[] {
  const refused = stores.filter((store) => store.state === 'newer-than-owner');
  return [...new Map(refused.map((store) => [store.path, store])).values()].map((store) => ({
    kind: 'store',
    path: store.path,
    note: store.note,
    profiles: (store.newer ?? []).reduce((sum, one) => sum + one.profiles, 0),
  }));
}

function settings({ config, place }: OpenClawFacts): OwnerOlder[] {
  const refusal = configRefusal(config.value, place.owner?.version ?? null);
  return refusal ? [{ kind: 'settings', path: config.path, ...refusal }] : [];
}

function sealed(rows: Row[]): OwnerOlder[] {
  const closed = rows.filter((row) => row.onRoute && row.stored?.problem?.kind === 'sealed-by-newer');
  return closed.length > 0 ? [{ kind: 'sealed', rows: closed }] : [];
}

/** Only where nothing answers: whoever signed in again with the older release has what they need. */
function beside({ place }: OpenClawFacts, routes: RouteCase[]): OwnerOlder[] {
  if (mediumOf(place.owner?.version) !== 'json') return [];
  const empty = routes.filter((one) => one.route.role === 'primary' && one.next === null);
  const held = empty.flatMap((one) => one.store.newer ?? []);
  return [...new Map(held.map((one) => [one.path, one])).values()].map((one) => ({ kind: 'beside', ...one }));
}

/** Every sign that the release in place is older than its store or its settings. Empty for a copy that nothing runs on. */
export function ownerOlder(openclaw: OpenClawFacts, rows: Row[], routes: RouteCase[]): OwnerOlder[] {
  if (openclaw.dormant) return [];
  return [...stores(openclaw), ...settings(openclaw), ...sealed(rows), ...beside(openclaw, routes)];
}
