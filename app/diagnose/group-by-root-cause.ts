import type { FoundCause, Severity } from '../model/cause.ts';
import { EXPLAINED_BY, MASKS } from './explained-by.ts';

const RANK: Record<Severity, number> = { act: 0, unknown: 1, soon: 2, risk: 3, info: 4, ok: 5 };

const bySeverity = (a: FoundCause, b: FoundCause) => RANK[a.severity] - RANK[b.severity];

/** A cause without rows is about its whole install, and about no other one. */
function touch(a: FoundCause, b: FoundCause): boolean {
  const apart = a.scope !== undefined && b.scope !== undefined && a.scope !== b.scope;
  if (apart && (a.rows.length === 0 || b.rows.length === 0)) return false;
  return a.rows.length === 0 || b.rows.length === 0 || a.rows.some((row) => b.rows.includes(row));
}

/** A mild cause does not explain a graver one: a shared grant that is only a risk so far is not why a call failed. */
function weighsEnough(parent: FoundCause, child: FoundCause): boolean {
  return MASKS.has(parent.code) || bySeverity(parent, child) <= 0;
}

/** The cause that explains this one: the likeliest code, and of that code the gravest. */
function parentOf(cause: FoundCause, all: FoundCause[]): FoundCause | undefined {
  for (const code of EXPLAINED_BY[cause.code]) {
    const [gravest] = all
      .filter((other) => other.code === code && touch(cause, other) && weighsEnough(other, cause))
      .sort(bySeverity);
    if (gravest) return gravest;
  }
  return undefined;
}

/** The migration moves or keeps what hangs on it: its own next step is the only one. */
function childOf(parent: FoundCause, cause: FoundCause): FoundCause {
  const fix = parent.code === 'migration-stranded' ? null : cause.fix;
  return { ...cause, fix, under: parent.code };
}

/**
 * Sets `under` on every cause that another one explains, and orders them: roots by severity, each followed by what it
 * explains. One incident so reads as one, and its root is as grave as anything in it unless it masks the rest.
 */
export function groupByRootCause(causes: FoundCause[]): FoundCause[] {
  const children = new Map<FoundCause | undefined, FoundCause[]>();
  for (const cause of causes) {
    const parent = parentOf(cause, causes);
    children.set(parent, [...(children.get(parent) ?? []), cause]);
  }
  const below = (parent: FoundCause | undefined): FoundCause[] =>
    (children.get(parent) ?? [])
      .sort(bySeverity)
      .flatMap((cause) => [parent ? childOf(parent, cause) : cause, ...below(cause)]);
  return below(undefined);
}
