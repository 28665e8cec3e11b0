import { randomBytes } from 'node:crypto';
import type { Proof, Verdict } from '../../model/snapshot.ts';
import { visibleLines } from '../../platform/text/visible.ts';
import type { Out } from '../out.ts';

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Colour = keyof typeof CODES;
export type Paint = (text: string, ...colours: Colour[]) => string;

/**
 * A colour on its way to the terminal. The last writer lets no control character through but those that it makes of these, and
 * foreign text cannot hold one: nobody knows the word beforehand.
 */
const MARK = randomBytes(8).toString('hex');

const MARKED = new RegExp(`\\u0001${MARK};([0-9;]*)\\u0002`);

/** What a terminal gets: everything in it can be seen, line breaks are kept, and our own colours are put in. */
export function forTerminal(text: string): string {
  return text
    .split(MARKED)
    .map((part, at) => (at % 2 === 1 ? `\u001b[${part}m` : visibleLines(part)))
    .join('');
}

/** Colours for a terminal that wants them: not for a file or pipe, not with NO_COLOR (no-color.org), not on a dumb one. */
export function painter(out: Out, env: Readonly<Record<string, string | undefined>>): Paint {
  const wanted = out.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return (text, ...colours) =>
    wanted
      ? `\u0001${MARK};${colours.map((colour) => CODES[colour]).join(';')}\u0002${text}\u0001${MARK};0\u0002`
      : text;
}

/** The sign of a state, told apart by shape as well as colour; hollow while nothing has proven it. */
export function signOf(health: Verdict, proof: Proof): string {
  switch (health) {
    case 'act':
      return '✕';
    case 'soon':
      return '◐';
    case 'unknown':
      return '?';
    case 'idle':
      return '·';
    case 'ok':
      return proof === 'untested' ? '○' : '●';
  }
}

export const STATE_COLOUR: Record<Verdict, Colour> = {
  act: 'red',
  soon: 'yellow',
  unknown: 'cyan',
  ok: 'green',
  idle: 'dim',
};
