import type { EvidenceView } from './view.ts';

/** A piece of evidence in one line, as it is copied. */
export function evidenceLine({ what, where, at }: EvidenceView): string {
  return `${what} (${where}${at ? `, ${at}` : ''})`;
}
