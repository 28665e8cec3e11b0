import type { ProfileUsage } from '../openclaw/place.ts';

/** Reasons for which a cooldown holds only for the model it names (`isModelScopedCooldownReason`, 2026.8.1 and 9.6). */
const MODEL_REASONS = new Set(['rate_limit', 'timeout', 'model_not_found']);

function latest(ends: (number | null | undefined)[], now: number): number | null {
  const running = ends.filter((end): end is number => typeof end === 'number' && end > now);
  return running.length > 0 ? Math.max(...running) : null;
}

/**
 * End of the longest running lockout of a profile, or null when none runs. Times in epoch ms.
 * @param model the model to be called, where the version looks at it (from 2026.8.1): locks that name another model then
 *   do not hold; null counts every lock
 */
export function lockedOutUntil(
  usage: ProfileUsage | undefined,
  now: number,
  model: string | null = null,
): number | null {
  if (!usage) return null;
  const { scoped } = usage;
  if (!scoped || model === null) return latest([usage.cooldownUntil, usage.disabledUntil], now);
  const blockedElsewhere = scoped.blockedModel !== null && scoped.blockedModel !== model;
  const blocked = blockedElsewhere ? null : scoped.blockedUntil;
  const cooldownElsewhere =
    MODEL_REASONS.has(scoped.cooldownReason ?? '') &&
    scoped.cooldownModel !== null &&
    scoped.cooldownModel !== model;
  // shouldBypassModelScopedCooldown: any other running lock brings the cooldown back.
  const other = latest([blocked, usage.disabledUntil], now);
  if (cooldownElsewhere && other === null) return null;
  return latest([blocked, scoped.cooldownUntil, usage.disabledUntil], now);
}
