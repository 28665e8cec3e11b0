import { useEffect, useState } from 'react';
import { say } from '../app/language/say.ts';
import type { UndoView } from '../app/contract/view.ts';
import type { PanelStore } from './store.ts';

/**
 * What was just done, and the click that takes it back: the newest change alone. It stays while the pointer is on it or the focus in
 * it, for nothing vanishes under a finger.
 */
export function UndoBar({ undo, store }: { undo: UndoView | null; store: PanelStore }) {
  const [last, setLast] = useState<UndoView | null>(null);
  const [over, setOver] = useState(false);
  const [within, setWithin] = useState(false);
  const letGo = (): void => {
    setOver(false);
    setWithin(false);
    setLast(null);
  };
  if (undo && undo.act !== last?.act) setLast(undo);
  // A panel that is hidden under the pointer is not left by it.
  useEffect(() => {
    const hidden = (): void => {
      if (document.hidden) letGo();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, []);
  const shown = undo ?? (over || within ? last : null);
  if (!shown) return null;
  return (
    <section
      className="undo-bar"
      aria-label={say('Last change')}
      onMouseEnter={() => setOver(true)}
      onMouseLeave={() => setOver(false)}
      onFocus={() => setWithin(true)}
      onBlur={() => setWithin(false)}
    >
      <p>{shown.sentence}</p>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          letGo();
          store.send('undoRepair', { act: shown.act });
        }}
      >
        {say('Undo')}
      </button>
    </section>
  );
}
