import { namesFormat } from '../language/formats.ts';
import { say, tell } from '../language/say.ts';
import type { Message } from '../language/messages.ts';
import type { OwnerAskView, RowView } from '../contract/view.ts';
import { signInBackoff } from '../diagnose/sign-in-backoff.ts';
import { causesOf, withId } from '../model/causes-of.ts';
import type { Cause } from '../model/cause.ts';
import type { Deadline, Owner, ProfileRow, Snapshot } from '../model/snapshot.ts';
import { causeView, inReadingOrder, stepOf, type CauseContext } from './cause-view.ts';
import type { TimelineEvent } from '../model/history-event.ts';
import { momentsIn, momentWords, relativeMoment } from './moment.ts';
import { placeName } from './place.ts';
import { repairsOf, type RepairState } from './changes/repair-view.ts';
import { risksIn, riskWords, rootOf, stateWord } from './state-word.ts';
import { surpriseOf } from './surprise.ts';
import { eventsOf, rowTimeline } from './timeline-view.ts';
import { accountName, agentName, consumerName, shown } from '../words/names.ts';
import { inUrgencyOrder } from './urgency.ts';
import { planWords, within } from './words.ts';

export interface RowContext extends CauseContext {
  snapshot: Snapshot;
  events: readonly TimelineEvent[];

  /** The row that gets the primary button, or null. */
  primary: string | null;
  /** True while a sign-in runs: no row offers another. */
  busy: boolean;
  /** What owners were asked and said, by row id. */
  asked?: ReadonlyMap<string, Pick<OwnerAskView, 'asking' | 'lines' | 'commands'>> | undefined;
  /** What can be repaired, and what came of it. */
  repairs?: RepairState | undefined;
  /** Rows that no notice comes of. */
  muted?: readonly string[] | undefined;
}

/** "Access token ends 3 Dec 2026, 09:00 (in 10 days), renewed by OpenClaw". */
function deadlineWords(row: ProfileRow, now: number, timeZone?: string): string | null {
  if (!row.deadline) return null;
  const { at, kind, renewable } = row.deadline;
  const words: Record<Deadline['kind'], [before: Message, after: Message]> = {
    'access-token': ['Access token ends {moment}', 'Access token ended {moment}'],
    'static-token': ['Token ends {moment}', 'Token ended {moment}'],
    lockout: ['Locked out until {moment}', 'Lockout ended {moment}'],
  };
  const owners: Partial<Record<Owner, string>> = {
    openclaw: 'OpenClaw',
    'codex-cli': say('Codex'),
    'claude-cli': say('Claude Code'),
    'minimax-cli': say('the MiniMax CLI'),
  };
  const owner = owners[row.owner];
  // A dead grant is not renewed by anyone, whatever the store's dates say.
  const renewal =
    renewable && kind !== 'lockout' && row.health !== 'act'
      ? say(', renewed by {owner} without you', { owner: owner ?? say('its owner') })
      : '';
  return `${say(words[kind][at > now ? 0 : 1], { moment: momentWords(at, now, timeZone) })}${renewal}`;
}

function listOf(names: string[]): string {
  return namesFormat().format(names);
}

/** Of a sign-in that more share, so many are named and the others counted. */
const KIN = 24;

function lineageWords(row: ProfileRow, rows: readonly ProfileRow[]): string | null {
  const names = row.lineage.slice(0, KIN).flatMap((id) => {
    const other = withId(rows, id);
    return other ? [consumerName(other)] : [];
  });
  if (names.length === 0) return null;
  const more = row.lineage.length - KIN;
  const list = [
    ...new Set(names),
    ...(more > 0 ? [say('{count, plural, one {one more} other {# more}}', { count: more })] : []),
  ];
  return say('Same sign-in as {names}', { names: listOf(list) });
}

function routeSentences(row: ProfileRow, { routes }: Snapshot): string[] {
  return routes
    .filter((route) => route.next === row.id)
    .map(({ install, agent, role, model, why }) => {
      const words = {
        agent: agentName({ install, agent }),
        model: shown(model, 80),
        why: shown(momentsIn(why)),
      };
      return role === 'fallback'
        ? say('{agent} falls back to it for {model}. {why}', words)
        : say('{agent} uses it next for {model}. {why}', words);
    });
}

function reasonWords(row: ProfileRow, title: string | undefined, risks: readonly Cause[]): string {
  if (title && row.health !== 'ok') return title.endsWith('.') ? title : `${title}.`;
  // What is known is said here, and not only to whoever asks why.
  if (row.health === 'ok' && risks.length > 0) return riskWords(risks);
  switch (row.health) {
    case 'ok':
      return row.proof === 'used'
        ? say('A real call has used it since the last change.')
        : row.proof === 'accepted'
          ? say('Its owner accepted it. No call has used it yet.')
          : say('Nothing is known against it, but nothing has proven it yet.');
    case 'idle':
      return say('No route uses it.');
    case 'soon':
      return say('It will need you before long.');
    case 'act':
      return say('It needs a new sign-in.');
    case 'unknown':
      return say('Clawlamp cannot tell whether it works.');
  }
}

