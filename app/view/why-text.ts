import { say } from '../language/say.ts';
import type { CauseView, PanelView } from '../contract/view.ts';
import { forSharing } from './redact.ts';

/**
 * The redacted account that Copy puts on the clipboard: a row's state, causes and evidence, or those that touch no row
 * when `row` is null. E-mails are shortened and the home folder becomes "~". Null when there is no such row.
 */
export function whyText(view: PanelView, row: string | null, home: string): string | null {
  if (row === null) {
    return forSharing([view.headline, ...view.general.flatMap(causeLines)].join('\n'), home);
  }
  const found = view.groups.flatMap((group) => group.rows).find((candidate) => candidate.id === row);
  if (!found) return null;
  const facts = [found.deadline, found.lineage].filter((line) => line !== null);
  const lines = [
    `${found.consumer}: ${found.title}, ${found.subtitle}`,
    `${found.word}. ${found.reason}`,
    ...facts,
  ];
  return forSharing([...lines, ...found.causes.flatMap(causeLines)].join('\n'), home);
}

function causeLines(cause: CauseView): string[] {
  return [
    '',
    `[${cause.code}] ${cause.title}`,
    cause.detail,
    ...cause.evidence.map(({ what, where, at }) => `- ${what} (${where}${at ? `, ${at}` : ''})`),
    ...(cause.next
      ? [
          say('Next: {next}{command}', {
            next: cause.next,
            command: cause.command ? `: ${cause.command}` : '',
          }),
        ]
      : []),
  ];
}
