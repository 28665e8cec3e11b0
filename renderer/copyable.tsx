import { useEffect, useState, type ReactNode } from 'react';
import { say } from '../app/language/say.ts';
import { hear } from './heard.ts';
import type { PanelStore } from './store.ts';

/** So long the mark of a copy stands, in ms. */
const COPIED_MS = 2_000;

/** A command or a piece of evidence that a click, Enter or the space bar copies. */
export function Copyable({
  text,
  store,
  children,
}: {
  /** As the view shows it: main copies nothing else. */
  text: string;
  store: PanelStore;
  children: ReactNode;
}) {
  const [copied, setCopied] = useState(0);
  useEffect(() => {
    if (copied === 0) return undefined;
    const timer = setTimeout(() => setCopied(0), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className="copyable"
      title={say('Click to copy')}
      onClick={() => {
        store.send('copyShown', { text });
        setCopied(copied + 1);
        hear(say('Copied'));
      }}
    >
      {children}
      {copied > 0 && (
        <span className="copied" aria-hidden="true">
          {say('Copied')}
        </span>
      )}
    </button>
  );
}

/** A command, which a click copies. */
export function Command({ text, store }: { text: string; store: PanelStore }) {
  return (
    <Copyable text={text} store={store}>
      <code>{text}</code>
    </Copyable>
  );
}
