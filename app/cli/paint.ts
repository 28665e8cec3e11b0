import type { Proof, Verdict } from '../model/snapshot.ts';
import type { Out } from './stdio.ts';

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Colour = keyof typeof CODES;
export type Paint = (text: string, ...colours: Colour[]) => string;

/** Colours for a terminal that wants them: not for a file or pipe, not with NO_COLOR (no-color.org), not on a dumb one. */
export function painter(out: Out, env: Readonly<Record<string, string | undefined>>): Paint {
  const wanted = out.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return (text, ...colours) =>
    wanted ? `\u001b[${colours.map((colour) => CODES[colour]).join(';')}m${text}\u001b[0m` : text;
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
