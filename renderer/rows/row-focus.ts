import { useCallback, useEffect, useRef, useState } from 'react';
import type { PanelView } from '../../app/contract/view.ts';

export interface RowFocus {
  /** Takes an item's element, or null when it leaves. */
  register(key: string, element: HTMLElement | null): void;
  /** Moves focus by whole items; stops at the ends. */
  move(from: string, step: 1 | -1): void;
  /** The item has the focus, or something in it. */
  came(key: string): void;
  /** The one item that Tab reaches, with the buttons in it; the others are reached by arrows. */
  entry: string | null;
}

/**
 * Focus on the worst row (or the one a notice named) when the panel opens, and arrow keys between items.
 * @param order keys of the items as they are drawn
 */
export function useRowFocus(view: PanelView, order: readonly string[]): RowFocus {
  const elements = useRef(new Map<string, HTMLElement>());
  const [last, setLast] = useState<string | null>(null);
  const wanted = view.focus;
  const signingIn = view.login !== null;
  const { opened } = view;
  const openedBefore = useRef(opened);

  useEffect(() => {
    const take = (): void => {
      if (wanted && !signingIn) elements.current.get(wanted)?.focus();
    };
    const elsewhere = document.activeElement?.closest('button, input, .sign-in');
    // A person in the middle of something keeps the place; only an idle focus follows the view. Opened again, the
    // panel starts afresh, wherever it was left.
    if (!elsewhere || opened !== openedBefore.current) {
      take();
      setLast(wanted);
    }
    openedBefore.current = opened;
  }, [wanted, signingIn, opened]);

  const register = useCallback((key: string, element: HTMLElement | null) => {
    if (element) elements.current.set(key, element);
    else elements.current.delete(key);
  }, []);

  const move = (from: string, step: 1 | -1): void => {
    const next = order[order.indexOf(from) + step];
    if (next !== undefined) elements.current.get(next)?.focus();
  };
  const entry = [last, wanted].find((key) => key !== null && order.includes(key)) ?? order[0] ?? null;
  return { register, move, came: setLast, entry };
}
