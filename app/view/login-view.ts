import type { Message } from '../language/messages.ts';
import { say } from '../language/say.ts';
import type { LoginStepView, LoginView } from '../contract/view.ts';
import { CODEX_ROW } from '../diagnose/codex-row.ts';
import type { ErrorView } from '../model/errors.ts';
import {
  LOGIN_STEPS,
  type LoginEvent,
  type LoginOutcome,
  type LoginStep,
  type PassedOver,
  type ProofStep,
  type Sharer,
} from '../model/sign-in-run.ts';
import { clockTime } from './moment.ts';
import { shown } from '../words/names.ts';
import { accountWords } from './words.ts';

const STEP_WORDS: Record<LoginStep, Message> = {
  preflight: 'Check that everything is ready',
  browser: 'Sign in in the browser',
  exchange: 'Receive the new sign-in',
  account: 'Check the account',
  backup: 'Keep a backup',
  write: 'Hand it to OpenClaw',
  verify: 'Read it back',
  agree: 'Put order and lockouts right',
  gateway: 'Tell the running gateway',
  proof: 'Prove it',
};

/** Who wrote, and why nobody better did. Also for the terminal. */
export function writerWords(writer: string, passedOver: readonly PassedOver[]): string {
  const end = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
  return [
    end(say('Written by {writer}', { writer })),
    ...passedOver.map((one) => end(say('Not by {writer}: {why}', { writer: one.writer, why: one.why }))),
  ].join(' ');
}

/** Who keeps the old sign-in, said before anything happens. Also for the terminal. */
export function sharingWords(sharers: readonly Sharer[]): NonNullable<LoginView['sharing']> {
  const holders = sharers.map(({ holder }) => shown(holder, 80)).join(', ');
  return {
    sentence: say(
      '{count, plural, one {The same sign-in also stands with {holders}, which keeps the old one.} other {The same sign-in also stands with {holders}, which keep the old one.}}',
      { holders, count: sharers.length },
    ),
    next: sharers
      .filter(({ canSignIn }) => canSignIn)
      .map(({ row, holder }) => ({ row, label: say('Sign in {holder} too', { holder: shown(holder, 60) }) })),
  };
}

/** The view of a sign-in that has just been started for a row. */
export function loginStarted(row: string, title: string): LoginView {
  return {
    row,
    title: shown(title, 120),
    steps: LOGIN_STEPS.map((step) => ({ step, label: say(STEP_WORDS[step]), state: 'waiting', note: null })),
    url: null,
    portNote: null,
    code: null,
    pasteNote: null,
    confirm: null,
    sharing: null,
    result: null,
  };
}

/** The view after one more event. Pure: the same events always give the same view. */
export function loginProgress(view: LoginView, event: LoginEvent): LoginView {
  switch (event.type) {
    case 'step': {
      const note = event.note === null ? null : shown(event.note);
      const leftBrowser = event.step !== 'preflight' && event.step !== 'browser';
      return {
        ...view,
        confirm: event.state === 'running' && event.step !== 'account' ? null : view.confirm,
        url: leftBrowser ? null : view.url,
        portNote: leftBrowser ? null : view.portNote,
        code: leftBrowser ? null : view.code,
        pasteNote: leftBrowser ? null : view.pasteNote,
        steps: view.steps.map((step) =>
          step.step === event.step ? { ...step, state: event.state, note } : step,
        ),
      };
    }
    case 'url':
      return { ...view, url: event.url, portNote: event.portNote === null ? null : shown(event.portNote) };
    case 'code':
      return {
        ...view,
        code: {
          userCode: shown(event.userCode, 40),
          url: shown(event.verificationUrl),
          until: clockTime(event.expiresAt),
          endsAt: event.expiresAt,
        },
      };
    case 'shared':
      return { ...view, sharing: sharingWords(event.with) };
    case 'confirm-account':
      return {
        ...view,
        url: null,
        confirm: {
          before: accountWords(event.before, event.after),
          after: accountWords(event.after, event.before),
        },
      };
    case 'finished':
      return {
        ...finishedSteps(view, event.outcome),
        url: null,
        portNote: null,
        code: null,
        pasteNote: null,
        confirm: null,
      };
  }
}

