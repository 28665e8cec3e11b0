import { say } from '../app/language/say.ts';
import { useSyncExternalStore } from 'react';
import type { PanelView } from '../app/contract/view.ts';
import { Announcer } from './announcer.tsx';
import { Command } from './copyable.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { useKeys } from './keys.ts';
import { Bundle } from './pages/bundle.tsx';
import { DemoBar, Loading, NothingFound, StartOffer } from './pages/empty-states.tsx';
import { Settings } from './pages/settings.tsx';
import { AccessReport } from './pages/trust.tsx';
import { Rows } from './rows/rows.tsx';
import { useWanted, type Wanted } from './rows/search.tsx';
import { General } from './rows/why.tsx';
import { SignIn } from './sign-in/sign-in.tsx';
import { UndoBar } from './undo-bar.tsx';
import type { PanelStore } from './store.ts';

/** The whole panel: verdict and cure, the running sign-in, rows, and the ways from here. */
export function Panel({ store }: { store: PanelStore }) {
  const view = useSyncExternalStore(store.subscribe, store.view, store.view);
  const wanted = useWanted();
  useKeys(store, wanted);
  if (!view) return null;
  return (
    <>
      <Head view={view} store={store} />
      {view.demoButton === 'leave' && <DemoBar store={store} />}
      <main>
        <Page view={view} store={store} wanted={wanted} />
      </main>
      <UndoBar undo={view.undo} store={store} />
      <Foot view={view} store={store} wanted={wanted} />
      <Announcer view={view} />
    </>
  );
}

function Page({ view, store, wanted }: { view: PanelView; store: PanelStore; wanted: Wanted }) {
  const { page } = view;
  if (page.page === 'settings') return <Settings settings={page.settings} store={store} />;
  if (page.page === 'trust') return <AccessReport trust={page.trust} store={store} />;
  if (page.page === 'bundle') return <Bundle bundle={page.bundle} store={store} />;
  return (
    <>
      {view.note && <p className="note">{view.note}</p>}
      {view.login && <SignIn login={view.login} store={store} />}
      {view.offersStart && <StartOffer store={store} />}
      {view.general.length > 0 && (
        <section className="general" aria-labelledby="general">
          <h2 id="general" className="only-heard">
            {say('What is wrong')}
          </h2>
          {view.general.map((cause) => (
            <General key={cause.code} cause={cause} store={store} whole={view.groups.length === 0} />
          ))}
        </section>
      )}
      {view.state === 'loading' && <Loading />}
      {view.state === 'nothing-found' && <NothingFound view={view} store={store} />}
      <Rows view={view} store={store} wanted={wanted} />
      <Standing standing={view.standing} store={store} />
    </>
  );
}

/** What stands in the way and is no fault of a sign-in. */
function Standing({ standing, store }: Pick<PanelView, 'standing'> & { store: PanelStore }) {
  return standing.map(({ title, detail, command }) => (
    <section key={title} className="standing" aria-label={title}>
      <h2>{title}</h2>
      <p className="muted">{detail}</p>
      {command && <Command text={command} store={store} />}
    </section>
  ));
}
