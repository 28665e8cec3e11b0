import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import { family } from '../../../history/inventory.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, oneFile } from '../../case.ts';
import { knownBadVersion } from '../../known-bad-versions.ts';

const HOUR = 3_600_000;

/** A refusal this soon after a sign-in is the sign-in's own failure. In ms. */
const FRESH_MS = 15 * 60_000;

/** Refusals of one store, or of one grant, are one witness. */
function witnesses(rows: Row[]): Row[] {
  const found: Row[] = [];
  for (const row of rows) {
    const same = found.some((one) => oneFile(one, row) || (one.grant !== null && one.grant === row.grant));
    if (!same) found.push(row);
  }
  return found;
}

function refusedLately(row: Row, now: number): number | null {
  const { rejection } = row.outcome;
  const at = rejection?.certain ? rejection.at : null;
  return at !== null && at <= now && now - at <= HOUR ? at : null;
}

/** Signed in, and refused within minutes without one success between. A version that is known to do this explains it. */
function freshlyRefused(row: Row, found: Case): boolean {
  const at = refusedLately(row, found.now);
  if (at === null || row.issuedAt === null || row.kind !== 'oauth') return false;
  const known = found.facts.openclaws.some(
    (one) => one.name === row.install && row.consumer === 'openclaw' && isSpoiling(one.place.owner?.version),
  );
  const usedBetween = (row.outcome.success ?? 0) > row.issuedAt;
  return !known && !usedBetween && at >= row.issuedAt && at - row.issuedAt <= FRESH_MS;
}

function isSpoiling(version: string | undefined): boolean {
  return knownBadVersion(version)?.stage === 'after-sign-in';
}

function providersOf(rows: Row[]): string[] {
  return [...new Set(rows.map((row) => family(row.provider)))];
}

function refusedTogether(found: Case, provider: string): { rows: Row[]; both: boolean } {
  const own = found.rows.filter((row) => family(row.provider) === provider && row.outcome.rejection?.certain);
  const fresh = witnesses(own.filter((row) => freshlyRefused(row, found)));
  if (fresh.length >= 2) return { rows: fresh, both: false };
  const lately = own.filter((row) => refusedLately(row, found.now) !== null);
  const codex = lately.filter((row) => row.consumer === 'codex');
  const pair = lately.find(
    (row) =>
      row.consumer === 'openclaw' &&
      codex.some(
        (other) =>
          other.outcome.rejection?.reason === row.outcome.rejection?.reason &&
          (other.grant === null || other.grant !== row.grant),
      ),
  );
  return pair ? { rows: witnesses([pair, ...codex]), both: true } : { rows: [], both: false };
}

/**
 * The provider refuses sign-ins that are fine: two fresh ones in different stores within an hour, or the same code in
 * OpenClaw and Codex at once for grants of their own. One more sign-in would be burnt, so nobody is asked for one.
 */
export function incident(found: Case): FoundCause[] {
  return providersOf(found.rows).flatMap((provider) => {
    const { rows, both } = refusedTogether(found, provider);
    if (rows.length < 2) return [];
    return [
      {
        code: 'provider-incident' as const,
        severity: rows.some((row) => row.onRoute) ? ('act' as const) : ('info' as const),
        title: told('The provider refuses good sign-ins'),
        detail: both
          ? told(
              'OpenClaw and Codex were refused with the same code within an hour, each with a sign-in of its own. That looks like the provider. Signing in again now would not help.',
            )
          : told(
              'Two fresh sign-ins in different places were refused within minutes. That looks like the provider. Signing in again now would not help.',
            ),
        rows: rows.map((row) => row.id),
        evidence: rows.map((row) => ({
          what: told('{account} was refused ({reason})', {
            account: nameOf(row),
            reason: row.outcome.rejection?.reason,
          }),
          where: row.where,
          at: row.outcome.rejection?.at ?? null,
        })),
        fix: { kind: 'wait' as const, label: told('Wait an hour, then look again') },
      },
    ];
  });
}

/** When a standing incident is old enough to be over, epoch ms, or null. */
export function incidentEnds(rows: Row[], now: number): number | null {
  const ends = rows.flatMap((row) => {
    const at = refusedLately(row, now);
    return at === null ? [] : [at + HOUR + 1];
  });
  return ends.length > 1 ? Math.min(...ends) : null;
}
