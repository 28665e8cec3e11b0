import { say } from '../app/language/say.ts';
import type { PanelView } from '../app/contract/view.ts';
import { MANY } from './rows/listed.ts';
import type { Wanted } from './rows/search.tsx';
import type { PanelStore } from './store.ts';

const SHAPES = {
  again: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.7h-2.7',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 0 1 0-8.4zM10.2 10.2l3.3 3.3',
  settings: 'M2.5 4.5h6M11.5 4.5h2M10 3v3M2.5 11.5h2M7.5 11.5h6M6 10v3',
};

/** When all was read last, and the ways from here: read again, search, settings. */
export function Foot({ view, store, wanted }: { view: PanelView; store: PanelStore; wanted: Wanted }) {
  const many = view.groups.reduce((sum, { rows }) => sum + rows.length, 0) >= MANY;
  return (
    <footer>
      <p className="muted">{view.foot}</p>
      <Icon shape="again" label={say('Read again')} press={() => store.send('readAgain', null)} keys="F5" />
      <span className="space" />
      {many && view.page.page === 'panel' && (
        <Icon shape="search" label={say('Search')} press={wanted.open ? wanted.close : wanted.ask} keys="/" />
      )}
      <Icon
        shape="settings"
        label={say('Settings')}
        press={() => store.send('showPage', { page: 'settings' })}
        keys={say('Ctrl+,')}
      />
    </footer>
  );
}

function Icon({
  shape,
  label,
  keys,
  press,
}: {
  shape: keyof typeof SHAPES;
  label: string;
  keys: string;
  press: () => void;
}) {
  return (
    <button
      type="button"
      className={`icon-button open-${shape}`}
      aria-label={label}
      title={`${label} (${keys})`}
      onClick={press}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path className="mark-line" d={SHAPES[shape]} />
      </svg>
    </button>
  );
}
