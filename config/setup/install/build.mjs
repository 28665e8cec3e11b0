import { existsSync } from 'node:fs';
import path from 'node:path';
import { must } from '../run/command.mjs';
import { cliBundle, installed, mainEntry, outDir, root } from '../run/places.mjs';
import { step } from '../run/screen.mjs';
import { readStamp, treeFingerprint, writeStamp } from './stamp.mjs';

const shared = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'config/native-modules.ts',
  'config/bundled-packages.ts',
  'config/sdk-script.ts',
  'config/sdk-script.vite.config.ts',
  'app',
];
const builds = {
  cli: {
    title: 'building the terminal program',
    result: cliBundle,
    sources: [...shared, 'config/cli.vite.config.ts'],
    command: [installed('vite', 'bin', 'vite.js'), 'build', '--config', 'config/cli.vite.config.ts'],
  },
  desktop: {
    title: 'building the desktop application',
    result: mainEntry,
    sources: [...shared, 'config/electron.vite.config.ts', 'main', 'renderer'],
    command: [
      ...[installed('electron-vite', 'bin', 'electron-vite.js'), 'build'],
      ...['--config', 'config/electron.vite.config.ts'],
    ],
  },
};

const stampFile = (name) => path.join(outDir, `.built-${name}`);

/** Whether a build is older than its sources. */
export function isStale(name) {
  const { result, sources } = builds[name];
  return !existsSync(result) || readStamp(stampFile(name)) !== treeFingerprint(root, sources);
}

/** Builds `cli` or `desktop` when a source changed. @throws SetupError with the compiler's last lines */
export async function ensureBuilt(name) {
  if (!isStale(name)) return;
  const { title, command, sources } = builds[name];
  step(title);
  const fingerprint = treeFingerprint(root, sources);
  await must(`Failed: ${title}.`, process.execPath, [...command, '--logLevel', 'warn'], { cwd: root });
  writeStamp(stampFile(name), fingerprint);
}
