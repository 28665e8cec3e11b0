import { say } from '../../language/say.ts';
import type { Opinion } from '../../model/second-opinion.ts';
import { opinionCommands, opinionLines } from '../../view/opinion-words.ts';
import { withWords } from '../../platform/text/shell-line.ts';
import { paragraph, type Page } from './page.ts';
import { shortened, shortenedDocument } from './shorten.ts';

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** The `opinion` of a document; nothing when nobody asked. */
export function opinionDocument(opinion: Opinion | null, showAccounts: boolean): { opinion?: unknown } {
  if (!opinion) return {};
  const answers = opinion.answers.map((answer) => ({ ...answer, at: iso(answer.at) }));
  return shortenedDocument({ opinion: { at: iso(opinion.at), answers } }, showAccounts);
}

/** What the owners said, for a terminal; empty when nobody asked. */
export function opinionText(
  opinion: Opinion | null,
  row: string | null,
  showAccounts: boolean,
  page: Page,
): string {
  if (!opinion) return '';
  const lines = opinionLines(opinion, row).flatMap((line) =>
    paragraph(shortened(line, showAccounts), page, { indent: 2, hang: 4 }),
  );
  const commands = (page.call.printed ? opinionCommands(opinion) : []).map((line) =>
    page.paint(`      ${withWords(line, (word) => shortened(word, showAccounts))}`, 'dim'),
  );
  const none = lines.length === 0 ? [`  ${say('There was nobody to ask.')}`] : [];
  return `\n${[page.paint(say('Asked of the owners'), 'bold'), ...lines, ...none, ...commands].join('\n')}\n`;
}
