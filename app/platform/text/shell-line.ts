import { shellWord } from './shell-word.ts';
import { thisSystem } from '../this-system.ts';

/** One word of a command line. */
export interface TypedWord {
  /** As it stands in the line. */
  raw: string;
  /** The argument that it is. */
  text: string;
  /** The quote in which the line ends, for a last word that is not closed yet; else empty. */
  open: '' | "'" | '"';
}

/** What a backslash escapes within double quotes (POSIX.1-2017, Shell Command Language 2.2.3). */
const IN_DOUBLE = new Set(['$', '`', '"', '\\', '\n']);

/**
 * The words of a command line as a POSIX shell splits it by blanks, quotes and backslashes. Nothing is expanded: what would be
 * is taken as text. The last word is the one under the cursor, empty behind a blank.
 */
export function wordsOf(line: string): TypedWord[] {
  const words: TypedWord[] = [];
  let word: TypedWord = { raw: '', text: '', open: '' };
  for (let at = 0; at < line.length; at += 1) {
    const char = line.charAt(at);
    const next = line.charAt(at + 1);
    if (word.open === '' && /[ \t\n]/.test(char)) {
      if (word.raw !== '') words.push(word);
      word = { raw: '', text: '', open: '' };
      continue;
    }
    word.raw += char;
    if (char === '\\' && next !== '' && (word.open === '' || (word.open === '"' && IN_DOUBLE.has(next)))) {
      word.raw += next;
      word.text += next === '\n' ? '' : next;
      at += 1;
    } else if (word.open === char) word.open = '';
    else if (word.open === '' && (char === "'" || char === '"')) word.open = char;
    else word.text += char;
  }
  return [...words, word];
}

/** A variable that is set in front of a command. */
const SETTING = /^([A-Z_]+=)(.*)$/s;

/**
 * A command that we wrote (each foreign word a {@link shellWord}) with `change` made to its words, so that no change of text ever
 * reaches across a quote. A word that stays the same stays as it is written.
 */
export function withWords(
  command: string,
  change: (text: string) => string,
  platform: NodeJS.Platform = thisSystem(),
): string {
  if (platform === 'win32') return withWindowsWords(command, change);
  const words = wordsOf(command).filter(({ raw }) => raw !== '');
  return words
    .map(({ raw, text }) => {
      const [, name = '', value = text] = SETTING.exec(text) ?? [];
      const changed = change(value);
      return changed === value ? raw : `${name}${shellWord(changed, platform)}`;
    })
    .join(' ');
}

/** The same where words stand in double quotes, or bare between blanks. */
function withWindowsWords(command: string, change: (text: string) => string): string {
  return command.replace(/"([^"]*)"|[^"\s]+/g, (raw, quoted?: string) => {
    const text = quoted ?? raw;
    const changed = change(text);
    return changed === text ? raw : shellWord(changed, 'win32');
  });
}
