/**
 * The Debian package on a clean Debian 12: `npm run -s prove:deb`. Built as a trial (`config/package/build-linux.mjs`), installed
 * on what debootstrap makes of the minimal set, started by an ordinary account with Chromium's sandbox on, seen in a tray, asked in
 * the terminal without a display, signed in on made-up data, removed and purged. Prints a line for each; exits 1 when one is
 * not so, and 2 where it cannot be tried.
 */
import { execFileSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasProgram } from '../rig/desktop/leashed-process.ts';
import { TrayHost } from '../rig/desktop/tray-host.ts';
import { until } from '../rig/desktop/until.ts';
import { startXServer } from '../rig/desktop/x-server.ts';
import { buildTrialDeb, packElsewhere } from '../../config/package/build-linux.mjs';
import { CleanDebian, USER } from './debian/clean-debian.ts';

function cannot(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64' || process.getuid?.() !== 0)
    return 'prove:deb needs Linux on x64 and the administrator: a Debian is installed in a folder and changed into.';
  const missing = ['debootstrap', 'dpkg-deb', 'chroot', 'Xvfb'].filter((name) => !hasProgram(name));
  return missing.length === 0
    ? null
    : `prove:deb needs ${missing.join(', ')}: apt-get install debootstrap dpkg xvfb`;
}

let wrong = 0;
function check(what: string, good: boolean, seen: unknown): void {
  if (!good) wrong += 1;
  console.log(`${good ? 'ok ' : 'NOT'} ${what}: ${JSON.stringify(seen)}`);
}

/** Processes of the app in the root, as the kernel tells of them. */
function processes(root: CleanDebian): { pid: string; line: string[]; status: string; space: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!readlinkSync(`/proc/${pid}/exe`).startsWith(path.join(root.folder, 'opt/Clawlamp'))) return [];
        const read = (name: string): string => readFileSync(`/proc/${pid}/${name}`, 'utf8');
        const space = readlinkSync(`/proc/${pid}/ns/pid`);
        return [{ pid, line: read('cmdline').split(/[\0 ]/), status: read('status'), space }];
      } catch {
        // It has ended.
        return [];
      }
    });
}

/** The consent page of the made-up sign-in server, allowed. @returns where the browser ends */
async function allow(address: string): Promise<string> {
  const page = await (await fetch(address)).text();
  const fields = [...page.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const plain = (text: string): string =>
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [plain(name), plain(value)]));
  body.set('choice', 'allow');
  const answer = await fetch(new URL('authorize', address), { method: 'POST', body, redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '', address);
  return `${back.origin}${back.pathname} ${(await fetch(back)).status}`;
}

const said = (child: ChildProcess): { text: string } => {
  const all = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (all.text += String(part)));
  return all;
};

