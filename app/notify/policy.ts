import { say } from '../language/say.ts';
import { withId } from '../model/causes-of.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Notice } from '../platform/ports.ts';
import { accountName, consumerName } from '../words/names.ts';
import { heldUntil, NOT_SNOOZED, type Snooze } from '../preferences/snooze.ts';
import { withoutStale, type NoticeMemory, type Told } from './memory.ts';
import { needsOf, type Need } from './needs.ts';

export interface NoticeInput {
  /** Null at the first reading of this run. */
  previous: Snapshot | null;
  next: Snapshot;
  memory: NoticeMemory;
  /** Makes the random name of a grant that is spoken of for the first time. */
  newGrantName: () => string;
  /** What the person does not want to hear now. */
  hush?: Snooze;
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
      input.hush ?? NOT_SNOOZED,
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

  const needed = new Set(needs.map(({ subject }) => subject));
  for (const subject of Object.keys(memory)) {
    if (needed.has(subject)) continue;
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
  const row = withId(snapshot.profiles, subject);
  // A store that could not be read just now has not lost its sign-ins.
  if (!row) return snapshot.installs.some((install) => !install.readable) ? 'cannot-tell' : 'gone';
  if (row.health === 'unknown') return 'cannot-tell';
  return row.health === 'ok' || row.health === 'idle' ? 'fixed' : 'gone';
}

function fixedNotice(subject: string, key: string, snapshot: Snapshot): Notice {
  const row = withId(snapshot.profiles, subject);
  return {
    key,
    title: row ? say('Fixed: {account}', { account: accountName(row) }) : say('Fixed'),
    body: row ? say('{consumer} can sign in again.', { consumer: consumerName(row) }) : '',
    urgency: 'low',
    silent: true,
    row: subject,
  };
}
