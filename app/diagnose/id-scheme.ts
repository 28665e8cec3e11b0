import type { Generation } from '../model/snapshot.ts';

/**
 * How OpenClaw names ChatGPT sign-ins. `split`: provider `openai-codex` beside `openai` (API keys). `unified`: everything
 * is `openai`, and `openai-codex` is an old alias (from about 2026.5.17; seen on 2026.5.28, not on 2026.5.12).
 */
export type IdScheme = 'split' | 'unified';

/** Year, month and patch of a version such as `2026.5.14-beta.1`, or null when it is not one. */
export function versionNumbers(version: string | null): [number, number, number] | null {
  const match = /^(\d{4})\.(\d{1,2})\.(\d{1,3})\b/.exec(version ?? '');
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

/** True when `version` is `floor` or later. An unreadable version is not. */
export function versionIsAtLeast(version: string | null, floor: [number, number, number]): boolean {
  const numbers = versionNumbers(version);
  if (!numbers) return false;
  for (let place = 0; place < 3; place += 1) {
    const difference = numbers[place as 0 | 1 | 2] - floor[place as 0 | 1 | 2];
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * The naming scheme in use. The program's version decides when it is known; else the store's generation; an inline JSON
 * store alone does not tell, so its own ids do.
 */
export function idScheme(
  version: string | null,
  generation: Generation,
  profiles: { provider: string; kind: string }[],
): IdScheme {
  if (versionNumbers(version)) return versionIsAtLeast(version, [2026, 5, 17]) ? 'unified' : 'split';
  if (generation === 'sqlite-agent' || generation === 'sqlite-shared') return 'unified';
  if (generation === 'json-sidecar') return 'split';
  return profiles.some((profile) => profile.provider === 'openai' && profile.kind === 'oauth')
    ? 'unified'
    : 'split';
}
