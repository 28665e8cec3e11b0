import { eastAsianWidth } from 'get-east-asian-width';
import { say } from '../language/say.ts';
import type { Cause } from '../model/cause.ts';
import type { Install, ProfileRow, Route, Snapshot } from '../model/snapshot.ts';
import { ownCommand } from '../platform/own-command.ts';
import { headline } from '../view/headline.ts';
import { inReadingOrder } from '../view/cause-view.ts';
import { momentsIn, momentWords } from '../view/moment.ts';
import {
  agentName,
  consumerName,
  healthWord,
  installName,
  planWords,
  shown,
  shownCommand,
  URGENCY,
} from '../view/words.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { eventWords } from '../view/timeline-view.ts';
import { needsSignIn } from '../view/row-view.ts';
import { concerning, LAST_EVENTS } from './document.ts';
import { type Paint, signOf, STATE_COLOUR } from './paint.ts';

/** Filled up to a width in cells of the terminal, where a Chinese or Japanese letter takes two. For words of our own. */
function padded(text: string, width: number): string {
  const cells = [...text].reduce((sum, letter) => sum + eastAsianWidth(letter.codePointAt(0) ?? 0), 0);
  return text + ' '.repeat(Math.max(0, width - cells));
}

function installLine(install: Install): string {
  const name = installName(install);
  const version = install.version ? ` ${install.version}` : '';
  const note = install.note ? ` (${shown(install.note)})` : '';
  return `${name}${version} in ${shown(install.dir)}${note}`;
}

function rowLines(row: ProfileRow, snapshot: Snapshot, width: number, paint: Paint): string[] {
  const colour = STATE_COLOUR[row.health];
  const sign = paint(signOf(row.health, row.proof), colour);
  const word = paint(padded(healthWord(row), 13), colour);
  const first = `  ${sign} ${shown(row.id, 120).padEnd(width)}  ${word}  ${paint(planWords(row), 'dim')}`;
  const root = concerning(snapshot, row).causes.find((cause) => cause.severity !== 'ok');
  const lines = [first];
  if (root) lines.push(`      ${shown(momentsIn(root.title))}`);
  if (row.deadline && row.health !== 'act') {
    const { at, kind, renewable } = row.deadline;
    const when = { moment: momentWords(at, snapshot.now) };
    const words =
      kind === 'lockout'
        ? say('Paused until {moment}', when)
        : at > snapshot.now
          ? say('Ends {moment}', when)
          : say('Ended {moment}', when);
    const renewal = renewable && kind !== 'lockout' ? say(', renewed without you') : '';
    lines.push(paint(`      ${words}${renewal}`, 'dim'));
  }
  if (row.lineage.length > 0) {
    const names = row.lineage.map((id) => shown(id)).join(', ');
    lines.push(paint(`      ${say('Same sign-in as {names}', { names })}`, 'dim'));
  }
  return lines;
}

/** One cause with its evidence, indented. */
export function causeLines(cause: Cause, now: number, paint: Paint): string[] {
  const evidence = cause.evidence.map(({ what, where, at }) => {
    const when = at === null ? '' : `, ${momentWords(at, now)}`;
    return paint(`    - ${shown(momentsIn(what))} (${shown(where)}${when})`, 'dim');
  });
  const under = cause.under ? paint(say(', part of {cause}', { cause: cause.under }), 'dim') : '';
  return [
    `  ${paint(shown(momentsIn(cause.title)), 'bold')} ${paint(`[${cause.code}]`, 'dim')}${under}`,
    `    ${shown(momentsIn(cause.detail), 600)}`,
    ...evidence,
    ...(cause.fix ? [`    ${say('Next: {next}', { next: shown(cause.fix.label) })}`] : []),
    ...(cause.fix?.command ? [`      ${paint(shownCommand(cause.fix.command), 'cyan')}`] : []),
  ];
}

/** "main", or "OpenClaw work, agent main" where the OpenClaw has a name. */
function routeName(route: Route): string {
  return route.install === null ? shown(route.agent) : agentName(route);
}

/** The status as a person likes to read it: the verdict, the rows by consumer, the routes, then what needs someone. */
export function statusText(snapshot: Snapshot, paint: Paint): string {
  const lines = [paint(headline(snapshot), 'bold', STATE_COLOUR[snapshot.verdict]), ''];
  const groups = [...new Set(snapshot.profiles.map(consumerName))];
  const width = Math.max(0, ...snapshot.profiles.map((row) => shown(row.id, 120).length));
  for (const group of groups) {
    const rows = snapshot.profiles
      .filter((row) => consumerName(row) === group)
      .sort((a, b) => URGENCY[a.health] - URGENCY[b.health]);
    lines.push(paint(group, 'bold'), ...rows.flatMap((row) => rowLines(row, snapshot, width, paint)), '');
  }
  if (snapshot.routes.length > 0) {
    lines.push(paint(say('Routes'), 'bold'));
    for (const route of snapshot.routes) {
      const words = { agent: routeName(route), model: shown(route.model), runtime: shown(route.runtime) };
      const behind = route.role === 'fallback';
      lines.push(
        `  ${behind ? say('{agent}: {model} through {runtime}, as a fallback', words) : say('{agent}: {model} through {runtime}', words)}`,
      );
      lines.push(paint(`      ${shown(route.why, 400)}`, 'dim'));
    }
    lines.push('');
  }
  const telling = inReadingOrder(snapshot.causes).filter(
    (cause) => !cause.under && !['ok', 'info'].includes(cause.severity),
  );
  if (telling.length > 0) {
    lines.push(
      paint(say('Why'), 'bold'),
      ...telling.flatMap((cause) => causeLines(cause, snapshot.now, paint)),
      '',
    );
  }
  const waiting = snapshot.profiles.find(
    (row) => row.health === 'act' && row.canSignIn && needsSignIn(row, snapshot.causes),
  );
  if (waiting) lines.push(say('Sign in again: {command}', { command: ownCommand.signIn(waiting.id) }), '');
  lines.push(...snapshot.installs.map((install) => paint(installLine(install), 'dim')));
  if (snapshot.installs.length === 0) lines.push(say('Neither OpenClaw nor Codex was found here.'));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** One row, explained. */
export function explainText(
  snapshot: Snapshot,
  row: ProfileRow,
  events: readonly TimelineEvent[],
  paint: Paint,
): string {
  const { causes, routes, next } = concerning(snapshot, row);
  const width = shown(row.id, 120).length;
  const lines = [
    paint(consumerName(row), 'bold'),
    ...rowLines(row, snapshot, width, paint),
    '',
    paint(say('Route'), 'bold'),
    ...(routes.length > 0
      ? routes.map((route) => `  ${routeName(route)}: ${shown(route.why, 400)}`)
      : [
          `  ${row.consumer === 'codex' ? say('The Codex CLI uses it.') : row.consumer === 'gateway' ? say('Which of its agents use it is not told.') : say('No route uses it next.')}`,
        ]),
    '',
    paint(say('Why'), 'bold'),
    ...(causes.length > 0
      ? causes.flatMap((cause) => causeLines(cause, snapshot.now, paint))
      : [`  ${say('Nothing is known against it.')}`]),
    '',
    next ? say('Next: {next}', { next: shown(next.label) }) : say('Next: nothing to do'),
    ...(events.length > 0
      ? [
          '',
          paint(say('Lately'), 'bold'),
          ...events
            .slice(0, LAST_EVENTS)
            .map((event) => `  ${momentWords(event.at, snapshot.now)}: ${eventWords(event)}`),
        ]
      : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
