import type { Message } from '../../app/language/messages.ts';
import { say } from '../../app/language/say.ts';
import { useEffect, useRef, useState } from 'react';
import type { LoginStepView, LoginView } from '../../app/contract/view.ts';
import { Rich } from '../rich.tsx';
import { Countdown } from './countdown.tsx';
import type { PanelStore } from '../store.ts';

/** The running sign-in: each step while it happens, the question about another account, and how it ended. */
export function SignIn({ login, store }: { login: LoginView; store: PanelStore }) {
  const { result, confirm } = login;
  const section = useRef<HTMLElement>(null);
  // What was pressed is gone from the panel; the story goes on here, and so does the keyboard.
  useEffect(() => section.current?.focus(), [login.row, result, confirm]);
  return (
    <section ref={section} className="sign-in" tabIndex={-1} aria-labelledby="sign-in">
      <h2 id="sign-in">{say('Sign in again: {account}', { account: login.title })}</h2>
      {result ? <Result login={login} result={result} store={store} /> : null}
      {login.sharing && <p className="muted">{login.sharing.sentence}</p>}
      {confirm && (
        <div className="confirm" role="group" aria-label={say('Different account')}>
          <p>
            <Rich
              message="That is a different account. Before: {before}. Now: {after}. Nothing has been changed yet."
              values={{ before: <b>{confirm.before}</b>, after: <b>{confirm.after}</b> }}
            />
          </p>
          <div className="row-actions">
            <button
              type="button"
              className="primary"
              onClick={() => store.send('answerAccount', { useNewAccount: false })}
            >
              {say('Keep the old one')}
            </button>
            <button
              type="button"
              className="secondary"
              onClick={() => store.send('answerAccount', { useNewAccount: true })}
            >
              {say('Use the new one')}
            </button>
          </div>
        </div>
      )}
      {login.code && <Code code={login.code} store={store} />}
      {login.url && (
        <div className="browser">
          <p className="muted">
            {say('Waiting for the browser.')} {login.portNote}
          </p>
          <div className="row-actions">
            <button type="button" className="secondary" onClick={() => store.send('openSignInPage', null)}>
              {say('Open the page again')}
            </button>
            <button type="button" className="quiet" onClick={() => store.send('copySignInAddress', null)}>
              {say('Copy address')}
            </button>
            <button
              type="button"
              className="quiet"
              onClick={() => store.send('signInByCode', { row: login.row })}
            >
              {say('Use a code instead')}
            </button>
          </div>
          <Paste note={login.pasteNote} store={store} />
        </div>
      )}
      {result?.kind !== 'done' && (
        <ol className="steps">
          {login.steps.map((step) => (
            <Step key={step.step} step={step} />
          ))}
        </ol>
      )}
      {!result && (
        <button type="button" className="quiet cancel" onClick={() => store.send('cancelSignIn', null)}>
          {say('Cancel')}
        </button>
      )}
    </section>
  );
}

/** A code to type on any device: big, to be read across a room, and to be copied. */
function Code({ code, store }: { code: NonNullable<LoginView['code']>; store: PanelStore }) {
  return (
    <div className="browser" role="group" aria-label={say('Code')}>
      <p>
        <Rich
          message="On any device, open {address} and type:"
          values={{ address: <b className="address">{code.url}</b> }}
        />
      </p>
      <p className="code">{code.userCode}</p>
      <p className="muted">
        <Rich
          message="{countdown} left, until {until}. Never type a code that somebody sent you."
          values={{ countdown: <Countdown endsAt={code.endsAt} />, until: code.until }}
        />
      </p>
      <div className="row-actions">
        <button type="button" className="secondary" onClick={() => store.send('copyCode', null)}>
          {say('Copy code')}
        </button>
      </div>
    </div>
  );
}

/** For a browser on another machine: it ends at an address that leads nowhere there, and that address is the answer. */
function Paste({ note, store }: { note: string | null; store: PanelStore }) {
  const [text, setText] = useState('');
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') store.send('pasteAnswer', { text: text.trim() });
        setText('');
      }}
    >
      <label htmlFor="answer">
        {say('Browser on another machine? Paste the address at which it ended:')}
      </label>
      <div className="row-actions">
        <input
          id="answer"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-describedby={note === null ? undefined : 'answer-note'}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="secondary">
          {say('Use it')}
        </button>
      </div>
      {note !== null && (
        <p id="answer-note" className="warning" role="alert">
          {note}
        </p>
      )}
    </form>
  );
}

const STATE_WORDS: Record<LoginStepView['state'], Message> = {
  waiting: 'waiting',
  running: 'running',
  done: 'done',
  skipped: 'not needed',
  failed: 'failed',
};

const STEP_SHAPES: Record<LoginStepView['state'], string> = {
  waiting: 'M8 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6z',
  running: 'M3 8v.1M8 8v.1M13 8v.1',
  done: 'M3.5 8.5l3 3l6-7',
  skipped: 'M4 8h8',
  failed: 'M4 4l8 8M12 4l-8 8',
};

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

function Result({
  login: { row, sharing },
  result,
  store,
}: {
  login: LoginView;
  result: NonNullable<LoginView['result']>;
  store: PanelStore;
}) {
  const next = result.kind === 'done' ? (sharing?.next ?? []) : [];
  return (
    <div className={`result result-${result.kind}`}>
      <p className="sentence">{result.sentence}</p>
      {result.nextStep && <p>{result.nextStep}</p>}
      {result.proofs.length > 0 && (
        <ul className="proofs">
          {result.proofs.map((proof) => (
            <li key={proof.text} className={proof.passed ? 'step-done' : 'unproven'}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path className="mark-line" d={STEP_SHAPES[proof.passed ? 'done' : 'skipped']} />
              </svg>
              <span>{proof.passed ? proof.text : say('Not proven. {note}', { note: proof.text })}</span>
            </li>
          ))}
        </ul>
      )}
      {result.warnings.map((warning) => (
        <p key={warning} className="warning">
          {warning}
        </p>
      ))}
      {result.aside && (
        <p className={result.aside.failed ? 'warning' : 'sentence'} role="status">
          {result.aside.sentence}
        </p>
      )}
      {result.offers.includes('turn') && (
        <p className="muted">{say('A real turn is a call of your account, one word long.')}</p>
      )}
      {result.detail && <p className="muted detail">{result.detail}</p>}
      <div className="row-actions">
        {result.kind === 'failed' && (
          <button type="button" className="primary" onClick={() => store.send('signIn', { row })}>
            {say('Sign in again')}
          </button>
        )}
        {result.kind === 'failed' && (
          <button type="button" className="quiet" onClick={() => store.send('signInByCode', { row })}>
            {say('Use a code instead')}
          </button>
        )}
        {result.offers.map((offer) => (
          <button
            key={offer}
            type="button"
            className="secondary"
            aria-disabled={result.aside?.running ?? false}
            onClick={() => store.send(offer === 'turn' ? 'proveTurn' : 'restartGateway', { row })}
          >
            {offer === 'turn' ? say('Try one real turn') : say('Restart the gateway')}
          </button>
        ))}
        {next.map((one) => (
          <button
            key={one.row}
            type="button"
            className="primary"
            onClick={() => store.send('signIn', { row: one.row })}
          >
            {one.label}
          </button>
        ))}
        <button type="button" className="secondary" onClick={() => store.send('dismissLogin', null)}>
          {say('Close')}
        </button>
      </div>
    </div>
  );
}
