import { CAUSE_CODES } from '../model/cause.ts';
import { SCENES } from '../demo/sample-homes.ts';
import type { Engine } from '../engine-contract.ts';
import { COMMANDS, FLAGS, SHELLS, takesValue, type Command } from './arguments.ts';
import { shortened } from './shorten.ts';

/** Commands whose operand is the name of a sign-in. */
const NAMING: readonly Command[] = ['explain', 'login', 'plan', 'history'];

/** Words for a line of which `words` are typed, the last one perhaps in part. Reads only where a name is wanted. */
async function candidates(words: readonly string[], engine: () => Promise<Engine>): Promise<string[]> {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (typed.startsWith('-')) return FLAGS.map((flag) => `--${flag}`);
  const flag = before.at(-1);
  // What stands behind such a flag is a file, an address or a name of the person's own.
  if (flag?.startsWith('--') && takesValue(flag.slice(2))) return [];
  const command = before.find((word) => !word.startsWith('-'));
  if (command === undefined) return [...COMMANDS];
  if (command === 'help') return [...COMMANDS];
  if (command === 'completion') return [...SHELLS];
  if (command === 'drill') return [...SCENES];
  if (command === 'undo') {
    const acts = await (await engine()).acts();
    return acts.filter(({ state }) => state === 'done').map(({ id }) => id.slice(0, 8));
  }
  if (command === 'repair') {
    const plans = (await engine()).plans(null).map(({ id }) => shortened(id, false));
    return [...CAUSE_CODES, ...plans];
  }
  if (!NAMING.includes(command as Command)) return [];
  const rows = (await engine()).current()?.profiles ?? [];
  return rows.map(({ id }) => shortened(id, false));
}

/**
 * The words that may stand where the cursor is.
 * @param words what is typed behind the program's name, the word under the cursor last (empty when there is none yet)
 * @param engine an engine that has read; asked for only where names of this machine are wanted
 */
export async function complete(words: readonly string[], engine: () => Promise<Engine>): Promise<string[]> {
  const typed = words.at(-1) ?? '';
  const found = await candidates(words, engine).catch(() => []);
  return [...new Set(found)].filter((word) => word.startsWith(typed)).sort();
}
