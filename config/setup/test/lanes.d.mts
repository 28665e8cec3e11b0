import type { Tier } from './tiers.mjs';

export const LANES: number;
export const REGISTRY_LANE: string;
export const OWN_NETWORK: readonly string[];
export const LOOPBACK_UP: string;
export function mayHaveNetworks(): boolean;
export function lanesOf(count: number, tier: Tier, names?: string[]): string[][];
export function filesOfLane(lane: string, tier: Tier): string[];
