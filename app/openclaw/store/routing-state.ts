import { isPersonalProfile } from './credential-entry.ts';
import type { ProfileUsage } from '../discovery/install.ts';
import { asExactText, asNumber, asRecord } from '../../platform/json-value.ts';

/** What an owner records beside its credentials: order and last good one per provider, use per profile. */
export interface RoutingState {
  order: Record<string, string[]>;
  lastGood: Record<string, string>;
  usage: Record<string, ProfileUsage>;
  /** True when there is more of it than is looked at. */
  cut?: true;
}

export const NO_ROUTING: RoutingState = { order: {}, lastGood: {}, usage: {} };

/** More of a kind than any person has: what stands behind it is not looked at. */
const MOST_ENTRIES = 2_000;

function entriesIn(value: unknown): [string, unknown][] {
  return Object.entries(asRecord(value) ?? {}).slice(0, MOST_ENTRIES);
}

/** The last moment that a date can name (ECMAScript, and the owner's own limit in 2026.9.6). Epoch ms. */
const LAST_MOMENT = 8.64e15;

/** A time in epoch ms: finite and positive. A lock until after the end of time is a lock until the end of time. */
function time(value: unknown): number | null {
  const at = asNumber(value);
  return at !== null && at > 0 ? Math.min(at, LAST_MOMENT) : null;
}

/** Locks that hold for less than everything: for one model, or only for releases that know them (`cooldownModel` from 2026.3.28, `blockedScope` from 2026.8.1). */
function scopedOf(
  stats: Record<string, unknown>,
  cooldownUntil: number | null,
  blockedUntil: number | null,
): Pick<ProfileUsage, 'scoped'> {
  const cooldownModel = asExactText(stats.cooldownModel);
  const blockedModel = stats.blockedScope === 'model' ? asExactText(stats.blockedModel) : null;
  if (cooldownModel === null && blockedUntil === null) return {};
  const cooldownReason = asExactText(stats.cooldownReason);
  return { scoped: { cooldownUntil, cooldownReason, cooldownModel, blockedUntil, blockedModel } };
}

/**
 * One profile's record. Newer versions add a third lock, `blockedUntil` (a subscription's limit): it is told as a
 * cooldown, whichever ends later, since both pass by themselves.
 */
function usageOf(raw: unknown): ProfileUsage | null {
  const stats = asRecord(raw);
  if (!stats) return null;
  const cooldown = time(stats.cooldownUntil);
  const blocked = time(stats.blockedUntil);
  const blockedLater = blocked !== null && blocked > (cooldown ?? 0);
  const counts = entriesIn(stats.failureCounts).filter(
    (entry): entry is [string, number] => asNumber(entry[1]) !== null && (entry[1] as number) > 0,
  );
  return {
    lastUsed: time(stats.lastUsed),
    lastProbeAt: time(stats.lastProbeAt) ?? undefined,
    lastFailureAt: time(stats.lastFailureAt),
    errorCount: Math.max(0, Math.trunc(asNumber(stats.errorCount) ?? 0)),
    failureCounts: Object.fromEntries(counts),
    cooldownUntil: blockedLater ? blocked : cooldown,
    cooldownReason: blockedLater
      ? (asExactText(stats.blockedReason) ?? 'blocked')
      : asExactText(stats.cooldownReason),
    disabledUntil: time(stats.disabledUntil),
    disabledReason: asExactText(stats.disabledReason),
    ...scopedOf(stats, cooldown, blocked),
    classification: asExactText(stats.cooldownClassification),
  };
}

/** A provider as owners compare it (`normalizeProviderId`, 2026.3.28 to 2026.9.6). */
function providerKey(provider: string): string {
  return provider.trim().toLowerCase();
}

/** Reads `order`, `lastGood` and `usageStats` of a document; wrong shapes are left out, as their owners leave them out. */
export function parseRouting(raw: unknown): RoutingState {
  const record = asRecord(raw);
  const order: [string, string[]][] = [];
  for (const [provider, value] of entriesIn(record?.order)) {
    if (!Array.isArray(value)) continue;
    const ids = (value as unknown[])
      .slice(0, MOST_ENTRIES)
      .map((id) => asExactText(id)?.trim())
      .filter((id) => id !== undefined);
    const shared = ids.filter((id) => !isPersonalProfile(id));
    if (shared.length > 0 && providerKey(provider)) order.push([providerKey(provider), shared]);
  }
  const lastGood: [string, string][] = [];
  for (const [provider, value] of entriesIn(record?.lastGood)) {
    const id = asExactText(value)?.trim();
    if (id && providerKey(provider) && !isPersonalProfile(id)) lastGood.push([providerKey(provider), id]);
  }
  const usage: [string, ProfileUsage][] = [];
  for (const [profileId, value] of entriesIn(record?.usageStats)) {
    const stats = usageOf(value);
    if (stats && !isPersonalProfile(profileId)) usage.push([profileId, stats]);
  }
  return {
    order: Object.fromEntries(order),
    lastGood: Object.fromEntries(lastGood),
    usage: Object.fromEntries(usage),
    ...(isCut(record) && { cut: true as const }),
  };
}

function isCut(record: Record<string, unknown> | null): boolean {
  const lists = [record?.order, record?.lastGood, record?.usageStats];
  const orders = Object.values(asRecord(record?.order) ?? {});
  const sizes = [...lists, ...orders].map(
    (one) => (Array.isArray(one) ? one : Object.keys(asRecord(one) ?? {})).length,
  );
  return sizes.some((size) => size > MOST_ENTRIES);
}

/** Both states, the second winning key by key (`mergeAuthProfileState`). */
export function overlayRouting(base: RoutingState, over: RoutingState): RoutingState {
  return {
    order: { ...base.order, ...over.order },
    lastGood: { ...base.lastGood, ...over.lastGood },
    usage: { ...base.usage, ...over.usage },
    ...((base.cut ?? over.cut) && { cut: true as const }),
  };
}

/** True when nothing is recorded. */
export function isEmptyRouting(state: RoutingState): boolean {
  return [state.order, state.lastGood, state.usage].every((record) => Object.keys(record).length === 0);
}
