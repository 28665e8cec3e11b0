import type { Message } from '../language/messages.ts';
import { say } from '../language/say.ts';
import type { Cause, CauseCode } from '../model/cause.ts';
import { causesOf, withId } from '../model/causes-of.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import type { Notice } from '../platform/ports.ts';
import { family } from '../history/inventory.ts';
import { absoluteMoment, momentsIn } from '../view/moment.ts';
import { inReadingOrder } from '../view/cause-view.ts';
import { endsByDate, stateWord } from '../view/state-word.ts';
import { needsSignIn } from '../view/row-view.ts';
import { accountName, consumerName, shown } from '../words/names.ts';
import type { Threshold } from './memory.ts';

/** A token that ends within hours by its nature is spoken of when its end is this near, not all its life. In ms. */
const SHORT_NOTICE_MS = 15 * 60_000;

export interface Need {
  subject: string;
  row: ProfileRow | null;
  threshold: Threshold;
  endsAt: number | null;
  title: string;
  body: string;
  /** Row that a click opens, when it is not the row spoken of. */
  focus?: string | null;
  urgency?: Notice['urgency'];
}

/** What in a reading needs a person, one entry per sign-in or cause. What waits by itself or renews itself is none. */
export function needsOf(snapshot: Snapshot, timeZone?: string): Need[] {
  const incidents = incidentsIn(snapshot);
  const rows = snapshot.profiles.flatMap((row) => {
    const need = rowNeed(row, snapshot, incidents, timeZone);
    return need ? [need] : [];
  });
  const own = snapshot.causes.filter(hasOwnNotice).map((cause) => ({
    subject: subjectOf(cause),
    row: null,
    focus: cause.rows[0] ?? null,
    threshold: 'act' as const,
    endsAt: null,
    title: ownTitleOf(cause),
    body: shown(cause.detail, 240),
    urgency: 'critical' as const,
  }));
  const general = snapshot.causes
    .filter((cause) => cause.rows.length === 0 && cause.severity === 'act' && !cause.under && !waits(cause))
    .filter((cause) => !hasOwnNotice(cause))
    .map((cause) => ({
      subject: `cause:${cause.code}`,
      row: null,
      threshold: 'act' as const,
      endsAt: null,
      title: shown(momentsIn(cause.title), 120),
      body: shown(cause.detail, 240),
    }));
  // A cause without a row usually explains the rows; it is said alone only when no row says it.
  const said = rows.some((need) => need.threshold === 'act') || own.length > 0;
  return said ? [...own, ...rows] : [...rows, ...general];
}

/** Kinds of their own: money that is spent, or sign-ins that are gone, matter more than a date. */
const OWN_TITLES: Partial<Record<CauseCode, Message>> = {
  'billing-route-changed': 'Billing route changed',
  'profiles-disappeared': 'Sign-ins disappeared',
};

function ownTitleOf(cause: Cause): string {
  const title = OWN_TITLES[cause.code];
  return title ? say(title) : shown(momentsIn(cause.title), 120);
}

function hasOwnNotice(cause: Cause): boolean {
  return OWN_TITLES[cause.code] !== undefined && cause.severity === 'act' && !waits(cause);
}

/** One per install: the same loss elsewhere is another one. */
function subjectOf(cause: Cause): string {
  return `cause:${cause.code}${cause.scope ? `:${cause.scope}` : ''}`;
}

/** Providers that refuse good sign-ins now: nobody is asked to burn another one there. */
function incidentsIn(snapshot: Snapshot): ReadonlySet<string> {
  const rows = snapshot.causes
    .filter((cause) => cause.code === 'provider-incident' && cause.severity === 'act')
    .flatMap((cause) => cause.rows.flatMap((id) => withId(snapshot.profiles, id) ?? []));
  return new Set(rows.map(({ provider }) => family(provider)));
}

const waits = (cause: Cause): boolean => cause.fix?.kind === 'wait';

function rowNeed(
  row: ProfileRow,
  snapshot: Snapshot,
  incidents: ReadonlySet<string>,
  timeZone?: string,
): Need | null {
  if (!row.onRoute || (row.health !== 'act' && row.health !== 'soon')) return null;
  const causes = inReadingOrder(causesOf(snapshot.causes, row.id));
  const cause = causes.find((candidate) => candidate.severity === row.health);
  if (cause && waits(cause)) return null;
  // What its own notice says is not said a second time, unless something else is wrong with the row too.
  if (cause && hasOwnNotice(cause)) return null;
  if (incidents.has(family(row.provider)) && needsSignIn(row, snapshot.causes)) return null;
  if (row.health === 'soon' && (row.deadline?.renewable || row.deadline?.kind === 'lockout')) return null;
  const left = (row.deadline?.at ?? snapshot.now) - snapshot.now;
  if (row.health === 'soon' && cause?.code === 'short-lived-provider' && left > SHORT_NOTICE_MS) return null;
  const endsAt = row.deadline && row.deadline.kind !== 'lockout' ? row.deadline.at : null;
  const account = accountName(row);
  const ends =
    row.deadline && endsByDate(row, snapshot.causes)
      ? say(' It ends {moment}.', { moment: absoluteMoment(row.deadline.at, timeZone) })
      : '';
  const why = cause ? `${shown(momentsIn(cause.title), 160).replace(/\.$/, '')}.` : '';
  return {
    subject: row.id,
    row,
    threshold: row.health,
    endsAt,
    title: `${titleOf(row, snapshot)}: ${account}`,
    body: `${consumerName(row)}. ${why}${row.health === 'soon' ? ends : ''}`.trim(),
  };
}

/** Asks for a sign-in only where a sign-in helps. */
function titleOf(row: ProfileRow, snapshot: Snapshot): string {
  const signIn = row.canSignIn && needsSignIn(row, snapshot.causes);
  if (row.health === 'act') return signIn ? say('Sign in again') : say('Needs you');
  return signIn && endsByDate(row, snapshot.causes) ? say('Sign in soon') : stateWord(row, snapshot.causes);
}
