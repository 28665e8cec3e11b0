import { spokenError } from '../../../app/words/spoken.ts';
import { describe, expect, it } from 'vitest';
import { loginProgress, loginRefused, loginStarted } from '../../../app/view/sign-in/login-view.ts';
import { AppError } from '../../../app/model/errors.ts';
import type { LoginEvent } from '../../../app/model/sign-in-run.ts';

const account = { email: 'me@example.com', accountId: 'acct-0001', userId: null, plan: 'plus' };
const after = (...events: LoginEvent[]) =>
  events.reduce(loginProgress, loginStarted('row', 'me@example.com'));
const step = (
  name: 'preflight' | 'browser' | 'exchange' | 'account' | 'write',
  state: 'running' | 'done',
): LoginEvent => ({
  type: 'step',
  step: name,
  state,
  note: null,
});

describe('the live sign-in', () => {
  it('shows every step, waiting at first', () => {
    expect(after().steps.map(({ state }) => state)).toEqual(Array(10).fill('waiting'));
  });

  it('tells three steps of the ten, and that one is over only when all of it is', () => {
    const states = (...events: LoginEvent[]) => after(...events).phases.map(({ state }) => state);
    expect(after().phases.map(({ label }) => label)).toEqual(['Sign in in your browser', 'Save', 'Check']);
    expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
    expect(states(step('preflight', 'done'))).toEqual(['running', 'waiting', 'waiting']);
    const browser = (['preflight', 'browser', 'exchange', 'account'] as const).map((name) =>
      step(name, 'done'),
    );
    expect(states(...browser, step('write', 'running'))).toEqual(['done', 'running', 'waiting']);
    const failed: LoginEvent = {
      type: 'finished',
      outcome: { kind: 'unchanged', error: spokenError(new AppError('ISSUER_UNREACHABLE')) },
    };
    expect(states(...browser, failed)).toEqual(['done', 'failed', 'waiting']);
  });

  it('tells people of one address apart on the buttons, and offers a program that was not found', () => {
    const ask: LoginEvent = {
      type: 'confirm-account',
      before: { ...account, userId: 'user-1' },
      after: { ...account, userId: 'user-2' },
    };
    const { keep, change } = after(ask).confirm!;
    expect(keep.replace('Keep ', '')).not.toBe(change.replace('Switch to ', ''));
    const lost = loginRefused(after(), spokenError(new AppError('OWNER_NOT_FOUND'))).result;
    expect(lost).toMatchObject({
      choosesProgram: true,
      nextStep: expect.stringContaining('Choose OpenClaw…') as string,
    });
    expect(JSON.stringify(lost)).not.toContain('--openclaw-bin');
  });

  it('offers the address only while the browser is awaited', () => {
    const url: LoginEvent = {
      type: 'url',
      url: 'https://auth.example/x',
      port: 1457,
      portNote: 'Port 1455 is held.',
    };
    expect(after(step('browser', 'running'), url)).toMatchObject({
      url: 'https://auth.example/x',
      portNote: 'Port 1455 is held.',
    });
    expect(after(step('browser', 'running'), url, step('exchange', 'running'))).toMatchObject({
      url: null,
      portNote: null,
    });
  });

  it('asks before another account is used, and stops asking when the work goes on', () => {
    const ask: LoginEvent = {
      type: 'confirm-account',
      before: account,
      after: { ...account, email: 'new@example.com' },
    };
    expect(after(ask).confirm).toEqual({
      before: 'me@example.com, workspace acct-000',
      after: 'new@example.com, workspace acct-000',
      keep: 'Keep me@example.com',
      change: 'Switch to new@example.com',
    });
    expect(after(ask, step('write', 'running')).confirm).toBeNull();
  });

  it('ends with what was proven and what was not', () => {
    const result = after({
      type: 'finished',
      outcome: {
        kind: 'done',
        profileId: 'p',
        account,
        proof: 'accepted',
        proofs: [
          { what: 'OpenClaw shows the new sign-in', by: 'owner-store', passed: true, note: null },
          { what: 'The gateway took it', by: 'gateway', passed: false, note: 'It is not running.' },
        ],
        writer: 'OpenClaw 2026.5.12, its own plugin SDK',
        passedOver: [{ writer: 'the running gateway', why: 'it takes no finished sign-in' }],
        warnings: ['The backup key is in a file.', 'It is not running.'],
      },
    }).result;
    expect(result).toMatchObject({
      kind: 'done',
      sentence: 'Signed in as me@example.com and checked with OpenClaw.',
      undo: null,
      detail:
        'Written by OpenClaw 2026.5.12, its own plugin SDK. Not by the running gateway: it takes no finished sign-in.',
      proofs: [
        { text: 'OpenClaw shows the new sign-in', passed: true },
        { text: 'The gateway took it (It is not running)', passed: false },
      ],
      warnings: ['The backup key is in a file.'],
    });
  });

  it('says where it failed and that nothing was changed', () => {
    const view = after(step('preflight', 'done'), step('browser', 'running'), {
      type: 'finished',
      outcome: { kind: 'unchanged', error: spokenError(new AppError('ISSUER_UNREACHABLE')) },
    });
    expect(view.steps[1]!.state).toBe('failed');
    expect(view.result).toMatchObject({
      kind: 'failed',
      sentence: 'The sign-in server did not answer. Nothing was changed.',
      nextStep: 'Check the network or proxy, then try again.',
    });
  });

  it('marks no step as failed when a person cancelled', () => {
    const view = after(step('browser', 'running'), {
      type: 'finished',
      outcome: { kind: 'unchanged', error: spokenError(new AppError('SIGNIN_CANCELLED')) },
    });
    expect(view.steps.some(({ state }) => state === 'failed')).toBe(false);
  });

  it('says when the old state was put back, and when it could not be', () => {
    const error = spokenError(new AppError('VERIFY_FAILED'));
    expect(after({ type: 'finished', outcome: { kind: 'undone', error } }).result?.nextStep).toContain(
      'put back',
    );
    const stuck = spokenError(new AppError('OWNER_FAILED'));
    expect(after({ type: 'finished', outcome: { kind: 'stuck', error: stuck } }).result?.sentence).toContain(
      'could not be put back',
    );
  });

  it('shows a refusal to start as a result', () => {
    expect(loginRefused(after(), spokenError(new AppError('SIGNIN_BUSY'))).result?.sentence).toContain(
      'A sign-in is already running.',
    );
  });
});
