import { versionIsAtLeast, versionNumbers } from './version-numbers.ts';

/** First release that starts without a secret that it cannot have, and says so (`SECRETS_PROVIDER_DEGRADED`). */
const DEGRADES_FROM: [number, number, number] = [2026, 8, 0];

/**
 * True for a release whose gateway does not start while any entry or setting refers to a secret provider that is not
 * configured ("Startup failed: required secrets are unavailable", 2026.3.28 and 4.29, run). A release that nobody knows
 * is not said to.
 */
export function abortsWithoutSecrets(version: string | null): boolean {
  return versionNumbers(version) !== null && !versionIsAtLeast(version, DEGRADES_FROM);
}
