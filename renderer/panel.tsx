import { say } from '../app/language/say.ts';
import { useEffect, useSyncExternalStore } from 'react';
import type { PanelView } from '../app/contract/view.ts';
import { Announcer } from './announcer.tsx';
import { Bundle } from './bundle.tsx';
import { CauseNote } from './why.tsx';
import { Loading, NothingFound } from './empty-states.tsx';
import { Mark } from './mark.tsx';
import { Row } from './row.tsx';
import { useRowFocus } from './row-focus.ts';
import { Settings } from './settings.tsx';
import { SignIn } from './sign-in.tsx';
import type { PanelStore } from './store.ts';
import { Trust } from './trust.tsx';

/** The whole panel: verdict, the running sign-in, rows by consumer, route, and where secrets are kept. */
export function Panel({ store }: { store: PanelStore }) {
  const view = useSyncExternalStore(store.subscribe, store.view);

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      const page = store.view()?.page.page ?? 'panel';
      // From a page beside the panel the way out is back to it.
      if (page === 'panel') store.send('closePanel', null);
      else store.send('showPage', { page: 'panel' });
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [store]);

  if (!view) return null;
  return (
    <>
      <Header view={view} store={store} />
      <main>
        <Page view={view} store={store} />
      </main>
      <Footer view={view} store={store} />
      <Announcer view={view} />
    </>
  );
}

function Page({ view, store }: { view: PanelView; store: PanelStore }) {
  const { page } = view;
  if (page.page === 'settings') return <Settings settings={page.settings} store={store} />;
  if (page.page === 'trust') return <Trust trust={page.trust} store={store} />;
  if (page.page === 'bundle') return <Bundle bundle={page.bundle} store={store} />;
  return (
    <>
      {view.note && <p className="note">{view.note}</p>}
      {view.login && <SignIn login={view.login} store={store} />}
      {view.general.length > 0 && (
        <section className="general" aria-labelledby="general">
          <h2 id="general" className="only-heard">
            {say('What is wrong')}
          </h2>
          {view.general.map((cause) => (
            <CauseNote key={cause.code} cause={cause} store={store} />
          ))}
        </section>
      )}
      {view.state === 'loading' && <Loading />}
      {view.state === 'nothing-found' && <NothingFound looked={view.looked} />}
      <Groups view={view} store={store} />
      <Standing standing={view.standing} />
      <Routes view={view} />
    </>
  );
}

/** What stands in the way and is no fault of a sign-in. */
function Standing({ standing }: Pick<PanelView, 'standing'>) {
  return standing.map(({ title, detail, command }) => (
    <section key={title} className="standing" aria-label={title}>
      <h2>{title}</h2>
      <p className="muted">{detail}</p>
      {command && <code>{command}</code>}
    </section>
  ));
}

function Header({ view, store }: { view: PanelView; store: PanelStore }) {
  return (
    <header>
      <Mark
        state={view.lamp === 'idle' ? 'empty' : view.lamp}
        filled={view.lampFilled}
        risk={view.lampRisk}
        size={28}
      />
      <h1>{view.headline}</h1>
      {view.demo && <span className="tag">{say('Demo')}</span>}
      <button
        type="button"
        className="icon-button"
        aria-label={say('Close')}
        onClick={() => store.send('closePanel', null)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path className="mark-line" d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </header>
  );
}

function Groups({ view, store }: { view: PanelView; store: PanelStore }) {
  const rows = useRowFocus(view);
  return view.groups.map((group, index) => (
    <section key={group.title} aria-labelledby={`group-${index}`}>
      <h2 id={`group-${index}`}>{group.title}</h2>
      <ul className="rows">
        {group.rows.map((row) => (
          <Row key={row.id} row={row} store={store} focus={rows} />
        ))}
      </ul>
    </section>
  ));
}

function Routes({ view }: { view: PanelView }) {
  if (view.routes.length === 0) return null;
  return (
    <section aria-labelledby="routes">
      <h2 id="routes">{say('Route')}</h2>
      <ul className="routes">
        {view.routes.map((route) => (
          <li key={route.sentence}>
            <p>{route.sentence}</p>
            <p className="muted">{route.why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Footer({ view, store }: { view: PanelView; store: PanelStore }) {
  return (
    <footer>
      <p className="muted">{view.vault}</p>
      <button type="button" className="quiet" onClick={() => store.send('showPage', { page: 'settings' })}>
        {say('Settings')}
      </button>
      <button type="button" className="quiet" onClick={() => store.send('readAgain', null)}>
        {say('Read again')}
      </button>
    </footer>
  );
}
