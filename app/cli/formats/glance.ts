import { say } from '../../language/say.ts';
import type { ProfileRow, Snapshot } from '../../model/snapshot.ts';
import { headline } from '../../view/headline.ts';
import { inUrgencyOrder } from '../../view/urgency.ts';
import { stateWord } from '../../view/state-word.ts';
import { accountName, consumerName, shown } from '../../words/names.ts';
import { signOf } from '../print/styles.ts';

/** What fits into a bar: the same for each program that draws one. All of it on one line, nothing hidden in it, not escaped yet. */
export interface Glance {
  sign: string;
  /** How many sign-ins need someone; 0 is not drawn. */
  needing: number;
  headline: string;
  rows: { sign: string; text: string; row: ProfileRow }[];
  /** Share of the sign-ins in use that work, 0 to 100; 100 where none is in use, 0 where nobody can tell. */
  working: number;
  /** True while nothing has proven that all in use work: the lamp is hollow. */
  untested: boolean;
}

function workingShare(used: readonly ProfileRow[], verdict: Snapshot['verdict']): number {
  if (used.length === 0) return verdict === 'act' || verdict === 'unknown' ? 0 : 100;
  const working = used.filter(({ health }) => health === 'ok' || health === 'soon').length;
  return Math.floor((100 * working) / used.length);
}

/** A snapshot as a bar shows it. */
export function glanceOf(snapshot: Snapshot): Glance {
  const used = snapshot.profiles.filter(({ onRoute }) => onRoute);
  const untested = used.some(({ proof }) => proof === 'untested');
  return {
    sign: signOf(snapshot.verdict, untested ? 'untested' : 'used'),
    needing: snapshot.profiles.filter(({ health }) => health === 'act').length,
    headline: headline(snapshot),
    rows: inUrgencyOrder(snapshot.profiles).map((row) => ({
      sign: signOf(row.health, row.proof),
      text: `${accountName(row)}, ${consumerName(row)}: ${stateWord(row, snapshot.causes)}`,
      row,
    })),
    working: workingShare(used, snapshot.verdict),
    untested,
  };
}

/** What a bar shows when there is no reading: the state that nobody can tell. */
export function glanceOfFailure(sentence: string): Glance {
  return {
    sign: signOf('unknown', 'untested'),
    needing: 0,
    headline: shown(say('No reading: {reason}', { reason: sentence })),
    rows: [],
    working: 0,
    untested: true,
  };
}

/** "✕ 2", or the sign alone. */
export function titleOf({ sign, needing }: Glance): string {
  return needing > 0 ? `${sign} ${needing}` : sign;
}
