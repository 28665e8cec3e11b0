import { say } from '../../language/say.ts';
import type { ProfileRow, Snapshot } from '../../model/snapshot.ts';
import { momentWords } from '../../view/moment.ts';
import { risksIn, riskWords, stateWord } from '../../view/state-word.ts';
import { shown } from '../../words/names.ts';
import { planWords } from '../../view/words.ts';
import { causesConcerning } from './document.ts';
import { paragraph, plain, type Page } from './page.ts';
import { signOf, STATE_COLOUR } from './styles.ts';
import { cellsOf, padded } from './wrap.ts';

/** Widths of the columns, in cells. */
export interface Columns {
  name: number;
  word: number;
}

/** As wide as the widest name and word. A step of work for each row. */
export function* columnsOf(snapshot: Snapshot): Generator<readonly string[], Columns> {
  const columns = { name: 0, word: 0 };
  for (const row of snapshot.profiles) {
    columns.name = Math.max(columns.name, cellsOf(shown(row.id, 120)));
    columns.word = Math.max(columns.word, cellsOf(stateWord(row, snapshot.causes)));
    yield [];
  }
  return columns;
}

/** When it ends, unless it needs someone anyway. */
function deadlineLine(row: ProfileRow, now: number): string | null {
  if (!row.deadline || row.health === 'act') return null;
  const { at, kind, renewable } = row.deadline;
  const when = { moment: momentWords(at, now) };
  if (kind === 'lockout') return say('Paused until {moment}', when);
  if (at <= now)
    return renewable ? say('Ended {moment}, renewed without you', when) : say('Ended {moment}', when);
  return renewable ? say('Ends {moment}, renewed without you', when) : say('Ends {moment}', when);
}

/** Most rows that are named as sharing a sign-in. */
const NAMED = 8;

function namesOf(ids: readonly string[]): string {
  const names = ids.slice(0, NAMED).map((id) => shown(id));
  const more = ids.length > NAMED ? say(' and {count} more', { count: ids.length - NAMED }) : '';
  return names.join(', ') + more;
}

/** A row: its sign, name and state, and below them why, until when, and whose it is too. */
export function rowLines(row: ProfileRow, snapshot: Snapshot, columns: Columns, page: Page): string[] {
  const { paint, width } = page;
  const colour = STATE_COLOUR[row.health];
  const sign = paint(signOf(row.health, row.proof), colour);
  const word = stateWord(row, snapshot.causes);
  const plan = planWords(row);
  const name = padded(shown(row.id, 120), columns.name);
  const long = 4 + columns.name + 2 + columns.word + 2 + cellsOf(plan) > width;
  const first = `  ${sign} ${name}  ${paint(padded(word, long ? 0 : columns.word), colour)}`;
  const note = (text: string, dim = true): string[] =>
    paragraph(text, page, { indent: 6, colours: dim ? ['dim'] : [] });
  const own = causesConcerning(snapshot, row);
  const risks = row.health === 'ok' ? risksIn(own) : [];
  const root = own.find((cause) => cause.severity !== 'ok');
  const deadline = deadlineLine(row, snapshot.now);
  return [
    long ? first : `${first}  ${paint(plan, 'dim')}`,
    ...(long ? note(plan) : []),
    ...(risks.length > 0 ? note(riskWords(risks), false) : root ? note(plain(root.title, page), false) : []),
    ...(deadline ? note(deadline) : []),
    ...(row.lineage.length > 0 ? note(say('Same sign-in as {names}', { names: namesOf(row.lineage) })) : []),
  ];
}
