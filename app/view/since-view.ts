import { say } from '../language/say.ts';
import type { TimelineEvent } from '../model/history-event.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { keptName } from '../history/memory.ts';
import { nearMoment } from './moment.ts';
import { newestFirst } from './timeline-view.ts';
import { accountName, shown } from '../words/names.ts';

/** As many are said; the others are counted. */
const SAID = 2;

/** An event in a few words, or null for what is no news to somebody who looks again. */
function newsOf(event: TimelineEvent, who: string): string | null {
  switch (event.kind) {
    case 'refused':
      return say('{who} was refused', { who });
    case 'renewed':
      return say('{who} was renewed', { who });
    case 'signed-in':
      return say('{who} was signed in', { who });
    case 'recovered':
      return say('{who} works again', { who });
    case 'lockout-began':
      return say('{who} was paused', { who });
    case 'lockout-ended':
      return say('the pause of {who} ended', { who });
    case 'disappeared':
      return say('{who} disappeared', { who });
    case 'moved':
      return say('{who} has another name', { who });
    case 'account-changed':
      return say('{who} is another account', { who });
    case 'appeared':
      return event.first ? null : say('{who} appeared', { who });
    case 'route-changed':
      return say('agent {agent} uses another sign-in', { agent: shown(event.agent, 60) });
    default:
      return null;
  }
}

/**
 * What happened since a person last looked, in one line, the newest first.
 * @param since epoch ms of that look; null where nobody has looked yet, who is told nothing
 */
export function sinceWords(
  events: readonly TimelineEvent[],
  since: number | null,
  snapshot: Pick<Snapshot, 'profiles'>,
  now: number,
  timeZone?: string,
): string | null {
  if (since === null) return null;
  const nameOf = (row: string | null): string => {
    const found = snapshot.profiles.find(({ id }) => keptName(id) === row);
    return found ? accountName(found) : shown((row ?? '').replace(/^.*[:/]/, ''), 80);
  };
  // What was noticed since, not what happened since: the news is what nobody could have seen.
  const news = newestFirst(events.filter(({ seen }) => seen > since)).flatMap((event) => {
    const words = newsOf(event, nameOf(event.row));
    return words ? [`${nearMoment(event.at, now, timeZone)} ${words}`] : [];
  });
  if (news.length === 0) return null;
  const more = news.length - SAID;
  const list = [
    ...news.slice(0, SAID),
    ...(more > 0 ? [say('{count, plural, one {one more} other {# more}}', { count: more })] : []),
  ].join(' · ');
  return say('Since you last looked: {list}', { list });
}
