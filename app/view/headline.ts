import { say } from '../language/say.ts';
import type { Cause } from '../model/cause.ts';
import { causesOf } from '../model/causes-of.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import { absoluteMoment, momentsIn } from './moment.ts';
import { inReadingOrder } from './cause-view.ts';
import { endsByDate, risksIn, riskWords, rootOf, stateWord, waitsForPause } from './state-word.ts';
import { needsSignIn } from './row-view.ts';
import { inUrgencyOrder } from './urgency.ts';
import { accountName, consumerName, shown } from '../words/names.ts';

function titleOf(cause: Cause | undefined, timeZone?: string): string | undefined {
  return cause && momentsIn(cause.title, timeZone);
}

/**
 * The verdict in one sentence; also the tooltip. Times are absolute here: the tray is redrawn on change only, and a
 * relative time in a tooltip would go stale by itself.
 */
export function headline(snapshot: Snapshot, timeZone?: string): string {
  const rows = inUrgencyOrder(snapshot.profiles);
  const used = rows.filter((row) => row.onRoute);
  const worst = used.find((row) => row.health === snapshot.verdict) ?? rows[0];
  const who = worst ? `${accountName(worst)} (${consumerName(worst)})` : null;
  const risks = risksIn(snapshot.causes);
  const general = inReadingOrder(snapshot.causes).find((cause) => cause.severity === snapshot.verdict);
  switch (snapshot.verdict) {
    case 'act': {
      // What was cut off comes first: the rest may be its half.
      const cut = snapshot.causes.find((cause) => cause.code === 'repair-interrupted');
      if (cut) return sentence(cut.title);
      const needing = rows.filter((row) => row.health === 'act');
      if (needing.length === 0) return sentence(titleOf(general, timeZone) ?? say('OpenClaw needs you'));
      const first = needing[0];
      const name = first ? `${accountName(first)} (${consumerName(first)})` : '';
      if (needing.length > 1)
        return say('{count} of {total} need you: {name} first.', {
          count: needing.length,
          total: rows.length,
          name,
        });
      const cause = first && causeOf(first.id, snapshot);
      return first && !needsSignIn(first, snapshot.causes) && cause
        ? sentence(`${name}: ${momentsIn(cause.title, timeZone)}`)
        : say('{name} needs you to sign in again.', { name });
    }
    case 'soon':
      return worst && who
        ? soonLine(worst, who, snapshot, timeZone)
        : sentence(titleOf(general, timeZone) ?? say('Something needs you soon'));
    case 'unknown':
      return sentence(
        titleOf(general, timeZone) ??
          (who ? say('Cannot tell whether {who} works', { who }) : say('Cannot tell yet')),
      );
    case 'idle':
      if (risks.length > 0) return riskWords(risks, timeZone);
      return rows.length === 0 ? say('Nothing to watch yet.') : say('No sign-in is in use.');
    case 'ok': {
      const proven = used.every((row) => row.proof !== 'untested');
      const count = used.length;
      if (risks.length > 0) {
        const risk = riskWords(risks, timeZone);
        return proven ? say('Works. {risk}', { risk }) : say('Not proven yet. {risk}', { risk });
      }
      return proven
        ? say(
            '{count, plural, one {The sign-in in use works.} =2 {Both sign-ins in use work.} other {All # sign-ins in use work.}}',
            {
              count,
            },
          )
        : say(
            '{count, plural, one {Nothing is known against the sign-in in use.} other {Nothing is known against the # sign-ins in use.}}',
            { count },
          );
    }
  }
}

/** A date is said only where a date is the cause; what was refused and stands behind another one ends on no date. */
function soonLine(row: ProfileRow, who: string, { causes }: Snapshot, timeZone?: string): string {
  const moment = row.deadline && absoluteMoment(row.deadline.at, timeZone);
  if (waitsForPause(row, causes) && row.deadline?.kind === 'lockout')
    return say('{who} waits until {moment}.', { who, moment });
  if (endsByDate(row, causes))
    return moment ? say('{who} ends on {moment}.', { who, moment }) : say('{who} ends soon.', { who });
  const root = rootOf(row, causes);
  const word = stateWord(row, causes);
  return root ? sentence(`${who}: ${word}. ${titleOf(root, timeZone) ?? ''}`) : sentence(`${who}: ${word}`);
}

function causeOf(row: string, snapshot: Snapshot): Cause | undefined {
  return inReadingOrder(causesOf(snapshot.causes, row))[0];
}

function sentence(words: string): string {
  const line = shown(words, 200);
  return /[.?]$/.test(line) ? line : `${line}.`;
}
