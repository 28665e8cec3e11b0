import { useState } from 'react';
import { say } from '../../app/language/say.ts';
import type { PanelStore } from '../store.ts';

/** For a browser on another machine: it ends at an address that leads nowhere there, and that address is the answer. */
export function Paste({ note, store }: { note: string | null; store: PanelStore }) {
  const [text, setText] = useState('');
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') store.send('pasteAnswer', { text: text.trim() });
        setText('');
      }}
    >
      <label htmlFor="answer">
        {say('Browser on another machine? Paste the address at which it ended:')}
      </label>
      <div className="row-actions">
        <input
          id="answer"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-describedby={note === null ? undefined : 'answer-note'}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="secondary">
          {say('Use it')}
        </button>
      </div>
      {note !== null && (
        <p id="answer-note" className="warning" role="alert">
          {note}
        </p>
      )}
    </form>
  );
}
