import type { Snapshot, Verdict } from '../../model/snapshot.ts';
import { headline } from '../../view/headline.ts';
import { shown } from '../../words/names.ts';

/** Exit codes of a plugin (Monitoring Plugins Development Guidelines, "Plugin Return Codes"). */
const CODES = { OK: 0, WARNING: 1, CRITICAL: 2, UNKNOWN: 3 } as const;
type State = keyof typeof CODES;

const STATES: Record<Verdict, State> = {
  ok: 'OK',
  idle: 'OK',
  soon: 'WARNING',
  act: 'CRITICAL',
  unknown: 'UNKNOWN',
};

/** Older than this a reading says nothing about now: the machine slept in the middle of it, or its clock was set. */
export const TOO_OLD_MS = 5 * 60_000;

export interface NagiosAnswer {
  text: string;
  code: number;
}

/** Plugin output: one line, on which `|` begins the performance data. */
function line(state: State, words: string, data = ''): NagiosAnswer {
  const text = `CLAWLAMP ${state} - ${words.replaceAll('|', '¦')}`;
  return { text: `${text}${data === '' ? '' : ` | ${data}`}\n`, code: CODES[state] };
}

/**
 * One line with performance data and its exit code. The data (`label=value;warn;crit;min;max`): sign-ins that need someone, end
 * soon, cannot be told and work, of those that are not idle, and the age of the reading in seconds.
 * @param now epoch ms by the clock that the reading was made with
 */
export function nagiosAnswer(snapshot: Snapshot, now: number): NagiosAnswer {
  const age = now - snapshot.now;
  const count = (health: Verdict): number => snapshot.profiles.filter((row) => row.health === health).length;
  const data = [
    `act=${count('act')};;0;0`,
    `soon=${count('soon')};0;;0`,
    `unknown=${count('unknown')};;;0`,
    `ok=${count('ok')};;;0`,
    `age=${Math.max(0, Math.round(age / 1000))}s;;;0`,
  ].join(' ');
  if (Math.abs(age) > TOO_OLD_MS)
    return line(
      'UNKNOWN',
      `The reading is of ${new Date(snapshot.now).toISOString()}, and says nothing about now.`,
      data,
    );
  return line(STATES[snapshot.verdict], headline(snapshot), data);
}

/** What a plugin says that could not look. */
export function nagiosFailure(sentence: string): NagiosAnswer {
  return line('UNKNOWN', shown(`No reading: ${sentence}`));
}
