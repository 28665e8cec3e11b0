import type { Message } from '../../app/language/messages.ts';
import { say } from '../../app/language/say.ts';
import type { LoginStepView, LoginView } from '../../app/contract/view.ts';

const STATE_WORDS: Record<LoginStepView['state'], Message> = {
  waiting: 'waiting',
  running: 'running',
  done: 'done',
  skipped: 'not needed',
  failed: 'failed',
};

export const STEP_SHAPES: Record<LoginStepView['state'], string> = {
  waiting: 'M8 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6z',
  running: 'M3 8v.1M8 8v.1M13 8v.1',
  done: 'M3.5 8.5l3 3l6-7',
  skipped: 'M4 8h8',
  failed: 'M4 4l8 8M12 4l-8 8',
};

/** One small step, as it stands in the details. */
function Step({ step }: { step: LoginStepView }) {
  return (
    <li className={`step step-${step.state}`} aria-label={`${step.label}: ${say(STATE_WORDS[step.state])}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path className="mark-line" d={STEP_SHAPES[step.state]} />
      </svg>
      <span>
        {step.label}
        {step.note && <span className="muted">{step.note}</span>}
      </span>
    </li>
  );
}

/** The three steps, and what each is made of for whoever wants to know. */
export function Steps({ login }: { login: LoginView }) {
  return (
    <>
      <ol className="phases">
        {login.phases.map(({ label, state }) => (
          <li
            key={label}
            className={`phase step-${state}`}
            aria-label={`${label}: ${say(STATE_WORDS[state])}`}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path className="mark-line" d={STEP_SHAPES[state]} />
            </svg>
            <span>{label}</span>
          </li>
        ))}
      </ol>
      <details>
        <summary>{say('Details')}</summary>
        <ol className="steps">
          {login.steps.map((step) => (
            <Step key={step.step} step={step} />
          ))}
        </ol>
      </details>
    </>
  );
}
