/**
 * The keyrings of other desktops, each real and on a private desktop: `npm run -s prove:keyrings`. Whatever state one is in, the
 * key of a change must open it after a restart, nothing may wait for ever, and it is said which keyring it was. Prints a line per
 * scene and a sum; exits 1 on a fault.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startDesktop, until, type Desktop } from '../rig/desktop/index.ts';
import { hasProgram, startLeashed } from '../rig/desktop/leashed-process.ts';

/** A sign-in must not be held up longer than this by a keyring, in ms; a start of Node on a busy machine not counted. */
const LONGEST_MS = 30_000;
const SECRETS = 'org.freedesktop.secrets';

interface Said {
  name: string;
  keptIn?: string;
  warning?: string | null;
  opened?: boolean;
  code?: string;
  kind: string;
  program: string | null;
  ms: number;
}

interface Scene {
  title: string;
  program: string;
  /** Writes what it needs into the home. Returns its arguments. */
  prepare(desktop: Desktop): Promise<string[]>;
}

const SCENES: Scene[] = [
  {
    title: 'KeePassXC without a database',
    program: 'keepassxc',
    async prepare({ env }) {
      const config = path.join(env.XDG_CONFIG_HOME as string, 'keepassxc.ini');
      const first = '[General]\nFirstRun=false\nUpdateCheckMessageShown=true\nConfigVersion=2\n';
      await writeFile(config, `${first}[FdoSecrets]\nEnabled=true\n[GUI]\nCheckForUpdates=false\n`);
      return ['--config', config, '--localconfig', path.join(env.XDG_CONFIG_HOME as string, 'local.ini')];
    },
  },
  {
    title: 'kwalletd5 without the plugins of QCA',
    program: 'kwalletd5',
    async prepare({ env }) {
      await mkdir(env.XDG_CONFIG_HOME as string, { recursive: true });
      const settings =
        '[Wallet]\nEnabled=true\nFirst Use=false\n[org.freedesktop.secrets]\napiEnabled=true\n';
      await writeFile(path.join(env.XDG_CONFIG_HOME as string, 'kwalletrc'), settings);
      return [];
    },
  },
  { title: 'no keyring at all', program: '', prepare: () => Promise.resolve([]) },
];

async function start(desktop: Desktop, dataDir: string, ...args: string[]): Promise<Said> {
  const script = path.join(import.meta.dirname, '..', 'e2e', 'keyring', 'ask-keyring.ts');
  const line = ['--experimental-transform-types', '--no-warnings', script, dataDir, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, line, {
    env: desktop.env,
    timeout: 120_000,
  });
  return JSON.parse(stdout) as Said;
}

/** What is wrong in a scene; empty when all is well. */
async function faultsOf(scene: Scene, desktop: Desktop, dataDir: string): Promise<string[]> {
  const faults: string[] = [];
  const first = await start(desktop, dataDir, 'key');
  console.log(`  first: ${JSON.stringify(first)}`);
  if (first.code) return [`no key: ${first.code}`];
  if (first.ms > LONGEST_MS) faults.push(`it took ${Math.round(first.ms)} ms`);
  if (first.keptIn === 'file' && !first.warning) faults.push('it is not said that the key is in a file');
  if (scene.program && first.keptIn === 'file' && first.kind !== 'none' && !first.program)
    faults.push('it is not said which keyring it was');
  for (const how of ['quietly', 'ask']) {
    const again = await start(desktop, dataDir, how, first.name);
    if (!again.opened) faults.push(`after a restart (${how}): ${again.code}`);
  }
  const second = await start(desktop, dataDir, 'key');
  console.log(`  after a restart: ${JSON.stringify(second)}`);
  if (second.name !== first.name) faults.push('a second key was made');
  return faults;
}

let faults = 0;
for (const scene of SCENES) {
  if (scene.program && !hasProgram(scene.program)) {
    console.log(`${scene.title}: not tried, ${scene.program} is not installed`);
    continue;
  }
  const desktop = await startDesktop({ keyring: 'none', tray: false, notifications: false });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-keys-'));
  let keyring: ReturnType<typeof startLeashed> | null = null;
  try {
    const args = await scene.prepare(desktop);
    if (scene.program) {
      keyring = startLeashed(scene.program, args, { env: desktop.env });
      const running = keyring;
      await until(
        `${scene.program} to offer its secrets`,
        () => {
          if (running.child.exitCode !== null) throw new Error(`it ended: ${running.said()}`);
          return desktop.bus.hasOwner(SECRETS);
        },
        60_000,
      ).catch((error: Error) => console.log(`  ${error.message}`));
    }
    console.log(scene.title);
    const found = await faultsOf(scene, desktop, dataDir);
    for (const fault of found) console.log(`  FAULT ${fault}`);
    faults += found.length;
    if (found.length > 0 && keyring) console.log(keyring.said().slice(-800));
  } finally {
    await keyring?.stop();
    await desktop.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
console.log(`${SCENES.length} scenes, ${faults} faults`);
process.exit(faults > 0 ? 1 : 0);
