import { spokenError } from '../../words/spoken.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { narrowed } from '../filter.ts';
import { shortened, shortenedInTurns } from '../print/shorten.ts';
import type { Arguments } from '../arguments.ts';
import { EXIT, type Stdio } from '../stdio.ts';
import { type Glance, glanceOf, glanceOfFailure } from './glance.ts';
import { nagiosAnswer, nagiosFailure } from './nagios.ts';
import type { Format } from './names.ts';
import { prometheusFailure, prometheusText } from './prometheus.ts';
import { tmuxText } from './tmux.ts';
import { waybarText } from './waybar.ts';
import { xbarText } from './xbar.ts';

const BARS = { waybar: waybarText, xbar: xbarText, tmux: tmuxText };

function bar(format: keyof typeof BARS, glance: Glance, verdict: Snapshot['verdict']): string {
  return BARS[format](glance, verdict);
}

/**
 * `status --format F`: the snapshot in the words of another program.
 * @param now epoch ms of the clock that the snapshot was made with, at the time of printing
 * @returns 0, since waybar hides a module that ends otherwise; for nagios its own code
 */
export async function runFormat(
  format: Format,
  snapshot: Snapshot,
  args: Arguments,
  stdio: Stdio,
  now: number,
): Promise<number> {
  const own = await shortenedInTurns(narrowed(snapshot, args), args.showAccounts);
  if (format === 'nagios') {
    const { text, code } = nagiosAnswer(own, now);
    stdio.stdout.write(text);
    return code;
  }
  stdio.stdout.write(format === 'prometheus' ? prometheusText(own) : bar(format, glanceOf(own), own.verdict));
  return EXIT.ok;
}

/** The same where no reading could be made: the reader is told in its own words that nobody can tell. */
export function runFailedFormat(format: Format, thrown: unknown, stdio: Stdio): number {
  const { sentence: words, detail } = spokenError(thrown);
  const sentence = shortened(detail ? `${words} (${detail})` : words, false);
  if (format === 'nagios') {
    const { text, code } = nagiosFailure(sentence);
    stdio.stdout.write(text);
    return code;
  }
  stdio.stdout.write(
    format === 'prometheus' ? prometheusFailure() : bar(format, glanceOfFailure(sentence), 'unknown'),
  );
  return EXIT.ok;
}
