import { say } from '../../language/say.ts';
import type { Cause } from '../../model/cause.ts';
import type { Install, ProfileRow, Snapshot } from '../../model/snapshot.ts';
import { ownCommand } from '../../platform/text/own-command.ts';
import { headline } from '../../view/headline.ts';
import { inReadingOrder, stepOf, withOneStep } from '../../view/cause-view.ts';
import { consumerName, installName } from '../../words/names.ts';
import { URGENCY } from '../../view/words.ts';
import { inUrgencyOrder, needsSignIn } from '../../view/row-view.ts';
import { asCalled } from '../call.ts';
import { paragraph, plain, type Page } from './page.ts';
import { STATE_COLOUR } from './styles.ts';
import { columnsOf, rowLines } from './print-row.ts';
import { causeLines } from './print-cause.ts';
import { routeLines } from './print-route.ts';
import { lacksProgram } from '../../model/program-found.ts';
import { programWords } from './program-words.ts';

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
