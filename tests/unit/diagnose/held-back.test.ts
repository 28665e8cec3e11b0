import { said } from '../../support/said.ts';
import { describe, expect, it } from 'vitest';
import { signInBackoff } from '../../../app/diagnose/sign-in-backoff.ts';
import type { Cause } from '../../../app/model/cause.ts';
import type { TimelineEvent } from '../../../app/model/history-event.ts';
import { rowView } from '../../../app/view/row-view.ts';
import { NOW, needsSignIn } from '../view/samples.ts';

const ROW = needsSignIn().profiles[0]!.id;
const MINUTE = 60_000;

function failed(code: string, ago: number, row = ROW): TimelineEvent {
  const at = NOW - ago;
  return { kind: 'sign-in-failed', row, install: null, at, seen: at, result: 'undone', code };
}
function signedIn(ago: number): TimelineEvent {
  const at = NOW - ago;
  return { kind: 'signed-in', row: ROW, install: null, at, seen: at, by: 'clawlamp', sure: true };
}
const held = (events: TimelineEvent[], causes: Cause[] = []) =>
  signInBackoff(ROW, { now: NOW, causes }, events);

describe('after two failed sign-ins', () => {
  it('nobody is asked for another within the hour', () => {
    const two = [failed('VERIFY_FAILED', 30 * MINUTE), failed('ISSUER_REFUSED', 5 * MINUTE)];
    expect(said(held(two)?.why)).toContain('2 sign-ins failed');
    expect(held(two.slice(1))).toBeNull();
    expect(held([failed('VERIFY_FAILED', 61 * MINUTE), two[1]!])).toBeNull();
  });

  it('a cancel, a closed page or another row counts for nothing', () => {
    const own = failed('VERIFY_FAILED', MINUTE);
    for (const code of ['SIGNIN_CANCELLED', 'SIGNIN_DENIED', 'PORTS_BUSY', 'ISSUER_UNREACHABLE']) {
      expect(held([own, failed(code, MINUTE)])).toBeNull();
    }
    expect(held([own, failed('VERIFY_FAILED', MINUTE, 'other')])).toBeNull();
  });

  it('one that worked since ends it', () => {
    const two = [failed('VERIFY_FAILED', 9 * MINUTE), failed('VERIFY_FAILED', 8 * MINUTE)];
    expect(held([...two, signedIn(7 * MINUTE)])).toBeNull();
    expect(held([...two, signedIn(7 * MINUTE), failed('VERIFY_FAILED', MINUTE)])).toBeNull();
  });
});

describe('while the provider or this version refuses good sign-ins', () => {
  const cause = (part: Partial<Cause>): Cause => ({
    code: 'provider-incident',
    severity: 'act',
    title: 'The provider refuses good sign-ins',
    detail: '',
    rows: [ROW],
    evidence: [],
    fix: null,
    ...part,
  });

  it('the rows it touches are held back, others and mere notes are not', () => {
    expect(held([], [cause({})])).toMatchObject({ cause: 'provider-incident' });
    expect(held([], [cause({ code: 'fresh-login-rejected' })])).not.toBeNull();
    expect(held([], [cause({ rows: ['other'] })])).toBeNull();
    expect(held([], [cause({ severity: 'info' })])).toBeNull();
  });

  it('the row says why, and its button asks for nothing', () => {
    const snapshot = needsSignIn();
    const context = {
      snapshot: { ...snapshot, causes: [...snapshot.causes, cause({})] },
      events: [],
      now: NOW,
      home: '/home/me',
      primary: ROW,
      busy: false,
    };
    expect(rowView(snapshot.profiles[0]!, context)).toMatchObject({
      button: { label: 'Sign in anyway', primary: false },
      held: 'The provider refuses good sign-ins. One more sign-in would not help now.',
    });
  });
});
