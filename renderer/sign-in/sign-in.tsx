import { say } from '../../app/language/say.ts';
import { useEffect, useRef } from 'react';
import type { LoginView } from '../../app/contract/view.ts';
import { Rich } from '../rich.tsx';
import type { PanelStore } from '../store.ts';
import { Code } from './code.tsx';
import { Paste } from './paste.tsx';
import { Result } from './result.tsx';
import { Steps } from './steps.tsx';

/** The running sign-in in three steps, the question about another account, and how it ended. */
export function SignIn({ login, store }: { login: LoginView; store: PanelStore }) {
  const { result, confirm } = login;
  const section = useRef<HTMLElement>(null);
  // What was pressed is gone from the panel; the story goes on here, and so does the keyboard.
  useEffect(() => section.current?.focus(), [login.row, result, confirm]);
  return (
    <section ref={section} className="sign-in" tabIndex={-1} aria-labelledby="sign-in">
      <div className="sign-in-head">
        <h2 id="sign-in">{say('Sign in again: {account}', { account: login.title })}</h2>
        {!result && (
          <button type="button" className="secondary" onClick={() => store.send('cancelSignIn', null)}>
            {say('Cancel')}
          </button>
        )}
      </div>
      {result ? <Result login={login} result={result} store={store} /> : null}
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
              {confirm.keep}
            </button>
            <button
              type="button"
              className="secondary"
              onClick={() => store.send('answerAccount', { useNewAccount: true })}
            >
              {confirm.change}
            </button>
          </div>
        </div>
      )}
      {login.code && <Code code={login.code} store={store} />}
      {result?.kind !== 'done' && <Steps login={login} />}
      {login.url && <Browser login={login} store={store} />}
      {login.sharing && <p className="muted">{login.sharing.sentence}</p>}
    </section>
  );
}

/** While the browser is awaited: what helps when it does not come, and what helps when it is elsewhere. */
function Browser({ login, store }: { login: LoginView; store: PanelStore }) {
  return (
    <div className="browser">
      {login.portNote && <p className="muted">{login.portNote}</p>}
      <div className="row-actions">
        <button type="button" className="secondary" onClick={() => store.send('openSignInPage', null)}>
          {say('Open the page again')}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => store.send('signInByCode', { row: login.row })}
        >
          {say('Use a code instead')}
        </button>
      </div>
      <details>
        <summary>{say('My browser is on another computer')}</summary>
        <div className="row-actions">
          <button type="button" className="secondary" onClick={() => store.send('copySignInAddress', null)}>
            {say('Copy address')}
          </button>
        </div>
        <Paste note={login.pasteNote} store={store} />
      </details>
    </div>
  );
}
