import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../app/model/cause.ts';
import type { ProfileRow, Route, Snapshot } from '../../../app/model/snapshot.ts';
import { compare, GATEWAY, type TurnResult } from '../../turns/compare.ts';

/** The oracle's own comparison: it must refuse what is wrong, or its silence says nothing. */

const ALICE = 'openai:alice@example.test';
const BOB = 'openai:bob@example.test';

function reading(
  verdict: Snapshot['verdict'],
  part: { act?: Cause['code']; next?: string | null } = {},
): Snapshot {
  const rows = [ALICE, BOB].map((id) => ({ id, profileId: id }) as ProfileRow);
  const route = {
    agent: 'main',
    role: 'primary',
    next: part.next === undefined ? ALICE : part.next,
  } as Route;
  const causes = part.act ? [{ code: part.act, severity: 'act' } as Cause] : [];
  return { verdict, profiles: rows, routes: [route], causes } as unknown as Snapshot;
}

const turn = (answered: boolean, carried: string | null = ALICE): TurnResult => ({
  ...{ agent: 'main', answered, words: answered ? '' : 'Error: no', renewals: 0 },
  calls: carried ? [{ status: answered ? 200 : 401, profiles: [carried] }] : [],
});

const faults = (snapshot: Snapshot, ...turns: TurnResult[]) =>
  compare(snapshot, turns).faults.map(({ fault }) => fault);

describe('a reading beside a real turn', () => {
  it('is right when both say the same', () => {
    expect(faults(reading('ok'), turn(true))).toEqual([]);
    expect(faults(reading('act', { act: 'grant-rejected' }), turn(false))).toEqual([]);
  });

  it('is a false ok when it is calm and the turn fails', () => {
    expect(faults(reading('ok'), turn(false))).toEqual(['false ok']);
  });

  it('is a false ok when only the second agent fails', () => {
    expect(faults(reading('ok'), turn(true), { ...turn(false, null), agent: 'work' })).toEqual(['false ok']);
  });

  it('is a false act when a person is called and the turn is answered', () => {
    expect(faults(reading('act', { act: 'grant-rejected' }), turn(true))).toEqual(['false act']);
  });

  it('is only a warning when the call for a person is not of the next call', () => {
    const found = compare(reading('act', { act: 'billing-route-changed' }), [turn(true)]);
    expect(found).toEqual({ faults: [], triedInPause: false, warned: ['billing-route-changed'] });
  });

  it('is counted for itself when OpenClaw tries what it pauses, and is a fault beside anything else', () => {
    const found = compare(reading('act', { act: 'lockout-active' }), [turn(true)]);
    expect(found).toEqual({ faults: [], triedInPause: true, warned: [] });
    const two = reading('act', { act: 'lockout-active' });
    two.causes.push({ code: 'grant-rejected', severity: 'act' } as Cause);
    expect(faults(two, turn(true))).toEqual(['false act']);
  });

  it('names a wrong next when the turn carried another profile', () => {
    expect(faults(reading('ok'), turn(true, BOB))).toEqual(['wrong next']);
    expect(faults(reading('ok', { next: null }), turn(true))).toEqual(['wrong next']);
  });

  it('leaves what keeps a gateway from starting open until its gateway was tried', () => {
    const older = reading('act', { act: 'owner-older-than-store' });
    expect(faults(older, turn(true))).toEqual([]);
    expect(faults(older, turn(true), { ...turn(true, null), agent: GATEWAY })).toEqual(['false act']);
    expect(faults(older, turn(true), { ...turn(false, null), agent: GATEWAY })).toEqual([]);
  });
});
