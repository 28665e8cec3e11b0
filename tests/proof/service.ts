/**
 * `npm run -s prove:service`: the installed service on a real systemd, in a container with a Debian 12 that is made once
 * (debootstrap) and booted without being written to. Installed by a person without rights, a notice delivered, restarted after a
 * kill, alive after the last logout with lingering and not without, told when it is silent, removed, nothing left. Prints a line per
 * fact and ends with 1 where one is not as it should be, with 2 where it cannot be tried.
 */
import { programPaths } from '../../config/setup/install/programs.mjs';
import { cacheDir, root as project } from '../../config/setup/run/places.mjs';
import { hasProgram } from '../rig/desktop/leashed-process.ts';
import { until } from '../rig/desktop/until.ts';
import { bootContainer, type Container } from './service/container.ts';
import { bootstrappedDebian } from './debian/bootstrap.ts';

const UNIT = 'clawlamp-watch.service';
const DATA = '/home/pat/.config/Clawlamp';
const HEARD = '/home/pat/heard';
const MINUTE = 60_000;

let wrong = 0;
function check(what: string, good: boolean, seen: unknown = ''): void {
  if (!good) wrong += 1;
  console.log(`${good ? 'ok ' : 'NOT'} ${what}${good || seen === '' ? '' : `: ${JSON.stringify(seen)}`}`);
}

function cannot(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'prove:service needs Linux and the administrator: a container is booted.';
  const missing = ['debootstrap', 'systemd-nspawn', 'nsenter'].filter((name) => !hasProgram(name));
  return missing.length === 0
    ? null
    : `prove:service needs ${missing.join(', ')}: apt-get install debootstrap systemd-container util-linux`;
}

/** The sign-in is two days old, so that a refusal of now is one of it. */
const SIGNED_IN = Date.now() - 2 * 24 * 60 * MINUTE;

/** A store of OpenClaw with one sign-in, made up, that works or that the server has refused. */
function store(refused: boolean): string {
  const now = Date.now();
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = 'openai-codex:pat@example.com';
  const use = refused
    ? { lastFailureAt: now, failureCounts: { auth_permanent: 1 }, errorCount: 1 }
    : { lastUsed: now - MINUTE };
  return JSON.stringify({
    version: 1,
    profiles: {
      [id]: {
        type: 'oauth',
        provider: 'openai-codex',
        access: `${part({ alg: 'none' })}.${part({ iat: Math.floor(SIGNED_IN / 1000) })}.made-up`,
        refresh: 'rt_made-up',
        expires: SIGNED_IN + 10 * 24 * 60 * MINUTE,
        accountId: 'acct-1',
        email: 'pat@example.com',
      },
    },
    usageStats: { [id]: use },
  });
}

function writeStore(container: Container, refused: boolean): void {
  container.write('/home/pat/.openclaw/agents/main/agent/auth-profiles.json', store(refused));
}

interface Status {
  state: string;
  running: boolean;
  lingers: boolean | null;
  heartbeat: { pid: number } | null;
}

