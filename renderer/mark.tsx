import type { Lamp, RowView } from '../app/contract/view.ts';

/** `empty`: the lamp that has nothing to watch. */
export type MarkState = Lamp | RowView['health'] | 'empty';

/** Line and solid drawings on a 20 x 20 field, the same silhouettes as the lamp in the tray. */
const LINES: Record<MarkState, string> = {
  ok: 'M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM6.4 10.3l2.5 2.5l4.8-5.4',
  idle: 'M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM6.5 10h7',
  empty: 'M10 4a6 6 0 1 1 0 12a6 6 0 0 1 0-12z',
  soon: 'M10 2v8h8a8 8 0 1 1-8-8z',
  act: 'M10 2.6l7.6 13.4a.9.9 0 0 1-.8 1.4h-13.6a.9.9 0 0 1-.8-1.4zM10 7.8v4.2M10 14.5v.1',
  unknown:
    'M5 2h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-10a3 3 0 0 1-3-3v-10a3 3 0 0 1 3-3zM7.6 7.8a2.5 2.5 0 1 1 3.6 2.3q-1.1.6-1.1 1.5M10.1 14.2v.1',
  busy: 'M6.5 5h7a5 5 0 0 1 0 10h-7a5 5 0 0 1 0-10zM6.6 10v.1M10 10v.1M13.4 10v.1',
};

/**
 * A state as a shape: solid when proven, hollow when known from dates alone, with a small dot for a risk that is known.
 * Decorative; the word stands beside it.
 */
export function Mark({
  state,
  filled,
  risk = false,
  size = 20,
}: {
  state: MarkState;
  filled: boolean;
  risk?: boolean;
  size?: number;
}) {
  const [outline, ...strokes] = LINES[state].split(/(?=M)/);
  const solid = filled && state !== 'unknown' && state !== 'idle' && state !== 'empty';
  return (
    <svg className={`mark mark-${state}`} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path className={solid ? 'mark-solid' : 'mark-line'} d={outline} />
      {strokes.length > 0 && <path className={solid ? 'mark-cut' : 'mark-line'} d={strokes.join('')} />}
      {risk && <circle className="mark-dot" cx="16.5" cy="16.5" r="3.2" />}
    </svg>
  );
}
