import type { Cause, CauseCode, Severity } from '../model/cause.ts';

/** Which cause explains which: child first, then the causes that may stand above it, the likeliest first. */
const EXPLAINED_BY: readonly (readonly [child: CauseCode, parents: readonly CauseCode[]])[] = [
  [
    'grant-rejected',
    [
      'fresh-login-rejected',
      'grant-shared-with-codex',
      'grant-shared-across-agents',
      'order-has-no-usable-profile',
      'account-mismatch',
    ],
  ],
  ['version-known-bad', ['fresh-login-rejected']],
  ['lockout-active', ['grant-rejected', 'blocked-by-network', 'refresh-timeout-masks-cause']],
  ['lockout-outlives-recovery', ['grant-rejected', 'fresh-login-rejected', 'order-has-no-usable-profile']],
  ['expired', ['grant-rejected', 'order-has-no-usable-profile']],
  ['expiring', ['grant-rejected']],
  ['sidecar-unreadable', ['order-has-no-usable-profile']],
  ['agent-has-no-profile', ['migration-stranded']],
  ['service-env-differs', ['wrong-store-or-host']],
];

const SHARED_RISK = new Set<CauseCode>(['grant-shared-with-codex', 'grant-shared-across-agents']);

const RANK: Record<Severity, number> = { act: 0, unknown: 1, soon: 2, risk: 3, info: 4, ok: 5 };

/** A cause without rows is about its whole install, and about no other one. */
function touch(a: Cause, b: Cause): boolean {
  const apart = a.scope !== undefined && b.scope !== undefined && a.scope !== b.scope;
  if (apart && (a.rows.length === 0 || b.rows.length === 0)) return false;
  return a.rows.length === 0 || b.rows.length === 0 || a.rows.some((row) => b.rows.includes(row));
}

function parentOf(cause: Cause, all: Cause[]): CauseCode | undefined {
  const parents = EXPLAINED_BY.find(([child]) => child === cause.code)?.[1] ?? [];
  return parents.find((code) =>
    all.some(
      (other) =>
        other.code === code &&
        touch(cause, other) &&
        // A shared grant that is only a risk does not explain a failure.
        !(SHARED_RISK.has(code) && other.severity !== 'act'),
    ),
  );
}

/**
 * Sets `under` on every cause that another one explains, and orders them: roots by severity, each followed by what it
 * explains. One incident so reads as one.
 */
export function foldCauses(causes: Cause[]): Cause[] {
  const linked = causes.map((cause): Cause => {
    const under = parentOf(cause, causes);
    return under ? { ...cause, under } : cause;
  });
  const bySeverity = (a: Cause, b: Cause) => RANK[a.severity] - RANK[b.severity];
  const placed = new Set<Cause>();
  const result: Cause[] = [];
  const place = (cause: Cause): void => {
    if (placed.has(cause)) return;
    placed.add(cause);
    result.push(cause);
    linked
      .filter((child) => child.under === cause.code && touch(child, cause))
      .sort(bySeverity)
      .forEach(place);
  };
  linked
    .filter((cause) => !cause.under)
    .sort(bySeverity)
    .forEach(place);
  linked.forEach(place);
  return result;
}
