import { say } from '../../app/language/say.ts';
import { useState, type KeyboardEvent } from 'react';
import type { PanelView, RowView } from '../../app/contract/view.ts';
import { Mark } from '../mark.tsx';
import type { PanelStore } from '../store.ts';
import { Chevron } from './chevron.tsx';
import { Details } from './details.tsx';
import { Middle } from './middle.tsx';
import { Repairs } from './repairs.tsx';
import type { RowFocus } from './row-focus.ts';

export interface RowProps {
  row: RowView;
  /** Whether its place is said: not where all are in one. */
  place: boolean;
  view: Pick<PanelView, 'head'>;
  store: PanelStore;
  focus: RowFocus;
}

/** So many letters stand in one line beside the marks, in a font that runs wide. */
const LINE = 38;

/** Whether all of it stands in one line: an account's name is not cut for when it was used. Chinese letters are twice as wide. */
function hasRoom(...texts: string[]): boolean {
  const letters = texts.join('');
  return letters.length + (letters.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0) <= LINE;
}

/** One sign-in: a line while all is well, a card where somebody is needed; opened by a click, Enter or the right arrow. */
export function Row({ row, place, view, store, focus }: RowProps) {
  const [open, setOpen] = useState(false);
  const card = row.size === 'card';
  const cure = view.head.cure?.does;
  const { button } = row;
  // What the one black button does is not offered a second time below it.
  const signIn =
    button?.asked && !(cure && 'row' in cure && cure.row === row.id) && cure?.kind !== 'choose-program';
  const repairs = row.repairs.filter(
    ({ plan }) => !(cure?.kind === 'repair' && cure.repair.plan === plan) && cure?.kind !== 'choose-program',
  );
  const reached = row.id === focus.entry;

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
      setOpen(!open);
    }
  };

  return (
    <li
      ref={(element) => focus.register(row.id, element)}
      className={card ? `row card row-${row.health}` : `row line${open ? ' opened' : ''}`}
      tabIndex={reached ? 0 : -1}
      aria-label={row.label}
      data-row={row.id}
      onKeyDown={pressed}
      onFocus={() => focus.came(row.id)}
    >
      <div className="row-head" onClick={() => setOpen(!open)}>
        <Mark state={row.health} filled={row.filled} risk={row.risk} size={card ? 20 : 16} />
        <Middle text={row.title} className="row-title" />
        {place && !card && <span className="place">{row.place}</span>}
        <span className={`word word-${row.health}`}>{row.word}</span>
        {!place && !card && row.used && hasRoom(row.title, row.word, row.used) && (
          <span className="used">{row.used}</span>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={say('Why')}
          aria-expanded={open}
          tabIndex={reached ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            setOpen(!open);
          }}
        >
          <Chevron open={open} />
        </button>
      </div>
      {card && (
        <div className="row-body">
          {place && <p className="muted">{row.place}</p>}
          <p className="reason">{row.reason}</p>
          {row.surprise && (
            <p className="muted">
              <Middle text={row.surprise} />
            </p>
          )}
          {row.health === 'soon' && row.deadline && <p className="muted">{row.deadline}</p>}
          {row.held && <p className="held">{row.held}</p>}
          {signIn && (
            <div className="row-actions">
              <button
                type="button"
                className="secondary"
                tabIndex={reached ? 0 : -1}
                onClick={() => store.send('signIn', { row: row.id })}
              >
                {button?.label}
              </button>
            </div>
          )}
          <Repairs of={{ repairs, repaired: row.repaired }} store={store} reached={reached} />
        </div>
      )}
      {open && <Details row={row} store={store} signsIn={cure?.kind !== 'choose-program' && !signIn} />}
    </li>
  );
}