/**
 * True when a new sign-in is what the row needs. A wrong route or a lockout is not cured by one more sign-in, and
 * asking for it would cost the person's trust and a grant.
 */
export function needsSignIn(row: ProfileRow, causes: readonly Cause[]): boolean {
  if (row.health !== 'act' && row.health !== 'soon') return false;
  const root = rootOf(row, causes);
  return !root || root.fix?.kind === 'relogin';
}

/** The id of the row whose button is primary: the worst one that one click can put right. */
export function primaryRow(
  snapshot: Pick<Snapshot, 'profiles' | 'causes' | 'now'>,
  events: readonly TimelineEvent[] = [],
): string | null {
  const { profiles, causes } = snapshot;
  const candidates = profiles.filter(
    (row) => row.canSignIn && needsSignIn(row, causes) && !signInBackoff(row.id, snapshot, events),
  );
  return inUrgencyOrder(candidates)[0]?.id ?? null;
}

/** "used 4 min ago": of what works alone, as a refused one is none the better for it. */
function usedWords(
  { health, usedAt }: ProfileRow,
  now: number,
  timeZone?: string,
): Pick<RowView, 'used' | 'lastUse'> {
  if (usedAt === undefined || (health !== 'ok' && health !== 'idle')) return { used: null, lastUse: null };
  // The owner's clock may run ahead of the one that it is looked at with.
  const when = relativeMoment(Math.min(usedAt, now - 1), now, timeZone, 'short');
  return { used: say('used {when}', { when }), lastUse: say('Last used {when}.', { when }) };
}

const NOT_ASKED = { asking: false, lines: [], commands: [] };

/** One profile row in words. Pure. */
export function rowView(row: ProfileRow, context: RowContext): RowView {
  const { snapshot, now, timeZone, primary, busy } = context;
  const own = inReadingOrder(causesOf(snapshot.causes, row.id));
  const stepping = own.find((cause) => stepOf(cause));
  const causes = own.map((cause) => causeView(cause, context, cause === stepping));
  const risks = risksIn(own);
  const consumer = consumerName(row);
  const title = accountName(row);
  const word = stateWord(row, snapshot.causes);
  const reason = reasonWords(row, causes[0]?.title, risks);
  const deadline = deadlineWords(row, now, timeZone);
  const { used, lastUse } = usedWords(row, now, timeZone);
  const lineage = lineageWords(row, snapshot.profiles);
  const held = row.canSignIn ? signInBackoff(row.id, snapshot, context.events) : null;
  const repairs = context.repairs
    ? repairsOf(row, snapshot.profiles, context.repairs, context.home, timeZone)
    : [];
  const repaired = context.repairs?.results.get(row.id) ?? null;
  const calm = row.health === 'ok' || row.health === 'idle';
  return {
    id: row.id,
    consumer,
    place: placeName(row, snapshot),
    size: calm && risks.length === 0 && repairs.length === 0 && !repaired ? 'line' : 'card',
    title,
    subtitle: planWords(row),
    health: row.health,
    word,
    // A failure is evidence too: only what rests on dates alone is hollow.
    filled: row.health === 'act' || row.proof !== 'untested',
    risk: row.health === 'ok' && risks.length > 0,
    reason,
    deadline,
    used,
    lastUse,
    lineage,
    causes,
    surprise: surpriseOf(row, snapshot),
    routes: routeSentences(row, snapshot),
    timeline: rowTimeline(eventsOf(row, snapshot, context.events), now, timeZone),
    owner: {
      label:
        row.consumer === 'codex'
          ? say('Ask Codex')
          : row.consumer === 'gateway'
            ? say('Ask the gateway')
            : say('Ask OpenClaw'),
      ...(context.asked?.get(row.id) ?? NOT_ASKED),
    },
    repairs,
    repaired,
    // Nobody is asked for a sign-in that would be burnt; whoever wants it all the same is not stopped.
    button:
      row.canSignIn && !busy
        ? {
            label: held ? say('Sign in anyway') : say('Sign in again'),
            primary: !held && row.id === primary,
            asked: !held && needsSignIn(row, snapshot.causes),
          }
        : null,
    held: held && tell(held.why),
    muted: context.muted?.includes(row.id) ?? false,
    label: [`${title}, ${consumer}: ${within(word)}${used ? `, ${used}` : ''}. ${reason}`, deadline, lineage]
      .filter((part) => part !== null)
      .join(' ')
      .replace(/\s+/g, ' '),
  };
}
