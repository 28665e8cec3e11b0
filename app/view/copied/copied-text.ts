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
  const shown = causes.some(({ evidence }) => evidence.some((fact) => evidenceLine(fact) === text));
  return shown ? forSharing(text, home) : null;
}
