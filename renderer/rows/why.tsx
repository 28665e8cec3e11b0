import { say } from '../../app/language/say.ts';
import { useState } from 'react';
import { evidenceLine } from '../../app/contract/evidence-line.ts';
import type { CauseView, RowView } from '../../app/contract/view.ts';
import { Command, Copyable } from '../copyable.tsx';
import { Chevron } from './chevron.tsx';
import { Repairs } from './repairs.tsx';
import type { PanelStore } from '../store.ts';

/** Causes with evidence and next step, the routes that use the row, and its owner's word where it was asked. */
export function Why({ row, store }: { row: RowView; store: PanelStore }) {
  const { lines, commands } = row.owner;
  return (
    <>
      {row.causes.map((cause) => (
        <CauseNote key={cause.code} cause={cause} store={store} />
      ))}
      {row.routes.map((sentence) => (
        <p key={sentence} className="muted">
          {sentence}
        </p>
      ))}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {commands.map((command) => (
        <Command key={command} text={command} store={store} />
      ))}
    </>
  );
}

/** A quiet question to the row's owner. */
export function OwnerWord({ row, store }: { row: RowView; store: PanelStore }) {
  const { label, asking } = row.owner;
  return (
    <button
      type="button"
      className="quiet"
      aria-disabled={asking}
      onClick={() => store.send('askOwner', { row: row.id })}
    >
      {asking ? say('Asking…') : label}
    </button>
  );
}

/** One cause: what it is, what proves it, and what to do. */
function CauseNote({ cause, store }: { cause: CauseView; store: PanelStore }) {
  return (
    <article className="cause">
      <h3>{cause.title}</h3>
      <Proof cause={cause} store={store} />
      <Actions cause={cause} store={store} />
    </article>
  );
}

/** A cause that touches no row: its title and what can be done, and the rest where somebody wants it. */
export function General({ cause, store, whole }: { cause: CauseView; store: PanelStore; whole: boolean }) {
  const [turned, setTurned] = useState(false);
  const open = whole !== turned;
  return (
    <article className="cause">
      <div className="row-head" onClick={() => setTurned(!turned)}>
        <h3>{cause.title}</h3>
        <button
          type="button"
          className="icon-button"
          aria-label={say('Why')}
          aria-expanded={open}
          onClick={(event) => {
            event.stopPropagation();
            setTurned(!turned);
          }}
        >
          <Chevron open={open} />
        </button>
      </div>
      {open && <Proof cause={cause} store={store} />}
      <Actions cause={cause} store={store} />
    </article>
  );
}

function Proof({ cause, store }: { cause: CauseView; store: PanelStore }) {
  return (
    <>
      <p>{cause.detail}</p>
      {cause.evidence.length > 0 && (
        <ul className="evidence">
          {cause.evidence.map((fact, at) => (
            // Not by its moment in words, which goes on: the focus would be lost with the entry.
            <li key={`${at} ${fact.what} ${fact.where}`}>
              <Copyable text={evidenceLine(fact)} store={store}>
                {fact.what}
                <span className="muted">
                  {fact.where}
                  {fact.at && <>, {fact.at}</>}
                </span>
              </Copyable>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Actions({ cause, store }: { cause: CauseView; store: PanelStore }) {
  return (
    <>
      {cause.next && <p className="next">{say('Next: {next}', { next: cause.next })}</p>}
      {/* What a button does needs no command. */}
      {cause.command && !cause.mayBeMeant && <Command text={cause.command} store={store} />}
      <Repairs of={cause} store={store} />
      {cause.mayBeMeant && (
        <div className="row-actions">
          <button type="button" className="secondary" onClick={() => store.send('meant', null)}>
            {say('It was meant')}
          </button>
        </div>
      )}
    </>
  );
}
