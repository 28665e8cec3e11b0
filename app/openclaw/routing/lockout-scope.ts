import type { ProfileUsage } from '../discovery/install.ts';

/** Reasons for which a cooldown holds only for the model it names (`isModelScopedCooldownReason`, 2026.8.1 and 9.6). */
const MODEL_REASONS = new Set(['rate_limit', 'timeout', 'model_not_found']);

function latest(ends: (number | null | undefined)[], now: number): number | null {
  const running = ends.filter((end): end is number => typeof end === 'number' && end > now);
  return running.length > 0 ? Math.max(...running) : null;
}

/** What a version looks at when it reads a lock. */
export interface LockScope {
  /** The model to be called (from 2026.8.1): locks that name another one do not hold. Null counts every lock. */
  model: string | null;
  /** True where `blockedUntil` is known (from 2026.5.8, see order-rules.ts). */
  blocksCount: boolean;
}

/**
 * End of the longest running lockout of a profile, or null when none runs. Times in epoch ms.
 * @param scope what the version looks at; everything counts without it
 */
export function lockedOutUntil(
  usage: ProfileUsage | undefined,
  now: number,
  scope: LockScope = { model: null, blocksCount: true },
): number | null {
  if (!usage) return null;
  const { scoped } = usage;
  const { model, blocksCount } = scope;
  if (!scoped) return latest([usage.cooldownUntil, usage.disabledUntil], now);
  const blockedElsewhere = model !== null && scoped.blockedModel !== null && scoped.blockedModel !== model;
  const blocked = blockedElsewhere || !blocksCount ? null : scoped.blockedUntil;
  const cooldownElsewhere =
    model !== null &&
    MODEL_REASONS.has(scoped.cooldownReason ?? '') &&
    scoped.cooldownModel !== null &&
    scoped.cooldownModel !== model;
  // shouldBypassModelScopedCooldown: any other running lock brings the cooldown back.
  const other = latest([blocked, usage.disabledUntil], now);
  if (cooldownElsewhere && other === null) return null;
  return latest([blocked, scoped.cooldownUntil, usage.disabledUntil], now);
}
