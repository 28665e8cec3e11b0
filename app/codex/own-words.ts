import { plainLine, withoutSecrets } from '../platform/text/redact.ts';

const LIMIT = 300;

/** Most of its output that is looked at, in characters: Codex says why it stops in its first lines. */
const READ = 16_384;

/** What every Codex says and what explains nothing: helper links in a temporary home, and a sandbox tool that is not there. */
const NOISE = /^WARNING: |could not find bubblewrap/;

/** Values that an error of a settings file quotes: any of them may be a key. */
const QUOTED = /\bstring "(?:[^"\\]|\\.)*"|`(?=[^`\s]*\d)[^`]{12,}`/g;

function redacted(line: string): string {
  return plainLine(withoutSecrets(line.slice(0, 4_096)).replace(QUOTED, 'a text'), LIMIT);
}

/**
 * Why Codex stopped, in its own words: the last line of its standard error that explains something. Foreign text: cut, one
 * line, without colours and without anything shaped like a secret.
 * @returns null where it said nothing
 */
export function lastWords(stderr: string): string | null {
  const lines = stderr
    .slice(0, READ)
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !NOISE.test(line));
  const said =
    lines.findLast((line) => /\b(error|failed|panicked|cannot|could not|invalid)\b/i.test(line)) ??
    lines.at(-1);
  return said ? redacted(said) || null : null;
}

/** The words with which Codex refuses its settings ("Error loading configuration: …", 0.125.0 to 0.171.0, run), or null. */
export function configurationWords(output: string): string | null {
  const said = /^Error loading configuration: .*$/m.exec(output.slice(0, READ))?.[0];
  return said ? redacted(said) : null;
}
