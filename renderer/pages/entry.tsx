import { useState } from 'react';

/** One line of text that is kept when it is left or confirmed. */
export function Entry({
  label,
  stored,
  save,
}: {
  label: string;
  stored: string;
  save: (text: string) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  const done = (): void => {
    if (text !== null && text !== stored) save(text);
    setText(null);
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text ?? stored}
        onChange={(event) => setText(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
    </label>
  );
}
