import type { Message } from '../language/messages.ts';
import { say } from '../language/say.ts';
import { REASON_WORDS as REFUSED_WORDS } from '../diagnose/causes/sign-in/grant.ts';
import { REASON_WORDS as LOCKOUT_WORDS } from '../diagnose/causes/sign-in/lockout.ts';
import { eventsAt } from '../model/causes-of.ts';
import { ERRORS, type ErrorCode } from '../model/error-codes.ts';
import type { ProfileRow, Snapshot } from '../model/snapshot.ts';
import type { CredentialKind, TimelineEvent } from '../model/history-event.ts';
import { installKey, keptName } from '../history/memory.ts';
import { absoluteMoment, momentWords } from './moment.ts';
import { shown } from '../words/names.ts';

/** The timeline in words. Every foreign part (a row id, a code) goes through `shown`. */

const OWNERS: Record<string, Message> = {
  openclaw: 'OpenClaw',
  'codex-cli': 'Codex',
  'claude-cli': 'Claude Code',
};

const CARRIED_BY: Record<CredentialKind, Message> = {
  'sign-in': 'a sign-in',
  key: 'an API key',
  other: 'another credential',
  none: 'nothing',
};

const SETTLED: Record<Extract<TimelineEvent, { kind: 'settled' }>['result'], Message> = {
  'kept-old': 'An interrupted sign-in had changed nothing',
  'kept-new': 'An interrupted sign-in was in place already',
  finished: 'Clawlamp finished an interrupted sign-in',
  undone: 'Clawlamp undid an interrupted sign-in',
  left: 'An interrupted sign-in could not be checked yet',
};

const FAILED: Record<Extract<TimelineEvent, { kind: 'sign-in-failed' }>['result'], Message> = {
  unchanged: 'Signing in with Clawlamp changed nothing',
  undone: 'Signing in with Clawlamp was undone',
  stuck: 'Signing in with Clawlamp stopped half-way',
};

const ACCOUNT_WORDS = {
  person: 'Another person is signed in',
  workspace: 'Another workspace is signed in',
  plan: 'Another plan',
} as const satisfies Record<string, Message>;

function codeWords(code: string): string {
  return shown(code.replaceAll('_', ' '), 64);
}

function errorWords(code: string): string {
  const known = Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode] : null;
  return known ? say(known[0]) : codeWords(code);
}

/** Why a sign-in was refused, in words where its code is known. */
function refusalWords(code: string): string {
  const known = REFUSED_WORDS[code] ?? LOCKOUT_WORDS[code];
  return known ? say(known) : codeWords(code);
}

