import { thisSystem } from '../this-system.ts';
import { withoutEnd } from './text-ends.ts';

/**
 * Words that mean themselves in every POSIX shell, in zsh and in fish. `=` and `%` not in front: zsh makes a path of `=ls`,
 * fish a number of `%self`. Letters of all languages and the `…` of a shortened name are no signs to any of them.
 */
const PLAIN = /^[\p{L}\p{N}_@:,./+…-][\p{L}\p{M}\p{N}_@%+=:,./…-]*$/u;

/** Words that mean themselves in PowerShell, in cmd and in Git Bash: no comma (a list), no `@` in front (splatting). */
const PLAIN_WINDOWS = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_@+=:./…-]*$/u;

/**
 * One argument as a shell takes it: pasted or completed, it comes back as this text and nothing in it is acted upon.
 *
 * On a POSIX system the word is right in sh, bash, zsh and fish alike. Within single quotes fish reads `\\` and `\'` as escapes
 * and the others do not, so a backslash and a quote stand outside of the quotes. A NUL, which no argument can hold, is dropped.
 *
 * On Windows nobody knows into which shell it is pasted, and cmd, PowerShell and Git Bash agree on little: a word is put in
 * double quotes, and a character that one of them would act upon there (`"`, `$`, a backtick, `!`, a second `%`, curly double
 * quotes, control characters) becomes `?`. A name with such a character is then not found, which is better than run.
 */
export function shellWord(text: string, platform: NodeJS.Platform = thisSystem()): string {
  return platform === 'win32' ? windowsWord(text) : posixWord(text.replaceAll('\0', ''));
}

function posixWord(text: string): string {
  if (text === '') return "''";
  if (PLAIN.test(text)) return text;
  return text
    .split(/([\\']+)/)
    .map((part, at) => (at % 2 === 1 ? part.replace(/[\\']/g, '\\$&') : part === '' ? '' : `'${part}'`))
    .join('');
}

function windowsWord(text: string): string {
  if (PLAIN_WINDOWS.test(text)) return text;
  const pairs = text.split('%').length > 2;
  const safe = text
    .replace(/["$`!\u201c-\u201f\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?')
    .replaceAll('%', pairs ? '?' : '%');
  // A backslash before the closing quote would escape it.
  const last = safe.slice(withoutEnd(safe, '\\').length);
  return `"${safe}${last}"`;
}

/**
 * JSON as one argument. PowerShell 5.1, which is on every Windows, hands a double quote on to a program only behind a backslash;
 * text that could be acted upon is treated like any other word.
 */
export function jsonWord(value: unknown, platform: NodeJS.Platform = thisSystem()): string {
  const text = JSON.stringify(value);
  return platform === 'win32' && /^[\w{}[\]":,./ -]*$/.test(text)
    ? `'${text.replaceAll('"', '\\"')}'`
    : shellWord(text, platform);
}

/** A variable set for one command, in front of it, with the blank behind. `name` is one of ours. */
export function forOneCommand(name: string, value: string, platform: NodeJS.Platform = thisSystem()): string {
  const word = shellWord(value, platform);
  if (platform !== 'win32') return `${name}=${word} `;
  return `$env:${name}=${word.startsWith('"') ? word : `"${word}"`}; `;
}

/** Words of the person's own that stand where no option is meant: behind `--` when one looks like an option. */
export function operands(words: readonly string[], platform: NodeJS.Platform = thisSystem()): string {
  const line = words.map((word) => shellWord(word, platform)).join(' ');
  return words.some((word) => word.startsWith('-')) ? `-- ${line}` : line;
}
