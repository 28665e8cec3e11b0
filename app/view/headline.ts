import type { Cause } from '../model/cause.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { absoluteMoment } from './moment.ts';
import { inReadingOrder } from './cause-view.ts';
import { inUrgencyOrder, needsSignIn } from './row-view.ts';
import { accountName, consumerName, shown } from './words.ts';

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
      const needing = rows.filter((row) => row.health === 'act');
      if (needing.length === 0) return sentence(general?.title ?? 'OpenClaw needs you');
      const first = needing[0];
      const name = first ? `${accountName(first)} (${consumerName(first)})` : '';
      if (needing.length > 1) return `${needing.length} of ${rows.length} need you: ${name} first.`;
      const cause = first && causeOf(first.id, snapshot);
      return first && !needsSignIn(first, snapshot.causes) && cause
        ? sentence(`${name}: ${cause.title}`)
        : `${name} needs you to sign in again.`;
    }
    case 'soon': {
      const ends = worst?.deadline ? ` on ${absoluteMoment(worst.deadline.at, timeZone)}` : ' soon';
      if (worst?.deadline?.kind === 'lockout')
        return `${who} waits until ${absoluteMoment(worst.deadline.at, timeZone)}.`;
      return who ? `${who} ends${ends}.` : sentence(general?.title ?? 'A sign-in ends soon');
    }
    case 'unknown':
      return sentence(general?.title ?? (who ? `Cannot tell whether ${who} works` : 'Cannot tell yet'));
    case 'idle':
      return rows.length === 0 ? 'No sign-in found.' : 'No route needs a sign-in.';
    case 'ok': {
      const proven = used.every((row) => row.proof !== 'untested');
      const all = used.length === 1 ? 'The sign-in in use' : `All ${used.length} sign-ins in use`;
      const verb = used.length === 1 ? 'works' : 'work';
      const unproven = used.length === 1 ? 'the sign-in in use' : `the ${used.length} sign-ins in use`;
      return proven ? `${all} ${verb}.` : `Nothing is known against ${unproven}.`;
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
