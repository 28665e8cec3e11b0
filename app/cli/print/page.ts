import { withoutHome } from '../../platform/home-folder.ts';
import { momentsIn } from '../../view/moment.ts';
import { shown } from '../../words/names.ts';
import type { Call } from '../call.ts';
import type { Colour, Paint } from './styles.ts';
import { wrapped } from './wrap.ts';

/** What the writing of a text depends on: the terminal, the person's home, and how the program was called. */
export interface Page {
  paint: Paint;
  /** Cells of the terminal; Infinity for a file or a pipe. */
  width: number;
  /** The person's home folder, shown as "~"; empty for none. */
  home: string;
  /** Routes and all that is well are told, too. */
  verbose: boolean;
  call: Call;
}

/** A foreign or own text on one line, with the home as "~" and moments as a person reads them. */
export function plain(text: string, page: Page, limit?: number): string {
  return withoutHome(shown(momentsIn(text), limit), page.home);
}

/** A paragraph, wrapped and coloured line by line, so that a colour never reaches into the indent. */
export function paragraph(
  text: string,
  page: Page,
  { indent = 0, hang = indent, colours = [] }: { indent?: number; hang?: number; colours?: Colour[] } = {},
): string[] {
  return wrapped(text, page.width, indent, hang).map((line) => {
    const words = line.trimStart();
    return (
      line.slice(0, line.length - words.length) + (colours.length > 0 ? page.paint(words, ...colours) : words)
    );
  });
}
