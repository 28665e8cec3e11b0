import { useEffect, useRef, useState } from 'react';
import { say } from '../../app/language/say.ts';

/** What is looked for in the list, and whether the field for it stands there. */
export interface Wanted {
  open: boolean;
  text: string;
  needing: boolean;
  /** Grows with each wish for the field: it takes the focus anew. */
  asked: number;
  ask(): void;
  close(): void;
  setText(text: string): void;
  setNeeding(needing: boolean): void;
}

/** The state of the search. It is forgotten when it is closed, so that nothing is hidden by a field that nobody sees. */
export function useWanted(): Wanted {
  const [state, setState] = useState({ open: false, text: '', needing: false, asked: 0 });
  return {
    ...state,
    ask: () => setState((before) => ({ ...before, open: true, asked: before.asked + 1 })),
    close: () => setState((before) => ({ ...before, open: false, text: '', needing: false })),
    setText: (text) => setState((before) => ({ ...before, text })),
    setNeeding: (needing) => setState((before) => ({ ...before, needing })),
  };
}

/** The field, and the one switch beside it. */
export function Search({ wanted }: { wanted: Wanted }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [wanted.asked]);
  return (
    <div className="search" role="search">
      <input
        ref={field}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={say('Search')}
        aria-label={say('Search the sign-ins')}
        value={wanted.text}
        onChange={(event) => wanted.setText(event.target.value)}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={wanted.needing}
          onChange={(event) => wanted.setNeeding(event.target.checked)}
        />
        <span>{say('Only what needs me')}</span>
      </label>
    </div>
  );
}