/** The view after a pasted answer that was not taken. */
export function pasteRefused(view: LoginView, { sentence, nextStep, detail }: ErrorView): LoginView {
  const why = detail === null ? '' : say(' It was not taken, because {detail}.', { detail: shown(detail) });
  return { ...view, pasteNote: `${sentence}${why} ${nextStep}` };
}

/** The view of a sign-in that could not even start. */
export function loginRefused(view: LoginView, error: ErrorView): LoginView {
  return loginProgress(view, { type: 'finished', outcome: { kind: 'unchanged', error } });
}

function finishedSteps(view: LoginView, outcome: LoginOutcome): LoginView {
  const failed = outcome.kind !== 'done';
  let marked = false;
  const steps: LoginStepView[] = view.steps.map((step) => {
    if (!failed || marked || step.state === 'done' || step.state === 'skipped') return step;
    marked = true;
    // A cancelled sign-in did not fail anywhere; it stopped.
    return outcome.error.code === 'SIGNIN_CANCELLED' ? step : { ...step, state: 'failed' };
  });
  return { ...view, steps, result: outcomeWords(outcome) };
}

/** A real turn is billed and a restart cuts off what runs: both only ever at a person's wish. */
export function offersOf(outcome: LoginOutcome): ('turn' | 'restart')[] {
  if (outcome.kind !== 'done') return outcome.error.code === 'GATEWAY_STALE' ? ['restart'] : [];
  if (outcome.profileId === CODEX_ROW) return [];
  const stale = outcome.proofs.some(({ by, passed }) => by === 'gateway' && !passed);
  // Without a program of the owner there is nobody to make a turn.
  const owner = outcome.proofs.some(({ by, passed }) => by === 'owner-store' && passed);
  return [...(stale ? (['restart'] as const) : []), ...(owner ? (['turn'] as const) : [])];
}

/** What came of a real turn. Also for the terminal. */
export function turnWords({ passed, note }: ProofStep): string {
  return passed
    ? say('One real turn of an agent used it.')
    : say('Not proven. {note}', { note: note ?? say('The turn failed.') });
}

/** The view after an offer was taken up or has ended. */
export function asideTold(view: LoginView, aside: NonNullable<LoginView['result']>['aside']): LoginView {
  return view.result ? { ...view, result: { ...view.result, aside } } : view;
}

function outcomeWords(outcome: LoginOutcome): NonNullable<LoginView['result']> {
  if (outcome.kind === 'done') {
    const strength = {
      used: say('A real call has used it.'),
      accepted: say('It was accepted.'),
      untested: say('It is stored, but nothing has proven it yet.'),
    }[outcome.proof];
    return {
      kind: 'done',
      sentence: say('Signed in as {email}. {strength}', {
        email: shown(outcome.account.email ?? accountWords(outcome.account), 120),
        strength,
      }),
      nextStep: null,
      detail: shown(writerWords(outcome.writer, outcome.passedOver), 600),
      proofs: outcome.proofs.map(({ what, passed, note }) => ({
        text: shown(note && note !== what ? `${what} (${note.replace(/\.$/, '')})` : what),
        passed,
      })),
      offers: offersOf(outcome),
      aside: null,
      // A warning that a proof already carries is said once.
      warnings: outcome.warnings
        .filter((warning) => !outcome.proofs.some(({ note }) => note === warning))
        .map((warning) => shown(warning)),
    };
  }
  const after = {
    unchanged: say('Nothing was changed.'),
    undone: say('The old state was put back.'),
    stuck: say('The old state could not be put back.'),
  }[outcome.kind];
  const { sentence, nextStep, detail } = outcome.error;
  return {
    kind: 'failed',
    sentence: sentence.includes(after) || nextStep.includes(after) ? sentence : `${sentence} ${after}`,
    nextStep,
    detail: detail === null ? null : shown(detail, 400),
    proofs: [],
    warnings: [],
    offers: offersOf(outcome),
    aside: null,
  };
}
