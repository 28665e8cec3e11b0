import { say } from '../app/language/say.ts';
import { useState } from 'react';
import type { CauseView, RowView } from '../app/contract/view.ts';
import { Repairs } from './repairs.tsx';
import type { PanelStore } from './store.ts';

/** Causes with evidence and next step, the routes that use the row, its owner's word, and a copy with names shortened. */
export function Why({ row, store }: { row: RowView; store: PanelStore }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="why">
      {row.causes.map((cause) => (
        <CauseNote key={cause.code} cause={cause} store={store} />
      ))}
      {row.routes.map((sentence) => (
        <p key={sentence} className="muted">
          {sentence}
        </p>
      ))}
      <OwnerWord row={row} store={store} />
      <button
        type="button"
        className="quiet"
        onClick={() => {
          store.send('copyWhy', { row: row.id });
          setCopied(true);
        }}
      >
        {copied ? say('Copied, names shortened') : say('Copy')}
      </button>
    </div>
  );
}

/** A quiet question to the row's owner, and what it answered. */
function OwnerWord({ row, store }: { row: RowView; store: PanelStore }) {
  const { label, asking, lines, commands } = row.owner;
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {commands.map((command) => (
        <code key={command}>{command}</code>
      ))}
      <button
        type="button"
        className="quiet"
        aria-disabled={asking}
        onClick={() => store.send('askOwner', { row: row.id })}
      >
        {asking ? say('Asking…') : label}
      </button>
    </>
  );
}

/** One cause: what it is, what proves it, and what to do. */
export function CauseNote({ cause, store }: { cause: CauseView; store: PanelStore }) {
  return (
    <article className="cause">
      <h3>{cause.title}</h3>
      <p>{cause.detail}</p>
      {cause.evidence.length > 0 && (
        <ul className="evidence">
          {cause.evidence.map((fact) => (
            <li key={`${fact.what} ${fact.where} ${fact.at}`}>
              {fact.what}
              <span className="muted">
                {fact.where}
                {fact.at && <>, {fact.at}</>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {cause.next && <p className="next">{say('Next: {next}', { next: cause.next })}</p>}
      {cause.command && <code>{cause.command}</code>}
      <Repairs of={cause} store={store} />
      {cause.mayBeMeant && (
        <button type="button" className="quiet" onClick={() => store.send('meant', null)}>
          {say('It was meant')}
        </button>
      )}
    </article>
  );
}
