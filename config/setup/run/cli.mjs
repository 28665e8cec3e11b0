/** `npm run -s cli -- COMMAND`: the terminal program, built first when a source changed. Its stdout is its own. */
import { checkNode } from './node-version.mjs';

checkNode();
const { isStale } = await import('../install/build.mjs');
const { runCommand } = await import('./screen.mjs');
const { cliBundle } = await import('./places.mjs');
const { pathToFileURL } = await import('node:url');

await runCommand(async () => {
  if (isStale('cli')) await (await import('../install/prepare.mjs')).prepareCli();
  return undefined;
});

if (!process.exitCode) {
  // In this very process, so that a signal or a kill reaches the program itself.
  process.argv[1] = cliBundle;
  await import(pathToFileURL(cliBundle).href);
}
