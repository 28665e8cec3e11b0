import { useState } from 'react';
import { say } from '../app/language/say.ts';
import type { CureView, PanelView } from '../app/contract/view.ts';
import { Mark } from './mark.tsx';
import { Middle } from './rows/middle.tsx';
import { RepairPlan } from './rows/repairs.tsx';
import type { PanelStore } from './store.ts';

/** A button as short as this stands beside the verdict. In letters. */
const SHORT = 16;

/** The verdict first, whom it is about, the one black button, and what happened since somebody last looked. */
export function Head({ view, store }: { view: PanelView; store: PanelStore }) {
  const { verdict, line, since } = view.head;
  // A page beside the panel has a button of its own.
  const cure = view.page.page === 'panel' ? view.head.cure : null;
  const repair = cure?.does.kind === 'repair' ? cure.does.repair : null;
  /** The plan that is shown: another one is not opened by a press that was meant for this one. */
  const [shown, setShown] = useState<string | null>(null);
  const open = repair !== null && shown === repair.plan;
  return (
    <header>
      <Mark
        state={view.lamp === 'idle' ? 'empty' : view.lamp}
        filled={view.lampFilled}
        risk={view.lampRisk}
        size={26}
      />
      <div className={cure && cure.label.length > SHORT ? 'said wide' : 'said'}>
        <h1>{verdict}</h1>
        {cure && (
          <Cure
            cure={cure}
            open={open}
            store={store}
            toggle={() => setShown(open ? null : (repair?.plan ?? null))}
          />
        )}
        {line !== null && <Line text={line} />}
      </div>
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
      {open && repair && <RepairPlan repair={repair} store={store} primary />}
      {since !== null && (
        <p className="muted since" title={since}>
          {since}
        </p>
      )}
    </header>
  );
}

/** A name on one line; a sentence on as many as it needs. */
function Line({ text }: { text: string }) {
  return <p className="muted head-line">{text.length > 70 ? text : <Middle text={text} />}</p>;
}

function Cure({
  cure: { label, does },
  open,
  store,
  toggle,
}: {
  cure: CureView;
  open: boolean;
  store: PanelStore;
  toggle: () => void;
}) {
  const press = (): void => {
    switch (does.kind) {
      case 'sign-in':
        return store.send('signIn', { row: does.row });
      case 'choose-program':
        return store.send('chooseProgram', null);
      case 'start-gateway':
        return store.send('startGateway', { row: does.row });
      case 'repair':
        return toggle();
    }
  };
  return (
    <button
      type="button"
      className={open ? 'secondary' : 'primary'}
      aria-expanded={does.kind === 'repair' ? open : undefined}
      onClick={press}
    >
      {label}
    </button>
  );
}
