import { evidenceLine } from '../../contract/evidence-line.ts';
import type { CauseView, PanelView } from '../../contract/view.ts';
import { forSharing } from '../../platform/text/redact.ts';

/**
 * What a click on a command or a piece of evidence puts on the clipboard: the command as it runs, the evidence with names
 * shortened and the home folder as "~".
 * @param text as the panel shows it
 * @returns null for anything that no view shows: a page puts nothing of its own on the clipboard
 */
export function copiedText(view: PanelView, text: string, home: string): string | null {
  const rows = view.groups.flatMap((group) => group.rows);
  const causes: CauseView[] = [...view.general, ...rows.flatMap((row) => row.causes)];
  const commands = [
    ...view.standing.map(({ command }) => command),
    ...causes.map(({ command }) => command),
    ...rows.flatMap(({ owner }) => owner.commands),
  ];
  if (commands.includes(text)) return text;
  const facts = causes.flatMap(({ evidence }) => evidence);
  // "3 minutes ago" may be four by now: the line is known without it, and copied as it reads now.
  const known = ({ what, where }: (typeof facts)[number]): boolean =>
    text === `${what} (${where})` || text.startsWith(`${what} (${where}, `);
  const fact = facts.find((one) => evidenceLine(one) === text) ?? facts.find(known);
  return fact ? forSharing(evidenceLine(fact), home) : null;
}
