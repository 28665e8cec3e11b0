import { say } from '../app/language/say.ts';
import { useState, type KeyboardEvent } from 'react';
import type { RowView } from '../app/contract/view.ts';
import { Mark } from './mark.tsx';
import { Repairs } from './repairs.tsx';
import type { RowFocus } from './row-focus.ts';
import type { PanelStore } from './store.ts';
import { Timeline } from './timeline.tsx';
import { Why } from './why.tsx';

/** One sign-in of one consumer: account, state by shape, colour and word, reason, deadline, lineage, button, why, timeline. */
export function Row({ row, store, focus }: { row: RowView; store: PanelStore; focus: RowFocus }) {
  const [open, setOpen] = useState(false);
  const [past, setPast] = useState(false);
  const { button } = row;
  const signIn = (): void => store.send('signIn', { row: row.id });

  const pressed = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focus.move(row.id, event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    // The rest only when the row itself has the focus: a button inside keeps its own keys.
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowRight') setOpen(true);
    else if (event.key === 'ArrowLeft') setOpen(false);
    else if (event.key === 'Enter') {
      event.preventDefault();
      if (button) signIn();
      else setOpen(!open);
    }
  };

  return (
    <li
      ref={(element) => focus.register(row.id, element)}
      className={`row row-${row.health}`}
      tabIndex={row.id === focus.entry ? 0 : -1}
      aria-label={row.label}
      data-row={row.id}
      onKeyDown={pressed}
    >
      <div className="row-head">
        <Mark state={row.health} filled={row.filled} risk={row.risk} />
        <span className="row-title">{row.title}</span>
        <span className={`word word-${row.health}`}>{row.word}</span>
      </div>
      <p className="muted">{row.subtitle}</p>
      <p className="reason">{row.reason}</p>
      {row.deadline && <p className="muted">{row.deadline}</p>}
      {row.held && <p className="held">{row.held}</p>}
      {row.lineage && <p className="lineage">{row.lineage}</p>}
      <div className="row-actions">
        {button && (
          <button type="button" className={button.primary ? 'primary' : 'secondary'} onClick={signIn}>
            {button.label}
          </button>
        )}
        <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('Why')}
        </button>
        {row.timeline.length > 0 && (
          <button type="button" className="quiet" aria-expanded={past} onClick={() => setPast(!past)}>
            {say('Timeline')}
          </button>
        )}
      </div>
      <Repairs of={row} store={store} />
      {open && <Why row={row} store={store} />}
      {past && row.timeline.length > 0 && <Timeline row={row} />}
    </li>
  );
}
