import type { Message } from '../language/messages.ts';
import { say } from '../language/say.ts';
import type { Cause, CauseCode } from '../model/cause.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import type { Notice } from '../platform/ports.ts';
import { family } from '../history/inventory.ts';
import { absoluteMoment, momentsIn } from '../view/moment.ts';
import { inReadingOrder } from '../view/cause-view.ts';
import { endsByDate, stateWord } from '../view/state-word.ts';
import { needsSignIn } from '../view/row-view.ts';
import { accountName, consumerName, shown } from '../words/names.ts';
import { heldUntil, NO_HUSH, type Hush } from '../preferences/snooze.ts';
import { withoutStale, type NoticeMemory, type Threshold, type Told } from './memory.ts';

export interface NoticeInput {
  /** Null at the first reading of this run. */
  previous: Snapshot | null;
  next: Snapshot;
  memory: NoticeMemory;
  /** Makes the random name of a grant that is spoken of for the first time. */
  newGrantName: () => string;
  /** What the person does not want to hear now. */
  hush?: Hush;
  /** How long before its end, in ms, what ends soon may be spoken of at the earliest; null for as soon as it is `soon`. */
  lead?: number | null;
  timeZone?: string;
}

export interface NoticeDecision {
  show: Notice[];
  /** Keys of shown notices to take away. */
  close: string[];
  memory: NoticeMemory;
  /** Epoch ms at which something that was held back may be said, or null. */
  again: number | null;
}

const DAY_MS = 24 * 3_600_000;

/** A token that ends within hours by its nature is spoken of when its end is this near, not all its life. In ms. */
const SHORT_NOTICE_MS = 15 * 60_000;

