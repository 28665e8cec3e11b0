import { say } from '../../app/language/say.ts';
import type { LoginView } from '../../app/contract/view.ts';
import type { PanelStore } from '../store.ts';
import { STEP_SHAPES } from './steps.tsx';

/** How a sign-in ended: in one sentence, with what can be done now; what proves it stands in the details. */
export function Result({
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
      {result.kind === 'done' && (
        <details>
          <summary>{say('Details')}</summary>
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
          {result.detail && <p className="muted detail">{result.detail}</p>}
        </details>
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
      {result.kind === 'failed' && result.detail && <p className="muted detail">{result.detail}</p>}
      <div className="row-actions">
        {result.kind === 'done' && <Leave result={result} store={store} />}
        {result.choosesProgram && (
          <button type="button" className="primary" onClick={() => store.send('chooseProgram', null)}>
            {say('Choose OpenClaw…')}
          </button>
        )}
        {result.kind === 'failed' && (
          <button
            type="button"
            className={result.choosesProgram ? 'secondary' : 'primary'}
            onClick={() => store.send('signIn', { row })}
          >
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
            className="secondary"
            onClick={() => store.send('signIn', { row: one.row })}
          >
            {one.label}
          </button>
        ))}
        {result.kind === 'failed' && <Leave result={result} store={store} />}
      </div>
    </div>
  );
}

/** The way out of it, and back. */
function Leave({ result, store }: { result: NonNullable<LoginView['result']>; store: PanelStore }) {
  return (
    <>
      <button
        type="button"
        className={result.kind === 'done' ? 'primary' : 'secondary'}
        onClick={() => store.send('dismissLogin', null)}
      >
        {result.kind === 'done' ? say('Done') : say('Close')}
      </button>
      {result.undo !== null && (
        <button
          type="button"
          className="quiet"
          onClick={() => store.send('undoRepair', { act: result.undo ?? '' })}
        >
          {say('Undo')}
        </button>
      )}
    </>
  );
}
