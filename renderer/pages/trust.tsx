import { say } from '../../app/language/say.ts';
import type { TrustView } from '../../app/contract/pages.ts';
import { PageHead } from './page-head.tsx';
import type { PanelStore } from '../store.ts';

/** Every file that is read, every one that may be written and by whom, every host and when. */
export function AccessReport({ trust, store }: { trust: TrustView; store: PanelStore }) {
  return (
    <div className="page">
      <PageHead title={say('What Clawlamp touches')} store={store} />
      <section className="setting-group" aria-labelledby="trust-never">
        <h3 id="trust-never">{say('Promised')}</h3>
        <ul className="facts">
          {trust.never.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section className="setting-group" aria-labelledby="trust-hosts">
        <h3 id="trust-hosts">{say('Spoken to')}</h3>
        <ul className="facts">
          {trust.hosts.map(({ host, when }) => (
            <li key={host}>
              {host}
              <span className="muted">{when}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="setting-group" aria-labelledby="trust-write">
        <h3 id="trust-write">{say('May be changed')}</h3>
        <ul className="facts">
          {trust.mayWrite.map(({ path, by, when }) => (
            <li key={`${path} ${when}`}>
              <span className="path">{path}</span>
              <span className="muted">{say('by {by}, {when}', { by, when })}</span>
            </li>
          ))}
          <li>
            <span className="path">{trust.own}</span>
            <span className="muted">
              {say('by Clawlamp: its journal, sealed backups, timeline and settings')}
            </span>
          </li>
        </ul>
      </section>
      <section className="setting-group" aria-labelledby="trust-read">
        <h3 id="trust-read">{say('Read')}</h3>
        <ul className="facts">
          {trust.read.map((path) => (
            <li key={path} className="path">
              {path}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