/** A session bus of the ordinary account, on which the tray of this process may be too: one of the system's own keeps others out. */
const BUS = `<busconfig>
  <type>session</type>
  <listen>unix:path=/tmp/rig/bus</listen>
  <policy context="default">
    <allow user="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

async function lamp(root: CleanDebian, rig: string): Promise<void> {
  root.must('apt-get', 'install', '-y', '--no-install-recommends', 'dbus-daemon', 'fonts-dejavu-core');
  const screen = await startXServer(rig, { PATH: process.env.PATH ?? '' });
  chownSync(screen.authority, USER.uid, USER.uid);
  writeFileSync(path.join(rig, 'bus.conf'), BUS);
  const bus = root.start(['dbus-daemon', '--nofork', '--config-file=/tmp/rig/bus.conf']);
  await until('the bus', () => statSync(path.join(rig, 'bus'), { throwIfNoEntry: false }));
  const tray = new TrayHost(`unix:path=${rig}/bus`);
  await tray.start();
  const env = {
    DISPLAY: screen.display,
    XAUTHORITY: '/tmp/rig/Xauthority',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/tmp/rig/bus',
    XDG_CURRENT_DESKTOP: 'KDE',
  };
  const app = root.start(['clawlamp', '--demo', '--show-panel'], env);
  const words = said(app);
  try {
    await until('a tray icon', () => tray.items().length > 0, 60_000);
    check('the tray shows one icon', tray.items().length === 1, tray.items().length);
    const renderer = await until(
      'the panel',
      () => processes(root).find(({ line }) => line.includes('--type=renderer')),
      60_000,
    );
    const main = processes(root).find(({ line }) => !line.some((word) => word.startsWith('--type=')));
    const all = processes(root).flatMap(({ line }) => line);
    check('nothing runs without the sandbox', !all.includes('--no-sandbox'), main?.line.filter(Boolean));
    const filtered = /^Seccomp:\s+2$/m.test(renderer.status) && /^NoNewPrivs:\s+1$/m.test(renderer.status);
    check('the panel is behind a filter of system calls', filtered, filtered);
    check('and sees no process but its own', renderer.space !== main?.space, renderer.space !== main?.space);
    const mode = (statSync(path.join(root.folder, 'opt/Clawlamp/chrome-sandbox')).mode & 0o7777).toString(8);
    check('where no namespace is to be had, the sandbox is put up by its own program', mode === '4755', mode);
    const status = root.run(['clawlamp', 'status', '--demo', '--json'], USER.uid);
    check('while a lamp runs, status reads all the same', status.code === 1, status.code);
    const link = root.run(['clawlamp', 'status'], USER.uid, env);
    check('also with a display', link.code === 0, link.code);
  } catch (error) {
    check('the lamp', false, `${String(error)} ${words.text.slice(-1500)}`);
  } finally {
    for (const { pid } of processes(root)) process.kill(Number(pid), 'SIGTERM');
    await until('the app to end', () => processes(root).length === 0, 20_000);
    await tray.stop();
    bus.kill();
    screen.server.child.kill();
  }
}

async function terminal(root: CleanDebian): Promise<void> {
  const ask = (...words: string[]) => root.run(['clawlamp', ...words], USER.uid);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const told = ask('--version');
  check(
    'without a display it says its version',
    told.out === `clawlamp ${version}\n` && told.code === 0,
    told,
  );
  const status = ask('status');
  check('status of a home without sign-ins ends with 0', status.code === 0, status);
  check('and Chromium says nothing', told.err + status.err === '', told.err + status.err);
  const act = ask('status', '--demo', '--json');
  check(
    'of one that must be acted on with 1',
    act.code === 1 && JSON.parse(act.out).verdict === 'act',
    act.code,
  );
  const typo = ask('sttaus');
  check('a wrong word with 64', typo.code === 64, typo);
  const owner = root.run(['clawlamp', 'status']);
  check('for the administrator too', owner.code === 0, owner);
  const left = execFileSync(
    'find',
    [
      path.join(root.folder, 'home', USER.name),
      '-newer',
      path.join(root.folder, 'etc/passwd'),
      '-type',
      'f',
      '-o',
      '-type',
      'l',
    ],
    { encoding: 'utf8' },
  );
  check('and leaves nothing in the home', left.trim() === '', left);

  const drill = root.start(['clawlamp', 'drill', 'expiry', '--yes']);
  const words = said(drill);
  const ended = new Promise<number | null>((done) => drill.on('close', done));
  const address = await until(
    'the sign-in address',
    () => /http:\/\/(?:127\.0\.0\.1|localhost):\d+\/\S*authorize\S*/.exec(words.text)?.[0],
    60_000,
  ).catch(() => null);
  const at = address ? await allow(address) : words.text.slice(-1500);
  const code = await ended;
  check('one sign-in on made-up data, to its proof', code === 0, [code, at, words.text.slice(-300)]);
}

function files(root: CleanDebian): void {
  const own = root.must('dpkg', '-L', 'clawlamp').split('\n');
  const locales = own.flatMap((file) => /locales\/(.+)\.pak$/.exec(file)?.[1] ?? []).sort();
  check('five languages of Chromium', locales.join() === 'de,en-US,es,ja,zh-CN', locales);
  const not = own.filter((file) => /\.map$|\.d\.[cm]?ts$|\.checked$|\.cpp$|\.gyp$/.test(file));
  check('no maps, no sources', not.length === 0, not);
  const sqlite = own.filter((file) => /sqlite.*\.node$/.test(file));
  check('one SQLite', sqlite.length === 1, sqlite);
  const linked = root.run([
    'sh',
    '-c',
    'ldd /opt/Clawlamp/clawlamp /opt/Clawlamp/*.so* $(find /opt/Clawlamp -name "*.node") 2>&1',
  ]);
  const missing = linked.out
    .split('\n')
    .filter((line) => line.includes('not found') && !line.includes('libffmpeg'));
  check('every library is there', missing.length === 0, missing);
  const entry = readFileSync(path.join(root.folder, 'usr/share/applications/clawlamp.desktop'), 'utf8');
  check('the desktop entry names its window', /^StartupWMClass=clawlamp$/m.test(entry), entry.split('\n'));
  const notice = own.filter((file) => /\/NOTICE$|LICENSE/.test(file)).length;
  check('licences are there', notice >= 3, notice);
}

/** What is packed does not tell where it was built. */
async function sameElsewhere(dist: string, elsewhere: string): Promise<void> {
  const sum = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  const here = sum(path.join(dist, 'linux-unpacked/resources/app.asar'));
  const there = sum(await packElsewhere(elsewhere));
  check('built and packed in two folders, the app has the same bytes', here === there, [here, there]);
  rmSync(elsewhere, { recursive: true, force: true, maxRetries: 3 });
}

const reason = cannot();
if (reason) {
  console.log(reason);
  process.exit(2);
}
const folder = mkdtempSync(path.join(tmpdir(), 'prove-deb-'));
let root: CleanDebian | null = null;
try {
  const given = process.argv[2];
  const deb = given ?? (await buildTrialDeb({ output: path.join(folder, 'dist') }));
  if (!given) await sameElsewhere(path.join(folder, 'dist'), path.join(folder, 'else', 'where'));
  root = CleanDebian.make(path.join(folder, 'debian'));
  root.must('apt-get', 'update');
  const before = root.paths();
  mkdirSync(path.join(root.folder, 'tmp/rig'), { mode: 0o777 });
  chownSync(path.join(root.folder, 'tmp/rig'), USER.uid, USER.uid);
  copyFileSync(deb, path.join(root.folder, 'tmp/clawlamp.deb'));
  root.must('apt-get', 'install', '-y', '--no-install-recommends', '/tmp/clawlamp.deb');
  check('it is installed on the minimal set', root.run(['dpkg', '-s', 'clawlamp']).code === 0, 0);
  files(root);
  await terminal(root);
  await lamp(root, path.join(root.folder, 'tmp/rig'));
  root.must('apt-get', 'remove', '-y', 'clawlamp');
  root.must('apt-get', 'purge', '-y', 'clawlamp');
  // Of other packages, some by the names from before /bin and /lib were links.
  const listed = root.must('sh', '-c', 'cat /var/lib/dpkg/info/*.list').split('\n');
  const known = new Set(listed.flatMap((file) => [file, `/usr${file}`]));
  const left = [...root.paths()].filter((file) => !before.has(file) && !known.has(file));
  const ours = left.filter((file) => /clawlamp/i.test(file) || /^\/(?:opt|etc\/apparmor\.d)\//.test(file));
  check('purged, nothing of it is left outside homes', ours.length === 0, ours);
  const link = root.run(['update-alternatives', '--query', 'clawlamp']);
  check('nor is its command known', link.code !== 0, link.code);
} finally {
  root?.remove();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
process.exitCode = wrong === 0 ? 0 : 1;
