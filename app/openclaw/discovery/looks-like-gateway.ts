/** Files of the package that start it (`isGatewayArgv`, 2026.5.12). */
const ENTRIES =
  /(^|\/)(dist\/(index|entry)\.m?js|openclaw\.mjs|scripts\/run-node\.mjs|src\/(entry|index)\.ts)$/;

/** The program's own names, and the title that a running gateway gives itself. */
const PROGRAM = /(^|\/)(openclaw|clawdbot|moltbot)(\.(bat|cmd|exe|mjs))?$/;
const TITLE = /^(openclaw|clawdbot|moltbot)-gateway\b/;
/** The title of older ones is the program's name alone, which takes the place of the whole command line (2026.5.12, run). */
const BARE_TITLE = /^(openclaw|clawdbot|moltbot)$/;

/** What runs such a file: `node`, `node24`, `bun`, `/nix/store/…/bin/node`. */
const RUNTIME = /(^|\/)(node|nodejs|bun|deno|tsx|electron)[\d.-]*(\.exe)?$/;

/**
 * The one rule for what a gateway looks like: the command line of one as OpenClaw itself tells it (`gateway-process-argv`,
 * 2026.5.12 and 2026.9.6), which is the word `gateway` behind its program or entry file, or the title that it gives itself. Stricter
 * than theirs in one thing: the program is what runs, or what a runtime runs. An editor or a tunnel that only has these words
 * among its arguments is none.
 * @param words the command line, a word each
 */
export function looksLikeGateway(words: readonly string[]): boolean {
  const plain = words.map((word) => word.trim().toLowerCase().replaceAll('\\', '/')).filter(Boolean);
  const first = plain[0] ?? '';
  if (TITLE.test(first) || (plain.length === 1 && BARE_TITLE.test(first))) return true;
  const isProgram = (word: string): boolean => ENTRIES.test(word) || PROGRAM.test(word);
  const at = RUNTIME.test(first) ? plain.findIndex(isProgram) : isProgram(first) ? 0 : -1;
  return at >= 0 && plain.indexOf('gateway', at + 1) > at;
}
