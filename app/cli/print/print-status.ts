import { say } from '../../language/say.ts';
import type { Cause } from '../../model/cause.ts';
import type { Install, ProfileRow, Route, Snapshot } from '../../model/snapshot.ts';
import { ownCommand } from '../../platform/text/own-command.ts';
import { headline } from '../../view/headline.ts';
import { inReadingOrder, stepOf, withOneStep } from '../../view/cause-view.ts';
import { momentWords } from '../../view/moment.ts';
import { risksIn, riskWords, stateWord } from '../../view/state-word.ts';
import { agentName, consumerName, installName, shown, shownCommand } from '../../words/names.ts';
import { planWords, URGENCY } from '../../view/words.ts';
import type { TimelineEvent } from '../../model/history-event.ts';
import { eventWords } from '../../view/timeline-view.ts';
import { inUrgencyOrder, needsSignIn } from '../../view/row-view.ts';
import { asCalled } from '../call.ts';
import { concerning, LAST_EVENTS } from './document.ts';
import { paragraph, plain, type Page } from './page.ts';
import { signOf, STATE_COLOUR } from './styles.ts';
import { cellsOf } from './wrap.ts';

/** Filled up to a width in cells of the terminal. */
function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cellsOf(text)));
}

function installLine(install: Install, page: Page): string[] {
  const name = installName(install);
  const version = install.version ? ` ${install.version}` : '';
  const folder = plain(install.dir, page);
  const known = `${name}${version}`;
  const line = install.note
    ? say('{install} in {folder} ({note})', { install: known, folder, note: plain(install.note, page) })
    : say('{install} in {folder}', { install: known, folder });
  return paragraph(line, page, { hang: 2, colours: ['dim'] });
}

/** Widths of the columns, in cells. */
interface Columns {
  name: number;
  word: number;
}

function columnsOf(snapshot: Snapshot): Columns {
  const widest = (texts: string[]) => Math.max(0, ...texts.map((text) => cellsOf(text)));
  return {
    name: widest(snapshot.profiles.map((row) => shown(row.id, 120))),
    word: widest(snapshot.profiles.map((row) => stateWord(row, snapshot.causes))),
  };
}

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

