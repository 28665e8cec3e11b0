import { say } from '../../language/say.ts';
import { VERSION } from '../../platform/version.ts';
import type { Arguments } from '../arguments.ts';
import { EXIT, type Stdio } from '../stdio.ts';

/** Where the packages of the desktop app are. */
const RELEASES = 'https://github.com/clawlamp/clawlamp/releases';

/** `lamp`: how to get the desktop app, which the terminal program does not bring. */
export function runLamp(args: Arguments, stdio: Stdio): number {
  stdio.stdout.write(
    args.json
      ? `${JSON.stringify({ schema: 1, version: VERSION, desktopApp: RELEASES }, null, 2)}\n`
      : say(
          'The lamp is the desktop app of Clawlamp: an icon in the menu bar, on the same engine as this program. It comes as a package for your system, which brings this program too.\n\n  {address}\n',
          { address: RELEASES },
        ),
  );
  return EXIT.ok;
}

/** `--version`. */
export function runVersion(args: Arguments, stdio: Stdio): number {
  stdio.stdout.write(
    args.json ? `${JSON.stringify({ schema: 1, version: VERSION }, null, 2)}\n` : `clawlamp ${VERSION}\n`,
  );
  return EXIT.ok;
}
