/** `npm start`: sets everything up, then shows Clawlamp in the tray, or in the terminal where there is no display. */
import { checkNode } from './node-version.mjs';

checkNode();
const { SetupError, notice, runCommand, step } = await import('./screen.mjs');
const { findDisplay } = await import('../electron/display.mjs');
const { prepareCli, prepareDesktop } = await import('../install/prepare.mjs');
const { cliBundle, root } = await import('./places.mjs');
const { sandboxHindrance } = await import('../electron/sandbox.mjs');
const { becomeChild } = await import('./foreground.mjs');
const args = process.argv.slice(2);

await runCommand(async () => {
  const display = await findDisplay();
  if (!display.usable) {
    notice(`${display.why} Clawlamp runs in the terminal instead; stop it with Ctrl+C.`);
    await prepareCli();
    return becomeChild(process.execPath, [cliBundle, 'watch', ...args]);
  }
  const { electron, missing } = await prepareDesktop({ groups: ['app', 'keytar'] });
  if (missing.app.length) {
    throw new SetupError('Electron cannot start before these are installed. Then run npm start again.');
  }
  const flags = [];
  const hindrance = sandboxHindrance(electron.executable);
  if (hindrance) {
    notice(`starting Electron with --no-sandbox, because ${hindrance}.`);
    flags.push('--no-sandbox');
  }
  // Electron 33 speaks X11 unless told otherwise.
  if (display.wayland) flags.push('--ozone-platform-hint=auto');
  step(`starting Clawlamp on Electron ${electron.version}`);
  return becomeChild(electron.executable, [...flags, root, ...args]);
});
