import { speak } from '../app/language/say.ts';
import type { PanelBridge, PanelCall, PanelCalls } from '../app/contract/ipc.ts';
import type { PanelView } from '../app/contract/view.ts';

/** The newest view, for `useSyncExternalStore`, and the calls a person can make. Main owns the truth; this only holds it. */
export interface PanelStore {
  subscribe(listener: () => void): () => void;
  view(): PanelView | null;
  /** Sends a call. A refusal is dropped here: what a person should know about it comes back as a view. */
  send<K extends PanelCall>(name: K, input: PanelCalls[K]['input']): void;
}

/** Listens to main through the bridge and asks once for the first view. */
export function createPanelStore(bridge: PanelBridge): PanelStore {
  let view: PanelView | null = null;
  const listeners = new Set<() => void>();
  let newest = 0;
  const take = (next: PanelView): void => {
    const turn = ++newest;
    // Words of this process too are in the language of the view, before anything of it is drawn.
    void speak(next.language).then(() => {
      if (turn !== newest) return;
      document.documentElement.lang = next.language;
      view = next;
      listeners.forEach((listener) => listener());
    });
  };
  bridge.onView(take);
  bridge.call('view', null).then(
    (first) => {
      if (newest === 0) take(first);
    },
    () => undefined,
  );
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    send(name, input) {
      bridge.call(name, input).catch(() => undefined);
    },
  };
}
