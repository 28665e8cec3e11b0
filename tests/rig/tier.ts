import type { OpenClawVersion } from '../../config/setup/install/programs.mjs';
import { currentTier, inTier, SMALL_RELEASES } from '../../config/setup/test/tiers.mjs';

/**
 * What this run of the tests has (`config/setup/test/tiers.mjs`): a test that is made for each of several releases is made for
 * those that its tier has, so that every one runs in one of the two tiers and in none twice.
 */

/** Those of some releases of OpenClaw that this run has. */
export function ofTier<V extends OpenClawVersion>(versions: readonly V[]): V[] {
  return versions.filter((version) => inTier('openclaw', version));
}

/** Whether something that needs several programs belongs to this run: to the small tier when that has all of them. */
export function needsOfTier(needs: { openclaw: readonly string[]; codex?: readonly string[] }): boolean {
  const tier = currentTier();
  if (tier === 'all') return true;
  const { openclaw, codex } = SMALL_RELEASES;
  const small =
    needs.openclaw.every((one) => openclaw.includes(one)) &&
    (needs.codex ?? []).every((one) => codex.includes(one));
  return small === (tier === 'small');
}

/**
 * Makes tests that belong to one of the two tiers, in a file that has some in both: what the small tier tries on its releases by the
 * plainest way only, and in the rest by every other.
 */
export function onlyIn(tier: 'small' | 'rest', make: () => void): void {
  const current = currentTier();
  if (current === 'all' || current === tier) make();
}
