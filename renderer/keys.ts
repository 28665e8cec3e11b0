import { useEffect } from 'react';
import type { PanelStore } from './store.ts';
import type { Wanted } from './rows/search.tsx';

/** True where a letter is a letter. */
function isTyping(event: KeyboardEvent): boolean {
  const at = event.target;
  return at instanceof HTMLElement && at.matches('input:not([type=checkbox]), textarea, select');
}

/** The keys of the whole panel: Escape and Ctrl+W leave, F5 and Ctrl+R read, "/" and Ctrl+F search, Ctrl+comma sets. */
export function useKeys(store: PanelStore, wanted: Wanted): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const page = store.view()?.page.page ?? 'panel';
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const act = (): (() => void) | null => {
        // From a search, and from a page beside the panel, the way out is back to it.
        if (key === 'escape' && wanted.open && page === 'panel') return wanted.close;
        if (key === 'escape' && page !== 'panel') return () => store.send('showPage', { page: 'panel' });
        if (key === 'escape' || (command && key === 'w')) return () => store.send('closePanel', null);
        if (key === 'f5' || (command && key === 'r')) return () => store.send('readAgain', null);
        if (command && key === ',') return () => store.send('showPage', { page: 'settings' });
        if (page === 'panel' && ((command && key === 'f') || (key === '/' && !isTyping(event))))
          return wanted.ask;
        return null;
      };
      const done = act();
      if (!done) return;
      event.preventDefault();
      done();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [store, wanted]);
}
