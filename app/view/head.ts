import { namesFormat } from '../language/formats.ts';
import { say } from '../language/say.ts';
import type { CureView, HeadView, LoginView } from '../contract/view.ts';
import type { Cause } from '../model/cause.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import { inReadingOrder } from './cause-view.ts';
import { momentsIn, nearMoment } from './moment.ts';
import { placeName } from './place.ts';
import { inUrgencyOrder } from './urgency.ts';
import { endsByDate, risksIn, riskWords, stateWord } from './state-word.ts';
import { accountName, installName, shown } from '../words/names.ts';

type Verdict = Pick<HeadView, 'verdict' | 'line'>;

const titleOf = (cause: Cause | undefined, timeZone?: string): string | null =>
  cause ? shown(momentsIn(cause.title, timeZone), 160) : null;

/** "grace@example.com · agent work": whom it is about, and where. */
function whose(row: ProfileRow, snapshot: Snapshot): string {
  return `${accountName(row)} · ${placeName(row, snapshot)}`;
}

/** Who is watched, for a verdict that is about all of them: "OpenClaw and Codex CLI". */
function everywhere(rows: readonly ProfileRow[]): string | null {
  const names = new Set(rows.map((row) => installName({ kind: row.consumer, name: row.install })));
  return names.size === 0 ? null : namesFormat().format([...names].slice(0, 4));
}

function aboutOne(row: ProfileRow, words: string, snapshot: Snapshot): Verdict {
  return { verdict: words, line: whose(row, snapshot) };
}

/** A number of rows that need the same: one alone is called by what it needs, more are counted. */
function needed(rows: ProfileRow[], total: number, words: string, snapshot: Snapshot): Verdict {
  const [first] = rows;
  if (!first || total === 1) return first ? aboutOne(first, words, snapshot) : { verdict: words, line: null };
  const verdict = say('{count, plural, one {# of {total} needs you} other {# of {total} need you}}', {
    count: rows.length,
    total,
  });
  return aboutOne(first, verdict, snapshot);
}

function verdictOf(snapshot: Snapshot, cure: CureView | null, now: number, timeZone?: string): Verdict {
  const rows = inUrgencyOrder(snapshot.profiles);
  const used = rows.filter((row) => row.onRoute);
  const like = rows.filter((row) => row.health === snapshot.verdict);
  const [first] = like;
  const general = titleOf(
    inReadingOrder(snapshot.causes).find((cause) => cause.severity === snapshot.verdict),
    timeZone,
  );
  switch (snapshot.verdict) {
    case 'act': {
      const words = cure?.does.kind === 'sign-in' ? say('Sign in again') : say('Needs you');
      return first
        ? needed(like, rows.length, words, snapshot)
        : { verdict: say('Needs you'), line: general };
    }
    case 'soon': {
      if (!first) return { verdict: say('Needs you soon'), line: general };
      const ends = first.deadline && endsByDate(first, snapshot.causes) ? first.deadline.at : null;
      const when = ends === null ? '' : ` · ${nearMoment(ends, now, timeZone)}`;
      return { verdict: stateWord(first, snapshot.causes), line: `${whose(first, snapshot)}${when}` };
    }
    case 'unknown':
      return {
        verdict: first ? say('Cannot tell about {count}', { count: like.length }) : say('Cannot tell'),
        line: general ?? (first ? whose(first, snapshot) : null),
      };
    case 'idle':
      return rows.length === 0
        ? { verdict: say('Nothing to watch yet'), line: general }
        : { verdict: say('Nothing is in use'), line: general };
    case 'ok':
      return wellWords(snapshot, used);
  }
}

function wellWords(snapshot: Snapshot, used: ProfileRow[]): Verdict {
  const proven = used.every((row) => row.proof !== 'untested');
  const risks = risksIn(snapshot.causes);
  if (risks.length > 0) return { verdict: proven ? say('Works') : say('Looks good'), line: riskWords(risks) };
  const [first] = used;
  const line = used.length === 1 && first ? whose(first, snapshot) : everywhere(used);
  const verdict = proven
    ? say('{count, plural, one {Works} =2 {Both sign-ins work} other {All # sign-ins work}}', {
        count: used.length,
      })
    : say('Looks good');
  return { verdict, line };
}

/**
 * The head of the panel: the verdict first and short, whom it is about, and what would put it right. Pure.
 * @param since what happened since the person last looked, in words
 */
export function headView(input: {
  snapshot: Snapshot;
  /** A sign-in that runs or has ended, and stands in front. */
  login: LoginView | null;
  cure: CureView | null;
  since: string | null;
  now: number;
  timeZone?: string | undefined;
}): HeadView {
  const { snapshot, login, cure, since, now, timeZone } = input;
  if (login && login.result === null)
    return { verdict: say('Signing in'), line: login.title, cure: null, since: null };
  // A gateway that is down is what the button is about; the sign-ins are worth what they were.
  const calm = snapshot.verdict === 'ok' || snapshot.verdict === 'idle';
  const down = calm && cure?.does.kind === 'start-gateway';
  const told = verdictOf(snapshot, cure, now, timeZone);
  return {
    verdict: told.verdict,
    line: down ? say('The gateway is not running') : told.line,
    // The end of a sign-in has its own buttons.
    cure: login ? null : cure,
    since,
  };
}