async function prove(container: Container): Promise<void> {
  const { root, pat } = container;
  const clawlamp = (...words: string[]) =>
    pat('/usr/local/bin/node', '/opt/clawlamp/out/cli/clawlamp.mjs', ...words);
  const status = (): Status => JSON.parse(clawlamp('service', 'status', '--json').out) as Status;
  const user = (...words: string[]) => pat('systemctl', '--user', ...words);
  const pidOf = (): number => Number(user('show', '-P', 'MainPID', UNIT).out.trim());
  const heard = (): string => pat('cat', HEARD).out;
  const left = (): string[] =>
    root(
      'find',
      '/home/pat',
      '-name',
      '*clawlamp*',
      '-o',
      '-name',
      'service*.json',
      '-o',
      '-name',
      'undelivered.json',
    )
      .split('\n')
      .filter((line) => line !== '' && !line.includes('.cache/clawlamp'));

  const config = { agents: { list: [{ id: 'main' }], defaults: { model: 'openai-codex/gpt-5.5' } } };
  container.write('/home/pat/.openclaw/openclaw.json', JSON.stringify(config));
  writeStore(container, false);
  container.write('/home/pat/tell me.sh', `#!/bin/sh\ncat >> ${HEARD}\n`, 0o700);
  const hook = ['--hook', '/home/pat/tell me.sh'];

  container.login();
  const shown = clawlamp('service', 'install', ...hook, '--dry-run');
  check(
    '--dry-run shows the unit and writes nothing',
    shown.out.includes('ExecStart=') && left().length === 0,
    shown,
  );
  const installed = clawlamp('service', 'install', ...hook);
  check('a person without rights installs it', installed.code === 0, installed);
  check('lingering is explained', installed.out.includes('loginctl enable-linger'), installed.out);
  check('and is not switched on', status().lingers === false);
  check(
    'systemd finds nothing against the unit',
    !/clawlamp/.test(pat('systemd-analyze', '--user', 'verify', UNIT).out),
    pat('systemd-analyze', '--user', 'verify', UNIT).out,
  );
  check('it is enabled', user('is-enabled', UNIT).out.trim() === 'enabled', user('is-enabled', UNIT).out);
  check('it is active', user('is-active', UNIT).out.trim() === 'active', user('status', UNIT).out);
  await until('a sign of life', () => status().heartbeat, 2 * MINUTE);
  check('it leaves a sign of life', status().state === 'alive', status());
  const again = clawlamp('service', 'install');
  check('a second installation changes nothing', again.out.includes('Nothing was changed.'), again.out);
  const modes = root('stat', '-c', '%a %U', `${DATA}/service.json`).trim();
  check('what may be secret is for pat alone', modes === '600 pat', modes);

  check(
    'a test notice arrives',
    clawlamp('service', 'test').code === 0 && heard().includes('Test notice'),
    heard(),
  );
  writeStore(container, true);
  await until('the notice', () => heard().includes('Sign in again'), 2 * MINUTE).catch(() => undefined);
  check('a sign-in that is refused is told by the hook', heard().includes('Sign in again'), heard());

  const before = pidOf();
  root('kill', '-9', String(before));
  await until('another process', () => pidOf() > 1 && pidOf() !== before, MINUTE).catch(() => undefined);
  check('killed, it is started again', pidOf() > 1 && pidOf() !== before, [before, pidOf()]);
  await until('its sign of life', () => status().heartbeat?.pid === pidOf(), 2 * MINUTE).catch(
    () => undefined,
  );
  check('what was told is not told again', heard().split('Sign in again').length === 2, heard());

  const running = (): string => root('sh', '-c', 'pgrep -f "[w]atch --service" || true').trim();
  container.logout();
  await until('the end of the session', () => running() === '', MINUTE).catch(() => undefined);
  check('without lingering it ends with the last session', running() === '', running());
  root('loginctl', 'enable-linger', 'pat');
  await until('its start without a session', () => running() !== '', MINUTE).catch(() => undefined);
  check('with lingering it runs without a session', running() !== '');
  container.login();
  check('status sees the lingering', status().lingers === true, status());
  const kept = running();
  container.logout();
  await new Promise((done) => setTimeout(done, 15_000));
  check('and it survives the logout, the same process', running() === kept && kept !== '', [kept, running()]);

  container.login();
  user('stop', UNIT);
  const later = new Date(Date.now() + 10 * MINUTE).toISOString();
  const silent = clawlamp('status', '--json', '--now', later).out;
  check(
    'ended by hand, status says after a while that it is silent',
    silent.includes('watch-service-silent'),
    silent.slice(0, 200),
  );
  user('start', UNIT);
  const well = clawlamp('status', '--json').out;
  check('and nothing of the kind while it runs', !well.includes('watch-service-silent'));

  const own = `/home/pat/.config/systemd/user/${UNIT}`;
  root('sh', '-c', `echo '# mine' >> ${own}`);
  check(
    'a unit that was changed by hand is not removed',
    clawlamp('service', 'remove').out.includes('Nothing was changed'),
  );
  root('sed', '-i', '/^# mine$/d', own);
  const removed = clawlamp('service', 'remove');
  check('it is removed', removed.code === 0, removed);
  check('no file of it is left', left().length === 0, left());
  check('no process of it is left', running() === '', running());
  const units = user('list-unit-files', '--no-legend', 'clawlamp*').out.trim();
  check('systemd knows nothing of it', units === '', units);
  check(
    'what it is not stays: history, OpenClaw',
    root('ls', DATA, '/home/pat/.openclaw').includes('timeline.json'),
  );
}

const reason = cannot();
if (reason) {
  console.log(reason);
  process.exit(2);
}
const container = await bootContainer(bootstrappedDebian(cacheDir, 'service-root'), {
  '/opt/clawlamp': project,
  '/usr/local/bin/node': programPaths().node24,
});
try {
  await prove(container);
} finally {
  await container.stop();
}
console.log(wrong === 0 ? 'All as it should be.' : `${wrong} not as it should be.`);
process.exit(wrong === 0 ? 0 : 1);
