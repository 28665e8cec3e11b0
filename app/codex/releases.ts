/**
 * What a release of Codex knows of signing in. Measured on 0.125.0, 0.150.1, 0.169.0 and 0.171.0 (`codex login status` on
 * the same files, tests/interop/read/read-real-codex-versions.test.ts); those between the first two were tried on single fields
 * only, as each field says.
 */
export interface CodexRelease {
  /**
   * Personal access tokens, Bedrock keys, agent identities as a JWT, the encrypted store, CODEX_ACCESS_TOKEN, a list of
   * forced workspaces. 0.125.0 and 0.128.0 have none of these: they ignore the fields and refuse the modes. 0.131.0 has the
   * variable and the list, 0.140.0 all of it (0.137.0 not yet); those in between count as newer.
   */
  knowsNewWays: boolean;
  /**
   * Whether `profile` may stand in `config.toml`: up to 0.131.0 yes, from 0.134.0 on Codex stops at it. Null where it was
   * not tried, or the version is not known.
   */
  takesProfileSetting: boolean | null;
  /** "Codex 0.125.0", or "Codex" when the version is not known. */
  name: string;
}

/** @param version from the npm package; null is taken for a current release */
export function codexRelease(version: string | null): CodexRelease {
  const parts = /^(\d+)\.(\d+)\./.exec(version ?? '');
  const minor = parts === null ? null : parts[1] === '0' ? Number(parts[2]) : Infinity;
  return {
    knowsNewWays: minor === null || minor > 128,
    takesProfileSetting: minor === null ? null : minor <= 131 ? true : minor >= 134 ? false : null,
    name: version ? `Codex ${version}` : 'Codex',
  };
}
