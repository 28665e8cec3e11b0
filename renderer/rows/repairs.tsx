import { say } from '../../app/language/say.ts';
import { useState } from 'react';
import type { RepairView, RowView } from '../../app/contract/view.ts';
import type { PanelStore } from '../store.ts';

/** Repairs that a row or a cause offers, each shown whole before it is made, and what came of the last one. */
export function Repairs({
  of,
  store,
  reached = true,
}: {
  of: Pick<RowView, 'repairs' | 'repaired'>;
  store: PanelStore;
  /** False where Tab passes over them. */
  reached?: boolean;
}) {
  const { repairs, repaired } = of;
  return (
    <>
      {repairs.map((repair) => (
        <Repair key={repair.plan} repair={repair} store={store} reached={reached} />
      ))}
      {repaired && <p className={repaired.failed ? 'repaired failed' : 'repaired'}>{repaired.sentence}</p>}
    </>
  );
}

function Repair({ repair, store, reached }: { repair: RepairView; store: PanelStore; reached: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="repair">
      <button
        type="button"
        className="secondary"
        aria-expanded={open}
        tabIndex={reached ? 0 : -1}
        onClick={() => setOpen(!open)}
      >
        {repair.title}…
      </button>
      {open && <RepairPlan repair={repair} store={store} primary={false} />}
    </div>
  );
}

/** What a repair would do, and the button that does it. */
export function RepairPlan({
  repair: { plan, sentence, steps, risks, undo, running },
  store,
  primary,
}: {
  repair: RepairView;
  store: PanelStore;
  primary: boolean;
}) {
  return (
    <div className="plan">
      <p>{sentence}</p>
      <ul className="changes">
        {steps.map(({ what, before, after }) => (
          <li key={what}>
            {what}
            <span className="muted">{say('Now: {before}. Then: {after}.', { before, after })}</span>
          </li>
        ))}
      </ul>
      {risks.map((risk) => (
        <p key={risk}>{say('Careful: {risk}', { risk })}</p>
      ))}
      <p className="muted">{undo}</p>
      <button
        type="button"
        className={primary ? 'primary' : 'secondary'}
        aria-disabled={running}
        onClick={() => store.send('repair', { plan })}
      >
        {running ? say('Changing…') : say('Make this change')}
      </button>
    </div>
  );
}
