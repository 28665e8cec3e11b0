/** Year, month and patch of a version such as `2026.5.14-beta.1`, or null when it is not one. */
export function versionNumbers(version: string | null): [number, number, number] | null {
  const match = /^(\d{4})\.(\d{1,2})\.(\d{1,3})\b/.exec(version ?? '');
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

/** Negative, zero or positive as release `a` comes before, is, or comes after `b`; a missing place counts as 0. */
export function compareReleases(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < 3; place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True when `version` is `floor` or later. An unreadable version is not. */
export function versionIsAtLeast(version: string | null, floor: [number, number, number]): boolean {
  const numbers = versionNumbers(version);
  return numbers !== null && compareReleases(numbers, floor) >= 0;
}
