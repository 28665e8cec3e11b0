import { versionIsAtLeast, versionNumbers } from '../platform/release-version.ts';

/**
 * First release that starts without a secret that it cannot have, and says so (`SECRETS_PROVIDER_DEGRADED`): 3.28 to 6.11 end with
 * "Startup failed: required secrets are unavailable", 7.1, 7.33 and 8.1 to 9.5 get ready (run; nothing between was tried).
 */
const DEGRADES_FROM: [number, number, number] = [2026, 7, 0];

/**
 * True for a release whose gateway does not start while any entry or setting refers to a secret provider that is not
 * configured. A release that nobody knows is not said to.
 */
export function abortsWithoutSecrets(version: string | null): boolean {
  return versionNumbers(version) !== null && !versionIsAtLeast(version, DEGRADES_FROM);
}
