import { createHash } from 'node:crypto';

/** What the system starts: no shell reads it. Holds no secret; what may be one stays in our own settings. */
export interface ServiceCommand {
  /** Absolute path. */
  program: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}

/** Name of the systemd unit, without its ending. */
export const UNIT = 'clawlamp-watch';
/** Label of the launchd agent. */
export const LABEL = 'io.github.clawlamp.watch';
/** Name of the Scheduled Task. */
export const TASK = 'Clawlamp watch';

/** Stands in every definition: by it we know what is ours, and whether somebody changed it since. */
const NOTE = 'Written by "clawlamp service install", taken away by "clawlamp service remove". Sum: ';
const SUM =
  /(Written by "clawlamp service install", taken away by "clawlamp service remove"\. Sum: )([0-9a-f]{32})/;
const OPEN = '0'.repeat(32);

/** The note of a definition that is not signed yet; goes into a comment. */
export const SERVICE_NOTE = NOTE + OPEN;

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** A definition with its own sum in its note. No protection against anybody: it tells our text from a changed one. */
export function signed(text: string): string {
  return text.replace(SERVICE_NOTE, NOTE + sumOf(text));
}

/** Whether a text is a definition as we wrote it, one that was changed by hand since, or none of ours. */
export function originOf(text: string): 'own' | 'changed' | 'foreign' {
  const found = SUM.exec(text);
  if (!found) return 'foreign';
  return sumOf(text.replace(SUM, `$1${OPEN}`)) === found[2] ? 'own' : 'changed';
}

/** A control character means something to every one of the three formats, and no path needs one. */
export function refuseControls(command: ServiceCommand): void {
  const all = [command.program, ...command.args, ...Object.keys(command.env), ...Object.values(command.env)];
  if (all.some((text) => /[\u0000-\u001f\u007f]/.test(text))) throw new RangeError('control character');
}
