import { say } from '../../language/say.ts';
import type { Verdict } from '../../model/snapshot.ts';
import { type Glance, titleOf } from './glance.ts';

const COLOURS: Partial<Record<Verdict, string>> = { act: '#d33682', unknown: '#268bd2', soon: '#b58900' };

/** Foreign text is drawn as it stands: no emoji codes, no colour codes. SwiftBar knows both words as well. */
const PLAIN = 'emojize=false ansi=false';

/**
 * Text of a menu line. The first `|` of a line ends its text and neither program has an escape for it, so a broken bar stands in;
 * so does another colon where SwiftBar would draw `:name:` as a symbol (it cannot be told not to in words that xbar takes).
 */
function xbarEscaped(text: string): string {
  return text.replaceAll('|', '¦').replace(/:(?=[\w.+-]+:)/g, '꞉');
}

function item(text: string, colour?: string): string {
  return `${xbarEscaped(text)} | ${colour ? `color=${colour} ` : ''}${PLAIN}`;
}

/**
 * A plugin's output for xbar and SwiftBar (CONTRIBUTING.md of xbar-plugins; xbar's pkg/plugins/parse.go): the line of the menu bar,
 * `---`, then a line each. No line begins with foreign text, so none can open a submenu with dashes.
 */
export function xbarText(glance: Glance, verdict: Verdict): string {
  const lines = [
    item(titleOf(glance)),
    '---',
    item(`${glance.sign} ${glance.headline}`, COLOURS[verdict]),
    ...(glance.rows.length > 0 ? ['---'] : []),
    ...glance.rows.map(({ sign, text, row }) => item(`${sign} ${text}`, COLOURS[row.health])),
    '---',
    `${xbarEscaped(say('Read again'))} | refresh=true ${PLAIN}`,
  ];
  return `${lines.join('\n')}\n`;
}
