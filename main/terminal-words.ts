/**
 * What the launcher of the packages (`config/package/linux/clawlamp`) puts before the words of a command. Ours alone: a link or
 * a desktop file that starts the app cannot carry it by accident.
 */
export const TERMINAL_MARK = '--clawlamp-terminal';

/**
 * The words of a terminal command, or null where the app was started for its lamp.
 * @param argv the whole command line; behind the mark stand Chromium's own switches up to `--`, then the person's words
 */
export function terminalWords(argv: readonly string[]): string[] | null {
  const mark = argv.indexOf(TERMINAL_MARK);
  if (mark === -1 || argv.slice(1, mark).some((word) => !word.startsWith('--'))) return null;
  const end = argv.indexOf('--', mark);
  return end === -1 ? null : argv.slice(end + 1);
}
