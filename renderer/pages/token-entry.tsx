import { useRef, type SubmitEvent } from 'react';
import { say } from '../../app/language/say.ts';

/**
 * A token that is typed and never shown: it is handed on once and taken out of the field. Whether one is kept is all that comes back.
 */
export function TokenEntry({
  kept,
  note,
  keep,
}: {
  kept: boolean;
  note: string | null;
  /** @param token nothing to forget the one that is kept */
  keep: (token: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const done = (event: SubmitEvent): void => {
    event.preventDefault();
    const token = field.current?.value.trim() ?? '';
    if (field.current) field.current.value = '';
    if (token !== '') keep(token);
  };
  return (
    <form className="token-entry" onSubmit={done}>
      <label className="field">
        <span>{say('Its token')}</span>
        <input ref={field} type="password" autoComplete="off" spellCheck={false} maxLength={4_096} />
      </label>
      <p className="muted">
        {kept
          ? say('A token is kept for this address alone, sealed. Another one takes its place.')
          : say('No token is kept for this address.')}
      </p>
      <button type="submit" className="secondary">
        {say('Keep the token')}
      </button>
      {kept && (
        <button type="button" className="secondary" onClick={() => keep('')}>
          {say('Forget the token')}
        </button>
      )}
      {note && (
        <p className="muted" role="status">
          {note}
        </p>
      )}
    </form>
  );
}
