/** Longest row id that is looked for. */
const MOST = 512;

/**
 * The row that a link of ours names: `clawlamp://profile/<row id>`, percent-encoded, and nothing else. A link may come from
 * any page or program: it opens the panel on a row, and can start nothing.
 * @returns null for everything else
 */
export function rowOfLink(link: string): string | null {
  const [, encoded] = /^clawlamp:\/\/profile\/([^/?#\s]+)\/?$/.exec(link) ?? [];
  if (!encoded || encoded.length > 3 * MOST) return null;
  try {
    const row = decodeURIComponent(encoded);
    return row.length <= MOST && !/[\0-\x1f\x7f]/.test(row) ? row : null;
  } catch {
    return null;
  }
}

/** The row named by the first link of ours in a command line, or null. */
export function rowInArguments(argv: readonly string[]): string | null {
  return argv.map(rowOfLink).find((row) => row !== null) ?? null;
}
