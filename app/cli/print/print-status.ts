import { say } from '../../language/say.ts';
import type { Cause } from '../../model/cause.ts';
import type { Install, ProfileRow, Snapshot } from '../../model/snapshot.ts';
import { ownCommand } from '../../platform/text/own-command.ts';
import { headline } from '../../view/headline.ts';
import { inReadingOrder, stepOf, withOneStep } from '../../view/cause-view.ts';
import { consumerName, installName } from '../../words/names.ts';
import { URGENCY } from '../../view/words.ts';
import { needsSignIn } from '../../view/row-view.ts';
import { inUrgencyOrder } from '../../view/urgency.ts';
import { asCalled } from '../call.ts';
import { paragraph, plain, type Page } from './page.ts';
import { STATE_COLOUR } from './styles.ts';
import { blockParts } from './in-turns.ts';
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

/** The blocks of a status, each as many lines as belong together; an empty one is a step of work. */
function* statusBlocks(snapshot: Snapshot, page: Page): Generator<readonly string[]> {
  const { paint } = page;
  yield [...paragraph(headline(snapshot), page, { colours: ['bold', STATE_COLOUR[snapshot.verdict]] }), ''];
  const telling = inReadingOrder(snapshot.causes).filter(
    (cause) => !cause.under && !['ok', 'info'].includes(cause.severity),
  );
  const stepping = withOneStep(telling);
  if (telling.length > 0) {
    yield [paint(say('Why'), 'bold')];
    for (const cause of telling) yield causeLines(cause, snapshot.now, page, stepping.has(cause));
    yield [''];
  }
  const groups = new Map<string, ProfileRow[]>();
  for (const row of snapshot.profiles) {
    const name = consumerName(row);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(row);
    yield [];
  }
  const columns = yield* columnsOf(snapshot);
  for (const [group, held] of groups) {
    yield [paint(group, 'bold')];
    const rows = held.sort((a, b) => URGENCY[a.health] - URGENCY[b.health]);
    for (const row of rows) yield rowLines(row, snapshot, columns, page);
    yield [''];
  }
  if (page.verbose && snapshot.routes.length > 0) {
    yield [paint(say('Routes'), 'bold')];
    for (const route of snapshot.routes) yield routeLines(route, page);
    yield [''];
  }
  for (const install of snapshot.installs) yield installLine(install, page);
  yield emptyLines(snapshot, page);
  const closing = closingLines(snapshot, telling, page);
  if (closing.length > 0) yield ['', ...closing];
}

/**
 * The status as a person likes to read it: the verdict and why, the rows by consumer, and what to type next. In parts, so that one
 * of thousands of sign-ins can be written in turns.
 */
export function statusParts(snapshot: Snapshot, page: Page): Generator<string> {
  return blockParts(statusBlocks(snapshot, page));
}
