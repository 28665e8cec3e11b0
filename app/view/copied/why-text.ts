import { say } from '../../language/say.ts';
import { evidenceLine } from '../../contract/evidence-line.ts';
import type { CauseView, PanelView } from '../../contract/view.ts';
import { withWords } from '../../platform/text/shell-line.ts';
import { forSharing } from '../../platform/text/redact.ts';

/**
 * The redacted account that Copy puts on the clipboard: a row's state, causes and evidence, or those that touch no row
 * when `row` is null. E-mails are shortened and the home folder becomes "~". Null when there is no such row.
 */
export function whyText(view: PanelView, row: string | null, home: string): string | null {
  if (row === null) {
    return [
      forSharing(view.headline, home),
      ...view.general.flatMap((cause) => causeLines(cause, home)),
    ].join('\n');
  }
  const found = view.groups.flatMap((group) => group.rows).find((candidate) => candidate.id === row);
  if (!found) return null;
  const facts = [found.deadline, found.lineage].filter((line) => line !== null);
  const lines = [
    `${found.consumer}: ${found.title}, ${found.subtitle}`,
    `${found.word}. ${found.reason}`,
    ...facts,
  ];
  return [
    ...lines.map((line) => forSharing(line, home)),
    ...found.causes.flatMap((cause) => causeLines(cause, home)),
  ].join('\n');
}

function causeLines(cause: CauseView, home: string): string[] {
  const shared = (text: string): string => forSharing(text, home);
  return [
    '',
    ...[
      `[${cause.code}] ${cause.title}`,
      cause.detail,
      ...cause.evidence.map((fact) => `- ${evidenceLine(fact)}`),
    ].map(shared),
    ...(cause.next
      ? [
          say('Next: {next}{command}', {
            next: shared(cause.next),
            command: cause.command ? `: ${withWords(cause.command, shared)}` : '',
          }),
        ]
      : []),
  ];
}
