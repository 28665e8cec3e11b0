import { useCallback, useEffect, useRef } from 'react';
import type { PanelView } from '../app/contract/view.ts';

export interface RowFocus {
  /** Takes a row's element, or null when it leaves. */
  register(id: string, element: HTMLElement | null): void;
  /** Moves focus by whole rows; stops at the ends. */
  move(from: string, step: 1 | -1): void;
  /** The one row that Tab reaches; the others are reached by arrows. */
  entry: string | null;
}

/** Focus on the worst row (or the one a notice named) when the panel opens, and arrow keys between rows. */
export function useRowFocus(view: PanelView): RowFocus {
  const elements = useRef(new Map<string, HTMLElement>());
  const entry = view.focus;
  const signingIn = view.login !== null;
  const { opened } = view;
  const openedBefore = useRef(opened);

  useEffect(() => {
    const take = (): void => {
      if (entry && !signingIn) elements.current.get(entry)?.focus();
    };
    const elsewhere = document.activeElement?.closest('button, .sign-in');
    // A person in the middle of something keeps the place; only an idle focus follows the view. Opened again, the
    // panel starts afresh, wherever it was left.
    if (!elsewhere || opened !== openedBefore.current) take();
    openedBefore.current = opened;
  }, [entry, signingIn, opened]);

  const register = useCallback((id: string, element: HTMLElement | null) => {
    if (element) elements.current.set(id, element);
    else elements.current.delete(id);
  }, []);

  const order = view.groups.flatMap((group) => group.rows.map((row) => row.id));
  const move = (from: string, step: 1 | -1): void => {
    const next = order[order.indexOf(from) + step];
    if (next !== undefined) elements.current.get(next)?.focus();
  };
  return { register, move, entry };
}
