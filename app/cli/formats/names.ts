/** Programs whose own format `status --format` speaks. */
export const FORMATS = ['waybar', 'xbar', 'tmux', 'prometheus', 'nagios'] as const;
export type Format = (typeof FORMATS)[number];

/** Read by monitoring, never by a person first: English whatever the locale of a daemon is. */
export const IN_ENGLISH: readonly Format[] = ['prometheus', 'nagios'];

/**
 * The format that a command line asks for, before it is understood whole: what is wrong with it has to reach the program that reads
 * the answer, too. Null for another command, and for a word that is no format.
 */
export function formatAsked(argv: readonly string[]): Format | null {
  if (!argv.includes('status')) return null;
  const at = argv.lastIndexOf('--format');
  const joined = argv.findLast((word) => word.startsWith('--format='))?.slice('--format='.length);
  const word = joined ?? (at < 0 ? undefined : argv[at + 1]);
  return FORMATS.find((one) => one === word) ?? null;
}
