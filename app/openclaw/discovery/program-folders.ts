import { isAbsolute, join } from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import { osHome } from './home-paths.ts';

type PlacePorts = Pick<Ports, 'env' | 'home' | 'files' | 'platform'>;

/**
 * Folders where version managers and package managers keep the programs they install. A desktop session's search path
 * knows none of them: the shell's start files add them. Newest Node first where a folder is per Node version.
 * @returns absolute folders, most likely first; they need not exist
 */
export async function programFolders(ports: PlacePorts): Promise<string[]> {
  const { env, platform } = ports;
  const home = osHome(ports);
  const set = (name: string, otherwise: string): string => {
    const value = env[name]?.trim();
    return value && isAbsolute(value) ? value : otherwise;
  };
  if (platform === 'win32') {
    const roaming = set('APPDATA', join(home, 'AppData', 'Roaming'));
    const local = set('LOCALAPPDATA', join(home, 'AppData', 'Local'));
    return [
      join(roaming, 'npm'),
      set('PNPM_HOME', join(local, 'pnpm')),
      join(local, 'Volta', 'bin'),
      ...(await perNode(ports, set('NVM_HOME', join(roaming, 'nvm')), '')),
      ...(await perNode(ports, join(set('FNM_DIR', join(roaming, 'fnm')), 'node-versions'), 'installation')),
    ];
  }
  const data = set('XDG_DATA_HOME', join(home, '.local', 'share'));
  const apple = platform === 'darwin' ? join(home, 'Library') : data;
  const pnpm = platform === 'darwin' ? join(apple, 'pnpm') : join(data, 'pnpm');
  const fnm = platform === 'darwin' ? join(apple, 'Application Support', 'fnm') : join(data, 'fnm');
  // Without a search path this is no person's session (the demo): only what stands in the home given is looked at.
  const system = env.PATH
    ? [
        '/usr/local/bin',
        ...(platform === 'darwin' ? ['/opt/homebrew/bin'] : ['/home/linuxbrew/.linuxbrew/bin']),
      ]
    : [];
  return [
    join(set('VOLTA_HOME', join(home, '.volta')), 'bin'),
    set('PNPM_HOME', pnpm),
    ...(await perNode(ports, join(set('NVM_DIR', join(home, '.nvm')), 'versions', 'node'), 'bin')),
    ...(await perNode(ports, join(set('FNM_DIR', fnm), 'node-versions'), join('installation', 'bin'))),
    ...(await perNode(ports, join(set('MISE_DATA_DIR', join(data, 'mise')), 'installs', 'node'), 'bin')),
    ...(await perNode(ports, join(set('ASDF_DATA_DIR', join(home, '.asdf')), 'installs', 'nodejs'), 'bin')),
    join(home, '.npm-global', 'bin'),
    join(home, '.local', 'bin'),
    join(home, '.bun', 'bin'),
    ...system,
  ];
}

/** The program folder of each Node version in a folder of versions, newest first. */
async function perNode(ports: PlacePorts, folder: string, below: string): Promise<string[]> {
  const versions = (await ports.files.list(folder).catch(() => [])).filter((name) =>
    /^v?\d+\.\d+/.test(name),
  );
  return versions.sort(byNumber).map((name) => join(folder, name, below));
}

function byNumber(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.replace(/^v/, '').split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (right?.[at] ?? 0) - (left?.[at] ?? 0);
    if (difference) return difference;
  }
  return 0;
}
