import { CAUSE_CODES } from '../../model/cause.ts';
import type { Engine } from '../../model/engine.ts';
import { COMMAND_NAMES, commandOf, SHELLS } from '../table/commands.ts';
import { FLAG_NAMES, flagOf } from '../table/flags.ts';
import { typedName } from '../../platform/text/own-command.ts';
import { wordsOf } from '../../platform/text/shell-line.ts';
import { shellWord } from '../../platform/text/shell-word.ts';
import { shortened } from '../print/shorten.ts';

/** Words for a line of which `words` are typed, the last one perhaps in part. Reads only where a name is wanted. */
async function candidates(words: readonly string[], engine: () => Promise<Engine>): Promise<string[]> {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (typed.startsWith('-')) return FLAG_NAMES.map((flag) => `--${flag}`);
  const flag = FLAG_NAMES.find((one) => `--${one}` === before.at(-1));
  // What stands behind a flag without choices is a file, an address or a name of the person's own.
  if (flag && flagOf(flag).kind !== 'switch') return [...(flagOf(flag).choices ?? [])];
  const word = before.find((one) => !one.startsWith('-'));
  if (word === undefined) return [...COMMAND_NAMES];
  const command = COMMAND_NAMES.find((one) => one === word);
  const of = command && commandOf(command).operands?.of;
  if (typeof of === 'object') return [...of];
  switch (of) {
    case 'command':
      return [...COMMAND_NAMES];
    case 'change': {
      const acts = await (await engine()).acts();
      return acts.filter(({ state }) => state === 'done').map(({ id }) => id.slice(0, 8));
    }
    case 'repair': {
      const plans = (await engine()).plans(null).map(({ id }) => shortened(id, false));
      return [...CAUSE_CODES, ...plans];
    }
    case 'sign-in': {
      const rows = (await engine()).current()?.profiles ?? [];
      return rows.map(({ id }) => shortened(id, false));
    }
    case 'file':
    case undefined:
      return [];
  }
}

/**
 * The words that may stand where the cursor is, as names that are typed: on one line, with nothing hidden in them.
 * @param words what is typed behind the program's name, the word under the cursor last (empty when there is none yet)
 * @param engine an engine that has read; asked for only where names of this machine are wanted
 */
async function fitting(words: readonly string[], engine: () => Promise<Engine>): Promise<string[]> {
  const typed = words.at(-1) ?? '';
  const found = await candidates(words, engine).catch(() => []);
  const names = [...new Set(found.map(typedName))];
  return names.filter((word) => word !== '' && word.startsWith(typed)).sort();
}

/** Readline closes a quote by itself, but not behind that very character, which here is text. */
function closed(text: string, quote: string): string {
  return text.endsWith(quote) ? text + quote : text;
}

/**
 * What bash puts in the place of `part`, the end of the line that it would replace. In bash a name that is offered is put into the
 * line as it is, so each comes quoted: for the quote that is open, else as a word of its own.
 */
async function forBash(line: string, part: string, engine: () => Promise<Engine>): Promise<string[]> {
  const words = wordsOf(line).slice(1);
  const last = words.at(-1);
  if (!last?.raw.endsWith(part)) return [];
  const kept = wordsOf(last.raw.slice(0, last.raw.length - part.length))[0];
  const before = kept?.text ?? '';
  const found = await fitting(
    words.map(({ text }) => text),
    engine,
  );
  return found
    .filter((word) => word.startsWith(before))
    .map((word) => {
      const rest = word.slice(before.length);
      if (kept?.open === "'") return closed(rest.replaceAll("'", "'\\''"), "'");
      // An exclamation mark recalls a line of the history within double quotes, escaped or not.
      if (kept?.open === '"') return closed(rest.replace(/[$`"\\]/g, '\\$&').replaceAll('!', `"'!'"`), '"');
      return rest === '' ? '' : shellWord(rest, 'linux');
    });
}

/**
 * Answers a shell that asks while a line is typed, a word a line: quoted by us where the shell takes what it gets as it is
 * (bash, PowerShell), plain where it quotes by itself (zsh, fish).
 * @param asked `bash LINE PART`, or `SHELL -- WORD...`, or (scripts of before) `-- WORD...`, which is offered only what needs no quotes
 * @param engine an engine that has read; asked for only where names of this machine are wanted
 */
export async function complete(asked: readonly string[], engine: () => Promise<Engine>): Promise<string[]> {
  const [shell = '', ...rest] = asked;
  if (shell === 'bash') return forBash(rest[0] ?? '', rest[1] ?? '', engine);
  const named = SHELLS.some((one) => one === shell);
  const words = (named ? rest : asked).slice((named ? rest : asked)[0] === '--' ? 1 : 0);
  const found = await fitting(words, engine);
  if (shell === 'powershell') return found.map((word) => shellWord(word, 'win32'));
  return named ? found : found.filter((word) => shellWord(word, 'linux') === word);
}