function rowLines(row: ProfileRow, snapshot: Snapshot, columns: Columns, page: Page): string[] {
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
  const own = concerning(snapshot, row).causes;
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

/** One cause with its evidence, indented; its step only where no other one was told before it. */
function causeLines(cause: Cause, now: number, page: Page, steps: boolean): string[] {
  const { paint } = page;
  const step = steps ? stepOf(cause) : null;
  const evidence = cause.evidence.flatMap((fact) => {
    const what = plain(fact.what, page);
    const where = plain(fact.where, page);
    const line =
      fact.at === null
        ? say('{what} ({where})', { what, where })
        : say('{what} ({where}, {moment})', { what, where, moment: momentWords(fact.at, now) });
    return paragraph(`- ${line}`, page, { indent: 4, hang: 6, colours: ['dim'] });
  });
  const under = cause.under ? ` ${say('(part of {cause})', { cause: cause.under })}` : '';
  const code = paint(`[${cause.code}]${under}`, 'dim');
  const title = paragraph(plain(cause.title, page), page, { indent: 2, colours: ['bold'] });
  const command = step?.command ? asCalled(shownCommand(step.command), page.call) : null;
  return [
    ...title.slice(0, -1),
    `${title.at(-1) ?? ''} ${code}`,
    ...paragraph(plain(cause.detail, page, 600), page, { indent: 4 }),
    ...evidence,
    ...(step
      ? paragraph(say('Next: {next}', { next: shown(step.label) }), page, { indent: 4, hang: 6 })
      : []),
    // Never broken: a command is there to be pasted.
    ...(command ? [`      ${paint(command, 'cyan')}`] : []),
  ];
}

/** "main", or "OpenClaw work, agent main" where the OpenClaw has a name. */
function routeName(route: Route): string {
  return route.install === null ? shown(route.agent) : agentName(route);
}

function routeLines(route: Route, page: Page): string[] {
  const words = { agent: routeName(route), model: shown(route.model), runtime: shown(route.runtime) };
  const line =
    route.role === 'fallback'
      ? say('{agent}: {model} through {runtime}, as a fallback', words)
      : say('{agent}: {model} through {runtime}', words);
  return [
    ...paragraph(line, page, { indent: 2, hang: 4 }),
    ...paragraph(plain(route.why, page, 400), page, { indent: 6, colours: ['dim'] }),
  ];
}

/** True where a new sign-in of the row would have to be written by an OpenClaw program that was not found. */
export function lacksProgram(
  row: Pick<ProfileRow, 'consumer' | 'install'>,
  { installs }: Pick<Snapshot, 'installs'>,
): boolean {
  const own = installs.find(({ kind, name }) => kind === 'openclaw' && name === row.install);
  return row.consumer === 'openclaw' && own?.version === null;
}

/** What comes before a sign-in or a repair where that program was not found. */
export function programWords(): string {
  return say(
    'The OpenClaw program was not found, so nothing can be signed in or repaired there. Add --openclaw-bin with its path.',
  );
}

/** What a person would type next, or nothing: to sign in, or else to repair. Of what can wait as well as of what cannot. */
function closingLines(snapshot: Snapshot, telling: readonly Cause[], page: Page): string[] {
  const row = inUrgencyOrder(snapshot.profiles).find(
    (one) => one.onRoute && one.canSignIn && needsSignIn(one, snapshot.causes),
  );
  const repair = telling.find((cause) => cause.severity !== 'risk' && stepOf(cause)?.kind === 'repair');
  const typed = row ? ownCommand.signIn(row.id) : repair ? ownCommand.repair(repair.code) : null;
  const command = typed && asCalled(typed, page.call);
  if (!command) return [];
  const touched = row ? [row] : snapshot.profiles.filter(({ id }) => repair?.rows.includes(id));
  // What cannot be done is not offered.
  if (touched.some((one) => lacksProgram(one, snapshot))) return paragraph(programWords(), page);
  // A line with a command is never broken: it is there to be pasted.
  if (!row) return [say('Put it right: {command}', { command })];
  return [
    row.health === 'soon'
      ? say('Sign in before it is needed: {command}', { command })
      : say('Sign in again: {command}', { command }),
  ];
}

/** Where there is nothing to tell: what would change that, and how it looks when there is. */
function emptyLines(snapshot: Snapshot, page: Page): string[] {
  if (snapshot.profiles.length > 0) return [];
  const call = { ...page.call, place: '' };
  const [help, demo] = ['clawlamp help', 'clawlamp status --demo'].map((one) => asCalled(one, call));
  return [
    ...(snapshot.installs.length === 0 ? [say('Neither OpenClaw nor Codex was found here.')] : []),
    ...(snapshot.verdict === 'idle'
      ? [
          ...paragraph(say('Sign in once with OpenClaw or with the Codex CLI, and it is told here.'), page),
          ...(help ? [say('Where else to look: {command}', { command: help })] : []),
          ...(demo ? [say('To see how it looks: {command}', { command: demo })] : []),
        ]
      : []),
  ];
}

/** The status as a person likes to read it: the verdict and why, the rows by consumer, and what to type next. */
export function statusText(snapshot: Snapshot, page: Page): string {
  const { paint } = page;
  const lines = [
    ...paragraph(headline(snapshot), page, { colours: ['bold', STATE_COLOUR[snapshot.verdict]] }),
    '',
  ];
  const telling = inReadingOrder(snapshot.causes).filter(
    (cause) => !cause.under && !['ok', 'info'].includes(cause.severity),
  );
  const stepping = withOneStep(telling);
  if (telling.length > 0) {
    lines.push(
      paint(say('Why'), 'bold'),
      ...telling.flatMap((cause) => causeLines(cause, snapshot.now, page, stepping.has(cause))),
      '',
    );
  }
  const groups = new Map<string, ProfileRow[]>();
  for (const row of snapshot.profiles) {
    const group = groups.get(consumerName(row)) ?? [];
    groups.set(consumerName(row), group);
    group.push(row);
  }
  const columns = columnsOf(snapshot);
  for (const [group, held] of groups) {
    const rows = held.sort((a, b) => URGENCY[a.health] - URGENCY[b.health]);
    lines.push(paint(group, 'bold'), ...rows.flatMap((row) => rowLines(row, snapshot, columns, page)), '');
  }
  if (page.verbose && snapshot.routes.length > 0) {
    lines.push(
      paint(say('Routes'), 'bold'),
      ...snapshot.routes.flatMap((route) => routeLines(route, page)),
      '',
    );
  }
  lines.push(...snapshot.installs.flatMap((install) => installLine(install, page)));
  lines.push(...emptyLines(snapshot, page));
  const closing = closingLines(snapshot, telling, page);
  if (closing.length > 0) lines.push('', ...closing);
  return `${lines.join('\n').trimEnd()}\n`;
}

function routesOfRow(row: ProfileRow, routes: readonly Route[], page: Page): string[] {
  if (routes.length > 0)
    return routes.flatMap((route) =>
      paragraph(`${routeName(route)}: ${plain(route.why, page, 400)}`, page, { indent: 2, hang: 4 }),
    );
  const none =
    row.consumer === 'codex'
      ? say('The Codex CLI uses it.')
      : row.consumer === 'gateway'
        ? say('Which of its agents use it is not told.')
        : say('No route uses it next.');
  return paragraph(none, page, { indent: 2, hang: 4 });
}

/** One row, explained: each cause with its evidence, and one next step for all of them. */
export function explainText(
  snapshot: Snapshot,
  row: ProfileRow,
  events: readonly TimelineEvent[],
  page: Page,
): string {
  const { paint } = page;
  const { causes, routes, next } = concerning(snapshot, row);
  const columns = { name: cellsOf(shown(row.id, 120)), word: 0 };
  const waits = (next?.kind === 'relogin' || next?.kind === 'repair') && lacksProgram(row, snapshot);
  const step =
    next?.kind === 'relogin' && row.canSignIn && !next.command && !waits
      ? ownCommand.signIn(row.id)
      : next?.command && shownCommand(next.command);
  const command = step ? asCalled(step, page.call) : null;
  const lines = [
    paint(consumerName(row), 'bold'),
    ...rowLines(row, snapshot, columns, page),
    '',
    paint(say('Why'), 'bold'),
    ...(causes.length > 0
      ? causes.flatMap((cause) => causeLines(cause, snapshot.now, page, false))
      : paragraph(say('Nothing is known against it.'), page, { indent: 2 })),
    '',
    paint(say('Route'), 'bold'),
    ...routesOfRow(row, routes, page),
    '',
    ...paragraph(next ? say('Next: {next}', { next: shown(next.label) }) : say('Next: nothing to do'), page, {
      hang: 2,
    }),
    ...(command ? [`  ${paint(command, 'cyan')}`] : []),
    ...(waits && page.call.printed ? paragraph(programWords(), page, { hang: 2 }) : []),
    ...(events.length > 0
      ? [
          '',
          paint(say('Lately'), 'bold'),
          ...events.slice(0, LAST_EVENTS).flatMap((event) =>
            paragraph(`${momentWords(event.at, snapshot.now)}: ${eventWords(event)}`, page, {
              indent: 2,
              hang: 4,
            }),
          ),
        ]
      : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What can be explained, where no sign-in was named: each with the command for it, those that need someone first. */
export function explainableText(snapshot: Snapshot, page: Page): string {
  const columns = columnsOf(snapshot);
  const rows = inUrgencyOrder(snapshot.profiles).flatMap((row) => {
    const colour = STATE_COLOUR[row.health];
    const word = page.paint(padded(stateWord(row, snapshot.causes), columns.word), colour);
    const sign = page.paint(signOf(row.health, row.proof), colour);
    const command = asCalled(ownCommand.explain(row.id), page.call);
    return [`  ${sign} ${word}  ${command ?? shown(row.id, 120)}`];
  });
  return `${[...paragraph(say('Which sign-in? These can be explained:'), page), ...rows].join('\n')}\n`;
}
