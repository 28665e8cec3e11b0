import { say } from '../language/say.ts';
import type { Cause } from '../model/cause.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { absoluteMoment, momentsIn } from './moment.ts';
import { inReadingOrder } from './cause-view.ts';
import { inUrgencyOrder, needsSignIn } from './row-view.ts';
import { accountName, consumerName, shown } from './words.ts';

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
    case 'soon': {
      if (worst?.deadline?.kind === 'lockout')
        return say('{who} waits until {moment}.', {
          who,
          moment: absoluteMoment(worst.deadline.at, timeZone),
        });
      if (!who) return sentence(titleOf(general, timeZone) ?? say('A sign-in ends soon'));
      return worst?.deadline
        ? say('{who} ends on {moment}.', { who, moment: absoluteMoment(worst.deadline.at, timeZone) })
        : say('{who} ends soon.', { who });
    }
    case 'unknown':
      return sentence(
        titleOf(general, timeZone) ??
          (who ? say('Cannot tell whether {who} works', { who }) : say('Cannot tell yet')),
      );
    case 'idle':
      return rows.length === 0 ? say('No sign-in found.') : say('No route needs a sign-in.');
    case 'ok': {
      const proven = used.every((row) => row.proof !== 'untested');
      const count = used.length;
      return proven
        ? say('{count, plural, one {The sign-in in use works.} other {All # sign-ins in use work.}}', {
            count,
          })
        : say(
            '{count, plural, one {Nothing is known against the sign-in in use.} other {Nothing is known against the # sign-ins in use.}}',
            { count },
          );
    }
  }
}

function causeOf(row: string, snapshot: Snapshot): Cause | undefined {
  return inReadingOrder(snapshot.causes.filter((cause) => cause.rows.includes(row)))[0];
}

function sentence(words: string): string {
  const line = shown(words, 200);
  return /[.?]$/.test(line) ? line : `${line}.`;
}
