import type { Verdict } from '../../model/snapshot.ts';
import { type Glance, titleOf } from './glance.ts';

const STYLES: Record<Verdict, string> = {
  act: 'fg=red,bold',
  soon: 'fg=yellow',
  unknown: 'fg=cyan',
  ok: 'fg=green',
  idle: 'dim',
};

/** How much of a sentence a status line has room for. */
const MOST = 60;

/** Text in a format of tmux(1), which expands what `#(...)` printed once more: `##` is one `#`. */
function tmuxEscaped(text: string): string {
  return text.replaceAll('#', '##');
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > MOST ? `${letters.slice(0, MOST - 1).join('')}…` : text;
}

/** For `#(clawlamp status --format tmux)` in `status-right`: the sign in its colour, and the sentence where someone has to know. */
export function tmuxText(glance: Glance, verdict: Verdict): string {
  const quiet = verdict === 'ok' || verdict === 'idle';
  const words = quiet ? '' : ` ${cut(glance.headline)}`;
  return `#[${STYLES[verdict]}]${tmuxEscaped(titleOf(glance) + words)}#[default]\n`;
}
