import type { Message } from '../../language/messages.ts';
import { say } from '../../language/say.ts';
import type { LoginStepView, LoginView, PhaseView } from '../../contract/view.ts';
import type { ErrorView } from '../../model/errors.ts';
import type { Account } from '../../model/snapshot.ts';
import {
  LOGIN_STEPS,
  type LoginEvent,
  type LoginOutcome,
  type LoginStep,
  type Sharer,
} from '../../model/sign-in-run.ts';
import { clockTime } from '../moment.ts';
import { shown } from '../../words/names.ts';
import { accountWords } from '../words.ts';
import { outcomeWords } from './login-outcome.ts';

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

/** The steps that a person is told of, and what each is made of. */
const PHASES = {
  browser: ['preflight', 'browser', 'exchange', 'account'],
  save: ['backup', 'write', 'verify', 'agree'],
  check: ['gateway', 'proof'],
} as const satisfies Record<string, readonly LoginStep[]>;

const PHASE_WORDS: Record<keyof typeof PHASES, Message> = {
  browser: 'Sign in in your browser',
  save: 'Save',
  check: 'Check',
};

/** Three steps out of ten. One that is under way in part is under way; one that was not needed at all is passed over. */
function phasesOf(steps: readonly LoginStepView[]): PhaseView[] {
  return (Object.keys(PHASES) as (keyof typeof PHASES)[]).map((phase) => {
    const names: readonly LoginStep[] = PHASES[phase];
    const states = steps.filter(({ step }) => names.includes(step)).map(({ state }) => state);
    const over = states.every((state) => state === 'done' || state === 'skipped');
    const state = states.includes('failed')
      ? 'failed'
      : over
        ? states.includes('done')
          ? 'done'
          : 'skipped'
        : states.every((one) => one === 'waiting')
          ? 'waiting'
          : 'running';
    return { label: say(PHASE_WORDS[phase]), state };
  });
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
  const steps = LOGIN_STEPS.map((step): LoginStepView => ({
    step,
    label: say(STEP_WORDS[step]),
    state: 'waiting',
    note: null,
  }));
  return {
    row,
    title: shown(title, 120),
    phases: phasesOf(steps),
    steps,
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
  const next = afterEvent(view, event);
  return { ...next, phases: phasesOf(next.steps) };
}

function afterEvent(view: LoginView, event: LoginEvent): LoginView {
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
          ...choices(event.before, event.after),
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

/** What the two buttons say: the addresses where these tell them apart, else all that does. */
function choices(before: Account, after: Account): { keep: string; change: string } {
  const alike = !before.email || !after.email || before.email === after.email;
  const nameOf = (one: Account, other: Account): string =>
    alike ? accountWords(one, other) : shown(one.email ?? '', 60);
  return {
    keep: say('Keep {account}', { account: nameOf(before, after) }),
    change: say('Switch to {account}', { account: nameOf(after, before) }),
  };
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

/** The view after an offer was taken up or has ended. */
export function asideTold(view: LoginView, aside: NonNullable<LoginView['result']>['aside']): LoginView {
  return view.result ? { ...view, result: { ...view.result, aside } } : view;
}
