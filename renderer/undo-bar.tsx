import { useState } from 'react';
import { say } from '../app/language/say.ts';
import type { UndoView } from '../app/contract/view.ts';
import type { PanelStore } from './store.ts';

/** What was just done, and the click that takes it back. It stays while somebody is at it: nothing vanishes under a finger. */
export function UndoBar({ undo, store }: { undo: UndoView | null; store: PanelStore }) {
  const [held, setHeld] = useState<UndoView | null>(null);
  const shown = undo ?? held;
  if (!shown) return null;
  const hold = (): void => setHeld(shown);
  const release = (): void => setHeld(null);
  return (
    <section
      className="undo-bar"
      aria-label={say('Last change')}
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <p>{shown.sentence}</p>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          release();
          store.send('undoRepair', { act: shown.act });
        }}
      >
        {say('Undo')}
      </button>
    </section>
  );
}