/** One event as a sentence without its end mark. `timeZone` is an IANA name; the machine's when absent. */
export function eventWords(event: TimelineEvent, timeZone?: string): string {
  switch (event.kind) {
    case 'signed-in':
      if (event.by === 'clawlamp') return say('Signed in with Clawlamp');
      return event.sure
        ? say('Signed in outside Clawlamp')
        : say('New tokens: signed in outside Clawlamp, or renewed early');
    case 'renewed':
      return say(event.sure ? 'Renewed by {owner}' : 'Renewed, by its dates, by {owner}', {
        owner: say(OWNERS[event.by] ?? 'its owner'),
      });
    case 'sign-in-failed':
      return `${say(FAILED[event.result])}: ${errorWords(event.code).replace(/\.$/, '')}`;
    case 'settled':
      return say(SETTLED[event.result]);
    case 'refused':
      return say('Refused: {reason}', { reason: refusalWords(event.reason) });
    case 'recovered':
      return say('Works again');
    case 'lockout-began': {
      const known = LOCKOUT_WORDS[event.reason];
      const reason = known ? say(known) : codeWords(event.reason);
      return say('OpenClaw paused it for agent {agent} until {moment}: {reason}', {
        agent: shown(event.agent, 60),
        moment: absoluteMoment(event.until, timeZone),
        reason,
      });
    }
    case 'lockout-ended':
      return event.early ? say('The pause was lifted early') : say('The pause ended');
    case 'appeared':
      return event.first ? say('First seen by Clawlamp') : say('Appeared');
    case 'disappeared':
      return say('Disappeared');
    case 'moved':
      return say('Gone under this name; {to} stands in for it', { to: shown(event.to, 120) });
    case 'account-changed':
      return event.what === 'plan' && event.from !== null && event.to !== null
        ? say('Plan changed from {from} to {to}', { from: shown(event.from, 40), to: shown(event.to, 40) })
        : say(ACCOUNT_WORDS[event.what]);
    case 'route-changed': {
      const agent = shown(event.agent, 60);
      const was = event.fromRow === null ? say(CARRIED_BY[event.from]) : shown(event.fromRow, 120);
      const billed = event.to === 'key' && event.from === 'sign-in';
      // What a thing is takes another form behind "uses" in some languages: each is a sentence of its own.
      const kind = event.to === 'sign-in' ? 'signin' : event.to;
      const uses = event.row === null ? kind : 'named';
      const row = shown(event.row ?? '', 120);
      const now = billed
        ? say(
            '{uses, select, key {Agent {agent} now uses an API key, billed by use} other {Agent {agent} now uses {row}, billed by use}}',
            { agent, row, uses },
          )
        : say(
            '{uses, select, named {Agent {agent} now uses {row}} key {Agent {agent} now uses an API key} other {Agent {agent} now uses another credential} none {Agent {agent} now uses nothing} signin {Agent {agent} now uses a sign-in}}',
            { agent, row, uses },
          );
      return say('{now}. Before: {was}', { now, was });
    }
    case 'version-changed':
      return say('Version changed from {from} to {to}', {
        from: shown(event.from ?? '?', 40),
        to: shown(event.to ?? '?', 40),
      });
    case 'clock-jumped':
      return say('The clock of this machine jumped from {from} to {to}', {
        from: absoluteMoment(event.from, timeZone),
        to: absoluteMoment(event.to, timeZone),
      });
    case 'acknowledged':
      return say('Somebody said that the changes were meant');
    case 'history-lost':
      return say('The timeline was damaged and begins anew; the old file is {file}', {
        file: shown(event.file, 80),
      });
  }
}

/** True for what Clawlamp itself did. */
export function isOwn(event: TimelineEvent): boolean {
  return (
    event.kind === 'sign-in-failed' ||
    event.kind === 'settled' ||
    (event.kind === 'signed-in' && event.by === 'clawlamp')
  );
}

/** Newest first; what was noticed later stands first among what happened at the same moment. */
export function newestFirst(events: readonly TimelineEvent[]): TimelineEvent[] {
  return [...events].reverse().sort((a, b) => b.at - a.at);
}

/** The events of one row of the install that it stands in, newest first. */
export function eventsOf(
  row: Pick<ProfileRow, 'id' | 'consumer' | 'install'>,
  snapshot: Pick<Snapshot, 'installs'>,
  events: readonly TimelineEvent[],
): TimelineEvent[] {
  const home = snapshot.installs.find((one) => one.kind === row.consumer && one.name === row.install);
  const key = home ? installKey(home.kind, home.dir) : null;
  const id = keptName(row.id);
  // Clawlamp's own deeds carry no install.
  const own = eventsAt(events, id);
  return newestFirst(own.filter((event) => event.install === null || key === null || event.install === key));
}

/** Most events that a row of the panel shows. */
const MOST_IN_ROW = 8;

/** A row's newest events for the panel. */
export function rowTimeline(
  events: readonly TimelineEvent[],
  now: number,
  timeZone?: string,
): { at: string; text: string }[] {
  return events.slice(0, MOST_IN_ROW).map((event) => ({
    at: momentWords(event.at, now, timeZone),
    text: eventWords(event, timeZone),
  }));
}
