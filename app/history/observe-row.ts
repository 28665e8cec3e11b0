import type { TimelineEvent } from '../model/history-event.ts';
import type { RowMemory } from './memory.ts';
import type { OwnChange } from './own-change.ts';
import type { ObservedRow } from './observation.ts';
import { tokenChange, type SeenGrant } from './tokens.ts';

/** An event without what all events of one row share. */
type Told = TimelineEvent extends infer E
  ? E extends TimelineEvent
    ? Omit<E, 'seen' | 'row' | 'install'>
    : never
  : never;

export interface RowChange {
  told: Told[];
  memory: RowMemory;
}

/** What memory keeps of a row as it is now. */
function remembered(row: ObservedRow, before: Pick<RowMemory, 'signedIn' | 'before'> | null): RowMemory {
  return {
    profileId: row.profileId,
    provider: row.provider,
    kind: row.kind,
    onRoute: row.onRoute,
    person: row.person,
    workspace: row.workspace,
    plan: row.plan,
    issuedAt: row.issuedAt,
    expiresAt: row.expiresAt,
    renewing: row.renewing,
    refusal: row.refusal,
    lockout: row.lockout,
    signedIn: before?.signedIn ?? null,
    before: before?.before ?? null,
  };
}

function refusals(before: RowMemory | null, row: ObservedRow, now: number): Told[] {
  const old = before?.refusal;
  if (row.refusal) {
    const same = old?.reason === row.refusal.reason && old.at === row.refusal.at;
    // A refusal that goes on is one event: a later call that fails alike says nothing new.
    const goesOn = old !== null && old !== undefined && old.reason === row.refusal.reason;
    return same || goesOn ? [] : [{ kind: 'refused', at: row.refusal.at ?? now, reason: row.refusal.reason }];
  }
  if (!old || !row.readable) return [];
  const success = row.success !== null && row.success > (old.at ?? 0) ? row.success : null;
  return [{ kind: 'recovered', at: success ?? now }];
}

function lockouts(before: RowMemory | null, row: ObservedRow, now: number): Told[] {
  const old = before?.lockout ?? null;
  const { lockout } = row;
  // One that is prolonged goes on.
  if (lockout && (!old || old.until <= now || old.reason !== lockout.reason)) {
    return [{ kind: 'lockout-began', at: now, ...lockout }];
  }
  if (lockout || !old) return [];
  return [{ kind: 'lockout-ended', at: Math.min(now, old.until), early: old.until > now }];
}

const ACCOUNT_PARTS = ['person', 'workspace', 'plan'] as const;

function accountChanges(before: RowMemory, row: ObservedRow, now: number): Told[] {
  return ACCOUNT_PARTS.flatMap((what): Told[] => {
    const [from, to] = [before[what], row[what]];
    if (from === null || to === null || from === to) return [];
    // Ids say nothing to a person, and the fewer of them in the file the better.
    const named = what === 'plan';
    return [{ kind: 'account-changed', at: now, what, from: named ? from : null, to: named ? to : null }];
  });
}

/** The account before an unexplained change: kept until it is back, or somebody says that it was meant. */
function unexplained(
  before: RowMemory,
  row: ObservedRow,
  changed: boolean,
  meant: boolean,
  now: number,
): RowMemory['before'] {
  if (meant) return null;
  const { person, workspace, plan } = before;
  const kept = before.before ?? (changed ? { person, workspace, plan, at: now } : null);
  const isBack = kept !== null && kept.workspace === row.workspace && kept.plan === row.plan;
  return isBack ? null : kept;
}

/**
 * What happened to one row since it was last seen, and what to remember of it.
 * @param deed what Clawlamp itself did to this row meanwhile, or undefined.
 * @param seen the row's fingerprints at this process's reading before, or undefined.
 * @param first true when its whole install is new.
 */
export function observeRow(
  before: RowMemory | null,
  row: ObservedRow,
  context: { deed: OwnChange | undefined; seen: SeenGrant | undefined; first: boolean; now: number },
): RowChange {
  const { deed, seen, first, now } = context;
  const ours = deed?.kind === 'signed-in';
  // Tokens that can't be read keep the dates they had, so that their return is no change.
  const readable = row.readable || !before ? row : { ...row, ...accountOf(before), ...datesOf(before) };
  if (!before) {
    const told: Told[] = ours
      ? [{ kind: 'signed-in', at: row.issuedAt ?? now, by: 'clawlamp', sure: true }]
      : [{ kind: 'appeared', at: now, first }];
    const kept = remembered(readable, null);
    const signedIn = ours ? { at: row.issuedAt ?? now, by: 'clawlamp' as const } : null;
    return {
      told: [...told, ...refusals(null, row, now), ...lockouts(null, row, now)],
      memory: { ...kept, signedIn },
    };
  }
  const change: ReturnType<typeof tokenChange> = ours
    ? { kind: 'signed-in', sure: true, at: row.issuedAt }
    : tokenChange(before, row, seen);
  const at = change.kind === 'none' ? now : (change.at ?? now);
  const by = ours ? ('clawlamp' as const) : ('elsewhere' as const);
  const tokens: Told[] =
    change.kind === 'signed-in'
      ? [{ kind: 'signed-in', at, by, sure: change.sure }]
      : change.kind === 'renewed'
        ? [{ kind: 'renewed', at, by: row.owner, sure: change.sure }]
        : [];
  const account = accountChanges(before, readable, now);
  const told = [...tokens, ...account, ...refusals(before, row, now), ...lockouts(before, row, now)];
  const signedIn = change.kind === 'signed-in' ? { at, by } : before.signedIn;
  const moved = account.length > 0;
  return {
    told,
    memory: remembered(readable, { signedIn, before: unexplained(before, readable, moved, ours, now) }),
  };
}

function accountOf({ person, workspace, plan }: RowMemory) {
  return { person, workspace, plan };
}

function datesOf({ issuedAt, expiresAt }: RowMemory) {
  return { issuedAt, expiresAt };
}
