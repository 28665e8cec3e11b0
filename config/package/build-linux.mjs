import path from 'node:path';
import { must } from '../setup/run/command.mjs';
import { electronPackage, installed, root } from '../setup/run/places.mjs';
import { readFileSync } from 'node:fs';

/**
 * Builds the Debian package as a trial: with whatever Electron set-up found and without fpm, for a machine that reaches the npm
 * registry alone. It is the package that users get but for the runtime in it.
 * @param {{ checkout?: string, output: string }} options `checkout`: whose `out/` is packed; `output`: a folder
 * @returns {Promise<string>} the .deb
 */
export async function buildTrialDeb({ checkout = root, output }) {
  const dist = path.join(electronPackage, 'dist');
  const version = readFileSync(path.join(dist, 'version'), 'utf8').replace(/^v/, '').trim();
  await must(
    'electron-builder could not make the package.',
    process.execPath,
    [
      ...[
        installed('electron-builder', 'cli.js'),
        '--config',
        'electron-builder.yml',
        '--linux',
        'deb',
        '--x64',
      ],
      ...[`-c.electronDist=${dist}`, `-c.electronVersion=${version}`, `-c.directories.output=${output}`],
      // Half the time for a tenth more of size.
      '-c.compression=store',
    ],
    {
      cwd: checkout,
      env: {
        CLAWLAMP_PACKAGE_TRIAL: '1',
        CUSTOM_FPM_PATH: path.join(import.meta.dirname, 'fpm-by-dpkg.mjs'),
      },
    },
  );
  const { name, version: own } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
  return path.join(output, `${name}_${own}_amd64.deb`);
}
