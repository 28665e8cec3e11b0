/**
 * The keyrings of other desktops, each real and on a private desktop: `npm run -s prove:keyrings`. Whatever state one is in, the
 * key of a change must open it after a restart, nothing may wait for ever, and it is said which keyring it was. Prints a line per
 * scene and a sum; exits 1 on a fault.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  /** Where the key has to be kept. */
  kept: 'vault' | 'file';
  /** Writes what it needs into the home. Returns its arguments, and what it reads from its input. */
  prepare(desktop: Desktop): Promise<{ args: string[]; input?: string }>;
}

const PASSWORD = 'password of this test database';

/** Number of the one group of the database, as its file names it and as KeePassXC's setting does. */
const GROUP = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const GROUP_NAME = '{00010203-0405-0607-0809-0a0b0c0d0e0f}';

/** A database whose one group is offered as a Secret Service (2.7.4: a value of the database's own data). */
const DATABASE = `<?xml version="1.0" encoding="UTF-8"?>
<KeePassFile><Meta><DatabaseName>rig</DatabaseName><CustomData><Item>
<Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>${GROUP_NAME}</Value></Item></CustomData></Meta>
<Root><Group><UUID>${GROUP.toString('base64')}</UUID><Name>Root</Name></Group></Root></KeePassFile>`;

/** Settings of KeePassXC: its Secret Service is on, and asks nobody about single entries. */
async function keepass({ env }: Desktop): Promise<string[]> {
  const folder = env.XDG_CONFIG_HOME as string;
  const config = path.join(folder, 'keepassxc.ini');
  const first = '[General]\nFirstRun=false\nUpdateCheckMessageShown=true\nConfigVersion=2\n';
  const secrets = '[FdoSecrets]\nEnabled=true\nConfirmAccessItem=false\nConfirmDeleteItem=false\n';
  await writeFile(config, `${first}${secrets}[GUI]\nCheckForUpdates=false\n`);
  return ['--config', config, '--localconfig', path.join(folder, 'local.ini')];
}

const SCENES: Scene[] = [
  {
    title: 'KeePassXC without a database',
    program: 'keepassxc',
    kept: 'file',
    prepare: async (desktop) => ({ args: await keepass(desktop) }),
  },
  {
    title: 'KeePassXC with an open database',
    program: 'keepassxc',
    kept: 'vault',
    async prepare(desktop) {
      const xml = path.join(desktop.home, 'rig.xml');
      const file = path.join(desktop.home, 'rig.kdbx');
      await writeFile(xml, DATABASE);
      execFileSync('keepassxc-cli', ['import', '-p', xml, file], {
        env: desktop.env,
        input: `${PASSWORD}\n${PASSWORD}\n`,
        stdio: 'pipe',
      });
      return { args: [...(await keepass(desktop)), '--pw-stdin', file], input: `${PASSWORD}\n` };
    },
  },
  {
    title: 'kwalletd5 without a wallet, and without the plugins of QCA',
    program: 'kwalletd5',
    kept: 'file',
    async prepare({ env }) {
      const settings =
        '[Wallet]\nEnabled=true\nFirst Use=false\n[org.freedesktop.secrets]\napiEnabled=true\n';
      await writeFile(path.join(env.XDG_CONFIG_HOME as string, 'kwalletrc'), settings);
      return { args: [] };
    },
  },
  { title: 'no keyring at all', program: '', kept: 'file', prepare: async () => ({ args: [] }) },
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
  if (first.keptIn !== scene.kept) faults.push(`the key is kept in the ${first.keptIn}`);
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
    const { args, input } = await scene.prepare(desktop);
    if (scene.program) {
      keyring = startLeashed(scene.program, args, { env: desktop.env, ...(input ? { input } : {}) });
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
