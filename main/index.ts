import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { terminalWords } from './terminal-words.ts';

/**
 * The app, as the lamp or as the terminal program: one command, without a window, a lock or a display, whose exit code is the
 * command's own whether a lamp runs or not. Electron holds `ready` back until this file has ended.
 */
const words = terminalWords(process.argv);
if (words === null) {
  (await import('./start-lamp.ts')).startLamp(dirname(dirname(fileURLToPath(import.meta.url))));
} else {
  const { runOnTerminal } = await import('../app/cli/terminal/run-on-terminal.ts');
  // Without a file that was started: it is called by the name of the package's launcher.
  app.exit(await runOnTerminal(words, null));
}
