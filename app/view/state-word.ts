import { say } from '../language/say.ts';
import type { Cause, CauseCode } from '../model/cause.ts';
import { causesOf } from '../model/causes-of.ts';
import type { ProfileRow } from '../model/snapshot.ts';
import { inReadingOrder } from './cause-view.ts';
import { momentsIn } from './moment.ts';
import { shown } from '../words/names.ts';

/** Causes that are a date: only of these is it true that something ends. */
const DATES: ReadonlySet<CauseCode> = new Set<CauseCode>([
  'expiring',
  'setup-token-expiring',
  'short-lived-provider',
]);

/** Causes that end by themselves. */
const PAUSES: ReadonlySet<CauseCode> = new Set<CauseCode>([
  'lockout-active',
  'lockout-outlives-recovery',
  'billing-route-changed',
]);

/** Causes that are a refusal for good. */
const REFUSALS: ReadonlySet<CauseCode> = new Set<CauseCode>([
  'grant-rejected',
  'fresh-login-rejected',
  'rotation-lost',
  'provider-incident',
  'workspace-wrong',
]);

export type Judged = Pick<ProfileRow, 'id' | 'health' | 'proof'> & Partial<Pick<ProfileRow, 'deadline'>>;

/** The cause that a row's health comes from: the first of its own, in reading order, that is as grave as the row. */
export function rootOf(row: Pick<ProfileRow, 'id' | 'health'>, causes: readonly Cause[]): Cause | undefined {
  return inReadingOrder(causesOf(causes, row.id)).find((cause) => cause.severity === row.health);
}

/** True when a date is what the row's state comes from: then, and only then, it may be said that it ends. */
export function endsByDate(row: Judged, causes: readonly Cause[]): boolean {
  const root = rootOf(row, causes);
  return root ? DATES.has(root.code) : row.deadline?.kind !== 'lockout' && Boolean(row.deadline);
}

/** True when the row waits for the end of a pause. */
export function waitsForPause(row: Judged, causes: readonly Cause[]): boolean {
  const root = rootOf(row, causes);
  return root ? PAUSES.has(root.code) : row.deadline?.kind === 'lockout';
}

/** The word of a sign-in that works now, or stands behind one that does, and will need somebody: by its cause, never by how grave it is. */
function soonWord(row: Judged, causes: readonly Cause[]): string {
  const code = rootOf(row, causes)?.code;
  if (waitsForPause(row, causes)) return say('Paused');
  if (endsByDate(row, causes)) return say('Ends soon');
  if (code === undefined) return say('Needs you soon');
  if (code === 'session-pinned-to-missing-profile') return say('Some chats fail');
  if (code === 'expired') return say('Backup ended');
  // Graver than `soon` were it the one that a route needs: what stands behind a working one is called what it is.
  return REFUSALS.has(code) ? say('Backup refused') : say('Backup fails');
}

/**
 * The state as a word. It comes from the cause: "Ends soon" only where a date is the cause. `ok` without proof looks good: an
 * expiry date alone does not prove that it works.
 * @param causes all of the snapshot, or those of the row
 */
export function stateWord(row: Judged, causes: readonly Cause[]): string {
  switch (row.health) {
    case 'ok':
      return row.proof === 'untested' ? say('Looks good') : say('Works');
    case 'idle':
      return say('Not in use');
    case 'soon':
      return soonWord(row, causes);
    case 'act':
      return say('Needs you');
    case 'unknown':
      return say('Cannot tell');
  }
}

/** What works now and will fail by itself one day, the gravest first: of one row, or of everything. */
export function risksIn(causes: readonly Cause[], row?: string): Cause[] {
  return inReadingOrder(row === undefined ? causes : causesOf(causes, row)).filter(
    (cause) => cause.severity === 'risk' && !cause.under,
  );
}

/** "One thing to put right: two agents share one sign-in." @param risks at least one */
export function riskWords(risks: readonly Cause[], timeZone?: string): string {
  const title = shown(momentsIn(risks[0]?.title ?? '', timeZone), 160).replace(/[.。]$/, '');
  return say(
    '{count, plural, one {One thing to put right: {title}.} other {# things to put right, first: {title}.}}',
    { count: risks.length, title },
  );
}
