import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { must } from '../setup/run/command.mjs';
import { electronPackage, installed, root } from '../setup/run/places.mjs';

/**
 * Packs the desktop app as a trial: with whatever Electron set-up found and without fpm, for a machine that reaches the npm
 * registry alone. It is what users get but for the runtime in it.
 * @param {{ checkout?: string, output: string, target: 'deb' | 'dir' }} options `checkout`: whose `out/` is packed; `output`: a
 *   folder, in which `linux-unpacked` is left as well
 */
async function packTrial({ checkout = root, output, target }) {
  const dist = realpathSync(path.join(electronPackage, 'dist'));
  const version = readFileSync(path.join(dist, 'version'), 'utf8').replace(/^v/, '').trim();
  await must(
    'electron-builder could not make the package.',
    process.execPath,
    [
      ...[
        path.join(checkout, 'node_modules', 'electron-builder', 'cli.js'),
        '--config',
        'electron-builder.yml',
      ],
      ...['--linux', target, '--x64', '--publish', 'never'],
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
}

/** Builds the Debian package as a trial. @returns {Promise<string>} the .deb */
export async function buildTrialDeb({ output }) {
  await packTrial({ output, target: 'deb' });
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(output, `${name}_${version}_amd64.deb`);
}

/**
 * Builds and packs a copy of this checkout that stands elsewhere.
 * @param {string} folder made anew, of any depth
 * @returns {Promise<string>} its app.asar
 */
export async function packElsewhere(folder) {
  mkdirSync(folder, { recursive: true });
  const listed = await must(
    'git could not list the files.',
    'git',
    ['ls-files', '-co', '--exclude-standard'],
    { cwd: root },
  );
  for (const name of listed.split('\n').filter((one) => existsSync(path.join(root, one)) && one !== ''))
    cpSync(path.join(root, name), path.join(folder, name), { verbatimSymlinks: true });
  await must('The packages could not be copied.', 'cp', ['-a', installed(), folder]);
  const vite = path.join(folder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const config = ['--config', 'config/electron.vite.config.ts', '--logLevel', 'warn'];
  await must('The copy could not be built.', process.execPath, [vite, 'build', ...config], { cwd: folder });
  await packTrial({ checkout: folder, output: path.join(folder, 'dist'), target: 'dir' });
  return path.join(folder, 'dist', 'linux-unpacked', 'resources', 'app.asar');
}
