/**
 * What a release of Codex knows of signing in. Measured on 0.125.0, 0.150.1 and 0.169.0 (`codex login status` on the same
 * files, tests/interop/read-real-codex-versions.test.ts); releases between the first two were not, and count as the newer.
 */
export interface CodexRelease {
  /**
   * Personal access tokens, Bedrock keys, agent identities as a JWT, the encrypted store, CODEX_ACCESS_TOKEN, a list of
   * forced workspaces. 0.125.0 has none of these: it ignores the fields and refuses the modes.
   */
  knowsNewWays: boolean;
  /** "Codex 0.125.0", or "Codex" when the version is not known. */
  name: string;
}

/** @param version from the npm package; null is taken for a current release */
export function codexRelease(version: string | null): CodexRelease {
  const parts = /^(\d+)\.(\d+)\./.exec(version ?? '');
  const old = parts !== null && parts[1] === '0' && Number(parts[2]) <= 125;
  return { knowsNewWays: !old, name: version ? `Codex ${version}` : 'Codex' };
}
