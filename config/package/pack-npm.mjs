/** `npm run -s pack:npm`: builds the npm package of the terminal program below dist/ and prints where it is. */
import { checkNode } from '../setup/run/node-version.mjs';

checkNode();
const { runCommand } = await import('../setup/run/screen.mjs');

await runCommand(async () => {
  const path = await import('node:path');
  const { prepareCli } = await import('../setup/install/prepare.mjs');
  const { root } = await import('../setup/run/places.mjs');
  const { must } = await import('../setup/run/command.mjs');
  await prepareCli();
  const { makeNpmFolder } = await import('./npm-folder.mjs');
  const folder = path.join(root, 'dist', 'npm');
  makeNpmFolder(path.join(folder, 'clawlamp'));
  const printed = await must('npm could not pack it.', 'npm', [
    ...['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
    path.join(folder, 'clawlamp'),
  ]);
  const told = JSON.parse(printed);
  // npm 12 tells by name what earlier ones told as a list.
  const [{ filename }] = Array.isArray(told) ? told : Object.values(told);
  process.stdout.write(`${path.join(folder, filename)}\n`);
});
