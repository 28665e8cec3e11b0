/** What of a text stands outside every ⟦ ⟧: made by no message. Names, addresses, paths, commands and numbers are nobody's words. */

/** Names of programs, providers and plans, which are the same in every language. */
const NAMES =
  /\b(?:OpenClaw|Clawlamp|Codex(?: CLI)?|ChatGPT(?: \w+)?|GNOME|JSON|openai(?:-codex)?|anthropic|main|work|OAuth|https?|webhook)\b/gi;
/** Dates and times as Intl writes them: their words are the system's, not ours. */
const DATES =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|\b(?:in|ago|yesterday|tomorrow|today|minutes?|min|hours?|hr|days?|seconds?|sec|weeks?|months?)\b/gi;

/** Takes away what messages made, nested ones with them. */
function outside(text: string): string {
  let depth = 0;
  let left = '';
  for (const letter of text) {
    if (letter === '⟦') depth += 1;
    else if (letter === '⟧') depth -= 1;
    else if (depth === 0) left += letter;
  }
  return left;
}

/** The words of `text` that no message made; nothing where all of it is spoken. */
export function unspoken(text: string): string[] {
  const left = outside(text)
    .replace(/\S*[@/~\\]\S*/g, ' ')
    .replace(/\b[\w.-]+:[\w.-]+/g, ' ')
    // Commands as they are typed; codes of causes and ids, by which scripts go.
    .replace(/\bclawlamp [a-z]+\b/g, ' ')
    .replace(/\[[a-z-]+\]|\bcodex-cli\b/g, ' ')
    .replace(NAMES, ' ')
    .replace(DATES, ' ');
  return left.match(/\p{L}{2,}/gu) ?? [];
}