interface Need {
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

/**
 * What to say, and what to take back, after a reading. Pure. One notice when something starts to need a person, once
 * per subject, grant and threshold, across restarts; none for what renews itself, waits by itself, or no route uses.
 */
export function decideNotices(input: NoticeInput): NoticeDecision {
  const { next, newGrantName } = input;
  const memory: NoticeMemory = withoutStale(input.memory, next.now);
  const show: Notice[] = [];
  const close: string[] = [];
  const needs = needsOf(next, input.timeZone);
  let again = Infinity;

  for (const need of needs) {
    const hushed = heldUntil(
      input.hush ?? NO_HUSH,
      need.subject,
      need.urgency === 'critical',
      next.now,
      input.timeZone,
    );
    const early = need.threshold === 'soon' ? earlyUntil(need.endsAt, input.lead ?? null, next.now) : null;
    const held = hushed === null && early === null ? null : Math.max(hushed ?? 0, early ?? 0);
    if (held !== null) {
      // Not said, and not remembered as said: it comes when the wait is over, if it is still so.
      again = Math.min(again, held);
      const told = memory[need.subject];
      if (told) close.push(noticeKey(need.subject, told.grant));
      delete memory[need.subject];
      continue;
    }
    const known = memory[need.subject];
    const told: Told =
      known && !isNewGrant(known, need)
        ? known
        : { grant: newGrantName(), endsAt: need.endsAt, thresholds: [], seenAt: next.now };
    // `act` covers `soon`: a sign-in that has failed is not announced as failing soon.
    const said = told.thresholds.includes(need.threshold) || told.thresholds.includes('act');
    if (!said) show.push(noticeOf(need, told.grant));
    memory[need.subject] = {
      ...told,
      endsAt: need.endsAt ?? told.endsAt,
      thresholds: said ? told.thresholds : [...told.thresholds, need.threshold],
      // Moved once a day at most: the memory is written to disk only when it says something new.
      seenAt: next.now - told.seenAt > DAY_MS ? next.now : told.seenAt,
    };
  }

  for (const subject of Object.keys(memory)) {
    if (needs.some((need) => need.subject === subject)) continue;
    const told = memory[subject];
    if (!told) continue;
    const outcome = recovery(subject, next);
    if (outcome === 'cannot-tell') continue;
    delete memory[subject];
    const key = noticeKey(subject, told.grant);
    // Only what was on screen in this run is replaced; a notice of an earlier run is gone already.
    if (outcome === 'fixed' && input.previous) show.push(fixedNotice(subject, key, next));
    else close.push(key);
  }
  return { show, close, memory, again: Number.isFinite(again) ? again : null };
}

/** Until when a notice of an end would come earlier than the person wants it, epoch ms, or null. */
function earlyUntil(endsAt: number | null, lead: number | null, now: number): number | null {
  return endsAt !== null && lead !== null && endsAt - now > lead ? endsAt - lead : null;
}

/** Stable per subject and grant, so a worse notice or a "fixed" takes the place of the one before. */
function noticeKey(subject: string, grant: string): string {
  return `${subject}#${grant}`;
}

/** A later end of the token than the one spoken of: somebody signed in meanwhile. */
function isNewGrant(told: Told, need: Need): boolean {
  return told.endsAt !== null && need.endsAt !== null && need.endsAt > told.endsAt;
}

function needsOf(snapshot: Snapshot, timeZone?: string): Need[] {
  const rows = snapshot.profiles.flatMap((row) => {
    const need = rowNeed(row, snapshot, timeZone);
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

/** While a provider refuses good sign-ins, nobody is asked to burn another one there. */
function incidentAt(snapshot: Snapshot, provider: string): boolean {
  const rows = snapshot.causes
    .filter((cause) => cause.code === 'provider-incident' && cause.severity === 'act')
    .flatMap((cause) => cause.rows);
  return snapshot.profiles.some((row) => rows.includes(row.id) && family(row.provider) === family(provider));
}

const waits = (cause: Cause): boolean => cause.fix?.kind === 'wait';

function rowNeed(row: ProfileRow, snapshot: Snapshot, timeZone?: string): Need | null {
  if (!row.onRoute || (row.health !== 'act' && row.health !== 'soon')) return null;
  const causes = inReadingOrder(snapshot.causes.filter((cause) => cause.rows.includes(row.id)));
  const cause = causes.find((candidate) => candidate.severity === row.health);
  if (cause && waits(cause)) return null;
  // What its own notice says is not said a second time, unless something else is wrong with the row too.
  if (cause && hasOwnNotice(cause)) return null;
  if (incidentAt(snapshot, row.provider) && needsSignIn(row, snapshot.causes)) return null;
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

function noticeOf(need: Need, grant: string): Notice {
  return {
    key: noticeKey(need.subject, grant),
    title: need.title,
    body: need.body,
    urgency: need.urgency ?? 'normal',
    silent: need.threshold === 'soon',
    row: need.row?.id ?? need.focus ?? null,
  };
}

/** `gone` rows are taken back without a word: nobody can say that they work. */
function recovery(subject: string, snapshot: Snapshot): 'fixed' | 'gone' | 'cannot-tell' {
  if (subject.startsWith('cause:')) return snapshot.verdict === 'unknown' ? 'cannot-tell' : 'gone';
  const row = snapshot.profiles.find((candidate) => candidate.id === subject);
  // A store that could not be read just now has not lost its sign-ins.
  if (!row) return snapshot.installs.some((install) => !install.readable) ? 'cannot-tell' : 'gone';
  if (row.health === 'unknown') return 'cannot-tell';
  return row.health === 'ok' || row.health === 'idle' ? 'fixed' : 'gone';
}

function fixedNotice(subject: string, key: string, snapshot: Snapshot): Notice {
  const row = snapshot.profiles.find((candidate) => candidate.id === subject);
  return {
    key,
    title: row ? say('Fixed: {account}', { account: accountName(row) }) : say('Fixed'),
    body: row ? say('{consumer} can sign in again.', { consumer: consumerName(row) }) : '',
    urgency: 'low',
    silent: true,
    row: subject,
  };
}
