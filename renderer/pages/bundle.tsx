import { say } from '../../app/language/say.ts';
import type { BundleView } from '../../app/contract/pages.ts';
import { PageHead } from './page-head.tsx';
import type { PanelStore } from '../store.ts';

/** Exactly what a support bundle would hold, before there is a file. Saving writes this text and nothing else. */
export function Bundle({ bundle, store }: { bundle: BundleView; store: PanelStore }) {
  return (
    <div className="page">
      <PageHead title={say('Support bundle')} store={store} />
      <p className="muted">
        {say(
          'This is all of it: no secret, no address, no home folder. It is checked for them each time it is made.',
        )}
      </p>
      {bundle.note !== null && (
        <p className={bundle.failed ? 'warning' : 'sentence'} role="status">
          {bundle.note}
        </p>
      )}
      {bundle.text !== null && (
        <>
          <div className="row-actions">
            <button type="button" className="primary" onClick={() => store.send('saveBundle', null)}>
              {say('Save as a file')}
            </button>
            <button type="button" className="secondary" onClick={() => store.send('copyBundle', null)}>
              {say('Copy')}
            </button>
          </div>
          {/* Focusable, so that it can be scrolled without a mouse. */}
          <pre className="bundle" tabIndex={0} aria-label={say('What the bundle holds')}>
            {bundle.text}
          </pre>
        </>
      )}
    </div>
  );
}
