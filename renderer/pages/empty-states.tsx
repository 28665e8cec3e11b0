import { say } from '../../app/language/say.ts';
/** Shown before the first reading has ended. */
export function Loading() {
  return (
    <section className="empty" aria-busy="true">
      <p>{say('Reading the sign-ins of OpenClaw and Codex on this computer.')}</p>
    </section>
  );
}

/** First run on a computer without sign-ins: says where it looked and what would change that. */
export function NothingFound({ looked }: { looked: string[] }) {
  return (
    <section className="empty">
      <h2>{say('Nothing to watch yet')}</h2>
      <p>
        {say(
          'Sign in with OpenClaw or with the Codex CLI once. Clawlamp sees it by itself and watches it from then on.',
        )}
      </p>
      <code>openclaw models auth login</code>
      <code>codex login</code>
      {looked.length > 0 && (
        <>
          <p className="muted">{say('Looked in:')}</p>
          <ul className="looked">
            {looked.map((folder) => (
              <li key={folder}>{folder}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
