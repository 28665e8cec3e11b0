import { useMemo, useState } from 'react';
import { say } from '../../app/language/say.ts';
import type { PanelView } from '../../app/contract/view.ts';
import type { PanelStore } from '../store.ts';
import { Chevron } from './chevron.tsx';
import { listed, type Item } from './listed.ts';
import { Row } from './row.tsx';
import { useRowFocus, type RowFocus } from './row-focus.ts';
import { Search, type Wanted } from './search.tsx';

/** Every sign-in: who is needed first, then what is well; folded up and searched where it is many. */
export function Rows({ view, store, wanted }: { view: PanelView; store: PanelStore; wanted: Wanted }) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const { text, needing } = wanted;
  const items = useMemo(
    () => listed(view.groups, { text, needing, turned }, view.focus),
    [view.groups, view.focus, text, needing, turned],
  );
  const focus = useRowFocus(
    view,
    items.map(({ key }) => key),
  );
  const turn = (key: string): void =>
    setTurned((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  if (view.groups.length === 0) return null;
  return (
    <section className="listed" aria-labelledby="listed">
      <h2 id="listed" className="only-heard">
        {say('Sign-ins')}
      </h2>
      {wanted.open && <Search wanted={wanted} />}
      <ul className="rows">
        {items.map((item) =>
          item.kind === 'row' ? (
            <Row key={item.key} row={item.row} place={item.place} view={view} store={store} focus={focus} />
          ) : (
            <Fold key={item.key} item={item} focus={focus} turn={() => turn(item.key)} />
          ),
        )}
      </ul>
      {items.length === 0 && <p className="muted">{say('Nothing is found.')}</p>}
    </section>
  );
}

/** The heading of a group, or what opens the rest of a list. */
function Fold({
  item,
  focus,
  turn,
}: {
  item: Exclude<Item, { kind: 'row' }>;
  focus: RowFocus;
  turn: () => void;
}) {
  const { key, count } = item;
  return (
    <li className="fold">
      <button
        ref={(element) => focus.register(key, element)}
        type="button"
        className="quiet"
        tabIndex={key === focus.entry ? 0 : -1}
        aria-expanded={item.kind === 'heading' ? item.open : undefined}
        onFocus={() => focus.came(key)}
        onClick={turn}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          focus.move(key, event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        {item.kind === 'heading' && <Chevron open={item.open} />}
        <span className="fold-title">
          {item.kind === 'heading' ? item.title : say('Show {count} more', { count: String(count) })}
        </span>
        {item.kind === 'heading' && <span className="fold-count">{count}</span>}
      </button>
    </li>
  );
}
