/** A text without any of these characters at its end. (An expression for it takes quadratic time where many stand inside.) */
export function withoutEnd(text: string, chars: string): string {
  let end = text.length;
  while (end > 0 && chars.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}

/** What stands between two marks, the second one after the first; null where they do not stand so. */
export function between(text: string, first: string, second: string): string | null {
  const start = text.indexOf(first);
  const end = start < 0 ? -1 : text.indexOf(second, start + first.length);
  return end < 0 ? null : text.slice(start + first.length, end);
}

/** A text without one double quote at its start and one at its end, each where there is one. */
export function withoutQuotes(text: string): string {
  const rest = text.startsWith('"') ? text.slice(1) : text;
  return rest.endsWith('"') ? rest.slice(0, -1) : rest;
}
