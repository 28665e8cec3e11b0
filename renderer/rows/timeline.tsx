import { say } from '../../app/language/say.ts';
import type { RowView } from '../../app/contract/view.ts';

/** What happened to a sign-in, newest first. */
export function Timeline({ row }: { row: RowView }) {
  return (
    <ol className="evidence" aria-label={say('Timeline of {title}', { title: row.title })}>
      {row.timeline.map(({ at, text }, index) => (
        <li key={`${index} ${at}`}>
          {text}
          <span className="muted">{at}</span>
        </li>
      ))}
    </ol>
  );
}
